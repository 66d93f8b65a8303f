import type { CellValue } from '../../../src/workbook';
import type { PublishedCase } from '../published/lay-out';
import { typed, type Figure } from './figures';
import { indicatorColumns } from './indicator-columns';
import type { TableOptions } from './options';
import type { Sheet } from './sheet';

/** A part of a self-evaluation table that is being laid out, row by row. */
export abstract class TablePart {
  /** Columns left of the indicators: 绩效指标 over all their rows. */
  protected readonly side: number;
  protected readonly width: number;

  constructor(
    protected readonly one: PublishedCase,
    protected readonly options: TableOptions,
    protected readonly sheet: Sheet,
    /** The next row, counted from the table's top. */
    protected row: number,
  ) {
    this.side = options.side ? 1 : 0;
    this.width = Math.max(9, indicatorColumns(options).length + this.side);
  }

  protected year(text: string): string {
    return text.replace('{年}', String(this.one.year));
  }

  protected line(text: string, column = 0, columns = this.width): void {
    this.sheet.put(this.row++, column, text, { columns });
  }

  protected pair(row: number, first: readonly [string, string], second: readonly [string, string]): void {
    this.sheet.put(row, 0, first[0], { columns: 2 });
    this.sheet.put(row, 2, first[1], { columns: 3 });
    this.sheet.put(row, 5, second[0]);
    this.sheet.put(row, 6, second[1], { columns: this.width - 6 });
  }

  protected figure(text: string, kind: Figure): { value: CellValue; format?: string } {
    return typed(text, kind, this.options);
  }
}
