import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { summaryWorkbook } from '../../src/cli/review/summary-workbook';
import { summarise, worstStatus } from '../../src/cli/review/summary';
import type { FileReview } from '../../src/cli/review/review-file';
import { reportJson } from '../../src/cli/output/report-json';
import { reportText } from '../../src/cli/output/report-text';
import { readingText } from '../../src/cli/output/reading-text';
import { paint } from '../../src/cli/output/terminal';
import type { Report } from '../../src/engine';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { cellRef } from '../../src/workbook';
import {
  finding,
  networkReport,
  NO_TOTAL,
  projectOf,
  projectReport,
  reportOf,
} from '../taskpane/fake-report';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-incomplete-'));
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

/** Budget and spending of one project, and no indicators. */
function withoutIndicators(): string {
  const file = join(folder, '甲.xlsx');
  const workbook = createWorkbook([
    {
      name: '预算表',
      rows: [
        ['2025年项目支出预算表（单位：万元）', '', ''],
        ['项目名称', '年初预算数', '全年预算数'],
        ['信息系统运维', 100, 120],
      ],
    },
    {
      name: '支出明细',
      rows: [
        ['项目名称', '日期', '摘要', '支出金额（元）'],
        ['信息系统运维', '2025-03-01', '系统维护费', 800000],
        ['信息系统运维', '2025-06-01', '系统维护费', 390000],
      ],
    },
  ]);
  writeFileSync(file, workbook);
  return file;
}

const READ_AS: Report['sheets'][number] = {
  name: '预算表',
  role: 'budget',
  table: cellRef('预算表', 2, 0, 6, 6),
  confidence: '0.61',
  extent: null,
  form: null,
  header: { first: 2, last: 2 },
  staysOut: false,
  unit: '万元',
  year: 2025,
  columns: [
    {
      header: '调整后预算',
      headerCells: cellRef('预算表', 2, 3),
      cells: cellRef('预算表', 3, 3, 5, 1),
      meaning: 'budget',
      by: 'words',
      confidence: 0.987,
      state: 'read',
      hasValues: true,
      hasFigures: true,
      evidence: [{ kind: 'words', weight: 2.5, note: '预算' }],
      samples: [],
    },
    {
      header: '其他说明',
      headerCells: cellRef('预算表', 2, 5),
      cells: cellRef('预算表', 3, 5, 5, 1),
      meaning: null,
      by: null,
      confidence: 0,
      state: 'unread',
      hasValues: true,
      hasFigures: true,
      evidence: [],
      samples: [],
    },
  ],
  unread: [
    {
      what: 'column',
      block: 'funds',
      header: '其他说明',
      headerCells: cellRef('预算表', 2, 5),
      cells: cellRef('预算表', 3, 5, 5, 1),
      guess: null,
      hasFigures: true,
    },
  ],
};

const incompleteReport = (): Report => {
  const report = reportOf(projectReport(projectOf('甲'), [], undefined, [NO_TOTAL]));
  const several = { ...finding(7, 'warning', '甲', NOTE), project: null };
  return { ...report, sheets: [READ_AS], findings: [several] };
};
const NOTE = {
  rule: 'not-understood',
  cells: [cellRef('预算表', 3, 5, 5, 1)],
  message: { zh: '“其他说明”一栏没有识别', en: 'Column not understood' },
  found: null,
  expected: null,
  fix: { zh: '指明', en: 'say' },
};

describe('evaluate', () => {
  it('ends with 3 where nothing is wrong and something is missing, and says what', async () => {
    const file = withoutIndicators();
    const { status, out } = await ziping('evaluate', file, '--as-of', '2026-03-01');
    expect(out).toContain('材料不完整');
    expect(out).toContain('没有读到绩效指标');
    expect(status).toBe(3);
    const { out: json } = await ziping(
      'evaluate',
      file,
      '--as-of',
      '2026-03-01',
      '--json',
      '-',
      '--lang',
      'en',
    );
    const report = JSON.parse(json) as Record<string, unknown>;
    expect(report).toMatchObject({
      verdict: 'incomplete',
      incomplete: [{ project: '信息系统运维', why: 'no-indicators', cells: [] }],
      projects: [{ verdict: 'incomplete', year: 2025 }],
    });
    expect(json).toContain('No indicators were read');
  });
});

describe('review', () => {
  it('ends with 3 for an incomplete file, and counts it', async () => {
    withoutIndicators();
    const json = join(folder, 'out.json');
    const { status, out } = await ziping('review', folder, '--as-of', '2026-03-01', '--json', json);
    expect(status).toBe(3);
    expect(out).toContain('材料不完整\t');
    expect(out).toContain('没有读到绩效指标');
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ summary: { incomplete: 1, passed: 0 } });
  });

  it.each([
    [[0, 3, 1, 2], 2],
    [[0, 3, 1], 1],
    [[0, 3], 3],
    [[0], 0],
  ])('of %j the status is %i', (statuses, expected) => {
    expect(worstStatus(statuses.map((status) => ({ status })) as FileReview[])).toBe(expected);
  });

  it('the summary workbook says why', async () => {
    const review = {
      file: '甲.xlsx',
      verdict: 'incomplete',
      projects: [],
      findings: [],
      incomplete: [NO_TOTAL.message],
      error: null,
    } as unknown as FileReview;
    const bytes = summaryWorkbook([review], summarise([review]), 'zh');
    const workbook = openWorkbook(bytes, '汇总.xlsx');
    const [sheet] = await workbook.listSheets();
    const [grid] = await workbook.readBlocks([{ sheet: sheet!.name, area: sheet!.used! }]);
    expect(grid!.values[1]).toEqual(expect.arrayContaining(['材料不完整', '没有读到总分']));
  });
});

describe('the report', () => {
  const plain = { language: 'zh' as const, paint: paint(false) };

  it('as text names what is missing and what concerns the whole workbook', () => {
    const text = reportText(incompleteReport(), { ...plain, written: [] });
    expect(text).toContain('材料不完整 没有读到总分　自评表!G21');
    expect(text).toContain('整个工作簿\n  警告');
    expect(text).toContain('[not-understood]');
  });

  it('as text says that a total was computed where separate tables state none', () => {
    const source = projectOf('甲', '甲', { origin: 'tables', form: null, claimedTotal: null });
    const project = projectReport(source, []);
    const total = project.evaluation.execution.budget;
    const report = reportOf({ ...project, evaluation: { ...project.evaluation, total } });
    expect(reportText(report, { ...plain, written: [] })).toContain('填报没有总分，按评分口径计算');
    expect(reportText(networkReport(), { ...plain, written: [] })).not.toContain('按评分口径计算');
  });

  it('as JSON tells how each column was read, with evidence on request', () => {
    const options = { version: '0.1.0', language: 'zh' as const, written: [] };
    const json = reportJson(incompleteReport(), options) as { sheets: object[]; incomplete: object[] };
    expect(json.incomplete).toEqual([
      { project: '甲', why: 'no-total', cells: ['自评表!G21'], message: '没有读到总分' },
    ]);
    expect(json.sheets[0]).toMatchObject({
      confidence: '0.61',
      unit: '万元',
      year: 2025,
      columns: [
        {
          header: '调整后预算',
          cells: '预算表!D3',
          meaning: 'budget',
          by: 'words',
          confidence: '0.99',
          state: 'read',
        },
        {
          header: '其他说明',
          cells: '预算表!F3',
          meaning: null,
          by: null,
          confidence: '0.00',
          state: 'unread',
        },
      ],
      unread: [{ header: '其他说明', cells: '预算表!F4:F8', why: '没有依据说明它的含义' }],
    });
    expect(JSON.stringify(json)).not.toContain('evidence');
    const explained = JSON.stringify(reportJson(incompleteReport(), { ...options, evidence: true }));
    expect(explained).toContain('"evidence":[{"kind":"words","weight":"2.50","note":"预算"}]');
  });

  it('prints how each column was read, and by what evidence', () => {
    const text = readingText(incompleteReport(), plain);
    expect(text).toContain('预算表!A3:F8');
    expect(text).toContain('预算表!D3 调整后预算 → 全年预算数（已识别）　词语　把握 0.99');
    expect(text).toContain('词语 2.50　预算');
    expect(text).toContain('其他说明 → —（未识别）');
  });
});
