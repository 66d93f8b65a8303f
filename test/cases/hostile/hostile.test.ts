import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/xlsx';
import { EXPECTED, type Expected } from './expected';
import { GENERATED } from './generated';
import { ZipingProcess, type Run } from './ziping-process';

/** What one file may take. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 500;

let ziping: ZipingProcess;

beforeAll(() => {
  ziping = new ZipingProcess('hostile');
}, 120_000);
afterAll(() => ziping.end());

function pathOf(name: string): string {
  const [own, odd] = ['.', '../odd'].map((folder) => join(__dirname, folder, `${name}.xlsx`)) as [
    string,
    string,
  ];
  if (GENERATED[name]) {
    writeFileSync(ziping.file(`${name}.xlsx`), GENERATED[name]());
    return ziping.file(`${name}.xlsx`);
  }
  return existsSync(own) ? own : odd;
}

interface Json {
  readonly verdict: string;
  readonly findings: readonly { readonly cells: readonly string[]; readonly message: string }[];
  readonly incomplete: readonly { readonly cells: readonly string[] }[];
}

function expectRead(expected: Exclude<Expected, { refused: RegExp }>, json: Json): void {
  const told = [...json.findings, ...json.incomplete].flatMap(({ cells }) => cells);
  if (expected.verdict === 'pass') expect(json.verdict).toBe('pass');
  if (expected.verdict === 'not-pass') expect(json.verdict).not.toBe('pass');
  const isTold = (cell: string): boolean => told.some((place) => place.split(':').includes(cell));
  expect(expected.names?.filter((cell) => !isTold(cell)) ?? []).toEqual([]);
  expect(expected.silent?.filter(isTold) ?? []).toEqual([]);
  expect(expected.isComputed && JSON.stringify(json).includes('#CALC!')).not.toBe(true);
  for (const { message } of json.findings) expect(message.length).toBeLessThan(2_000);
}

function expectWithin({ took }: Run): void {
  expect(took).not.toBeNull();
  expect(took!.seconds).toBeLessThan(MOST_SECONDS);
  expect(took!.megabytes).toBeLessThan(MOST_MEGABYTES);
}

test('every file has its expectation', () => {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.xlsx'));
  expect(files.filter((file) => !EXPECTED[file.replace('.xlsx', '')])).toEqual([]);
});

test.each(Object.entries(EXPECTED))(
  '%s is read, or refused by name',
  async (name, expected) => {
    const [json, copy] = [ziping.file('report.json'), ziping.file('copy.xlsx')];
    const args = ['--as-of', '2024-01-01', '--json', json, '--out', copy];
    const run = await ziping.run('evaluate', pathOf(name), ...args);
    expect(run.err).not.toMatch(/内部错误|NaN|Infinity/);
    if ('refused' in expected) {
      expect(run.status).toBe(2);
      expect(run.err).toMatch(expected.refused);
    } else {
      expect([0, 1, 3]).toContain(run.status);
      expectRead(expected, JSON.parse(readFileSync(json, 'utf8')) as Json);
      const sheets = await openWorkbook(new Uint8Array(readFileSync(copy)), 'copy.xlsx').listSheets();
      expect(sheets.some(({ own }) => own !== null)).toBe(true);
    }
    expectWithin(run);
  },
  120_000,
);

test('a review goes on with the next file, and each is one line', async () => {
  const names = [
    'pass-base',
    'corner-XFD1048576',
    'bomb-elements',
    'zip64-extra-crash',
    'many-sheets',
    'pass-base',
  ];
  const { status, out } = await ziping.run(
    'review',
    ...names.map(pathOf),
    '--jobs',
    '2',
    '--as-of',
    '2024-01-01',
  );
  const lines = out.split('\n').filter((line) => line.includes('.xlsx'));
  expect(status).toBe(2);
  expect(lines.map((line) => line.split('\t')[0]).sort()).toEqual(
    // The same file is reviewed once.
    ['通过', '材料不完整', '无法读取', '无法读取', '无法读取'].sort(),
  );
}, 120_000);
