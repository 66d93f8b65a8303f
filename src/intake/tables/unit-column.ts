import type { MoneyUnit } from '../../numbers';
import { foldLabel, withoutBrackets } from '../../text';
import { moneyUnitAlone } from '../values';
import { MONEY_UNIT_HEADER } from '../words';
import type { ColumnReading } from './column-readings';
import type { GridView } from './grid-view';
import type { HeaderTable } from './header-tables';

/** A column that names the unit of each row's amounts. */
export interface UnitColumn {
  readonly at: number;
  /** The unit of all rows; null where they differ. */
  readonly unit: MoneyUnit | null;
}

/** More rows than this say nothing new. */
const ROWS_LOOKED_AT = 500;

/** The column 单位 or 金额单位 whose every cell is a unit of money: 千元, 万元. */
export function unitColumn(
  view: GridView,
  { header, area }: Pick<HeaderTable, 'header' | 'area'>,
): UnitColumn | null {
  for (let column = area.left; column <= area.right; column++) {
    if (!MONEY_UNIT_HEADER.test(withoutBrackets(foldLabel(view.text(header.last, column))))) continue;
    const last = Math.min(area.bottom, header.last + ROWS_LOOKED_AT);
    const units = new Set<MoneyUnit | null>();
    for (let row = header.last + 1; row <= last; row++)
      if (!view.isEmpty(row, column)) units.add(moneyUnitAlone(view.text(row, column)));
    if (units.size === 0 || units.has(null)) continue;
    return { at: column, unit: units.size === 1 ? [...units][0]! : null };
  }
  return null;
}

/** The reading of the column of units: it is understood by what it holds. */
export function asUnitColumn(reading: ColumnReading): ColumnReading {
  return {
    ...reading,
    meaning: 'money-unit',
    by: 'contents',
    state: 'read',
    confidence: Math.max(0.99, reading.confidence),
  };
}
