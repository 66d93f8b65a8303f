import { cellNumber } from '../workbook';
import { XlsxError } from './error';

/** What a packed cell holds; `day` is a number that the 1904 system does not shift. */
export const KIND = { number: 1, shared: 2, text: 3, boolean: 4, noValue: 5, day: 6 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** Cell formats take two bytes; Excel has 65,490. Higher numbers mean none. */
export const MOST_STYLES = 65_535;

const SHIFT = 16;
const SEGMENT = 1 << SHIFT;
const MASK = SEGMENT - 1;
/** 13 bytes each: beyond this the machine of a clerk would not carry it. */
const MOST_CELLS = 80_000_000;
/** Texts that stand in the cells themselves: units, and what each takes besides them. */
const MOST_TEXT = 1_000_000_000;
const TEXT_ROOM = 32;
const MOST_EMPTY_TEXTS = 4_000_000;

/** What all sheets of a workbook may take together. */
export class CellBudget {
  #cells = 0;
  #text = 0;

  /** Gives room back where negative. @throws XlsxError too-large */
  take(cells: number, text: number): void {
    this.#cells += cells;
    this.#text += text;
    if (this.#cells > MOST_CELLS) throw new XlsxError('too-large', { detail: `${MOST_CELLS} cells` });
    if (this.#text > MOST_TEXT) throw new XlsxError('too-large', { detail: 'texts in cells' });
  }
}

/** What takes cells as a reader finds them. */
export interface CellSink {
  /** For texts of the shared table, `value` is the index. */
  add(row: number, column: number, kind: Kind, value: number, style: number): void;
  addText(row: number, column: number, text: string, style: number): void;
  /** A formula whose value is the empty text: blank, and yet no number. */
  addEmpty?(row: number, column: number): void;
}

/**
 * The cells of a sheet in the order of the file, packed in typed arrays: 13 bytes a cell, no objects, so that a ledger of
 * 8 million cells takes about 110 MB and its XML is inflated and read once, whatever is asked for afterwards.
 */
export class PackedCells implements CellSink {
  private readonly numbers: Float64Array[] = [];
  private readonly columns: Uint16Array[] = [];
  private readonly kinds: Uint8Array[] = [];
  private readonly styles: Uint16Array[] = [];
  private rowNumbers = new Uint32Array(1024);
  private rowStarts = new Uint32Array(1024);
  private isSorted = true;
  private count = 0;
  rowCount = 0;
  /** Whether the file lacks the value of a formula. */
  hasUncalculated = false;
  /** Texts that are not shared strings, by index. */
  readonly texts: string[] = [];
  /** Formulas whose value is the empty text, by cellNumber. */
  readonly emptyTexts = new Set<number>();
  private textRoom = 0;
  /** Bounds of the cells; top > bottom while there are none. */
  top = Infinity;
  left = Infinity;
  bottom = -1;
  right = -1;

  // The segment that is being filled, at hand for speed.
  private number = new Float64Array(0);
  private column = new Uint16Array(0);
  private kind = new Uint8Array(0);
  private style = new Uint16Array(0);
  private free = SEGMENT;
  private row = -1;

  constructor(private readonly budget = new CellBudget()) {}

  /** Adds a cell. For texts, `value` is the index of the text. Rows in ascending order are the fast case. */
  add(row: number, column: number, kind: Kind, value: number, style: number): void {
    if (row !== this.row) this.beginRow(row);
    if (this.free === SEGMENT) this.beginSegment();
    const at = this.free++;
    this.number[at] = value;
    this.column[at] = column;
    this.kind[at] = kind;
    this.style[at] = style;
    if (kind === KIND.noValue) this.hasUncalculated = true;
    if (column < this.left) this.left = column;
    if (column > this.right) this.right = column;
    this.count++;
  }

  addText(row: number, column: number, text: string, style: number): void {
    this.budget.take(0, text.length + TEXT_ROOM);
    this.textRoom += text.length + TEXT_ROOM;
    this.texts.push(text);
    this.add(row, column, KIND.text, this.texts.length - 1, style);
  }

  addEmpty(row: number, column: number): void {
    if (this.emptyTexts.size >= MOST_EMPTY_TEXTS) throw new XlsxError('too-large', { detail: 'formulas' });
    this.emptyTexts.add(cellNumber(row, column));
  }

  /** Gives the room back: nothing of the cells is asked for any more. */
  discard(): void {
    this.budget.take(-this.numbers.length * SEGMENT, -this.textRoom);
  }

  private beginRow(row: number): void {
    if (row < this.row) this.isSorted = false;
    if (this.rowCount === this.rowNumbers.length) {
      this.rowNumbers = grown(this.rowNumbers);
      this.rowStarts = grown(this.rowStarts);
    }
    this.rowNumbers[this.rowCount] = row;
    this.rowStarts[this.rowCount++] = this.count;
    this.row = row;
    if (row < this.top) this.top = row;
    if (row > this.bottom) this.bottom = row;
  }

  private beginSegment(): void {
    this.budget.take(SEGMENT, 0);
    this.numbers.push((this.number = new Float64Array(SEGMENT)));
    this.columns.push((this.column = new Uint16Array(SEGMENT)));
    this.kinds.push((this.kind = new Uint8Array(SEGMENT)));
    this.styles.push((this.style = new Uint16Array(SEGMENT)));
    this.free = 0;
  }

  get size(): number {
    return this.count;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Rows of the file from the first that is not above `row`, in ascending order; the index is for rowAt, visit. */
  firstRowIndex(row: number): number {
    if (!this.isSorted) this.sortRows();
    let low = 0;
    let high = this.rowCount;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.rowNumbers[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Row number at a row index; Infinity behind the last. */
  rowAt(index: number): number {
    return index < this.rowCount ? this.rowNumbers[index]! : Infinity;
  }

  /** Calls back for every cell of the row at a row index. */
  visit(index: number, visitor: (column: number, kind: Kind, value: number, style: number) => void): void {
    const from = this.rowStarts[index]!;
    const to = this.rowEnd(index);
    for (let cell = from; cell < to; cell++) {
      const segment = cell >>> SHIFT;
      const at = cell & MASK;
      visitor(
        this.columns[segment]![at]!,
        this.kinds[segment]![at]! as Kind,
        this.numbers[segment]![at]!,
        this.styles[segment]![at]!,
      );
    }
  }

  private ends: Uint32Array | null = null;

  private rowEnd(index: number): number {
    if (this.ends) return this.ends[index]!;
    return index + 1 < this.rowCount ? this.rowStarts[index + 1]! : this.count;
  }

  /** For files whose rows are out of order; equal rows stay in the order of the file. */
  private sortRows(): void {
    const order = Array.from({ length: this.rowCount }, (_, index) => index);
    const ends = Uint32Array.from(order, (index) => this.rowEnd(index));
    const numbers = this.rowNumbers;
    order.sort((left, right) => numbers[left]! - numbers[right]! || left - right);
    this.ends = Uint32Array.from(order, (index) => ends[index]!);
    this.rowStarts = Uint32Array.from(order, (index) => this.rowStarts[index]!);
    this.rowNumbers = Uint32Array.from(order, (index) => numbers[index]!);
    this.isSorted = true;
  }
}

/** The same numbers with room for twice as many. */
export function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
