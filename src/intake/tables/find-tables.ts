import { intersects, type Area, type Grid } from '../../workbook';
import type { MoneyUnit } from '../../numbers';
import { moneyUnitInName, readMoneyUnit } from '../values';
import type { FormId, FormReading, HeaderRole } from '../words';
import type { ColumnReading, UnreadBlock } from './column-readings';
import { unreadColumns } from './unread-columns';
import {
  NOTHING_TOLD,
  toldColumnUnit,
  toldIn,
  toldOf,
  toldTableUnit,
  type Correction,
  type Told,
  type ToldRole,
} from './corrections';
import { findFilledForms, toldForm } from './forms/find-forms';
import type { FoundTable } from './found-table';
import { GridView } from './grid-view';
import { guessedTable, headerTables, type HeaderTable } from './header-tables';
import { infoBlocks } from './info-blocks';
import { fromInfo } from './info-tables';
import { unreadRows, unreadSheet } from './left-over';
import { masked } from './masked-grid';
import { narrativeAreas } from './narrative-areas';
import { roleOfHeader, toldHeaderTable } from './told-tables';
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

function toldFor({ told }: GridView): Pick<FoundTable, 'told'> {
  return told === NOTHING_TOLD ? {} : { told };
}

/** @param all tables of the sheet: what stands above one of them is no note of this one */
function fromHeader(view: GridView, table: HeaderTable, all: readonly HeaderTable[] = []): FoundTable {
  const { role, area, confidence, columns, header, caption } = table;
  const named = role === 'evaluators' ? NO_SUCH_COLUMNS : unitYearColumns(view, table);
  const tells = Object.entries(named.columns);
  const meaningAt = (column: number): string | undefined => tells.find(([, at]) => at === column)?.[0];
  const readings = table.readings.map((reading): ColumnReading => {
    const meaning = meaningAt(reading.cells.left);
    return meaning === undefined ? reading : asUnitOrYear(reading, meaning);
  });
  const others = Object.entries(columns).filter(([, at]) => meaningAt(at) === undefined);
  return {
    role,
    grid: view.grid,
    area,
    confidence,
    columns: { ...Object.fromEntries(others), ...named.columns },
    header,
    unit: unitOf(view, table, named, unitBelow(view, table, all)),
    columnReadings: readings,
    unread: unreadColumns(BLOCK_OF[role], readings),
    caption: caption.title,
    ...toldFor(view),
    captionArea:
      caption.first < header.first ? { ...view.area, top: caption.first, bottom: header.first - 1 } : null,
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

/** Tables as the sheet's cells tell them, with what is said of their columns, units and years. */
function tablesAsRead(grid: Grid, readings: readonly FormReading[], told: Told): FoundTable[] {
  const view = told === NOTHING_TOLD ? GridView.of(grid) : new GridView(grid, told);
  const free = new FreeRows();
  const found: FoundTable[] = [];
  const keep = (table: FoundTable): void => {
    found.push(table);
    free.take(table.area);
    if (table.captionArea) free.take(table.captionArea);
  };
  findFilledForms(grid, readings, told).forEach(keep);
  const headed = headerTables(view, free.isFree);
  headed.map((table) => fromHeader(view, table, headed)).forEach(keep);
  infoBlocks(view, free.isFree).forEach((block) => {
    fromInfo(view, block, free.isFree).forEach(keep);
  });
  narrativeAreas(view, free.isFree).forEach((area) => keep(plain(grid, 'narrative', area, 1)));
  if (found.length === 0) {
    const guessed = guessedTable(view);
    if (guessed) return [fromHeader(view, guessed)];
    return [{ ...plain(grid, 'unknown', grid.area, 0), unread: unreadSheet(view) }];
  }
  for (const part of unreadRows(view, free.isFree))
    found.push({ ...plain(grid, 'unknown', part.cells, 0), unread: [part] });
  return inOrder(found);
}

function inOrder(tables: readonly FoundTable[]): FoundTable[] {
  return [...tables].sort(
    (left, right) => left.area.top - right.area.top || left.area.left - right.area.left,
  );
}

/** What the clerk says is left out: listed, and nothing is read of it. */
function leftOut(grid: Grid, area: Area): FoundTable {
  return { ...plain(grid, 'unknown', area, 1), staysOut: true };
}

/** An area that is said to be a table. */
interface ToldArea {
  readonly role: ToldRole;
  readonly form: FormId | null;
  readonly place: Area;
}

function tableAsTold(
  view: GridView,
  { role, form, place }: ToldArea,
  header: Area | undefined,
  readings: readonly FormReading[],
): FoundTable[] {
  const { grid } = view;
  const area = clipped(place, view.area);
  if (!area) return [];
  if (role === 'narrative') return [{ ...plain(grid, role, area, 1), ...toldFor(view) }];
  if (role === 'filled-form') {
    const told = toldForm(view, area, { form }, readings);
    return told ? [told] : [];
  }
  const rows = header ? { first: header.top, last: header.bottom } : null;
  const listed =
    rows !== null || role !== 'project-info' || roleOfHeader(view, { ...area, bottom: area.top });
  const table = listed ? toldHeaderTable(view, role, area, rows) : null;
  if (table) return [{ ...fromHeader(view, table), confidence: 1 }];
  if (role !== 'project-info') return [];
  const blocks = fromInfo(view, { area, labels: 1, rows: 1, named: true }, () => false);
  return blocks.map((block) => ({ ...block, confidence: 1 }));
}

function clipped(place: Area, within: Area): Area | null {
  if (!intersects(place, within)) return null;
  return {
    top: Math.max(place.top, within.top),
    left: Math.max(place.left, within.left),
    bottom: Math.min(place.bottom, within.bottom),
    right: Math.min(place.right, within.right),
  };
}

/** Header rows that are said of a table which is found there anyway make it that table with that header. */
function toldByHeader(view: GridView, header: Area, found: readonly FoundTable[]): ToldArea[] {
  const there = found.find(
    (table) => table.header !== null && intersects(header, { ...table.area, top: table.area.top - 1 }),
  );
  const role = (there?.role as HeaderRole | undefined) ?? roleOfHeader(view, header);
  if (role === null) return [];
  const { area } = there ?? { area: header };
  const place = {
    top: header.top,
    left: Math.min(area.left, header.left),
    bottom: Math.max(area.bottom, header.bottom),
    right: Math.max(area.right, header.right),
  };
  return [{ role, form: null, place }];
}

function tablesIn(
  whole: Grid,
  readings: readonly FormReading[],
  corrections: readonly Correction[],
): FoundTable[] {
  const { sheet } = whole;
  if (!corrections.some(({ place }) => place?.sheet === sheet)) {
    return tablesAsRead(whole, readings, NOTHING_TOLD);
  }
  if (toldIn(corrections, sheet, 'sheet-out').length > 0) return [leftOut(whole, whole.area)];
  const told = toldOf(corrections, sheet);
  const none = toldIn(corrections, sheet, 'not-a-table').map(({ place }) => place);
  const grid = masked(whole, none);
  const headers = toldIn(corrections, sheet, 'header').map(({ place }) => place);
  const areas = toldIn(corrections, sheet, 'table');
  const view = new GridView(grid, told);
  const headerOf = (place: Area): Area | undefined => headers.findLast((header) => intersects(header, place));
  const alone = headers.filter((header) => !areas.some(({ place }) => intersects(place, header)));
  const ordinary = alone.length > 0 ? tablesAsRead(grid, readings, told) : [];
  const said = [...areas, ...alone.flatMap((header) => toldByHeader(view, header, ordinary))];
  const asTold = said.flatMap((one) => tableAsTold(view, one, headerOf(one.place), readings));
  const taken = asTold.flatMap(({ area, captionArea }) => (captionArea ? [area, captionArea] : [area]));
  const rest = tablesAsRead(masked(grid, taken), readings, told);
  const out = none.flatMap((place) => clipped(place, whole.area) ?? []).map((area) => leftOut(whole, area));
  const known = [...asTold, ...out];
  // A sheet of which nothing is left to be recognised is known by what was said.
  const found = rest.filter(({ role, unread }) => role !== 'unknown' || unread.length > 0);
  return known.length > 0 ? inOrder([...known, ...found]) : rest;
}

/**
 * All tables of the sheets, in workbook order; a sheet in which nothing is recognised gives one of role 'unknown'.
 * What the clerk says decides; a filled official form takes precedence over separate tables in the same place.
 */
export function findTables(
  grids: readonly Grid[],
  readings: readonly FormReading[],
  corrections: readonly Correction[] = [],
): FoundTable[] {
  return grids.flatMap((grid) => tablesIn(grid, readings, corrections));
}
