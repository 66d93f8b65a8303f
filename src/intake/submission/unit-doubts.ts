import {
  convertMoney,
  decimal,
  MONEY_UNITS,
  sum,
  yuanPer,
  type Decimal,
  type MoneyUnit,
} from '../../numbers';
import { contains, type CellRef } from '../../workbook';
import type { LedgerSlice } from '../ledger';
import type { Doubt } from '../tables';
import { isBlank, isReadAllTheSame, type Amount } from '../values';
import type { FundColumn } from '../words';
import type { Funds, Submission } from './submission';

/** An amount of one table, as far as its unit can be judged by it. */
interface Figure {
  readonly yuan: Decimal;
  readonly unit: MoneyUnit;
  readonly isStated: boolean;
  readonly cells: readonly CellRef[];
  /** Digits shown, for amounts that are printed rounded. */
  readonly amount: Amount | null;
  readonly isLedger: boolean;
}

type Money = Pick<Submission, 'toldUnits' | 'funds' | 'ledger' | 'expenses' | 'narrative'>;

const COLUMNS: readonly FundColumn[] = ['budget', 'received', 'planned', 'executed', 'initial'];

/** The total of a column: as stated, else what its parts add up to; null where it cannot be read, or is 0. */
function totalOf(funds: Funds, column: FundColumn): Figure | null {
  const amounts = (level: 0 | 1): Amount[] =>
    funds.rows.flatMap((row) => (row.level === level ? (row.amounts[column] ?? []) : []));
  const stated = amounts(0).filter((amount) => !isBlank(amount));
  const used = stated.length > 0 ? stated.slice(0, 1) : amounts(1).filter((amount) => !isBlank(amount));
  const values = used.flatMap(({ value, unit }) => (value ? [convertMoney(value, unit, '元')] : []));
  const yuan = values.length === used.length ? sum(values) : decimal(0);
  const [first] = used;
  if (!first || yuan.lte(0)) return null;
  const isTyped = used.every(({ problem }) => problem === 'unit-in-cell');
  return {
    yuan,
    unit: first.unit,
    isStated: funds.unitStated || isTyped,
    cells: used.flatMap(({ cells }) => cells),
    amount: used.length === 1 ? first : null,
    isLedger: false,
  };
}

function ofLedger(ledger: LedgerSlice): Figure | null {
  const isWhole = ledger.problems.every(({ problem }) => isReadAllTheSame(problem));
  const unit = MONEY_UNITS.find((one) => one === ledger.unit) ?? '元';
  if (ledger.count === 0 || !isWhole || ledger.total.lte(0)) return null;
  return {
    yuan: ledger.total,
    unit,
    isStated: ledger.unitStated,
    get cells() {
      return ledger.amountCells;
    },
    amount: null,
    isLedger: true,
  };
}

/** How far a printed figure may be from the exact one: half of its last digit, and never more than this part of it. */
const NEAR = decimal('0.005');

/** Whether a figure is what the other one, which may be printed rounded, says. */
function says(yuan: Decimal, printed: Pick<Figure, 'yuan' | 'unit' | 'amount'>): boolean {
  const apart = yuan.minus(printed.yuan).abs();
  if (apart.eq(0)) return true;
  const places = printed.amount?.shownPlaces ?? null;
  if (places === null) return false;
  const half = yuanPer(printed.unit).times(decimal(`5e-${places + 1}`));
  return apart.lte(half) && apart.lte(printed.yuan.times(NEAR));
}

/** The amounts that the text names in so many words, with their units. */
function toldInText({ narrative }: Money): Decimal[] {
  return (narrative?.money ?? []).flatMap(({ value, unit, role }) =>
    role === 'other' || role === 'gap' ? [] : [convertMoney(value, unit, '元')],
  );
}

const LOWEST_RATE = decimal('0.3');
const HIGHEST_RATE = decimal('1.1');
/** A factor of ten is a real difference as well, so the rate must come out close to what is usual. */
const LOWEST_OF_TEN = decimal('9');
const HIGHEST_OF_TEN = decimal('10.2');
const TOO_HIGH = decimal('30');
const TOO_LOW = decimal('0.0011');

/** Whether spending is a usual part of the budget. */
function isUsual(executed: Decimal, budget: Decimal): boolean {
  const [low, high] = [budget.times(LOWEST_RATE), budget.times(HIGHEST_RATE)];
  return executed.gte(low) && executed.lte(high);
}

/** Whether it is so far from the budget that a wrong unit explains it better than spending. */
function isAbsurd(executed: Decimal, budget: Decimal): boolean {
  if (executed.gte(budget.times(TOO_HIGH)) || executed.lte(budget.times(TOO_LOW))) return true;
  return executed.gte(budget.times(LOWEST_OF_TEN)) && executed.lte(budget.times(HIGHEST_OF_TEN));
}

/** The custom: ledgers are kept in 元, budgets in 万元. */
const customary = ({ isLedger }: Figure): MoneyUnit => (isLedger ? '元' : '万元');

/** The figure with its digits in another unit. */
function inUnit(figure: Figure, unit: MoneyUnit): Decimal {
  return convertMoney(figure.yuan, unit, figure.unit);
}

interface Likely {
  readonly figure: Figure;
  readonly unit: MoneyUnit;
}

/** Which of two figures is likely to be in another unit than it says: one without a label first, then what is custom. */
function likelyUnit(executed: Figure, budget: Figure): Likely | null {
  const fits = (figure: Figure, other: Figure): Likely[] =>
    MONEY_UNITS.filter((unit) => {
      const moved = inUnit(figure, unit);
      return (
        unit !== figure.unit &&
        (figure === executed ? isUsual(moved, other.yuan) : isUsual(other.yuan, moved))
      );
    }).map((unit) => ({ figure, unit }));
  const all = [...fits(budget, executed), ...fits(executed, budget)];
  const worth = ({ figure, unit }: Likely): number =>
    (figure.isStated ? 0 : 4) + (unit === customary(figure) ? 2 : 0) + (figure === budget ? 1 : 0);
  const [best] = [...all].sort((left, right) => worth(right) - worth(left));
  return best ?? null;
}

function doubt({ figure, unit }: Likely): Doubt {
  const [cell] = figure.cells;
  return {
    why: 'unit-uncertain',
    cells: figure.cells,
    values: { field: cell?.sheet ?? '', assumed: figure.unit, likely: unit },
  };
}

/** Figures that stand in one table under one unit cannot contradict each other's unit. */
function areApart(left: Figure, right: Figure): boolean {
  const sheet = ({ cells }: Figure): string | undefined => cells[0]?.sheet;
  return left.isLedger !== right.isLedger || left.unit !== right.unit || sheet(left) !== sheet(right);
}

/** Whether the clerk has named the unit of the figure's cells. */
function isSaid({ toldUnits = [] }: Money, { cells: [cell] }: Figure): boolean {
  return toldUnits.some((area) => cell?.sheet === area.sheet && contains(area, cell.top, cell.left));
}

/**
 * Units of money on which no verdict can rest: a label that makes spending absurd where another unit makes it usual, and a
 * unit that no label states and no sum confirms. A sum that is exactly what another table states settles both.
 */
export function unitDoubts(submission: Money): Doubt[] {
  const { funds, ledger, expenses } = submission;
  const stated = new Map(COLUMNS.map((column) => [column, funds && totalOf(funds, column)]));
  const figures = [...stated.values()].filter((figure) => figure !== null);
  const spent = ledger && ofLedger(ledger);
  const told = toldInText(submission);
  const actual = expenses?.actualTotal?.value
    ? convertMoney(expenses.actualTotal.value, expenses.actualTotal.unit, '元')
    : null;
  const isConfirmed =
    spent !== null &&
    (figures.some((figure) => says(spent.yuan, figure)) || (actual?.eq(spent.yuan) ?? false));
  if (isConfirmed) return [];
  const base = stated.get('budget') ?? stated.get('received') ?? stated.get('planned') ?? null;
  const executed = spent ?? stated.get('executed') ?? null;
  if (base && executed && areApart(base, executed) && isAbsurd(executed.yuan, base.yuan)) {
    const likely = likelyUnit(executed, base);
    if (likely && !isSaid(submission, likely.figure)) return [doubt(likely)];
  }
  const isTold = (figure: Figure): boolean => told.some((yuan) => says(yuan, figure));
  const guessed = [...(figures.some(isTold) ? [] : figures.slice(0, 1)), ...(spent ? [spent] : [])];
  return guessed
    .filter(
      (figure) =>
        !figure.isStated &&
        !isSaid(submission, figure) &&
        !(figure.isLedger && told.some((yuan) => yuan.eq(figure.yuan))),
    )
    .map((figure) => doubt({ figure, unit: figure.unit }));
}

/** A unit that is most likely wrong: what was converted by it can be compared with nothing. */
export function contradictsItsUnit({ doubts }: Pick<Submission, 'doubts'>): boolean {
  return doubts.some(({ why, values }) => why === 'unit-uncertain' && values['likely'] !== values['assumed']);
}

/** The submission with what its figures say about their units. */
export function withUnitDoubts<T extends Submission>(submission: T): T {
  const others = submission.doubts.filter(({ why }) => why !== 'unit-uncertain');
  return { ...submission, doubts: [...others, ...unitDoubts(submission)] };
}
