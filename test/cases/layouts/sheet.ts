import { gridOf, type Area, type CellValue, type Grid } from '../../../src/workbook';

export interface Span {
  readonly rows?: number;
  readonly columns?: number;
  readonly format?: string;
}

/** A sheet under construction: values with number formats, and merged areas. */
export class Sheet {
  readonly #values: CellValue[][] = [];
  readonly #formats = new Map<string, string>();
  readonly #merges: Area[] = [];

  constructor(
    readonly name: string,
    /** Where the table begins. */
    readonly top = 0,
    readonly left = 0,
  ) {}

  /** First row below all that is there, counted from the table's top. */
  get next(): number {
    return Math.max(0, this.#values.length - this.top);
  }

  put(row: number, column: number, value: CellValue, { rows = 1, columns = 1, format }: Span = {}): void {
    const [top, left] = [this.top + row, this.left + column];
    while (this.#values.length < top + rows) this.#values.push([]);
    const line = this.#values[top]!;
    while (line.length <= left) line.push(null);
    line[left] = value === '' ? null : value;
    if (format) this.#formats.set(`${top},${left}`, format);
    if (rows > 1 || columns > 1)
      this.#merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  /** A blank row at the end. */
  skip(count = 1): void {
    for (let at = 0; at < count; at++) this.#values.push([]);
  }

  /** @param merged whether the reader tells of merged areas: ExcelApi 1.9 does not */
  grid(merged: boolean): Grid {
    const grid = gridOf(this.name, this.#values);
    const formats = grid.values.map((row, r) =>
      row.map((_, c) => this.#formats.get(`${r},${c}`) ?? 'General'),
    );
    return { ...grid, formats, merges: merged ? this.#merges : [] };
  }
}
