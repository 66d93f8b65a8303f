import type { Area } from '../workbook';
import { shiftArea, type Shift } from './references';

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

export interface ChartRecord {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly source: Area;
  readonly seriesBy: string;
  title: string;
  place: { readonly top: string; readonly bottom: string | null } | null;
  size: { top: number; left: number; width: number; height: number };
  other: Record<string, unknown>;
}

export interface NameRecord {
  readonly name: string;
  /** With the leading "=". */
  formula: string;
  comment: string;
  visible: boolean;
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
  /** In the order in which they were set: later ones win. Cells are locked where none says otherwise. */
  locks: { area: Area; locked: boolean }[];
  hyperlinks: { area: Area; link: Readonly<Record<string, unknown>> }[];
  indents: { area: Area; indent: number }[];
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
    locks: [],
    hyperlinks: [],
    indents: [],
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
  private readonly sheets = new Map<string, SheetBeside>();

  sheet(sheetId: string): SheetBeside {
    const known = this.sheets.get(sheetId);
    if (known) return known;
    const fresh = newSheet();
    this.sheets.set(sheetId, fresh);
    return fresh;
  }

  dropSheet(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  /** Moves what is kept by area along with inserted and deleted rows and columns. */
  shift(change: Shift): void {
    const sheet = this.sheets.get(change.sheetId);
    if (!sheet) return;
    const move = <T extends { area: Area }>(marks: readonly T[]): T[] =>
      marks.flatMap((mark) => {
        const area = shiftArea(mark.area, change);
        return area ? [{ ...mark, area }] : [];
      });
    sheet.locks = move(sheet.locks);
    sheet.hyperlinks = move(sheet.hyperlinks);
    sheet.indents = move(sheet.indents);
    sheet.page.printArea = sheet.page.printArea.flatMap((area) => shiftArea(area, change) ?? []);
    sheet.page.titleRows = sheet.page.titleRows && shiftArea(sheet.page.titleRows, change);
    sheet.page.titleColumns = sheet.page.titleColumns && shiftArea(sheet.page.titleColumns, change);
  }
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
