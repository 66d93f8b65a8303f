import type { Grid } from '../../workbook';
import { moneyUnitInName, readMoneyUnit } from '../values';
import type { FormReading, HeaderRole } from '../words';
import type { ColumnReading, UnreadBlock } from './column-readings';
import { unreadColumns } from './unread-columns';
import { captionAbove } from './captions';
import { findFilledForms } from './forms/find-forms';
import type { FoundTable } from './found-table';
import { GridView } from './grid-view';
import { guessedTable, headerTables, type HeaderTable } from './header-tables';
import { infoBlocks, type InfoBlock } from './info-blocks';
import { unreadRows, unreadSheet } from './left-over';
import { narrativeAreas } from './narrative-areas';
import { asTold, toldColumns, type ToldColumns } from './told-columns';

const NOTHING_TOLD: ToldColumns = { columns: {}, unit: null };

const BLOCK_OF: Readonly<Record<HeaderRole, UnreadBlock>> = {
  budget: 'funds',
  ledger: 'ledger',
  indicators: 'indicators',
  evaluators: 'evaluators',
  'project-info': 'fields',
};

/** The unit of the table: of its amount headers where they agree, else of its caption, its column of units, its sheet. */
function unitOf(view: GridView, table: HeaderTable, told: ToldColumns): FoundTable['unit'] {
  const { header, columns, caption } = table;
  const units = Object.values(columns).flatMap((column) => {
    const texts = [];
    for (let row = header.first; row <= header.last; row++) texts.push(view.text(row, column));
    const unit = texts.map(readMoneyUnit).find((found) => found !== null);
    return unit ? [unit] : [];
  });
  const first = units[0];
  if (first && units.every((unit) => unit === first)) return first;
  return caption.unit ?? first ?? told.unit ?? moneyUnitInName(view.grid.sheet);
}

function fromHeader(view: GridView, table: HeaderTable): FoundTable {
  const { role, area, confidence, columns, header, caption } = table;
  const told = role === 'evaluators' ? NOTHING_TOLD : toldColumns(view, table);
  const tells = Object.entries(told.columns);
  const meaningAt = (column: number): string | undefined => tells.find(([, at]) => at === column)?.[0];
  const readings = table.readings.map((reading): ColumnReading => {
    const meaning = meaningAt(reading.cells.left);
    return meaning === undefined ? reading : asTold(reading, meaning);
  });
  const others = Object.entries(columns).filter(([, at]) => meaningAt(at) === undefined);
  return {
    role,
    grid: view.grid,
    area,
    confidence,
    columns: { ...Object.fromEntries(others), ...told.columns },
    header,
    unit: unitOf(view, table, told),
    columnReadings: readings,
    unread: unreadColumns(BLOCK_OF[role], readings),
    caption: caption.title,
    captionArea:
      caption.first < header.first ? { ...view.area, top: caption.first, bottom: header.first - 1 } : null,
  };
}

/** A block of labels, with the title above it as far as no table has taken the rows. */
function fromInfo(
  view: GridView,
  { area, labels, rows }: InfoBlock,
  isFree: (row: number) => boolean,
): FoundTable {
  let floor = area.top;
  while (floor > view.area.top && isFree(floor - 1)) floor--;
  const caption = captionAbove(view, area.top, floor, view.area.left, view.area.right);
  return {
    role: 'project-info',
    grid: view.grid,
    area,
    confidence: Math.min(1, labels / Math.max(1, rows)),
    columns: {},
    header: null,
    unit: null,
    columnReadings: [],
    unread: [],
    caption: caption.title,
    captionArea: caption.title ? { ...view.area, top: caption.first, bottom: area.top - 1 } : null,
  };
}

function plain(
  grid: Grid,
  role: 'narrative' | 'unknown',
  area: FoundTable['area'],
  confidence: number,
): FoundTable {
  return {
    role,
    grid,
    area,
    confidence,
    columns: {},
    header: null,
    unit: null,
    columnReadings: [],
    unread: [],
    caption: null,
  };
}

/** Rows that nothing has claimed yet. */
class FreeRows {
  readonly #taken = new Set<number>();

  take({ top, bottom }: { top: number; bottom: number }): void {
    for (let row = top; row <= bottom; row++) this.#taken.add(row);
  }

  readonly isFree = (row: number): boolean => !this.#taken.has(row);
}

function tablesIn(grid: Grid, readings: readonly FormReading[]): FoundTable[] {
  const view = GridView.of(grid);
  const free = new FreeRows();
  const found: FoundTable[] = [];
  const keep = (table: FoundTable): void => {
    found.push(table);
    free.take(table.area);
    if (table.captionArea) free.take(table.captionArea);
  };
  findFilledForms(grid, readings).forEach(keep);
  const headed = headerTables(view, free.isFree).map((table) => fromHeader(view, table));
  headed.forEach(keep);
  infoBlocks(view, free.isFree).forEach((block) => keep(fromInfo(view, block, free.isFree)));
  narrativeAreas(view, free.isFree).forEach((area) => keep(plain(grid, 'narrative', area, 1)));
  if (found.length === 0) {
    const guessed = guessedTable(view);
    if (guessed) return [fromHeader(view, guessed)];
    return [{ ...plain(grid, 'unknown', grid.area, 0), unread: unreadSheet(view) }];
  }
  for (const part of unreadRows(view, free.isFree))
    found.push({ ...plain(grid, 'unknown', part.cells, 0), unread: [part] });
  return found.sort((left, right) => left.area.top - right.area.top || left.area.left - right.area.left);
}

/**
 * All tables of the sheets, in workbook order; a sheet in which nothing is recognised gives one of role 'unknown'.
 * A filled official form takes precedence over separate tables in the same place.
 */
export function findTables(grids: readonly Grid[], readings: readonly FormReading[]): FoundTable[] {
  return grids.flatMap((grid) => tablesIn(grid, readings));
}
