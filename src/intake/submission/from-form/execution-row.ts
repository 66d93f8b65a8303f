import { fold } from '../../../text';
import type { StatedRate } from '../../values';
import { EXECUTION_NAME, EXECUTION_SECTION } from '../../words';
import type { FundRow, Funds, Indicator } from '../submission';

/**
 * 预算执行率 as a row of the indicator table: its points are those of execution, and it is no indicator. Below 项目管理 it is
 * where nothing beside the funds has points for it.
 */
function isExecution({ level1, level2, name }: Indicator, hasPoints: boolean): boolean {
  const section = fold(level1);
  if (EXECUTION_SECTION.test(section)) return true;
  const first = section === '' && !/指标$/.test(fold(level2));
  return (first || !hasPoints) && EXECUTION_NAME.test(fold(name));
}

export interface SplitIndicators {
  readonly execution: Indicator | null;
  readonly indicators: readonly Indicator[];
}

/**
 * Sets the row of execution apart from the indicators.
 * @param funds of the same form; null where it has none
 */
export function readIndicatorExecution(rows: readonly Indicator[], funds: Funds | null): SplitIndicators {
  const hasPoints = funds === null || funds.rows.some(({ weight, score }) => (weight ?? score) !== undefined);
  const execution = rows.find((row) => isExecution(row, hasPoints)) ?? null;
  return { execution, indicators: rows.filter((row) => row !== execution) };
}

function rateOf({ actual }: Indicator): StatedRate | null {
  const { base, text, cells } = actual;
  return base ? { value: base.number, text, cells, shownPlaces: null } : null;
}

/** The total row with the points that the indicator table gives to execution, where the fund table states none. */
export function withExecution(funds: Funds, execution: Indicator | null): Funds {
  if (!execution) return funds;
  const rate = rateOf(execution);
  const filled = (row: FundRow): FundRow => ({
    ...row,
    ...(!row.weight?.text && execution.weight && { weight: execution.weight }),
    ...(!row.score?.text && execution.score && { score: execution.score }),
    ...(!row.rate?.text && rate && { rate }),
    ...(!row.reason?.text && execution.reason && { reason: execution.reason }),
  });
  const { level1, level2 } = execution;
  return {
    ...funds,
    rows: funds.rows.map((row) => (row.level === 0 ? filled(row) : row)),
    executionIn: { level1, level2 },
  };
}
