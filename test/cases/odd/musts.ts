import { join } from 'node:path';
import { gridsOfFile, ODD } from '../../metamorphic/cases';
import { inYuan } from '../../metamorphic/money';
import { isCellNamed } from '../../metamorphic/named-cells';
import { see, type PrintedProject, type PrintedReport, type Seen } from '../../metamorphic/seen';
import { cellKey } from '../../metamorphic/uses';

/** One thing that a careful colleague would say of a workbook. */
export interface Must {
  readonly file: string;
  readonly must: string;
  readonly holds: boolean;
  readonly got: string;
}

const named = (report: PrintedReport, name: string, year?: number): PrintedProject | undefined =>
  report.projects.find((project) => project.name === name && (year === undefined || project.year === year));

const budgetOf = (project: PrintedProject | undefined): number | null =>
  project ? inYuan(project.execution.budget, project.execution.unit) : null;
const executedOf = (project: PrintedProject | undefined): number | null =>
  project ? inYuan(project.execution.executed, project.execution.unit) : null;

/** Whether something is asked of the person: why it is incomplete, a cell that is named, or words in a message. */
function asks(
  report: PrintedReport,
  { why, words, cell }: { why?: string; words?: RegExp; cell?: string },
): boolean {
  const said = [
    ...(report.incomplete ?? []),
    ...report.findings
      .filter(({ outcome }) => outcome === 'needs-review')
      .map((one) => ({ ...one, why: one.rule })),
  ];
  return said.some(
    (one) =>
      (why === undefined || one.why === why) &&
      (words === undefined || words.test(one.message)) &&
      (cell === undefined || one.cells.some((text) => text.startsWith(cell))),
  );
}

const summary = ({ projects, verdict, incomplete = [] }: PrintedReport): string =>
  `${projects
    .map(
      ({ name, year, execution }) =>
        `${name || '（无名）'}${year ?? ''} ${execution.executed}/${execution.budget}${execution.unit}`,
    )
    .join('；')}；${verdict}；${incomplete.map(({ why }) => why).join(' ')}`;

type Check = readonly [must: string, holds: (report: PrintedReport, seen: Seen) => boolean];

const notPass: Check = ['not pass', ({ verdict }) => verdict !== 'pass' && verdict !== 'explained'];

const MUSTS: Readonly<Record<string, readonly Check[]>> = {
  'odd-a': [
    ['two projects', ({ projects }) => projects.length === 2],
    ['1,500 千元 for 信息系统运维', (report) => budgetOf(named(report, '信息系统运维')) === 1_500_000],
    ['180 千元 for 宣传培训', (report) => budgetOf(named(report, '宣传培训')) === 180_000],
    [
      '1,200,000 元 fit 信息系统运维',
      (report) => {
        const spent = executedOf(named(report, '信息系统运维'));
        return spent === null || spent === 1_200_000;
      },
    ],
    ['the unit of the ledger is asked', (report) => asks(report, { why: 'unit-uncertain', cell: 'Sheet2' })],
    notPass,
  ],
  'odd-c': [
    ['the approved budget counts', (report) => budgetOf(named(report, '信息系统运维')) === 1_200_000],
    [
      'the draft is no project of its own that is judged',
      ({ projects }) => projects.every((project) => budgetOf(project) !== 1_000_000),
    ],
    ['the conflict is asked', (report) => asks(report, { why: 'conflicting-sources' })],
    [
      '系统运维 is probably the same project: asked',
      (report) => asks(report, { words: /系统运维/, cell: '明细' }),
    ],
    [
      'planned payments are not spending',
      (_, { uses }) => [1, 2].every((row) => !(uses.get(cellKey('明细', row, 2))?.size ?? 0)),
    ],
    notPass,
  ],
  'odd-d': [
    [
      '75 of 80 in 2022',
      (report) => {
        const one = named(report, '信息系统运维', 2022);
        return executedOf(one) === 750_000 && budgetOf(one) === 800_000;
      },
    ],
    [
      '95 of 100 in 2023',
      (report) => {
        const one = named(report, '信息系统运维', 2023);
        return executedOf(one) === 950_000 && budgetOf(one) === 1_000_000;
      },
    ],
  ],
  'odd-e': [
    [
      '万元 is asked as the unit of the budget',
      (report) => asks(report, { why: 'unit-uncertain', words: /万元/, cell: '预算表' }),
    ],
    [
      'no rate of 991,666.67 %',
      ({ projects }) => projects.every(({ execution }) => Number(execution.rate ?? 0) < 100),
    ],
    [
      'no advice to look for spending of other projects',
      ({ findings }) => findings.every(({ message }) => !/其他项目/.test(message)),
    ],
    notPass,
  ],
  'odd-f': [
    [
      'it is no dead end',
      (report) => report.projects.length > 0 || report.sheets.some(({ role }) => role !== 'unknown'),
    ],
    [
      'each column is read, asked or listed',
      ({ sheets }) =>
        sheets.length === 2 &&
        sheets.every(({ columns = [], unread = [] }) => {
          const told =
            columns.filter(({ state }) => state === 'read' || state === 'asked').length + unread.length;
          return told >= 3;
        }),
    ],
    [
      'with low confidence',
      ({ sheets }) =>
        sheets.every(({ columns = [] }) => columns.every(({ confidence }) => Number(confidence) < 0.995)),
    ],
    notPass,
  ],
  'pass-base': [['pass', ({ verdict }) => verdict === 'pass']],
};

/** The hostile files in which one score or weight cannot be read: the cell is named, not pass. */
const UNREADABLE = ['pass-score-REF', 'pass-weight-REF', 'pass-weight-abc'] as const;

async function bad(file: string): Promise<Must[]> {
  const grids = await gridsOfFile(join(ODD, `${file}.xlsx`));
  const seen = await see(grids);
  const cells = grids.flatMap((grid) =>
    grid.values.flatMap((row, r) =>
      row.flatMap((value, c) =>
        value === '#REF!' || value === 'abc'
          ? [{ sheet: grid.sheet, row: grid.area.top + r, column: grid.area.left + c }]
          : [],
      ),
    ),
  );
  const holds =
    cells.length > 0 && cells.every(({ sheet, row, column }) => isCellNamed(seen, sheet, row, column));
  const got = seen.json ? summary(seen.json) : seen.failure!;
  return [
    { file, must: 'the cell is named', holds, got },
    { file, must: 'not pass', holds: seen.json !== null && seen.json.verdict !== 'pass', got },
  ];
}

export async function measureOdd(): Promise<Must[]> {
  const result: Must[] = [];
  for (const [file, checks] of Object.entries(MUSTS)) {
    const seen = await see(await gridsOfFile(join(ODD, `${file}.xlsx`)));
    const got = seen.json ? summary(seen.json) : seen.failure!;
    for (const [must, holds] of checks)
      result.push({ file, must, holds: seen.json !== null && holds(seen.json, seen), got });
  }
  for (const file of UNREADABLE) result.push(...(await bad(file)));
  return result;
}
