import {
  decimalPlaces,
  roundHalfAwayFromZero,
  yuanPer,
  ZERO,
  type Decimal,
  type MoneyUnit,
} from '../../../numbers';
import type { Beyond } from './assign';
import { shareOf, type ColumnFacts } from './facts';
import type { Weight } from './kind';

/** Meanings of columns whose texts can be known from other sheets. */
export const KNOWN_NAMES = ['project', 'unit', 'department'] as const;
export type KnownName = (typeof KNOWN_NAMES)[number];

/** Sums in 元 by folded name of the project; "" where there are no names. */
export type Sums = ReadonlyMap<string, Decimal>;

/** The columns of a table from left to right: their headers, and what they were read as. */
export interface Layout {
  readonly role: string;
  readonly columns: readonly { readonly header: string; readonly meaning: string | null }[];
}

/** What the tables of a workbook say that helps to read columns of others. */
export interface Elsewhere {
  /** Folded names of projects, units and departments. */
  readonly names: Readonly<Record<KnownName, ReadonlySet<string>>>;
  /** What was spent: according to each ledger by itself, and to all of them together. */
  readonly spent: readonly Sums[];
  readonly layouts: readonly Layout[];
}

/** Mostly names that other tables call so. */
const KNOWN_SHARE = 0.6;
const KNOWN_NAME: Weight = 6;

/** What it says of a column that its texts are names known from other tables. */
export function saysOfNames(facts: ColumnFacts, { names }: Elsewhere): Beyond[] {
  const known = KNOWN_NAMES.filter(
    (name) => shareOf(facts, ({ text }) => names[name].has(text)) >= KNOWN_SHARE,
  );
  // The same office may be the unit here and the department there.
  const weight = known.length > 1 ? KNOWN_NAME / 2 : KNOWN_NAME;
  return known.map((meaning) => ({ meaning, kind: 'contents', weight, note: `${meaning} in other sheets` }));
}

/** Other columns that must have the same headers, and how much the same place among them then says. */
const LEAST_SAME = 2;
const SAME_PLACE: Weight = 4;

/** What it says of a column that other tables have the same headers but for its own: sheets for each year, or each project. */
export function saysOfLayouts(own: Layout, { layouts }: Elsewhere): (at: number) => Beyond[] {
  const meaningsAt = new Map<number, Set<string | null>>();
  for (const { role, columns } of layouts) {
    if (role !== own.role || columns.length !== own.columns.length || columns.length <= LEAST_SAME) continue;
    const others = columns.flatMap(({ header }, at) => (header === own.columns[at]!.header ? [] : [at]));
    const [at] = others;
    if (at === undefined || others.length > 1) continue;
    meaningsAt.set(at, (meaningsAt.get(at) ?? new Set()).add(columns[at]!.meaning));
  }
  return (at) => {
    const [meaning, ...others] = meaningsAt.get(at) ?? [];
    const note = own.columns[at]!.header;
    return meaning != null && others.length === 0
      ? [{ meaning, kind: 'words', weight: SAME_PLACE, note }]
      : [];
  };
}

/** Columns of amounts side by side, which may say what ledgers say. */
export interface AmountColumns {
  readonly columns: readonly ColumnFacts[];
  /** The column that names the projects; null where the table has none. */
  readonly project: ColumnFacts | null;
  readonly unitOf: (column: ColumnFacts) => MoneyUnit | null;
}

/** Amounts as printed, by project; null where some of them is no amount. */
function printed({ cells }: ColumnFacts, project: ColumnFacts | null): Sums | null {
  const sums = new Map<string, Decimal>();
  let name = '';
  for (const [at, { figure, isPercent, text }] of cells.entries()) {
    name = project?.cells[at]?.text || name;
    if (text === '') continue;
    if (figure === null || isPercent) return null;
    sums.set(name, (sums.get(name) ?? ZERO).plus(figure));
  }
  return sums.size > 0 ? sums : null;
}

/** How amounts compare with sums of the same projects: all the same when printed so, all at or above them, or neither. */
function compared(amounts: Sums, unit: MoneyUnit, spent: Sums): 'same' | 'above' | null {
  // A ledger without names, or amounts without them, are those of the only project that the other one has.
  const isOfOne = spent.size === 1 && amounts.size === 1 && (amounts.has('') || spent.has(''));
  const pairs = [...amounts].flatMap(([name, amount]) => {
    const of = isOfOne ? [...spent.values()][0] : spent.get(name);
    return of && !of.eq(0) ? [[amount, of.div(yuanPer(unit))] as const] : [];
  });
  if (pairs.length === 0) return null;
  const isSame = ([amount, exact]: (typeof pairs)[number]): boolean =>
    roundHalfAwayFromZero(exact, decimalPlaces(amount)).eq(amount);
  if (pairs.every(isSame)) return 'same';
  return pairs.every(([amount, exact]) => amount.gte(exact)) ? 'above' : null;
}

const EXECUTED: Weight = 5;
const NOT_EXECUTED: Weight = -2.5;

/**
 * What ledgers say of columns of amounts: the one that holds just their sums is what was executed, those that hold more
 * are something else. Where all of the money was spent, and several columns hold the same, nothing is told.
 */
export function saysOfSums(
  { columns, project, unitOf }: AmountColumns,
  { spent }: Elsewhere,
): ReadonlyMap<number, Beyond> {
  const said = new Map<number, Beyond>();
  const read = columns.flatMap((column) => {
    const [amounts, unit] = [printed(column, project), unitOf(column)];
    return amounts && unit ? [{ column: column.column, amounts, unit }] : [];
  });
  for (const sums of spent) {
    const ends = read.map((one) => [one.column, compared(one.amounts, one.unit, sums)] as const);
    const same = ends.filter(([, end]) => end === 'same');
    if (same.length > 1) return new Map();
    if (same.length === 1) {
      said.set(same[0]![0], note(EXECUTED));
      for (const [column, end] of ends) if (end === 'above') said.set(column, note(NOT_EXECUTED));
      return said;
    }
    for (const [column, end] of ends) if (end === 'above') said.set(column, note(NOT_EXECUTED));
  }
  return said;
}

const note = (weight: Weight): Beyond => ({
  meaning: 'executed',
  kind: 'arithmetic',
  weight,
  note: weight > 0 ? 'Σ ledger' : '≠ Σ ledger',
});
