import type { MoneyUnit } from '../../numbers';
import { moneyUnitInName, readMoneyUnit } from '../values';
import type { HeaderRole } from '../words';
import type { ColumnReading, UnreadBlock } from './column-readings';
import { toldColumnUnit, toldTableUnit } from './corrections';
import type { FoundTable } from './found-table';
import type { GridView } from './grid-view';
import type { HeaderTable } from './header-tables';
import { unreadColumns } from './unread-columns';
import { unitBelow } from './unit-notes';
import { asUnitOrYear, unitYearColumns, type UnitYearColumns } from './unit-year-columns';

const NO_SUCH_COLUMNS: UnitYearColumns = { columns: {}, unit: null };

const BLOCK_OF: Readonly<Record<HeaderRole, UnreadBlock>> = {
  budget: 'funds',
  ledger: 'ledger',
  indicators: 'indicators',
  evaluators: 'evaluators',
  'project-info': 'fields',
};

/**
 * The unit of the table: what the clerk says, else of its amount headers where they agree, else of its caption, its column
 * of units, the notes below it, its sheet.
 */
function unitOf(
  view: GridView,
  table: HeaderTable,
  named: UnitYearColumns,
  below: MoneyUnit | null,
): FoundTable['unit'] {
  const { header, columns, caption } = table;
  const said = toldTableUnit(view.told, table);
  if (said) return said;
  const units = Object.values(columns).flatMap((column) => {
    const told = toldColumnUnit(view.told, table, column);
    if (told) return [told];
    const texts = [];
    for (let row = header.first; row <= header.last; row++) texts.push(view.text(row, column));
    const unit = texts.map(readMoneyUnit).find((found) => found !== null);
    return unit ? [unit] : [];
  });
  const first = units[0];
  if (first && units.every((unit) => unit === first)) return first;
  return caption.unit ?? first ?? named.unit ?? below ?? moneyUnitInName(view.grid.sheet);
}

type Columns = Pick<FoundTable, 'columns' | 'columnReadings' | 'unread'>;

/** What was read of the columns of a table, and what all of their cells tell: units and years. */
export function columnsFound(
  { role, columns, readings }: Pick<HeaderTable, 'role' | 'columns' | 'readings'>,
  named: UnitYearColumns,
): Columns {
  const tells = Object.entries(named.columns);
  const meaningAt = (column: number): string | undefined => tells.find(([, at]) => at === column)?.[0];
  const found = readings.map((reading): ColumnReading => {
    const meaning = meaningAt(reading.cells.left);
    return meaning === undefined ? reading : asUnitOrYear(reading, meaning);
  });
  const others = Object.entries(columns).filter(([, at]) => meaningAt(at) === undefined);
  return {
    columns: { ...Object.fromEntries(others), ...named.columns },
    columnReadings: found,
    unread: unreadColumns(BLOCK_OF[role], found),
  };
}

/** The columns of units and years of a table. */
export function tellingColumns(
  view: GridView,
  table: Pick<HeaderTable, 'header' | 'area'> & { readonly role: HeaderRole },
): UnitYearColumns {
  return table.role === 'evaluators' ? NO_SUCH_COLUMNS : unitYearColumns(view, table);
}

/**
 * A table that its header row tells.
 * @param all tables of the sheet: what stands above one of them is no note of this one
 */
export function foundByHeader(
  view: GridView,
  table: HeaderTable,
  all: readonly HeaderTable[] = [],
): FoundTable {
  const { role, area, confidence, header, caption } = table;
  const named = tellingColumns(view, table);
  return {
    role,
    view,
    area,
    confidence,
    header,
    ...columnsFound(table, named),
    unit: unitOf(view, table, named, unitBelow(view, table, all)),
    caption: caption.title,
    captionArea:
      caption.first < header.first ? { ...view.area, top: caption.first, bottom: header.first - 1 } : null,
  };
}
