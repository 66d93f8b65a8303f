import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { FORMS } from '../../src/forms';
import { POLICIES } from '../../src/policy';
import { ALL_RULES, RULES } from '../../src/rules';
import { openWorkbook } from '../../src/xlsx';
import { openPackage } from '../../src/xlsx/package';
import { withParts } from '../xlsx/packages';

const SEED = `${__dirname}/../../samples/hechi-2020.xlsx`;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ziping(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
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
  readonly schema: number;
  readonly verdict: string;
  readonly asOf: string;
  readonly projects: readonly {
    readonly name: string;
    readonly execution: Readonly<Record<string, unknown>>;
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly cells: readonly string[];
    readonly message: string;
  }[];
  readonly written: readonly string[];
}

describe('evaluate', () => {
  it('says that rows which a filter hides count like all others', async () => {
    const path = join(folder, 'filtered.xlsx');
    const hide = (xml: string) => xml.replace(/(<row r="[45]" [^>]*hidden=)"false"/g, '$1"true"');
    const sheets = openPackage(new Uint8Array(readFileSync(SEED)), SEED).sheets;
    const { part } = sheets.find(({ name }) => name === '支出明细')!;
    writeFileSync(path, withParts(new Uint8Array(readFileSync(SEED)), { [part]: hide }));
    const { out } = await ziping('evaluate', path, '--as-of', '2021-10-26');
    expect(out).toContain('未显示的行（筛选或隐藏）照常计入：支出明细（2行）');
    const { out: text } = await ziping('evaluate', path, '--as-of', '2021-10-26', '--json', '-');
    const json = JSON.parse(text) as Json & { readonly sheets: readonly { readonly hiddenRows?: number }[] };
    expect(json.sheets.flatMap(({ hiddenRows }) => hiddenRows ?? [])).toEqual([2]);
    expect(json.projects[0]).toMatchObject({ execution: { executed: '20' } });
  });

  it('prints the report as JSON, amounts as texts, and ends with 1 where there are errors', async () => {
    const { status, out } = await ziping('evaluate', SEED, '--as-of', '2021-10-26', '--json', '-');
    const json = JSON.parse(out) as Json;
    expect(status).toBe(1);
    expect(json).toMatchObject({ schema: 1, asOf: '2021-10-26', verdict: 'fail', written: [] });
    expect(json.projects[0]).toMatchObject({
      name: '网络维护费',
      execution: { unit: '万元', budget: '20', executed: '20', rate: '1.0000' },
    });
    expect(json.findings.every(({ cells }) => cells.every((cell) => /^.+!\$?[A-Z]+\d+/.test(cell)))).toBe(
      true,
    );
  });

  it('lists what passed and what had nothing to check on request, after the same findings', async () => {
    const call = ['evaluate', SEED, '--as-of', '2021-10-26', '--json', '-'];
    const findings = async (...more: string[]) =>
      (JSON.parse((await ziping(...call, ...more)).out) as { findings: Record<string, unknown>[] }).findings;
    const reported = await findings();
    const all = await findings('--all-outcomes');
    expect(all.slice(0, reported.length)).toEqual(reported);
    const others = all.slice(reported.length);
    expect(new Set(others.map(({ outcome }) => outcome))).toEqual(
      new Set(['pass', 'cannot-decide', 'not-applicable']),
    );
    const undecided = others.filter(({ outcome }) => outcome === 'cannot-decide');
    expect(undecided.every(({ needs }) => Array.isArray(needs) && needs.length > 0)).toBe(true);
    expect(others.every(({ severity, message }) => severity === null && message !== '')).toBe(true);
    expect(new Set(all.map(({ rule }) => rule)).size).toBe(RULES.length);
    expect((await ziping('evaluate', SEED, '--all-outcomes')).status).toBe(64);
  });

  it('prints in English on request, and for people without --json', async () => {
    const { out } = await ziping('evaluate', SEED, '--as-of', '2021-10-26', '--lang', 'en-US');
    expect(out).toContain('Open errors');
    expect(out).toContain('网络维护费');
    const { out: chinese } = await ziping('evaluate', SEED, '--as-of', '2021-10-26');
    expect(chinese).toContain('有未处理的错误');
  });

  it('writes a copy with our sheets and leaves the input as it is', async () => {
    const before = readFileSync(SEED);
    const copy = join(folder, 'copy.xlsx');
    const json = join(folder, 'report.json');
    const { status } = await ziping('evaluate', SEED, '--as-of', '2021-10-26', '--out', copy, '--json', json);
    expect(status).toBe(1);
    expect(readFileSync(SEED).equals(before)).toBe(true);
    const { written } = JSON.parse(readFileSync(json, 'utf8')) as Json;
    expect(written).toEqual(['自评表-网络维护费', '自评报告-网络维护费', '自评汇总', '审核结果']);
    const sheets = await openWorkbook(new Uint8Array(readFileSync(copy)), 'copy.xlsx').listSheets();
    expect(sheets.filter(({ own }) => own).map(({ name }) => name)).toEqual(written);
  });

  it('reads its own copy again with the same findings, and replaces its sheets', async () => {
    const copy = join(folder, 'copy.xlsx');
    const again = join(folder, 'again.xlsx');
    await ziping('evaluate', SEED, '--as-of', '2021-10-26', '--out', copy);
    const first = await ziping('evaluate', SEED, '--as-of', '2021-10-26', '--json', '-');
    const second = await ziping('evaluate', copy, '--as-of', '2021-10-26', '--out', again, '--json', '-');
    const findingsOf = ({ out }: { out: string }): unknown => (JSON.parse(out) as Json).findings;
    expect(findingsOf(second)).toEqual(findingsOf(first));
    const sheets = await openWorkbook(new Uint8Array(readFileSync(again)), 'again.xlsx').listSheets();
    expect(sheets.filter(({ own }) => own)).toHaveLength(4);
  });

  it('refuses to write over its input', async () => {
    const own = join(folder, 'own.xlsx');
    copyFileSync(SEED, own);
    const { status, err } = await ziping('evaluate', own, '--out', own);
    expect(status).toBe(64);
    expect(err).toContain('--out');
  });

  it.each([
    ['no such file', ['evaluate', '/nowhere/none.xlsx'], 2, '找不到文件'],
    ['an unknown policy', ['evaluate', SEED, '--policy', 'nowhere'], 64, 'nowhere'],
    ['an unknown form', ['evaluate', SEED, '--form', 'nothing'], 64, 'nothing'],
    ['a bad date', ['evaluate', SEED, '--as-of', '2021-02-30'], 64, '2021-02-30'],
    ['a bad language', ['evaluate', SEED, '--lang', 'fr'], 64, 'fr'],
    ['an unknown option', ['evaluate', SEED, '--frobnicate'], 64, 'frobnicate'],
    ['no file named', ['evaluate'], 64, 'workbook.xlsx'],
  ])('ends clearly for %s', async (_, args, status, words) => {
    const result = await ziping(...args);
    expect(result.status).toBe(status);
    expect(result.err).toContain(words);
  });

  it('ends with 2 for a file that is no workbook', async () => {
    const file = join(folder, '报告.xlsx');
    writeFileSync(file, 'no workbook at all');
    const { status, err } = await ziping('evaluate', file);
    expect(status).toBe(2);
    expect(err).toContain('报告.xlsx');
  });
});

describe('review', () => {
  it('goes through folders, does not stop at a bad file, and ends with the worst status', async () => {
    copyFileSync(SEED, join(folder, '甲.xlsx'));
    writeFileSync(join(folder, '乙.xlsx'), 'broken');
    writeFileSync(join(folder, '~$甲.xlsx'), 'lock file of an open workbook');
    const xlsx = join(folder, 'out', '汇总.xlsx');
    const json = join(folder, 'summary.json');
    const { status, out } = await ziping('review', folder, '--as-of', '2021-10-26', '--json', json);
    expect(status).toBe(2);
    expect(out.split('\n').filter((line) => line.includes('.xlsx'))).toHaveLength(2);
    expect(out).toContain('无法读取');
    const { summary, files } = JSON.parse(readFileSync(json, 'utf8')) as {
      summary: { files: number; failed: number; unreadable: number; rules: unknown[] };
      files: unknown[];
    };
    expect(summary).toMatchObject({ files: 2, failed: 1, unreadable: 1 });
    expect(summary.rules.length).toBeGreaterThan(10);
    expect(files).toHaveLength(2);
    expect(xlsx).not.toBe('');
  });

  it('writes the summary as a workbook', async () => {
    copyFileSync(SEED, join(folder, '甲.xlsx'));
    const file = join(folder, 'summary.out.xlsx');
    expect(
      (await ziping('review', join(folder, '甲.xlsx'), '--as-of', '2021-10-26', '--xlsx', file)).status,
    ).toBe(1);
    const sheets = await openWorkbook(new Uint8Array(readFileSync(file)), 'summary.xlsx').listSheets();
    expect(sheets.map(({ name }) => name)).toEqual(['文件', '规则']);
  });

  it('says so when there is nothing to review', async () => {
    const { status, err } = await ziping('review', folder);
    expect(status).toBe(2);
    expect(err).toContain('没有找到');
    expect((await ziping('review', folder, '--jobs', '0')).status).toBe(64);
  });
});

describe('catalogues', () => {
  it.each([
    ['rules', ALL_RULES.length],
    ['forms', FORMS.length],
    ['policies', POLICIES.length],
  ])('prints %s', async (name, count) => {
    const { status, out } = await ziping(name, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toHaveLength(count);
    expect((await ziping(name)).out.trim().split('\n')).toHaveLength(count);
  });
});
