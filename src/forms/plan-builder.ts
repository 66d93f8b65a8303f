import { areaOf, formatArea, type Area, type CellStyle, type OwnSheetMark, type PlanCell } from '../workbook';
import type { PrintSetup, SheetPlan } from '../workbook';
import { fitForCell } from '../text';
import type { Content } from './content';
import { isCut, pageHeights, pageStarts } from './pagination';
import { STYLES, type StyleName } from './styles';
import { MAX_ROW_HEIGHT, heightOf } from './text-metrics';
import type { PlanOptions } from './types';

/** Columns from first to last, 0-based, inclusive. */
export type Span = readonly [first: number, last: number];

export interface BoxPlace {
  readonly row: number;
  readonly columns: Span;
  readonly rows?: number;
}

/** One content over one or several cells. */
interface Box {
  readonly area: Area;
  readonly content: Content;
  readonly style: StyleName;
}

/** What stands in one column of a row that is prepared by itself. */
export interface RowContent {
  readonly column: number;
  readonly content: Content;
  readonly style: StyleName;
}

/** A row of single cells, ready for every plan in which it stands in the same place. */
export interface PreparedRow {
  readonly row: number;
  readonly height: number;
  readonly cells: readonly PlanCell[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** The names of the styles, as one. */
  readonly look: string;
}

/** A header row that is printed again on pages in the middle of its table. */
export interface RepeatedHeader {
  readonly row: number;
  readonly lastRow: number;
}

export interface BuildOptions {
  readonly name: string;
  readonly mark: OwnSheetMark;
  readonly print: Omit<PrintSetup, 'area'>;
  readonly header?: RepeatedHeader;
  /** Rows share the room that the last page leaves. Not for sheets whose rows come and go one by one. */
  readonly roomy?: boolean;
  readonly more?: Partial<SheetPlan>;
}

/** Least height of rows, points. */
const TIGHTEST = 20;
/** Roomier ones, for forms that still fit on the pages they are meant for. */
const ROOMIER = [30, 28, 26, 24, 22] as const;

/** The name of a look, which tells all that it is. Adds it to the styles of the sheet. */
function styleKey(
  styles: Record<string, CellStyle>,
  style: StyleName,
  { format }: Content,
  atTop: boolean,
): string {
  const key = [style, format, ...(atTop ? ['top'] : [])].filter(Boolean).join(' ');
  styles[key] ??= {
    ...STYLES[style],
    ...(format !== undefined && { format }),
    ...(atTop && { vertical: 'top' }),
  };
  return key;
}

/** Collects the boxes of one sheet and turns them into a plan: cells, merges, heights, pages. */
export class PlanBuilder {
  private readonly parts: (Box | PreparedRow)[] = [];
  private readonly heights = new Map<number, number>();
  private readonly forcedBreaks: number[] = [];

  constructor(
    readonly columnWidths: readonly number[],
    private readonly mode: PlanOptions['mode'],
  ) {}

  /** @returns the address of the box's first cell, for formulas. */
  box({ row, columns: [first, last], rows = 1 }: BoxPlace, content: Content, style: StyleName): string {
    const area = areaOf(row, first, rows, last - first + 1);
    this.parts.push({ area, content, style });
    if (rows === 1) this.atLeast(row, this.heightNeeded(area, content, style));
    return this.address(row, first);
  }

  /** A row of single cells that may be kept and used again, as long as it stands in the same row. */
  prepare(row: number, contents: readonly RowContent[]): PreparedRow {
    const styles: Record<string, CellStyle> = {};
    let height = TIGHTEST;
    const cells = contents.flatMap(({ column, content, style }) => {
      const area = areaOf(row, column);
      height = Math.max(height, this.heightNeeded(area, content, style));
      return this.cellsOf(area, content, styleKey(styles, style, content, false));
    });
    return { row, height, cells, styles, look: Object.keys(styles).join('\n') };
  }

  /** Puts a prepared row in. */
  put(prepared: PreparedRow): void {
    this.parts.push(prepared);
    this.atLeast(prepared.row, prepared.height);
  }

  /** The address of a cell, for formulas that refer to it before it is written. */
  address(row: number, column: number): string {
    return formatArea(areaOf(row, column));
  }

  /** Sets a least height of a row, points. */
  atLeast(row: number, height: number): void {
    this.heights.set(row, Math.min(MAX_ROW_HEIGHT, Math.max(this.heights.get(row) ?? 0, height)));
  }

  /** Begins a new printed page with the row. */
  breakBefore(row: number): void {
    this.forcedBreaks.push(row);
  }

  /** How many rows a long text needs, as one row holds no more than Excel's greatest height. */
  rowsFor(text: string, columns: Span, style: StyleName): number {
    const needed = heightOf(text, this.widthOf(columns), STYLES[style].font.size);
    return Math.ceil(needed / MAX_ROW_HEIGHT);
  }

  build({ name, mark, print, header, roomy = false, more }: BuildOptions): SheetPlan {
    this.stretch();
    const merged = this.boxes.filter(({ area }) => area.bottom > area.top || area.right > area.left);
    const rowCount = this.parts.reduce(
      (count, part) => Math.max(count, 1 + ('cells' in part ? part.row : part.area.bottom)),
      0,
    );
    const starts = this.startsOfPages(pageHeights(print, this.columnWidths), rowCount, roomy);
    const { cells, styles } = this.cellsAndStyles(starts);
    const shown = this.columnWidths.filter((width) => width > 0).length;
    const isRepeated = header && starts.some((row) => row > header.row && row <= header.lastRow);
    return {
      name,
      mark,
      columnWidths: this.columnWidths,
      rowHeights: this.heights,
      styles,
      cells,
      merges: merged.map(({ area }) => area),
      print: {
        ...print,
        area: areaOf(0, 0, rowCount, shown),
        ...(isRepeated && { titleRows: [header.row, header.row] as const }),
        ...(this.forcedBreaks.length > 0 && { pageBreaks: this.forcedBreaks }),
      },
      showGridlines: false,
      ...more,
    };
  }

  /** Gives rows the room that their page has, where they fit on one. @returns first rows of pages, for every font that may be in use */
  private startsOfPages(capacities: readonly number[], rowCount: number, roomy: boolean): number[] {
    const startsAt = (least: number): number[][] => {
      const heights = Array.from({ length: rowCount }, (_, row) => Math.max(least, this.heightOfRow(row)));
      return capacities.map((capacity) => pageStarts(capacity, heights, this.forcedBreaks));
    };
    const fits = (starts: readonly number[]): boolean => starts.length === this.forcedBreaks.length;
    const roomiest = (roomy ? ROOMIER : []).find((least) => startsAt(least).every(fits));
    for (let row = 0; row < rowCount; row++) this.atLeast(row, roomiest ?? TIGHTEST);
    return startsAt(TIGHTEST).flat();
  }

  private get boxes(): Box[] {
    return this.parts.filter((part) => 'area' in part);
  }

  private widthOf([first, last]: Span): number {
    return this.columnWidths.slice(first, last + 1).reduce((total, width) => total + width, 0);
  }

  private heightNeeded({ left, right }: Area, { value }: Content, style: StyleName): number {
    const width = this.widthOf([left, right]);
    const isText = typeof value === 'string' && width > 0;
    return isText ? Math.max(TIGHTEST, heightOf(value, width, STYLES[style].font.size)) : TIGHTEST;
  }

  private heightOfRow(row: number): number {
    return this.heights.get(row) ?? TIGHTEST;
  }

  /** Rows under a merged text grow together where the text needs more than they have. */
  private stretch(): void {
    for (const { area, content, style } of this.boxes.filter((box) => box.area.bottom > box.area.top)) {
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
      const own = rows.reduce((total, row) => total + this.heightOfRow(row), 0);
      const missing = this.heightNeeded(area, content, style) - own;
      if (missing > 0)
        for (const row of rows) this.atLeast(row, this.heightOfRow(row) + missing / rows.length);
    }
  }

  private cellsAndStyles(starts: readonly number[]): Pick<SheetPlan, 'cells' | 'styles'> {
    const styles: Record<string, CellStyle> = {};
    const cells: PlanCell[] = [];
    const looks = new Set<string>();
    for (const part of this.parts) {
      if ('cells' in part) {
        cells.push(...part.cells);
        // Thousands of rows have the same few looks.
        if (!looks.has(part.look)) Object.assign(styles, part.styles);
        looks.add(part.look);
        continue;
      }
      const { area, content, style } = part;
      // A row by itself is never cut, and most boxes are in one.
      const atTop = area.bottom > area.top && starts.some((row) => isCut(area, row));
      cells.push(...this.cellsOf(area, content, styleKey(styles, style, content, atTop)));
    }
    return { cells, styles };
  }

  private cellsOf(area: Area, { format: _format, formula, ...shown }: Content, style: string): PlanCell[] {
    const cells: PlanCell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        cells.push({ row, column, style, value: null });
    }
    const isLive = formula !== undefined && this.mode === 'formulas';
    const value = typeof shown.value === 'string' ? fitForCell(shown.value) : shown.value;
    cells[0] = { row: area.top, column: area.left, style, ...shown, value, ...(isLive && { formula }) };
    return cells;
  }
}
