import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { blankSheets, type Blank } from '../../src/engine';
import { FORMS } from '../../src/forms';
import { OLDER_REPORTS } from '../../src/intake';
import { planToGrid } from '../../src/workbook';
import { openWorkbook, readWorkbookModel } from '../../src/xlsx';
import { unzipSync, strFromU8 } from 'fflate';

const PROJECT = '网络维护费';
const asOf = { year: 2021, month: 10, day: 26 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-template-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ziping(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const status = await run(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colours: false,
    progress: false,
    version: '0.1.0',
    bundle: null,
  });
  return { status, out, err };
}

interface Json {
  readonly verdict: string;
  readonly sheets: readonly { readonly name: string; readonly unread: readonly unknown[] }[];
  readonly projects: readonly {
    readonly name: string;
    readonly year: number;
    readonly form: string;
    readonly execution: Readonly<Record<string, string | null>>;
    readonly indicators: readonly { readonly name: string }[];
  }[];
  readonly findings: readonly { readonly rule: string }[];
  readonly incomplete: readonly { readonly why: string }[];
}

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const VARIANTS: readonly Blank['what'][] = ['entry-sheets', 'form'];
const CASES = FORMS.flatMap(({ id }) => VARIANTS.map((what) => [id, what] as const));

describe.each(CASES)('a template of %s, %s', (form, what) => {
  test('holds the sheets of the pane and nothing else, and read back it is begun by nobody', async () => {
    const file = join(folder, 'new.xlsx');
    const args = ['--form', form, '--variant', what, '--project', PROJECT, '--year', '2020'];
    const { status, out, err } = await ziping('template', file, ...args, '--as-of', '2021-10-26');
    expect([status, err]).toEqual([0, '']);
    const planned = blankSheets({ form, what, project: PROJECT, year: 2020 }, asOf);
    for (const { name } of planned) expect(out).toContain(name);

    const workbook = openWorkbook(bytesOf(file), 'new.xlsx');
    const listed = await workbook.listSheets();
    expect(listed.map(({ name, own }) => [name, own])).toEqual(planned.map(({ name }) => [name, null]));
    const grids = await workbook.readBlocks(listed.map(({ name, used }) => ({ sheet: name, area: used! })));
    grids.forEach(({ values, area }, at) => {
      const wanted = planToGrid(planned[at]!).values;
      expect(values).toEqual(
        values.map((line, row) => line.map((_, column) => wanted[area.top + row]![area.left + column])),
      );
    });
    const model = readWorkbookModel(bytesOf(file));
    expect(model.sheets.map(({ freeze }) => freeze)).toEqual(planned.map(({ freeze }) => freeze ?? null));

    const read = await ziping('evaluate', file, '--as-of', '2021-10-26', '--json', '-');
    const json = JSON.parse(read.out) as Json;
    expect([read.status, json.verdict]).toEqual([3, 'incomplete']);
    expect(json.findings).toEqual([]);
    expect(json.incomplete.map(({ why }) => why)).toContain('not-begun');
    expect(json.sheets.flatMap(({ unread }) => unread)).toEqual([]);
    const [project, ...others] = json.projects;
    expect(others).toEqual([]);
    // The older reports have no place for the year of the budget, a table of a whole department none for a project.
    const hasYear = what === 'entry-sheets' || !OLDER_REPORTS.has(form);
    const hasName = what === 'entry-sheets' || form !== 'department';
    expect([project!.name, project!.year]).toEqual([hasName ? PROJECT : '', hasYear ? 2020 : null]);
    if (what === 'form') expect(project!.form).toBe(form);
    expect([project!.execution['budget'], project!.execution['executed']]).toEqual([null, null]);
  });
});

test('cells say what they take', async () => {
  const file = join(folder, 'new.xlsx');
  await ziping('template', file, '--project', PROJECT);
  const parts = Object.entries(unzipSync(bytesOf(file))).filter(([name]) =>
    name.startsWith('xl/worksheets/'),
  );
  const rules = parts.map(([, part]) => strFromU8(part).match(/<dataValidation /g)?.length ?? 0);
  expect(rules).toHaveLength(4);
  expect(Math.min(...rules)).toBeGreaterThan(0);
});

test('the year is the one that is over, the form the national one', async () => {
  const file = join(folder, 'new.xlsx');
  await ziping('template', file, '--project', PROJECT, '--as-of', '2026-03-01');
  const { out } = await ziping('evaluate', file, '--json', '-');
  const { projects } = JSON.parse(out) as Json;
  expect(projects).toMatchObject([{ name: PROJECT, year: 2025 }]);
});

test('a file that is there already is never written over', async () => {
  const file = join(folder, 'filled.xlsx');
  writeFileSync(file, '已填');
  const { status, err } = await ziping('template', file, '--project', PROJECT);
  expect(status).toBe(64);
  expect(err).toContain('不会覆盖');
  expect(readFileSync(file, 'utf8')).toBe('已填');
});

test.each([
  ['no project', []],
  ['a blank project', ['--project', ' ']],
  ['an unknown form', ['--project', PROJECT, '--form', 'nowhere']],
  ['an unknown variant', ['--project', PROJECT, '--variant', 'both']],
  ['half a year', ['--project', PROJECT, '--year', '20']],
])('%s is wrong usage, and nothing is written', async (_what, args) => {
  const file = join(folder, 'new.xlsx');
  const { status, err } = await ziping('template', file, ...args, '--lang', 'en-US');
  expect(status).toBe(64);
  expect(err).not.toBe('');
  expect(existsSync(file)).toBe(false);
});
