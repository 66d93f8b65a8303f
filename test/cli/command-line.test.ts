import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/xlsx';

const ROOT = `${__dirname}/../..`;
const SAMPLE = `${ROOT}/samples/hechi-2020.xlsx`;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-command-line-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as a user does: bundled, in a process of its own. */
function ziping(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((done) => {
    const env = { ...process.env, INIT_CWD: folder };
    execFile(
      process.execPath,
      [`${ROOT}/scripts/ziping.mjs`, ...args],
      { env, maxBuffer: 1e9 },
      (error, out, err) => done({ status: Number(error?.code ?? 0), out, err }),
    );
  });
}

describe('the command line, bundled', () => {
  it('evaluates a workbook, relative to where it was called, and writes a copy', async () => {
    copyFileSync(SAMPLE, join(folder, 'own.xlsx'));
    const { status, out, err } = await ziping('evaluate', 'own.xlsx', '--json', '-', '--out', 'copy.xlsx');
    expect([status, err]).toEqual([1, '']);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'fail' });
    const copy = await openWorkbook(new Uint8Array(readFileSync(join(folder, 'copy.xlsx'))), 'copy.xlsx');
    expect((await copy.listSheets()).some(({ own }) => own !== null)).toBe(true);
  });

  it('reviews several files at a time', async () => {
    const names = ['one.xlsx', 'two.xlsx', 'three.xlsx'];
    for (const name of names) copyFileSync(SAMPLE, join(folder, name));
    const { status, out, err } = await ziping('review', ...names, '--jobs', '2', '--json', '-');
    expect([status, err]).toEqual([1, '']);
    const { files } = JSON.parse(out) as { files: { file: string; verdict: string }[] };
    expect(files.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'fail']);
  });

  it('says what is wrong with what it was given', async () => {
    const { status, out, err } = await ziping('evaluate', 'nothing.xlsx');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('nothing.xlsx');
  });
});
