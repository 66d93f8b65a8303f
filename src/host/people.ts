import type { Area, CellValue } from '../workbook';
import type { Actor, CellWrite } from './book/types';
import { HostError } from './errors';
import { columnCount, readAddress, rowCount } from './ranges';
import type { Session } from './session';
import { copySheet } from './sheet-copy';
import { asComputedAt } from './written-formulas';
import { readInput } from './values';
import { sheetByKey } from './types/members';

/** What a person types: a value, or null to clear. Texts become numbers, dates and formulas as when typed in Excel. */
export type Typed = CellValue;

/** Does something when no batch is half done, at once where none is. */
export type Between = (work: () => Promise<void>) => Promise<void>;

/**
 * A person at the workbook: the user of the add-in, or a co-author elsewhere. What a person does comes before a batch or after
 * it, as in Excel.
 */
export class Person {
  constructor(
    protected readonly session: () => Session,
    private readonly actor: Actor,
    protected readonly between: Between,
  ) {}

  /** Types into one cell, or fills a block of cells. Resolves when formulas are computed. */
  async edit(sheet: string, address: string, typed: Typed | readonly (readonly Typed[])[]): Promise<void> {
    const sheetId = this.sheetId(sheet);
    await this.act(() => this.type(sheetId, readAddress(address), typed));
  }

  private type(sheetId: string, area: Area, typed: Typed | readonly (readonly Typed[])[]): void {
    const { book } = this.session();
    const block = Array.isArray(typed) ? (typed as readonly (readonly Typed[])[]) : null;
    const writes: CellWrite[] = [];
    for (let r = 0; r < (block ? block.length : rowCount(area)); r++) {
      for (let c = 0; c < (block ? block[r]!.length : columnCount(area)); c++) {
        const value = block ? block[r]![c]! : (typed as Typed);
        const [row, column] = [area.top + r, area.left + c];
        const input = readInput(value ?? '', book.numberFormat(sheetId, row, column));
        const format =
          input.format && book.numberFormat(sheetId, row, column) === 'General'
            ? { format: { numberFormat: input.format } }
            : {};
        const content = asComputedAt(input.content, sheetId, row, column, this.session());
        writes.push({ row, column, content, ...format });
      }
    }
    book.write(sheetId, writes);
  }

  insertRows(sheet: string, before: number, count = 1): Promise<void> {
    return this.shift(sheet, 'rows', before, count);
  }

  deleteRows(sheet: string, first: number, count = 1): Promise<void> {
    return this.shift(sheet, 'rows', first, -count);
  }

  insertColumns(sheet: string, before: number, count = 1): Promise<void> {
    return this.shift(sheet, 'columns', before, count);
  }

  deleteColumns(sheet: string, first: number, count = 1): Promise<void> {
    return this.shift(sheet, 'columns', first, -count);
  }

  /** Sorts the rows of a block by one of its columns (0-based within the block). */
  async sort(sheet: string, address: string, key: number, ascending = true): Promise<void> {
    const sheetId = this.sheetId(sheet);
    await this.act(() => this.sortRows(sheetId, readAddress(address), key, ascending));
  }

  private sortRows(sheetId: string, area: Area, key: number, ascending: boolean): void {
    const { book } = this.session();
    const rows = Array.from({ length: rowCount(area) }, (_, r) =>
      Array.from({ length: columnCount(area) }, (_cell, c) =>
        book.cell(sheetId, area.top + r, area.left + c),
      ),
    );
    const sorted = rows
      .map((cells, place) => ({ cells, place }))
      .sort((left, right) => {
        const order = compare(left.cells[key]?.value ?? null, right.cells[key]?.value ?? null);
        return (ascending ? order : -order) || left.place - right.place;
      });
    const writes = sorted.flatMap(({ cells }, r) =>
      cells.map((cell, c): CellWrite => ({
        row: area.top + r,
        column: area.left + c,
        content: cell?.formula ? { formula: cell.formula } : { value: cell?.value ?? null },
      })),
    );
    book.write(sheetId, writes);
    this.session().tell({ kind: 'sorted', sheetId, area, sideways: false }, this.actor);
  }

  addSheet(name: string): Promise<void> {
    const { book } = this.session();
    return this.act(() => book.addSheet(name, book.sheets().length, this.actor === 'user'));
  }

  deleteSheet(sheet: string): Promise<void> {
    const sheetId = this.sheetId(sheet);
    return this.act(() => this.session().book.removeSheet(sheetId));
  }

  renameSheet(sheet: string, name: string): Promise<void> {
    const sheetId = this.sheetId(sheet);
    return this.act(() => this.session().book.renameSheet(sheetId, name));
  }

  /** Copies a sheet to the end, with the names that are its own, as Excel does; names of the workbook stay with the original. */
  copySheet(sheet: string, name: string): Promise<void> {
    const from = this.sheetId(sheet);
    const session = this.session();
    return this.act(() => {
      copySheet(from, name, session.book.sheets().length, this.actor === 'user', session);
    });
  }

  moveSheet(sheet: string, position: number): Promise<void> {
    const sheetId = this.sheetId(sheet);
    return this.act(() => this.session().book.moveSheet(sheetId, position));
  }

  hideSheet(sheet: string, hidden = true): Promise<void> {
    const sheetId = this.sheetId(sheet);
    return this.act(() => this.session().book.setHidden(sheetId, hidden));
  }

  protectSheet(sheet: string, password: string | null = null): void {
    const sheetId = this.sheetId(sheet);
    this.session().beside.sheet(sheetId).protection = { options: {}, password };
    this.session().tell({ kind: 'protected', sheetId, isProtected: true }, this.actor);
  }

  unprotectSheet(sheet: string): void {
    const sheetId = this.sheetId(sheet);
    this.session().beside.sheet(sheetId).protection = null;
    this.session().tell({ kind: 'protected', sheetId, isProtected: false }, this.actor);
  }

  protected act(work: () => void): Promise<void> {
    return this.between(async () => {
      const { book } = this.session();
      book.as(this.actor, work);
      await book.settle();
    });
  }

  protected sheetId(name: string): string {
    const state = sheetByKey(this.session(), name);
    if (!state) throw new HostError('ItemNotFound', `sheet ${name}`);
    return state.id;
  }

  private shift(sheet: string, axis: 'rows' | 'columns', at: number, count: number): Promise<void> {
    const sheetId = this.sheetId(sheet);
    return this.act(() => this.session().book.shiftLines(sheetId, axis, at, count));
  }
}

/** The user of the add-in, who also selects, activates and takes back. */
export class User extends Person {
  select(sheet: string, address: string): Promise<void> {
    const sheetId = this.sheetId(sheet);
    return this.act(() => this.session().book.select(sheetId, readAddress(address)));
  }

  /** Clicks a cell once. */
  click(sheet: string, address: string): void {
    const sheetId = this.sheetId(sheet);
    this.session().tell({ kind: 'clicked', sheetId, area: readAddress(address) }, 'user');
  }

  /** Comes back to the window of the workbook. */
  activateWorkbook(): void {
    this.session().tell({ kind: 'workbook-activated', sheetId: this.session().book.activeSheet() }, 'user');
  }

  activate(sheet: string): Promise<void> {
    const sheetId = this.sheetId(sheet);
    return this.act(() => this.session().book.activate(sheetId));
  }

  undo(): Promise<void> {
    return this.step(() => this.session().book.undo());
  }

  redo(): Promise<void> {
    return this.step(() => this.session().book.redo());
  }

  private step(work: () => Promise<void>): Promise<void> {
    return this.between(async () => {
      await work();
      await this.session().book.settle();
    });
  }
}

/** Numbers before texts, blanks last, as Excel sorts. */
function compare(left: CellValue, right: CellValue): number {
  const rank = (value: CellValue) => (value === null ? 2 : typeof value === 'number' ? 0 : 1);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return left === null ? 0 : String(left).localeCompare(String(right), 'zh-CN');
}
