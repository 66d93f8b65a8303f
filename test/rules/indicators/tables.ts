import type { Indicator, IndicatorLevel1, Submission } from '../../../src/intake';
import { readIndicatorValue } from '../../../src/intake/values/indicator-values/read-value';
import type { Policy } from '../../../src/policy';
import type { Evaluation } from '../../../src/scoring';
import { cellRef } from '../../../src/workbook';
import { evaluationOf, fundRow, fundsOf, indicator, money, points, said } from '../builders';

/** Indicators as typed into a table: name C, target D, actual E, weight F, score G, reason H of row `row`. */
export interface Typed {
  readonly name?: string;
  readonly level1?: IndicatorLevel1;
  readonly level2?: string;
  readonly target?: string;
  readonly actual?: string;
  /** null where the table has no such column. */
  readonly weight?: string | null;
  readonly score?: string | null;
  readonly reason?: string | null;
  readonly some?: Partial<Indicator>;
}

const LEVEL1 = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  cost: '成本指标',
  other: '',
};

/** Columns are there only where they are typed. */
const NO_COLUMNS = { weight: undefined, score: undefined, reason: undefined };

export function typedRow(typed: Typed, row = 0): Indicator {
  const {
    name = '培训场次',
    level1 = 'output',
    level2 = '数量指标',
    target = '≥10次',
    actual = '10',
  } = typed;
  const { weight = '10', score = '10', reason = '' } = typed;
  const cells = (column: number) => [cellRef('自评表', row, column)];
  const context = { name, level2 };
  const read = readIndicatorValue(
    { value: target, format: 'General', cells: cells(3) },
    { ...context, role: 'target' },
  );
  const done = { value: actual, format: 'General', cells: cells(4) };
  return {
    ...indicator(),
    ...NO_COLUMNS,
    level1: LEVEL1[level1],
    level1Kind: level1,
    level2,
    name,
    nameCells: cells(2),
    cells: cells(2),
    target: read,
    actual: readIndicatorValue(done, { ...context, role: 'actual', target: read }),
    ...(weight !== null && { weight: { ...points(weight), cells: cells(5) } }),
    ...(score !== null && { score: { ...points(score), cells: cells(6) } }),
    ...(reason !== null && { reason: { ...said(reason), cells: cells(7) } }),
    ...typed.some,
  } as Indicator;
}

interface Around {
  readonly some?: Partial<Submission>;
  readonly policy?: Policy;
}

/** A table of indicators, from the first row of the sheet on. */
export function tableOf(rows: readonly Typed[], { some, policy }: Around = {}): Evaluation {
  const indicators = rows.map(typedRow);
  return evaluationOf({ indicators, ...some }, policy && { policy });
}

/** A fund table whose total row gives points for execution: cells A20. */
export const execution = (
  weight: string,
  score: string,
  { budget = '100', executed = '100', reason }: { budget?: string; executed?: string; reason?: string } = {},
) => {
  const cells = [cellRef('自评表', 19, 0)];
  return fundsOf(
    fundRow({
      cells,
      amounts: { budget: money(budget), executed: money(executed) },
      weight: { ...points(weight), cells },
      score: { ...points(score), cells },
      ...(reason !== undefined && { reason: { ...said(reason), cells } }),
    }),
  );
};

/** Weights 10 + 50 + 30 + 10, all met. */
export const COMPLETE: readonly Typed[] = [
  { name: '培训场次', weight: '30', score: '30' },
  { name: '培训合格率', level2: '质量指标', target: '≥95%', actual: '96%', weight: '20', score: '20' },
  {
    name: '就业人数',
    level1: 'benefit',
    level2: '社会效益指标',
    target: '≥100人',
    actual: '100人',
    weight: '30',
    score: '30',
  },
  { name: '学员满意度', level1: 'satisfaction', level2: '服务对象满意度指标', target: '≥90%', actual: '95%' },
];
export const TEN_FOR_EXECUTION = { funds: execution('10', '10') };
/** The last row of a table that goes on beyond what can be seen. */
export const CUT: Typed = {
  name: '指标',
  target: '',
  actual: '',
  weight: '',
  score: '',
  some: { truncated: true },
};
