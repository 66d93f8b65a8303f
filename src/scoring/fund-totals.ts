import { convertMoney, sum, type Decimal, type MoneyUnit } from '../numbers';
import {
  FUND_COLUMNS,
  isBlank,
  isReadAllTheSame,
  type Amount,
  type FundColumn,
  type FundRow,
  type Funds,
  type LedgerSlice,
  type Submission,
} from '../intake';
import type { FundTotal } from './evaluation';

export type FundTotals = Readonly<Partial<Record<FundColumn, FundTotal>>>;

/** Unit in which totals are given: that of the fund table, else 万元. */
export function fundUnit(submission: Submission): MoneyUnit {
  return submission.funds?.unit ?? '万元';
}

function amountsOf(rows: readonly FundRow[], column: FundColumn): Amount[] {
  return rows.map(({ amounts }) => amounts[column]).filter((amount) => amount !== undefined);
}

/** Exact sum of the filled amounts; null where none is filled, or one of them could not be read. */
function sumOfFilled(amounts: readonly Amount[], unit: MoneyUnit): Decimal | null {
  const filled = amounts.filter((amount) => !isBlank(amount));
  const values = filled.flatMap(({ value, unit: own }) => (value ? [convertMoney(value, own, unit)] : []));
  return filled.length > 0 && values.length === filled.length ? sum(values) : null;
}

/**
 * The total as stated; the sum of its parts where it is blank or 0 above filled parts (docs/domain/decisions.md 4). An unreadable
 * total stays unknown: the parts don't tell what was meant.
 */
function totalOfColumn(funds: Funds, column: FundColumn): FundTotal | null {
  const totals = amountsOf(
    funds.rows.filter(({ level }) => level === 0),
    column,
  );
  const parts = amountsOf(
    funds.rows.filter(({ level }) => level === 1),
    column,
  );
  const stated = totals[0];
  if (!stated && parts.length === 0) return null;
  const partsSum = sumOfFilled(parts, funds.unit);
  const value = stated?.value ? convertMoney(stated.value, stated.unit, funds.unit) : null;
  const overruled = isBlank(stated) || (value?.eq(0) && partsSum !== null && !partsSum.eq(0));
  if (overruled && partsSum) {
    return { value: partsSum, from: 'parts', partsSum, cells: parts.flatMap(({ cells }) => cells) };
  }
  return { value, from: 'stated', partsSum, cells: stated?.cells ?? [] };
}

function totalOfLedger(ledger: LedgerSlice, unit: MoneyUnit, partsSum: Decimal | null): FundTotal {
  const whole = ledger.problems.every(({ problem }) => isReadAllTheSame(problem));
  return {
    value: whole ? convertMoney(ledger.total, '元', unit) : null,
    from: 'ledger',
    partsSum,
    cells: ledger.amountCells,
  };
}

/** Spending is what the ledger adds up to, where separate tables come with one; a filled form speaks for itself. */
function ledgerDecides(submission: Submission, stated: FundTotal | undefined): boolean {
  return submission.origin === 'tables' || !stated || stated.value === null;
}

/** Totals of all fund columns that the submission has, in the unit of {@link fundUnit}. */
export function fundTotals(submission: Submission): FundTotals {
  const { funds, ledger } = submission;
  const totals: Partial<Record<FundColumn, FundTotal>> = {};
  for (const column of FUND_COLUMNS) {
    const total = funds && totalOfColumn(funds, column);
    if (total) totals[column] = total;
  }
  if (ledger && ledger.count > 0 && ledgerDecides(submission, totals.executed)) {
    totals.executed = totalOfLedger(ledger, fundUnit(submission), totals.executed?.partsSum ?? null);
  }
  return totals;
}
