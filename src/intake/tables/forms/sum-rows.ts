import { sum, type Decimal } from '../../../numbers';
import { SUBTOTAL_LABEL, type IndicatorHeader } from '../../words';
import { cellFact } from '../evidence/facts';
import { filledIn, ownColumns, type Frame } from './frame';
import type { HeaderRows } from './headers';

/** Rows of an indicator block that only add others up, told by their labels or by their figures. */
export interface SumRows {
  /** Sums of the rows right above them: 小计. */
  readonly subtotals: readonly number[];
  /** The row of totals; null where none is told by its figures. */
  readonly total: number | null;
}

/** Weights that 预算执行 may have beside those of the indicators. */
const OF_EXECUTION = new Set(['0', '5', '10', '15', '20', '30']);
/** Indicators that a sum of them all adds up at least. */
const LEAST_IN_TOTAL = 3;
const WHOLE = 100;

interface Points {
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
}

/** A row that may be a sum of others. */
interface Candidate extends Points {
  /** Whether it has a text where the names of indicators stand. */
  readonly isNamed: boolean;
}

/** What a figure has more than all of the others together; null where one of them is missing. */
function restOf(figure: Decimal | null, others: readonly (Decimal | null)[]): Decimal | null {
  const known = others.flatMap((other) => other ?? []);
  return figure === null || known.length < others.length ? null : figure.minus(sum(known));
}

/**
 * Whether the row adds the others up. One that is named like an indicator, which may have been left without its values,
 * must do so in its score as well; one without a weight in its score alone.
 */
function adds(
  { weight, score, isNamed }: Candidate,
  others: readonly Points[],
  mayBeLeft: (rest: Decimal) => boolean,
): boolean {
  const scoreLeft = restOf(
    score,
    others.map((one) => one.score),
  );
  if (weight === null) return others.length > (isNamed ? 1 : 0) && scoreLeft !== null && scoreLeft.eq(0);
  const left = restOf(
    weight,
    others.map((one) => one.weight),
  );
  if (others.length < 2 || left === null || !mayBeLeft(left)) return false;
  return !isNamed || (scoreLeft !== null && scoreLeft.gte(0) && scoreLeft.lte(left));
}

/** Whether what is left is nothing, or the points that the rate of execution has beside the indicators. */
function isWhole(rest: Decimal, { weight }: Points): boolean {
  return rest.eq(0) || (weight !== null && weight.eq(WHOLE) && OF_EXECUTION.has(rest.toFixed()));
}

/** Whether a label says that only a part is added up: 小计. */
export function isSubtotal(frame: Frame, row: number): boolean {
  return filledIn(frame, row).some((column) => SUBTOTAL_LABEL.test(frame.view.folded(row, column)));
}

/** Whether it can only be the total, whatever stands above it: all points, of nothing that has a name. */
function isAllPoints({ weight, isNamed }: Candidate): boolean {
  return weight !== null && weight.eq(WHOLE) && !isNamed;
}

/** Rows without target and actual value whose points are what others above them add up to. */
export function sumRows(
  frame: Frame,
  { last, columns }: Pick<HeaderRows<IndicatorHeader>, 'last' | 'columns'>,
  bottom: number,
): SumRows {
  const { view } = frame;
  const { name, weight, score, target, actual } = columns;
  const figureAt = (row: number, column: number | undefined): Decimal | null =>
    column === undefined ? null : (cellFact(view, row, column)?.figure ?? null);
  const subtotals: number[] = [];
  let total: number | null = null;
  let all: Points[] = [];
  let section: Points[] = [];
  for (let row = last + 1; row <= bottom; row++) {
    if (isSubtotal(frame, row)) {
      subtotals.push(row);
      section = [];
      continue;
    }
    const own = ownColumns(frame, row);
    const isNamed = name !== undefined && own.includes(name);
    const candidate: Candidate = { weight: figureAt(row, weight), score: figureAt(row, score), isNamed };
    if (candidate.weight === null && candidate.score === null) continue;
    const values = [target, actual].filter((column) => column !== undefined);
    // In a table of points alone every name is an entry.
    const isEntry = values.length === 0 ? isNamed : values.some((column) => own.includes(column));
    const mayBeTotal = !isEntry && candidate.weight !== null;
    if (mayBeTotal && (isAllPoints(candidate) || adds(candidate, all, (rest) => isWhole(rest, candidate)))) {
      total ??= row;
    } else if (!isEntry && adds(candidate, section, (rest) => rest.eq(0))) {
      subtotals.push(row);
      section = [];
    } else {
      // With an indicator below it, it was the sum of a section.
      if (total !== null) {
        subtotals.push(total);
        section = [];
      }
      total = null;
      all = [...all, candidate];
      section = [...section, candidate];
    }
  }
  const isTotal = total !== null && (all.length >= LEAST_IN_TOTAL || figureAt(total, weight)?.eq(WHOLE));
  return {
    subtotals: total === null || isTotal ? subtotals : [...subtotals, total],
    total: isTotal ? total : null,
  };
}
