import type { MoneyUnit } from '../../numbers';
import { moneyUnitAlone, yearAlone } from '../values';
import { MONEY_UNIT_HEADER, YEAR_HEADER } from '../words';
import type { ColumnReading } from './column-readings';
import type { GridView } from './grid-view';
import type { HeaderTable } from './header-tables';

/** A column that every cell of it tells: the unit of each row's amounts, the year of each row. */
export interface UnitYearColumns {
  /** Meaning → sheet column. */
  readonly columns: Readonly<Partial<Record<'money-unit' | 'year', number>>>;
  /** The unit that all rows name; null where they differ, or name none. */
  readonly unit: MoneyUnit | null;
}

/** More rows than this say nothing new. */
const ROWS_LOOKED_AT = 500;

/** Shares of the filled cells that must be known. */
const MOST = 0.6;
const ALL = 1;

type Place = Pick<HeaderTable, 'header' | 'area'>;

/** The column under such a header in which so many of the cells that hold anything are one of those. */
function columnOf<T>(
  view: GridView,
  { header, area }: Place,
  label: { test(text: string): boolean },
  read: (text: string) => T | null,
  mostKnown: number,
): { readonly at: number; readonly found: ReadonlySet<T | null> } | null {
  for (let column = area.left; column <= area.right; column++) {
    if (!label.test(view.text(header.last, column))) continue;
    const last = Math.min(area.bottom, header.last + ROWS_LOOKED_AT);
    const cells: (T | null)[] = [];
    for (let row = header.last + 1; row <= last; row++)
      if (!view.isEmpty(row, column)) cells.push(read(view.text(row, column)));
    const known = cells.filter((one) => one !== null).length;
    if (known > 0 && known >= cells.length * mostKnown) return { at: column, found: new Set(cells) };
  }
  return null;
}

/** The columns 金额单位 and 年度 of a table, known by what they hold. */
export function unitYearColumns(view: GridView, table: Place): UnitYearColumns {
  // Amounts beside a unit that nobody knows are unreadable; the others are not.
  const unit = columnOf(view, table, MONEY_UNIT_HEADER, moneyUnitAlone, MOST);
  const year = columnOf(view, table, YEAR_HEADER, yearAlone, ALL);
  return {
    columns: { ...(unit && { 'money-unit': unit.at }), ...(year && { year: year.at }) },
    unit: unit?.found.size === 1 ? ([...unit.found][0] ?? null) : null,
  };
}

/** The reading of such a column. */
export function asUnitOrYear(reading: ColumnReading, meaning: string): ColumnReading {
  const confidence = Math.max(0.99, reading.confidence);
  return { ...reading, meaning, by: 'contents', state: 'read', confidence };
}
