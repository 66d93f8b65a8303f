import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { createWorkbook, openWorkbook } from '../../src/xlsx';

let folder: string;
let workbook: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-corrections-'));
  workbook = join(folder, '甲.xlsx');
  const book = createWorkbook([
    {
      name: '预算表',
      rows: [
        ['2025年项目支出预算表（单位：万元）', '', ''],
        ['项目名称', '全年预算数', '栏甲'],
        ['信息系统运维', 120, 300],
      ],
    },
    {
      name: '支出明细',
      rows: [
        ['项目名称', '日期', '摘要', '支出金额（元）'],
        ['信息系统运维', '2025-03-01', '系统维护费', 800000],
      ],
    },
  ]);
  writeFileSync(workbook, book);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function ziping(...args: string[]): Promise<{ status: number; out: string }> {
  let out = '';
  const status = await run(args, {
    out: (text) => void (out += text),
    err: (text) => void (out += text),
    colours: false,
    progress: false,
    version: '0.1.0',
    bundle: null,
  });
  return { status, out };
}

function said(value: unknown): string {
  const file = join(folder, '更正.json');
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

interface Json {
  readonly sheets: readonly {
    name: string;
    columns: readonly Record<string, unknown>[];
    staysOut?: boolean;
  }[];
  readonly corrections: readonly Record<string, unknown>[];
}
const columnIn = ({ sheets }: Json, header: string): unknown =>
  sheets.flatMap(({ columns }) => columns).find((column) => column['header'] === header);
const EXECUTED = {
  schema: 1,
  corrections: [{ kind: 'column', place: '预算表!C2', meaning: 'executed' }],
};

describe('--corrections', () => {
  it('says what columns mean, and the reading shows who said it', async () => {
    const { out } = await ziping('evaluate', workbook, '--corrections', said(EXECUTED), '--json', '-');
    const json = JSON.parse(out) as Json;
    expect(columnIn(json, '栏甲')).toMatchObject({
      meaning: 'executed',
      by: 'clerk',
      confidence: '1.00',
      state: 'read',
    });
    expect(json.corrections).toEqual([
      { kind: 'column', place: '预算表!C2', meaning: 'executed', state: 'applied' },
    ]);
    const text = await ziping('evaluate', workbook, '--corrections', said(EXECUTED), '--explain-reading');
    expect(text.out).toContain('预算表!C2 栏甲 → 全年执行数（实际支出）（已识别）　人工指明　把握 1.00');
  });

  it('leaves sheets out', async () => {
    const file = said({ schema: 1, corrections: [{ kind: 'sheet-out', place: '支出明细' }] });
    const json = JSON.parse(
      (await ziping('evaluate', workbook, '--corrections', file, '--json', '-')).out,
    ) as Json;
    expect(json.sheets).toContainEqual(
      expect.objectContaining({ name: '支出明细', role: 'unknown', staysOut: true }),
    );
  });

  it('is kept in the copy that is written', async () => {
    const copy = join(folder, '乙.xlsx');
    await ziping('evaluate', workbook, '--corrections', said(EXECUTED), '--out', copy);
    expect(openWorkbook(readFileSync(copy), '').anchors()).toMatchObject([{ number: 1 }]);
    const json = JSON.parse((await ziping('evaluate', copy, '--json', '-')).out) as Json;
    expect(columnIn(json, '栏甲')).toMatchObject({ meaning: 'executed', by: 'clerk' });
    const other = said({
      schema: 1,
      corrections: [{ kind: 'column', place: '预算表!C2', meaning: 'received' }],
    });
    const again = join(folder, '丙.xlsx');
    await ziping('evaluate', copy, '--corrections', other, '--out', again);
    expect(openWorkbook(readFileSync(again), '').anchors()).toHaveLength(1);
    expect(readFileSync(workbook).equals(readFileSync(workbook))).toBe(true);
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /JSON/],
    ['an unknown kind', { schema: 1, corrections: [{ kind: 'x' }] }, /第 1 条“kind”/],
    [
      'a meaning that is none',
      {
        schema: 1,
        corrections: [...EXECUTED.corrections, { kind: 'column', place: '预算表!B2', meaning: '钱' }],
      },
      /第 2 条“meaning”应为含义.*现为 "钱"/,
    ],
  ])('refuses %s with status 64', async (_name, value, message) => {
    const file = said(value);
    const { status, out } = await ziping('evaluate', workbook, '--corrections', file);
    expect(status).toBe(64);
    expect(out).toMatch(message);
    expect(out).toContain(file);
    const english = await ziping('evaluate', workbook, '--corrections', file, '--lang', 'en-US');
    expect(english.out).toMatch(/must be/);
  });

  it('refuses a file that is not there', async () => {
    const { status, out } = await ziping('evaluate', workbook, '--corrections', join(folder, '无.json'));
    expect(status).toBe(64);
    expect(out).toContain('--corrections');
  });
});
