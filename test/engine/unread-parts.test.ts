import { assembleReport } from '../../src/engine/build-report';
import type { WorkbookContents } from '../../src/engine/contents';
import { reportProject } from '../../src/engine/project-report';
import { planSheets, type Report } from '../../src/engine';
import type { ColumnReading, FoundTable, UnreadPart } from '../../src/intake';
import { GridView } from '../../src/intake/tables/grid-view';
import { areaOf, cellRef, formatCellRef, gridOf, type SheetInfo } from '../../src/workbook';
import { TODAY, submission, unreadPart } from '../scoring/submissions';

const SHEET = '预算表';
const part = (some: Partial<UnreadPart> = {}): UnreadPart =>
  unreadPart({
    block: 'funds',
    header: '调整二',
    headerCells: cellRef(SHEET, 1, 3),
    cells: cellRef(SHEET, 2, 3, 4, 1),
    ...some,
  });

const reading = (some: Partial<ColumnReading>): ColumnReading => ({
  header: '年初数',
  headerCells: cellRef(SHEET, 1, 1),
  cells: cellRef(SHEET, 2, 1, 4, 1),
  meaning: 'initial',
  by: 'words',
  confidence: 0.97,
  state: 'read',
  hasValues: true,
  hasFigures: true,
  evidence: [],
  ...some,
});

function table(some: Partial<FoundTable>): FoundTable {
  return {
    role: 'budget',
    view: new GridView(gridOf(SHEET, [['2025年项目预算表']])),
    area: areaOf(0, 0, 6, 4),
    confidence: 1,
    columns: {},
    header: { first: 1, last: 1 },
    unit: '万元',
    caption: { text: '2025年项目预算表', cell: cellRef(SHEET, 0, 0) },
    columnReadings: [],
    unread: [],
    ...some,
  };
}

const info: SheetInfo = { id: '1', name: SHEET, visible: true, used: areaOf(0, 0, 6, 4), own: null };

/** A workbook with one table and projects that say these parts of it were not understood. */
function reportOf(
  found: FoundTable,
  projects: Readonly<Record<string, readonly UnreadPart[]>>,
  explanations: ReadonlyMap<string, string> = new Map(),
): Report {
  const contents: WorkbookContents = {
    file: '工作簿.xlsx',
    sheets: [info],
    contents: new Map([['1', { info, grid: found.view.grid, tables: [found] }]]),
    ledgers: new Map(),
    explanations,
    corrections: [],
  };
  const choices = {
    policyId: null,
    formId: null,
    ofProjects: {},
    outputMode: 'formulas',
    scores: 'stated',
  } as const;
  const options = { choices, asOf: TODAY, explanations, sheets: [SHEET] };
  const reports = Object.entries(projects).map(([key, unread]) =>
    reportProject(submission({ key, projectName: key, unread }), options),
  );
  return assembleReport(contents, TODAY, reports, options);
}

const told = ({ findings }: Report) => findings.filter(({ rule }) => rule === 'not-understood');
const unreadFigures = ({ incomplete }: Report) => incomplete.filter(({ why }) => why === 'unread-figures');

describe('a part that was not understood', () => {
  it('is one finding of its project', () => {
    const [finding, ...others] = told(reportOf(table({ unread: [part()] }), { 甲: [part()], 乙: [] }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', outcome: 'needs-review', project: '甲' });
    expect(finding!.cells.map(formatCellRef)).toEqual(['预算表!D2', '预算表!D3:D6']);
    expect(finding!.message.zh).toContain('“调整二”一栏没有识别');
  });

  it('is one finding without a project where it concerns several', () => {
    const report = reportOf(table({ unread: [part()] }), { 甲: [part()], 乙: [part()] });
    expect(told(report)).toMatchObject([{ project: null }]);
    expect(unreadFigures(report)).toMatchObject([{ project: null, cells: [part().cells] }]);
    expect(report.projects.map(({ verdict }) => verdict)).not.toContain('pass');
  });

  it('is told of although it concerns no project that is known', () => {
    const sheet = part({ what: 'sheet', block: 'sheet', header: '', headerCells: null });
    const report = reportOf(table({ role: 'unknown', unread: [sheet] }), { 甲: [] });
    expect(told(report)).toMatchObject([{ project: null, cells: [sheet.cells] }]);
    expect(told(report)[0]!.message.zh).toContain('工作表“预算表”没有识别');
    expect(unreadFigures(report)).toMatchObject([{ project: null }]);
  });

  it('is told of with the best guess where it is asked', () => {
    const [finding] = told(reportOf(table({ unread: [part({ guess: 'budget' })] }), { 甲: [] }));
    expect(finding!.message.zh).toContain('可能是“全年预算数”');
    expect(finding!.message.en).toContain('Full-year budget');
  });

  it('of mere text is told of, and nothing rests on it', () => {
    const text = part({ hasFigures: false });
    const report = reportOf(table({ unread: [text] }), { 甲: [text] });
    expect(told(report)).toHaveLength(1);
    expect(unreadFigures(report)).toEqual([]);
  });

  it('keeps its key and explanation where its column moves, and stays incomplete', () => {
    const moved = part({ headerCells: cellRef(SHEET, 1, 5), cells: cellRef(SHEET, 2, 5, 4, 1) });
    const [before] = told(reportOf(table({ unread: [part()] }), { 甲: [part()] }));
    const explanations = new Map([[before!.key, '与自评无关']]);
    const report = reportOf(table({ unread: [moved] }), { 甲: [moved] }, explanations);
    expect(told(report)).toMatchObject([{ key: before!.key, explained: '与自评无关' }]);
    expect(report.orphanedExplanations).toEqual([]);
    expect(unreadFigures(report)).toHaveLength(1);
  });

  it('has a key of its own beside one with the same header', () => {
    const twin = part({ headerCells: cellRef(SHEET, 1, 2), cells: cellRef(SHEET, 2, 2, 4, 1) });
    const keys = told(reportOf(table({ unread: [part(), twin] }), {})).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('stands on 审核结果 and is counted there', () => {
    const report = reportOf(table({ unread: [part()] }), { 甲: [part()], 乙: [] });
    const [findings] = planSheets(report, { outputMode: 'values' }, new Set(['findings'] as const));
    const texts = findings!.cells.map(({ value }) => String(value));
    expect(texts).toContain(told(report)[0]!.message.zh);
    expect(texts.some((text) => text.startsWith('材料不完整：甲，'))).toBe(true);
    const warnings = report.findings.filter(({ severity }) => severity === 'warning').length;
    expect(texts.find((text) => text.startsWith('未处理：'))).toContain(`警告 ${warnings}，`);
    expect(report.projects[0]!.verdict).not.toBe('pass');
    expect(texts.find((text) => text.includes('个项目）：'))).not.toMatch(
      /(^|；)通过（\d+个项目）：[^；]*甲/,
    );
  });
});

describe('what a table was recognised as', () => {
  it('is as certain as its least certain reading', () => {
    const readings = [
      reading({}),
      reading({ header: '调整数', confidence: 0.61, state: 'asked', meaning: 'budget' }),
      reading({ header: '空栏', confidence: 0.1, hasValues: false }),
      reading({ header: '调整二', confidence: 0, state: 'unread', meaning: null, by: null }),
    ];
    const found = table({ columnReadings: readings, unread: [part()] });
    expect(reportOf(found, {}).sheets).toMatchObject([
      { confidence: '0.61', unit: '万元', year: 2025, columns: readings, unread: [part()] },
    ]);
    expect(reportOf(table({ confidence: 0.8 }), {}).sheets[0]!.confidence).toBe('0.80');
  });

  it('has no year where its caption names none, or two', () => {
    const captioned = (text: string) => table({ caption: { text, cell: cellRef(SHEET, 0, 0) } });
    expect(reportOf(captioned('预算表'), {}).sheets[0]!.year).toBeNull();
    expect(reportOf(captioned('2024年与2025年预算表'), {}).sheets[0]!.year).toBeNull();
  });
});
