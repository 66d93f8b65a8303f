import { decimalPlaces, convertMoney, toText, type MoneyUnit } from '../../numbers';
import {
  FUND_COLUMNS,
  isBlank,
  type Amount,
  type FundColumn,
  type FundRow,
  type FundRowKind,
  type Submission,
} from '../../intake';
import type { Evaluation, FundTotal } from '../../scoring';
import { greatestOf } from '../../workbook';
import { amountFormula } from '../formulas/amount-reference';
import { ledgerSum } from '../formulas/ledger-sum';

/** Our forms are in 万元, as the official ones. */
export const FORM_UNIT: MoneyUnit = '万元';

/** A row that the form prints even where nothing is stated for it. */
export interface StandardRow {
  readonly kind: FundRowKind;
  readonly label: string;
}

const emptyRow = ({ kind, label }: StandardRow): FundRow => ({
  kind,
  label,
  level: kind === 'total' ? 0 : 1,
  cells: [],
  amounts: {},
});

/** 其中： opens the first part, as printed. */
const opened = (row: FundRow, index: number): FundRow =>
  index === 0 && !row.label.startsWith('其中') ? { ...row, label: `其中：${row.label}` } : row;

/**
 * The stated rows, total first; those of the form where the submission has no parts. Labels of a filled form stay as
 * typed; rows of separate tables are named as the form does it.
 */
export function rowsToWrite(submission: Submission, standard: readonly StandardRow[]): readonly FundRow[] {
  const stated = submission.funds?.rows ?? [];
  const total = stated.find(({ level }) => level === 0);
  const parts = stated.filter(({ level }) => level !== 0);
  const [standardTotal, ...standardParts] = standard.map(emptyRow);
  const isForm = submission.origin === 'filled-form';
  const named = total && !isForm && standardTotal ? { ...total, label: standardTotal.label } : total;
  const first = named ?? standardTotal;
  const stated1 = isForm ? parts : parts.map(opened);
  return [...(first ? [first] : []), ...(parts.length > 0 ? stated1 : standardParts)];
}

/**
 * Columns of the older form stand in for those of the newer ones where these are not stated at all, and the other way
 * round: what was planned is the initial budget, what was received is what the rate is computed on.
 */
const STAND_INS: Readonly<Record<FundColumn, readonly FundColumn[]>> = {
  initial: ['initial', 'planned'],
  budget: ['budget', 'received', 'planned'],
  executed: ['executed'],
  planned: ['planned', 'budget', 'initial'],
  received: ['received'],
};

/** The stated column that a column of the form shows. */
export function columnShown(submission: Submission, column: FundColumn): FundColumn {
  const stated = (candidate: FundColumn): boolean =>
    submission.funds?.rows.some(({ amounts }) => amounts[candidate] !== undefined) ?? false;
  return STAND_INS[column].find(stated) ?? column;
}

/**
 * The one source that all money of the project comes from, with all that was spent as its own, where no source says by
 * itself what was spent of it. @returns null where there are several, or one says it
 */
export function onlySource(
  rows: readonly FundRow[],
  { fundTotals, execution }: Evaluation,
): OnlySource | null {
  const { value = null, cells = [] } = fundTotals.executed ?? {};
  const parts = rows.filter(({ level }) => level === 1);
  const [only, ...others] = parts.filter(({ amounts }) =>
    Object.values(amounts).some((amount) => amount.value !== null && !amount.value.eq(0)),
  );
  const isSaid = parts.some(({ amounts }) => !isBlank(amounts.executed));
  if (value === null || !only || others.length > 0 || isSaid) return null;
  const { unit } = execution;
  const executed: Amount = { value, text: toText(value), cells, unit, label: only.label, shownPlaces: null };
  return { stated: only, row: { ...only, amounts: { ...only.amounts, executed } } };
}

export interface OnlySource {
  /** As the unit stated it. */
  readonly stated: FundRow;
  /** With the spending of the total. */
  readonly row: FundRow;
}

/** The stated amounts that a total is made of: the total as stated, else its parts. None for that of a ledger. */
function amountsOfTotal(
  { submission, fundTotals }: Evaluation,
  total: FundTotal | null | undefined,
): readonly (Amount | undefined)[] {
  const column = FUND_COLUMNS.find((candidate) => total && fundTotals[candidate] === total);
  if (!total || !column || total.from === 'ledger') return [];
  const level = total.from === 'parts' ? 1 : 0;
  const rows = submission.funds?.rows.filter((row) => row.level === level) ?? [];
  return (level === 0 ? rows.slice(0, 1) : rows).map(({ amounts }) => amounts[column]);
}

const MOST_PLACES = 6;

/**
 * A total of the funds as a live formula, in the unit of the form: of the ledger, of the cell that states it, or of its parts.
 * @param ofParts what its parts come to where they stand in the form; by their own cells by default
 */
export function totalFormula(
  evaluation: Evaluation,
  total: FundTotal,
  ofParts?: string | null,
): string | null {
  const { submission, execution } = evaluation;
  if (total.from === 'parts' && ofParts !== undefined) return ofParts;
  if (total.from !== 'ledger') return amountFormula(amountsOfTotal(evaluation, total), FORM_UNIT);
  const value = total.value && convertMoney(total.value, execution.unit, FORM_UNIT);
  return value && ledgerSum(submission.ledger, FORM_UNIT, value);
}

const LEAST_PLACES = 2;

/** Decimals that show every amount of the fund table whole, and at least two: the money keeps the digits that the unit used. */
export function moneyPlaces({ submission, fundTotals, execution }: Evaluation): number {
  const amounts: Amount[] = (submission.funds?.rows ?? []).flatMap(({ amounts: row }) => Object.values(row));
  const typed = amounts
    .filter((amount) => !isBlank(amount) && amount.value !== null)
    .map(({ value, unit, shownPlaces }) => {
      const places = value ? decimalPlaces(convertMoney(value, unit, FORM_UNIT)) : 0;
      return unit === FORM_UNIT ? Math.max(places, shownPlaces ?? 0) : places;
    });
  const computed = Object.values(fundTotals)
    .flatMap(({ value }) => (value ? [value] : []))
    .map((value) => decimalPlaces(convertMoney(value, execution.unit, FORM_UNIT)));
  return Math.min(MOST_PLACES, greatestOf([...typed, ...computed], LEAST_PLACES));
}
