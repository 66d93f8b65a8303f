import { areaOf, formatArea, type Area, type CellStyle, type OwnSheetMark } from '../workbook';
import type { PrintSetup, SheetPlan } from '../workbook';
import { BLANK, type Content } from './content';
import { cellsAndStyles, cellsOf, styleKey, type Box, type Part, type PreparedRow } from './plan-cells';
import { pageHeight, pageStarts, partsOnPages, type Pages } from './pagination';
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

/** What stands in one column of a row that is prepared by itself. */
export interface RowContent {
  readonly column: number;
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
const TIGHTEST = 18;
/** Roomier ones, for forms that still fit on the pages they are meant for. */
const ROOMIER = [30, 28, 26, 24, 22, 20] as const;

/** A form that is higher than a page by less than this is printed smaller, on one page. */
const MOST_SHRUNK = 1.33;
/** What stands beside a label stays on one page where it takes no more than this share of a page. */
const KEPT_TOGETHER = 1 / 3;
/** Labels beside several rows: each page that begins among them says them again. */
const REPEATED: ReadonlySet<StyleName> = new Set(['label', 'text']);
/** Labels that are said again make rows higher, which may move a page. */
const MOST_TRIALS = 5;

/** Collects the boxes of one sheet and turns them into a plan: cells, merges, heights, pages. */
export class PlanBuilder {
  private readonly parts: Part[] = [];
  private readonly heights = new Map<number, number>();
  private readonly forcedBreaks: number[] = [];
  private readonly joined = new Set<number>();

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
      return cellsOf(area, content, styleKey(styles, style, content, false), this.mode);
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

  /** Keeps the row on the page of the one above it. */
  keepWithAbove(row: number): void {
    this.joined.add(row);
  }

  /** How many rows a long text needs, as one row holds no more than Excel's greatest height. */
  rowsFor(text: string, columns: Span, style: StyleName): number {
    const needed = heightOf(text, this.widthOf(columns), STYLES[style].font.size);
    return Math.ceil(needed / MAX_ROW_HEIGHT);
  }

  build({ name, mark, print, header, roomy = false, more }: BuildOptions): SheetPlan {
    this.stretch(this.boxes);
    const rowCount = this.parts.reduce(
      (count, part) => Math.max(count, 1 + ('cells' in part ? part.row : part.area.bottom)),
      0,
    );
    const capacity = pageHeight(print);
    const isOnePage = roomy && this.spread(rowCount, capacity);
    const starts = isOnePage ? this.forcedBreaks : this.divide(rowCount, capacity, header, roomy);
    const isRepeated = header && starts.some((row) => row > header.row && row <= header.lastRow);
    const isShrunk = isOnePage && this.forcedBreaks.length === 0 && this.heightOf(rowCount) > capacity;
    const breaks = roomy ? starts : this.forcedBreaks;
    const parts = this.partsOn(roomy ? starts : [], header && isRepeated ? header.row : undefined);
    const merged = parts.filter(
      (part): part is Box =>
        'area' in part && (part.area.bottom > part.area.top || part.area.right > part.area.left),
    );
    const shown = this.columnWidths.filter((width) => width > 0).length;
    return {
      name,
      mark,
      columnWidths: this.columnWidths,
      rowHeights: this.heights,
      ...cellsAndStyles(parts, starts, this.mode),
      merges: merged.map(({ area }) => area),
      print: {
        ...print,
        area: areaOf(0, 0, rowCount, shown),
        ...(isRepeated && { titleRows: [header.row, header.row] as const }),
        ...(isShrunk && { fitToHeight: true as const }),
        ...(breaks.length > 0 && { pageBreaks: breaks }),
      },
      showGridlines: false,
      ...more,
    };
  }

  private heightOf(rowCount: number): number {
    return Array.from({ length: rowCount }, (_, row) => this.heightOfRow(row)).reduce(
      (total, height) => total + height,
      0,
    );
  }

  /** Gives rows the room that their pages have. @returns whether all stands on the pages that it is meant for */
  private spread(rowCount: number, capacity: number): boolean {
    const fits = (least: number): boolean => {
      const heights = Array.from({ length: rowCount }, (_, row) => Math.max(least, this.heightOfRow(row)));
      const { forcedBreaks: forced } = this;
      return pageStarts({ capacity, heights, forced }).length === forced.length;
    };
    const roomiest = [...ROOMIER, TIGHTEST].find(fits);
    for (let row = 0; row < rowCount; row++) this.atLeast(row, roomiest ?? TIGHTEST);
    if (roomiest !== undefined) return true;
    return this.forcedBreaks.length === 0 && this.heightOf(rowCount) <= capacity * MOST_SHRUNK;
  }

  /** Sets the pages. @returns their first rows */
  private divide(
    rowCount: number,
    capacity: number,
    header: RepeatedHeader | undefined,
    saysAgain: boolean,
  ): readonly number[] {
    for (let row = 0; row < rowCount; row++) this.atLeast(row, TIGHTEST);
    if (header) this.keepWithAbove(header.row + 1);
    const pages = (): Pages => ({
      capacity,
      heights: Array.from({ length: rowCount }, (_, row) => this.heightOfRow(row)),
      forced: this.forcedBreaks,
      joined: this.joinedRows(capacity * KEPT_TOGETHER),
      ...(header && { repeatedRow: header.row }),
    });
    let starts = pageStarts(pages());
    for (let trial = 0; saysAgain && trial < MOST_TRIALS; trial++) {
      this.stretch(this.partsOn(starts, header?.row).filter((part) => 'area' in part));
      const next = pageStarts(pages());
      if (next.join() === starts.join()) break;
      starts = next;
    }
    if (saysAgain) this.spreadOverPages(pages(), starts);
    return starts;
  }

  /** Gives all rows the room that the fullest page has, as long as no page moves. */
  private spreadOverPages(pages: Pages, starts: readonly number[]): void {
    const raised = (least: number): number[] => pages.heights.map((height) => Math.max(least, height));
    const stay = (least: number): boolean =>
      pageStarts({ ...pages, heights: raised(least) }).join() === starts.join();
    const roomiest = ROOMIER.find(stay);
    if (roomiest !== undefined) raised(roomiest).forEach((height, row) => this.atLeast(row, height));
  }

  /** Rows that stand on the page of the one above: those beside one label, where they are no higher than `most`. */
  private joinedRows(most: number): ReadonlySet<number> {
    const joined = new Set(this.joined);
    for (const { area } of this.boxes.filter((box) => box.area.bottom > box.area.top)) {
      const rows = Array.from({ length: area.bottom - area.top }, (_, index) => area.top + 1 + index);
      const height = rows.reduce((total, row) => total + this.heightOfRow(row), this.heightOfRow(area.top));
      if (height <= most) for (const row of rows) joined.add(row);
    }
    return joined;
  }

  /**
   * What is written: labels that pages cut are said on each of them.
   * @param repeatedRow the header that is printed on each page, without the label beside it
   */
  private partsOn(starts: readonly number[], repeatedRow: number | undefined): Part[] {
    return this.parts.flatMap((part) => {
      const isLabel = 'area' in part && part.area.bottom > part.area.top && REPEATED.has(part.style);
      if (!isLabel) return [part];
      const isBesideHeader = part.area.top === repeatedRow && part.area.bottom > repeatedRow;
      const cuts = isBesideHeader
        ? [repeatedRow + 1, ...starts.filter((row) => row > repeatedRow + 1)]
        : starts;
      return partsOnPages(part.area, cuts).map((area, index) => ({
        ...part,
        area,
        content: isBesideHeader && index === 0 ? BLANK : part.content,
      }));
    });
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
  private stretch(boxes: readonly Box[]): void {
    for (const { area, content, style } of boxes) {
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
      const own = rows.reduce((total, row) => total + this.heightOfRow(row), 0);
      const missing = this.heightNeeded(area, content, style) - own;
      if (missing > 0)
        for (const row of rows) this.atLeast(row, this.heightOfRow(row) + missing / rows.length);
    }
  }
}
