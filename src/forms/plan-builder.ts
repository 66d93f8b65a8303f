import { areaOf, formatArea, type Area, type CellStyle, type OwnSheetMark, type PlanCell } from '../workbook';
import type { PrintSetup, SheetPlan } from '../workbook';
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

/** Collects the boxes of one sheet and turns them into a plan: cells, merges, heights, pages. */
export class PlanBuilder {
  private readonly boxes: Box[] = [];
  private readonly heights = new Map<number, number>();
  private readonly forcedBreaks: number[] = [];

  constructor(
    readonly columnWidths: readonly number[],
    private readonly mode: PlanOptions['mode'],
  ) {}

  /** @returns the address of the box's first cell, for formulas. */
  box({ row, columns: [first, last], rows = 1 }: BoxPlace, content: Content, style: StyleName): string {
    const area = areaOf(row, first, rows, last - first + 1);
    this.boxes.push({ area, content, style });
    if (rows === 1) this.atLeast(row, Math.max(TIGHTEST, this.heightNeeded(area, content, style)));
    return this.address(row, first);
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
    const rowCount = 1 + Math.max(...this.boxes.map(({ area }) => area.bottom));
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

  private widthOf([first, last]: Span): number {
    return this.columnWidths.slice(first, last + 1).reduce((total, width) => total + width, 0);
  }

  private heightNeeded({ left, right }: Area, { value }: Content, style: StyleName): number {
    const width = this.widthOf([left, right]);
    return typeof value === 'string' && width > 0 ? heightOf(value, width, STYLES[style].font.size) : 0;
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
    const cells = this.boxes.flatMap(({ area, content, style }) => {
      const atTop = starts.some((row) => isCut(area, row));
      const key = [style, content.format, ...(atTop ? ['top'] : [])].filter(Boolean).join(' ');
      styles[key] ??= {
        ...STYLES[style],
        ...(content.format !== undefined && { format: content.format }),
        ...(atTop && { vertical: 'top' }),
      };
      return this.cellsOf(area, content, key);
    });
    return { cells, styles };
  }

  private cellsOf(area: Area, { format: _format, formula, ...shown }: Content, style: string): PlanCell[] {
    const cells: PlanCell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        cells.push({ row, column, style, value: null });
    }
    const isLive = formula !== undefined && this.mode === 'formulas';
    cells[0] = { row: area.top, column: area.left, style, ...shown, ...(isLive && { formula }) };
    return cells;
  }
}
