import type { Area } from '../workbook';
import { afterRemoval, afterRenaming, afterShift } from './book/follow';
import { reversed, shiftArea, type Shift } from './book/shifts';
import type { Mark } from './marks';
import { shiftTable, type Criteria, type Table } from './tables';

/** Margins in points, as Excel's object model has them. */
export interface PageSetup {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, unknown>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  printArea: readonly Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  headersFooters: Record<string, string>;
  pageBreaks: { rows: number[]; columns: number[] };
  /** What else was set and the host only keeps. */
  other: Record<string, unknown>;
}

export interface SeriesRecord {
  /** Null where it is what stands in the header cell. */
  readonly name: string | null;
  readonly header: Area | null;
  readonly values: Area | null;
  readonly categories: Area | null;
}

export interface ChartRecord {
  readonly id: string;
  name: string;
  type: string;
  /** On the sheet `sourceSheet`, as are the areas of the series. */
  readonly source: Area;
  readonly sourceSheet: string;
  seriesBy: string;
  series: readonly SeriesRecord[];
  /** Null where none was given: the chart shows one of its own. */
  title: string | null;
  place: { readonly top: string; readonly bottom: string | null } | null;
  /** Points. */
  size: { top: number; left: number; width: number; height: number };
  /** What was set of its parts, by `path.member`. */
  other: Record<string, unknown>;
}

export interface NameRecord {
  readonly name: string;
  /** With the leading "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

/** A custom XML part of the workbook. */
export interface XmlPart {
  readonly xml: string;
  /** Of its root element. */
  readonly namespace: string;
}

/** Data validation of some cells, as the object model states it. The grid asks nobody about what does not fit. */
export interface ValidationRecord {
  readonly area: Area;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** The filter of a sheet that belongs to no table. */
export interface SheetFilter {
  readonly area: Area;
  /** By column of the area, from 0. */
  readonly criteria: Readonly<Record<number, Criteria>>;
}

export function tableId(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}-7AB1-4E00-8000-000000000000}`;
}

export function chartId(number: number): string {
  return `{${String(number).padStart(8, '0')}-C4A7-0000-0000-000000000000}`;
}

/** What the grid engine does not hold of a sheet and the host keeps beside it. */
export interface SheetBeside {
  /** Excel knows hidden and very hidden sheets; the engine only hidden ones. */
  veryHidden: boolean;
  headings: boolean;
  page: PageSetup;
  charts: ChartRecord[];
  readonly names: Map<string, NameRecord>;
  readonly customProperties: Map<string, string>;
  protection: { options: Readonly<Record<string, unknown>>; password: string | null } | null;
  /** Formats of cells that the engine has no place for, locks among them, by the name of their property. */
  marks: Readonly<Record<string, readonly Mark[]>>;
  hyperlinks: { area: Area; link: Readonly<Record<string, unknown>> }[];
  /** Later ones win. */
  validations: ValidationRecord[];
  tables: readonly Table[];
  filter: SheetFilter | null;
  other: Record<string, unknown>;
}

function newPageSetup(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    printArea: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: {},
    pageBreaks: { rows: [], columns: [] },
    other: {},
  };
}

function newSheet(): SheetBeside {
  return {
    veryHidden: false,
    headings: true,
    page: newPageSetup(),
    charts: [],
    names: new Map(),
    customProperties: new Map(),
    protection: null,
    marks: {},
    hyperlinks: [],
    validations: [],
    tables: [],
    filter: null,
    other: {},
  };
}

/** Everything of a workbook that the grid engine does not hold. */
export class Beside {
  readonly names = new Map<string, NameRecord>();
  /** `workbook.settings`, which are the document settings of the common API too. */
  readonly settings = new Map<string, unknown>();
  readonly documentProperties: Record<string, unknown> = {};
  readonly customProperties = new Map<string, unknown>();
  calculationMode = 'Automatic';
  workbookProtected = false;
  workbookPassword: string | null = null;
  activeChart: { readonly sheetId: string; readonly id: string } | null = null;
  /** By id. */
  readonly xmlParts = new Map<string, XmlPart>();
  private nextXmlPart = 1;
  private nextTable = 1;
  private nextChart = 1;
  private readonly sheets = new Map<string, SheetBeside>();
  private readonly deletions: Deletion[] = [];

  sheet(sheetId: string): SheetBeside {
    const known = this.sheets.get(sheetId);
    if (known) return known;
    const fresh = newSheet();
    this.sheets.set(sheetId, fresh);
    return fresh;
  }

  /** @returns its id */
  addXml(part: XmlPart): string {
    const id = `{XML-${this.nextXmlPart++}}`;
    this.xmlParts.set(id, part);
    return id;
  }

  /** Number of a table that is about to be made. */
  tableNumber(): number {
    return this.nextTable++;
  }

  chartNumber(): number {
    return this.nextChart++;
  }

  /** All tables, by sheet. */
  *tables(): Generator<readonly [sheetId: string, table: Table]> {
    for (const [sheetId, { tables }] of this.sheets) for (const table of tables) yield [sheetId, table];
  }

  /** What a copy of a sheet takes along: its own names, which mean the copy then, its print set-up, tables, marks, charts. */
  sheetCopied(from: string, to: string, renamed: { readonly before: string; readonly after: string }): void {
    const source = this.sheet(from);
    const copy = this.sheet(to);
    for (const [key, record] of source.names) {
      const formula = afterRenaming(record.formula, renamed.before, renamed.after);
      copy.names.set(key, { ...record, formula });
    }
    const { marks, hyperlinks, validations, filter, headings, protection } = source;
    Object.assign(copy, { marks, filter, headings, protection });
    copy.page = structuredClone(source.page);
    copy.hyperlinks = [...hyperlinks];
    copy.validations = [...validations];
    for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
    const taken = new Set([...this.tables()].map(([, { name }]) => name.toLowerCase()));
    copy.tables = source.tables.map((table) => {
      const number = this.tableNumber();
      let name = `${table.name}${number}`;
      for (let i = number + 1; taken.has(name.toLowerCase()); i++) name = `${table.name}${i}`;
      return { ...table, name, id: tableId(number) };
    });
    copy.charts = source.charts.map((chart) => ({
      ...structuredClone(chart),
      id: chartId(this.chartNumber()),
      sourceSheet: chart.sourceSheet === from ? to : chart.sourceSheet,
    }));
  }

  /**
   * Moves what is kept by area, and what names refer to, along with cells that come and go. Where a deletion is taken back
   * (`undone`), what it destroyed is there again, unless it was set anew since then.
   */
  shift(change: Shift, sheetName: string, undone: boolean): void {
    const sheet = this.sheet(change.sheetId);
    const last = this.deletions.at(-1);
    const taken = undone && last && isSameShift(reversed(last.change), change) ? this.deletions.pop()! : null;
    const before = areasOf(sheet);
    if (taken && JSON.stringify(before) === JSON.stringify(taken.after)) setAreas(sheet, taken.before);
    else shiftAreas(sheet, change);
    for (const { charts } of this.sheets.values()) shiftCharts(charts, change);
    const names = this.rewriteNames((record, owner) => {
      const old = taken?.names.get(record);
      if (old?.after === record.formula) return old.before;
      const concerns = (name: string | null) =>
        name === null ? owner === change.sheetId : name.toLowerCase() === sheetName.toLowerCase();
      return afterShift(record.formula, change, concerns);
    });
    if (change.count > 0 || undone) return;
    this.deletions.push({ change, before, after: areasOf(sheet), names });
    if (this.deletions.length > MOST_DELETIONS) this.deletions.shift();
  }

  sheetRenamed(before: string, after: string): void {
    this.rewriteNames(({ formula }) => afterRenaming(formula, before, after));
  }

  sheetDeleted(sheetId: string, name: string): void {
    this.sheets.delete(sheetId);
    this.rewriteNames(({ formula }) => afterRemoval(formula, name));
  }

  private rewriteNames(
    rewrite: (record: NameRecord, owner: string | null) => string,
  ): Map<NameRecord, Rewritten> {
    const changed = new Map<NameRecord, Rewritten>();
    const tables = [...this.sheets].map(([id, { names }]) => [id, names] as const);
    for (const [owner, table] of [[null, this.names] as const, ...tables]) {
      for (const record of table.values()) {
        const [before, after] = [record.formula, rewrite(record, owner)];
        if (before === after) continue;
        record.formula = after;
        changed.set(record, { before, after });
      }
    }
    return changed;
  }
}

/** As many as the engine's undo list holds. */
const MOST_DELETIONS = 20;

interface Rewritten {
  readonly before: string;
  readonly after: string;
}

/** What a deletion has changed, so that it can be taken back. */
interface Deletion {
  readonly change: Shift;
  readonly before: Areas;
  readonly after: Areas;
  readonly names: ReadonlyMap<NameRecord, Rewritten>;
}

/** What is kept of a sheet by area. */
type Areas = Pick<SheetBeside, 'marks' | 'hyperlinks' | 'validations' | 'tables' | 'filter'> &
  Pick<PageSetup, 'printArea' | 'titleRows' | 'titleColumns'>;

function areasOf({ marks, hyperlinks, validations, tables, filter, page }: SheetBeside): Areas {
  const { printArea, titleRows, titleColumns } = page;
  return {
    marks,
    hyperlinks: [...hyperlinks],
    validations: [...validations],
    tables,
    filter,
    printArea,
    titleRows,
    titleColumns,
  };
}

function setAreas(sheet: SheetBeside, { printArea, titleRows, titleColumns, ...marks }: Areas): void {
  Object.assign(sheet, marks);
  Object.assign(sheet.page, { printArea, titleRows, titleColumns });
}

function shiftAreas(sheet: SheetBeside, change: Shift): void {
  const { marks, hyperlinks, validations, tables, filter, printArea, titleRows, titleColumns } =
    areasOf(sheet);
  const filtered = filter && shiftArea(filter.area, change);
  const move = <T extends { readonly area: Area }>(list: readonly T[]): T[] =>
    list.flatMap((mark) => {
      const area = shiftArea(mark.area, change);
      return area ? [{ ...mark, area }] : [];
    });
  setAreas(sheet, {
    marks: Object.fromEntries(Object.entries(marks).map(([name, list]) => [name, move(list)])),
    hyperlinks: move(hyperlinks),
    validations: move(validations),
    tables: tables.flatMap((table) => shiftTable(table, change) ?? []),
    filter: filter && filtered && { ...filter, area: filtered },
    printArea: printArea.flatMap((area) => shiftArea(area, change) ?? []),
    titleRows: titleRows && shiftArea(titleRows, change),
    titleColumns: titleColumns && shiftArea(titleColumns, change),
  });
}

function shiftCharts(charts: ChartRecord[], change: Shift): void {
  const move = (area: Area | null) => area && shiftArea(area, change);
  charts.forEach((chart, index) => {
    if (chart.sourceSheet !== change.sheetId) return;
    const series = chart.series.map(({ name, header, values, categories }) => ({
      name,
      header: move(header),
      values: move(values),
      categories: move(categories),
    }));
    charts[index] = Object.assign(chart, { source: move(chart.source) ?? chart.source, series });
  });
}

function isSameShift(left: Shift, right: Shift): boolean {
  return (
    left.sheetId === right.sheetId &&
    left.axis === right.axis &&
    left.at === right.at &&
    left.count === right.count &&
    left.within?.first === right.within?.first &&
    left.within?.last === right.within?.last
  );
}

/** The last mark that covers the cell. */
export function markAt<T extends { area: Area }>(marks: readonly T[], row: number, column: number): T | null {
  for (let i = marks.length - 1; i >= 0; i--) {
    const { area } = marks[i]!;
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
      return marks[i]!;
  }
  return null;
}
