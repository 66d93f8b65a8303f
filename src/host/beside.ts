import type { Area } from '../workbook';
import { afterRemoval, afterRenaming, afterShift } from './book/follow';
import { reversed, type Shift } from './book/shifts';
import { areasOf, isSameShift, setAreas, shiftAreas, shiftCharts, type Areas } from './beside-areas';
import type { NameRecord, PageSetup, SheetBeside, XmlPart } from './beside-records';
import type { Table } from './tables';
import { ToldMap } from './told-map';

export type * from './beside-records';

export function tableId(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}-7AB1-4E00-8000-000000000000}`;
}

export function chartId(number: number): string {
  return `{${String(number).padStart(8, '0')}-C4A7-0000-0000-000000000000}`;
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
    writtenFormulas: new Map(),
    filter: null,
    other: {},
  };
}

/** Everything of a workbook that the grid engine does not hold. */
export class Beside {
  private readonly listeners: (() => void)[] = [];
  private readonly tell = (): void => this.listeners.forEach((listener) => listener());
  readonly names: Map<string, NameRecord> = new ToldMap(this.tell);
  /** `workbook.settings`, which are the document settings of the common API too. */
  readonly settings: Map<string, unknown> = new ToldMap(this.tell);
  readonly documentProperties: Record<string, unknown> = {};
  readonly customProperties = new Map<string, unknown>();
  calculationMode = 'Automatic';
  workbookProtected = false;
  workbookPassword: string | null = null;
  activeChart: { readonly sheetId: string; readonly id: string } | null = null;
  /** By id. */
  readonly xmlParts: Map<string, XmlPart> = new ToldMap(this.tell);
  private nextXmlPart = 1;
  private nextTable = 1;
  private nextChart = 1;
  private readonly sheets = new Map<string, SheetBeside>();
  private readonly deletions: Deletion[] = [];

  /** Calls whenever names of the workbook, settings or custom XML parts are set or taken away. */
  onKept(listener: () => void): void {
    this.listeners.push(listener);
  }

  sheet(sheetId: string): SheetBeside {
    const known = this.sheets.get(sheetId);
    if (known) return known;
    const fresh = newSheet();
    this.sheets.set(sheetId, fresh);
    return fresh;
  }

  /** @returns its id, one that no part of the file has */
  addXml(part: XmlPart): string {
    let id: string;
    do id = `{00000000-0000-4000-8000-${(this.nextXmlPart++).toString(16).toUpperCase().padStart(12, '0')}}`;
    while (this.xmlParts.has(id));
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
    copy.writtenFormulas = new Map(source.writtenFormulas);
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
    const shifted = (formula: string, owner: string | null): string => {
      const concerns = (name: string | null) =>
        name === null ? owner === change.sheetId : name.toLowerCase() === sheetName.toLowerCase();
      return afterShift(formula, change, concerns);
    };
    this.rewriteWrittenFormulas(shifted);
    const names = this.rewriteNames((record, owner) => {
      const old = taken?.names.get(record);
      return old?.after === record.formula ? old.before : shifted(record.formula, owner);
    });
    if (change.count > 0 || undone) return;
    this.deletions.push({ change, before, after: areasOf(sheet), names });
    if (this.deletions.length > MOST_DELETIONS) this.deletions.shift();
  }

  sheetRenamed(before: string, after: string): void {
    this.rewriteWrittenFormulas((formula) => afterRenaming(formula, before, after));
    this.rewriteNames(({ formula }) => afterRenaming(formula, before, after));
  }

  sheetDeleted(sheetId: string, name: string): void {
    this.sheets.delete(sheetId);
    this.rewriteWrittenFormulas((formula) => afterRemoval(formula, name));
    this.rewriteNames(({ formula }) => afterRemoval(formula, name));
  }

  /** What the engine has in the place of formulas that refer to tables has followed cells. */
  private rewriteWrittenFormulas(rewrite: (formula: string, owner: string) => string): void {
    for (const [owner, sheet] of this.sheets) {
      if (sheet.writtenFormulas.size === 0) continue;
      sheet.writtenFormulas = new Map(
        [...sheet.writtenFormulas].map(([formula, written]) => [
          rewrite(formula, owner),
          rewrite(written, owner),
        ]),
      );
    }
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

/** The last mark that covers the cell. */
export function markAt<T extends { area: Area }>(marks: readonly T[], row: number, column: number): T | null {
  for (let i = marks.length - 1; i >= 0; i--) {
    const { area } = marks[i]!;
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
      return marks[i]!;
  }
  return null;
}
