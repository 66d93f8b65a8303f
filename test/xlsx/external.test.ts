import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planToGrid } from '../../src/workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { planOf } from './plans';

/** What other programs make of our files, where they are installed; where not, the output says so. */
function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

function notRun(what: string): void {
  process.stderr.write(`\nNOT RUN: ${what} is not installed, so our files were not checked with it.\n`);
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ziping-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function writtenFile(): Promise<string> {
  const workbook = openWorkbook(createWorkbook([{ name: '数据', rows: [['甲', 1]] }]), 'new');
  await workbook.writeSheets([planOf('自评汇总')]);
  const path = join(folder, 'written.xlsx');
  writeFileSync(path, workbook.toBytes());
  return path;
}

test('LibreOffice opens and saves what we write, with values, mark and print set-up', async () => {
  if (!works('soffice', ['--version'])) return notRun('LibreOffice');
  const path = await writtenFile();
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const out = join(folder, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, path], {
    stdio: 'ignore',
  });
  const again = openWorkbook(new Uint8Array(readFileSync(join(out, 'written.xlsx'))), 'written.xlsx');
  const plan = planOf('自评汇总');
  const { area, values, merges } = planToGrid(plan);
  const [grid] = await again.readBlocks([{ sheet: '自评汇总', area }]);
  expect(grid!.values).toEqual(values);
  expect(grid!.merges).toEqual(merges);
  expect((await again.listSheets()).map(({ own }) => own)).toEqual([null, plan.mark]);
}, 120_000);

test('openpyxl opens what we write', async () => {
  if (!works('python3', ['-c', 'import openpyxl'])) return notRun('openpyxl');
  const path = await writtenFile();
  const script = [
    'import sys, openpyxl',
    'ws = openpyxl.load_workbook(sys.argv[1], data_only=True)["自评汇总"]',
    'print(ws["A5"].value, ws.page_setup.orientation, ws.print_title_rows, ws["A3"].number_format, len(ws._charts))',
  ].join('\n');
  const output = execFileSync('python3', ['-c', script, path], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  expect(output.trim()).toBe('12345.77 landscape $2:$2 #,##0.00 1');
}, 60_000);
