import { intersects, type Area, type Grid } from '../../workbook';
import type { FormId, FormReading, HeaderRole } from '../words';
import { NOTHING_TOLD, toldIn, toldOf, type Correction, type Told, type ToldRole } from './corrections';
import type { UnreadPart } from './column-readings';
import { withDamagedCells } from './damaged-cells';
import { findFilledForms, toldForm } from './forms/find-forms';
import { foundByHeader } from './found-by-header';
import type { FoundTable } from './found-table';
import { GridView } from './grid-view';
import { guessedTable, headerTables, type HeaderTable } from './header-tables';
import { infoBlocks } from './info-blocks';
import { fromInfo } from './info-tables';
import { unreadRows, unreadSheet } from './left-over';
import { masked } from './masked-grid';
import { narrativeAreas } from './narrative-areas';
import { roleOfHeader, toldHeaderTable } from './told-tables';

function plain(
  view: GridView,
  role: 'narrative' | 'unknown',
  area: FoundTable['area'],
  confidence: number,
): FoundTable {
  return {
    role,
    view,
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

/** A table of which no header is known: what was read of it waits to be confirmed. */
function guessedBy(view: GridView, guessed: HeaderTable): FoundTable {
  const table = foundByHeader(view, guessed);
  if (Object.keys(table.columns).length === 0) return table;
  const { sheet } = view.grid;
  const { top, bottom, left, right } = table.area;
  const whole: UnreadPart = {
    what: 'table',
    block: 'sheet',
    header: '',
    headerCells: null,
    cells: { sheet, top, bottom, left, right },
    guess: null,
    hasFigures: false,
  };
  return { ...table, unread: [whole, ...table.unread] };
}

/** Tables as the sheet's cells tell them, with what is said of their columns, units and years. */
function tablesAsRead(grid: Grid, readings: readonly FormReading[], told: Told): FoundTable[] {
  const view = new GridView(grid, told);
  const free = new FreeRows();
  const found: FoundTable[] = [];
  const keep = (table: FoundTable): void => {
    found.push(table);
    free.take(table.area);
    if (table.captionArea) free.take(table.captionArea);
  };
  findFilledForms(view, readings).forEach(keep);
  const headed = headerTables(view, free.isFree);
  headed.map((table) => foundByHeader(view, table, headed)).forEach(keep);
  infoBlocks(view, free.isFree).forEach((block) => {
    fromInfo(view, block, free.isFree).forEach(keep);
  });
  narrativeAreas(view, free.isFree).forEach((area) => keep(plain(view, 'narrative', area, 1)));
  if (found.length === 0) {
    const guessed = guessedTable(view);
    if (!guessed) return [{ ...plain(view, 'unknown', grid.area, 0), unread: unreadSheet(view) }];
    // What stands above and below it is listed as well.
    keep(guessedBy(view, guessed));
  }
  for (const part of unreadRows(view, free.isFree))
    found.push({ ...plain(view, 'unknown', part.cells, 0), unread: [part] });
  return inOrder(found);
}

function inOrder(tables: readonly FoundTable[]): FoundTable[] {
  return [...tables].sort(
    (left, right) => left.area.top - right.area.top || left.area.left - right.area.left,
  );
}

/** What the clerk says is left out: listed, and nothing is read of it. */
function leftOut(grid: Grid, area: Area): FoundTable {
  return { ...plain(new GridView(grid), 'unknown', area, 1), staysOut: true };
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
  const area = clipped(place, view.area);
  if (!area) return [];
  if (role === 'narrative') return [plain(view, role, area, 1)];
  if (role === 'filled-form') {
    const told = toldForm(view, area, { form }, readings);
    return told ? [told] : [];
  }
  const rows = header ? { first: header.top, last: header.bottom } : null;
  const listed =
    rows !== null || role !== 'project-info' || roleOfHeader(view, { ...area, bottom: area.top });
  const table = listed ? toldHeaderTable(view, role, area, rows) : null;
  if (table) return [{ ...foundByHeader(view, table), confidence: 1 }];
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
  return grids.flatMap((grid) => withDamagedCells(tablesIn(grid, readings, corrections)));
}
