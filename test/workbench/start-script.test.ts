import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the start script as npm does: in the checkout, with the place where the user is in INIT_CWD. */
function start(...args: readonly string[]) {
  const { status, stderr, stdout } = spawnSync(process.execPath, [resolve('scripts/start.mjs'), ...args], {
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  return { status, output: stderr + stdout };
}

describe('npm start', () => {
  test('names the place where a missing file was looked for', () => {
    const { status, output } = start('没有.xlsx');
    expect(status).toBe(1);
    expect(output).toContain('没有找到文件');
    expect(output).toContain(join(folder, '没有.xlsx'));
    expect(output).not.toContain('at ');
  });

  test.each([
    ['a folder', '.', '这是文件夹'],
    ['an empty file', 'empty.xlsx', '文件是空的'],
    ['an old or encrypted file', 'old.xls', '旧的 .xls'],
    ['another file', 'text.xlsx', '不是 .xlsx 工作簿'],
  ])('says what is wrong with %s', (_what, name, message) => {
    writeFileSync(join(folder, 'empty.xlsx'), '');
    writeFileSync(join(folder, 'old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    writeFileSync(join(folder, 'text.xlsx'), 'a,b\n1,2\n');
    const { status, output } = start(name);
    expect(status).toBe(1);
    expect(output).toContain(message);
  });

  test.each([[['a.xlsx', 'b.xlsx']], [['--port', 'x']], [['--unknown']]])('shows its use for %j', (args) => {
    const { status, output } = start(...args);
    expect(status).toBe(1);
    expect(output).toContain('npm start');
  });
});
