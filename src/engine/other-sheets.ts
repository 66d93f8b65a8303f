import {
  isSame,
  isUndecided,
  layoutsIn,
  lookAgain,
  namesIn,
  spentIn,
  type Correction,
  type Elsewhere,
  type FoundTable,
  type LedgerStore,
} from '../intake';
import type { Memory } from '../memory';

/** What was found in a sheet. */
export interface Found {
  readonly tables: readonly FoundTable[];
  /** The tables as the sheet by itself tells them, where others may tell more. */
  readonly alone?: readonly FoundTable[];
}

/** What the sheets of a workbook tell each other; worked out as far as it is asked for. */
export function elsewhereIn(
  sheets: Iterable<Found>,
  ledgers: ReadonlyMap<FoundTable, LedgerStore>,
  memory: Memory,
  corrections: readonly Correction[] = [],
): Elsewhere {
  const tables = [...sheets].flatMap((sheet) => sheet.tables);
  const once = <T>(work: () => T): (() => T) => {
    let known: { readonly it: T } | null = null;
    return () => (known ??= { it: work() }).it;
  };
  const names = once(() => namesIn(tables, memory, corrections));
  const layouts = once(() => layoutsIn(tables));
  const spent = once(() => spentIn(tables.flatMap((table) => ledgers.get(table) ?? [])));
  return {
    get names() {
      return names();
    },
    get layouts() {
      return layouts();
    },
    get spent() {
      return spent();
    },
  };
}

function isReadAlike(one: FoundTable, other: FoundTable): boolean {
  return isSame(one.columnReadings, other.columnReadings) && isSame(one.columns, other.columns);
}

/**
 * A sheet with what the others tell of columns that it leaves undecided; the same object where they tell nothing new.
 * @param elsewhere asked for only where columns are undecided
 */
export function withOthers<S extends Found>(sheet: S, elsewhere: () => Elsewhere): S {
  const alone = sheet.alone ?? sheet.tables;
  if (!alone.some(isUndecided)) return sheet;
  const known = elsewhere();
  const tables = alone.map((table, at) => {
    if (!isUndecided(table)) return table;
    const again = lookAgain(table, known);
    return [sheet.tables[at]!, table].find((before) => isReadAlike(before, again)) ?? again;
  });
  const isNew = tables.some((table, at) => table !== sheet.tables[at]);
  return isNew ? { ...sheet, tables, alone } : sheet;
}
