import { toldYear, type FoundTable } from '../../tables';
import { yearAlone } from '../../values';
import { yearsInTitle } from '../../words';
import type { LedgerStore } from '../../ledger';
import type { Ownership, ReadTable } from './project-tables';

/** The part of the workbook that one year of a project is told by. */
export interface YearScope {
  /** null where the project has one year only, whichever it is. */
  readonly year: number | null;
  /** The one year that its tables state; null where they state none, or several. */
  readonly stated: number | null;
  readonly tables: readonly ReadTable[];
}

/** The year that the clerk names, else the one that a table's caption, or else the name of its sheet, states for the whole of it. */
export function yearOfTable(table: Pick<FoundTable, 'caption' | 'view' | 'area'>): number | null {
  const said = toldYear(table.view.told, table);
  if (said) return said;
  const { caption, view } = table;
  for (const text of [caption?.text ?? '', view.grid.sheet]) {
    const years = yearsInTitle(text);
    if (years.length > 0) return years.length === 1 ? years[0]! : null;
  }
  return null;
}

/** Tables of different years of one of these kinds are of different projects: two budgets, two ledgers. */
type Kind = 'plan' | 'ledger' | 'indicators' | 'info';

function kindOf({ table: { role } }: ReadTable): Kind | null {
  switch (role) {
    case 'budget':
    case 'filled-form':
      return 'plan';
    case 'ledger':
      return 'ledger';
    case 'indicators':
      return 'indicators';
    case 'project-info':
      return 'info';
    default:
      return null;
  }
}

/** The year of a row that stands in a column of years. */
function yearOfRow({ table }: ReadTable, row: number): number | null {
  const column = table.columns['year'];
  return column === undefined ? null : yearAlone(table.view.text(row, column));
}

/** Years of which a table speaks, as far as it concerns the project; none where it states none. */
function yearsOf(project: string, read: ReadTable, ownership: Ownership): readonly number[] {
  if (read.store === null && read.table.columns['year'] !== undefined) {
    const { rows } = ownership.rowsOf(project, read);
    const years = rows.flatMap(({ row, kind }) => (kind === 'entry' ? (yearOfRow(read, row) ?? []) : []));
    if (years.length > 0) return [...new Set(years)];
  }
  const year = read.form?.year ?? yearOfTable(read.table);
  if (year !== null) return [year];
  const named = ownership.namesFor(project, read).flatMap(yearsInTitle);
  return new Set(named).size === 1 ? [named[0]!] : [];
}

/** Years in the date columns of a ledger, of the entries under these names. */
function datedYears(store: LedgerStore, names: readonly string[]): number[] {
  return [...new Set(names.flatMap((name) => store.years(name)))];
}

/** The rows of a table that are of the year; a table without a column of years as it is. */
function ofYear(read: ReadTable, year: number, isLatest: boolean): ReadTable {
  if (read.table.columns['year'] === undefined) return read;
  const isMeant = (row: number): boolean => (yearOfRow(read, row) ?? (isLatest ? year : null)) === year;
  return {
    ...read,
    rows: read.rows.filter(({ row }) => isMeant(row)),
    listed: read.listed.filter(({ row }) => isMeant(row)),
  };
}

/**
 * The years of a project that has several, each with its tables; one part without a year where it has only one. A table
 * that states no year is that of the latest year, and told to be so; people and fields stand for all years.
 */
export function yearScopes(
  project: string,
  tables: readonly ReadTable[],
  ownership: Ownership,
): readonly YearScope[] {
  const mine = tables.filter(
    (read) =>
      kindOf(read) !== null &&
      (read.form
        ? read.form.project === project
        : ownership.owns(project, read) || ownership.namesFor(project, read).length > 0),
  );
  const yearsBy = new Map(mine.map((read) => [read, yearsOf(project, read, ownership)]));
  const ofKind = (kind: Kind): Set<number> =>
    new Set(mine.filter((read) => kindOf(read) === kind).flatMap((read) => yearsBy.get(read) ?? []));
  const kinds = (['plan', 'ledger', 'indicators', 'info'] as const).map(ofKind);
  const all = new Set(kinds.flatMap((one) => [...one]));
  if (kinds.every(({ size }) => size < 2))
    return [{ year: null, stated: all.size === 1 ? [...all][0]! : null, tables }];
  const divided = mine.filter((read) => read.store !== null && yearsBy.get(read)?.length === 0);
  const dated = divided.flatMap((read) =>
    datedYears(read.store!, read.names.length > 0 ? ownership.namesFor(project, read) : ['']),
  );
  const years = [...new Set([...all, ...dated])].sort((a, b) => a - b);
  const latest = years[years.length - 1]!;
  return years.map((year) => ({
    year,
    stated: year,
    tables: tables.flatMap((read): ReadTable[] => {
      const stated = yearsBy.get(read);
      if (stated === undefined) return [read];
      if (stated.length > 0) return stated.includes(year) ? [ofYear(read, year, year === latest)] : [];
      if (read.store) return [{ ...read, years: { year, all: years, takesUndated: year === latest } }];
      if (kindOf(read) === 'info') return [read];
      return year === latest ? [{ ...read, isYearGuessed: true }] : [];
    }),
  }));
}
