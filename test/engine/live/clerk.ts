import { openSession, type Session } from '../../../src/engine';
import type { CellValue } from '../../../src/workbook';
import type { MemoryWorkbook } from '../memory-workbook';
import type { MemorySheet } from '../memory-sheet';
import type { Action, Place, Step } from './steps';
import { LEDGER, LEDGER_HEAD } from './workbooks';
import { pause } from '../../pause';

export const asOf = { year: 2021, month: 10, day: 26 };

const WIDTH = 5;
const HEADERS = ['项目名称', '经济科目编码', '经济科目名称', '摘要', '支出金额'];

interface Doing {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A person at the workbook, and the pane beside it: works, takes back what was done, and does it again. */
export class Clerk {
  readonly errors: unknown[] = [];
  /** What she typed into 情况说明, by finding key. */
  readonly explained = new Map<string, string>();
  session!: Session;
  /** Our sheets are as they were before a write that was taken back: what happens next brings them up to date. */
  tookBack = false;
  readonly #ledger: string;
  readonly #closed = new WeakSet<Session>();
  #undo: Doing[] = [];
  #redo: Doing[] = [];
  #copies = 0;

  constructor(readonly workbook: MemoryWorkbook) {
    this.#ledger = workbook.sheet(LEDGER).id;
  }

  async open(): Promise<void> {
    const events = { error: (error: unknown) => this.errors.push(error) };
    this.session = await openSession(this.workbook, events, { asOf: () => asOf, quiet: 0 });
    await this.session.refresh();
  }

  async do({ action, during, turns }: Step): Promise<void> {
    if (!this.#ofPane(action)) {
      if (during) this.workbook.meanwhile.push({ ...during, happen: () => this.#work(action) });
      else this.#work(action);
    } else if (turns === null || action.kind === 'reopen') await this.#inPane(action);
    else {
      const { session } = this;
      // What a pane was about when it was closed, nobody waits for.
      void this.#inPane(action).catch((error: unknown) => {
        if (!this.#closed.has(session)) this.errors.push(error);
      });
    }
    if (turns === null) await this.settled();
    else for (let turn = 0; turn < turns; turn++) await Promise.resolve();
  }

  /** Until the session has followed everything, and what waits for a round trip has happened. */
  async settled(): Promise<void> {
    const { workbook } = this;
    let before: number;
    do {
      workbook.happenNow();
      before = workbook.roundTrips.length;
      // Refused after all that was asked for before, and changes nothing.
      await this.session.choose({ formId: 'unknown' }).catch(() => undefined);
    } while (workbook.roundTrips.length !== before);
  }

  #ofPane({ kind }: Action): boolean {
    return ['write', 'undo-write', 'live-off', 'live-on', 'refresh', 'wait', 'reopen'].includes(kind);
  }

  async #inPane(action: Action): Promise<void> {
    const { session } = this;
    switch (action.kind) {
      case 'write':
        await session.write();
        return;
      case 'undo-write':
        this.tookBack = true;
        return session.canUndoWrite() ? session.undoWrite() : undefined;
      case 'live-off':
        return session.setLiveUpdate(false);
      case 'live-on':
        return session.setLiveUpdate(true);
      case 'refresh':
        await session.refresh();
        return;
      case 'wait':
        await this.settled();
        await pause(5);
        return this.settled();
      case 'reopen':
        this.#closed.add(session);
        await session.close();
        if (action.unseen) this.#work(action.unseen);
        return this.open();
      default:
    }
  }

  #sheet(): MemorySheet | undefined {
    return this.workbook.sheets.find(({ id }) => id === this.#ledger);
  }

  #row({ from, by }: Place, sheet: MemorySheet): number {
    const length = Math.max(1, sheet.rows.length - LEDGER_HEAD);
    const offset = from === 'head' ? by : from === 'end' ? length + by : Math.floor(by * length);
    return LEDGER_HEAD + Math.max(0, offset);
  }

  #work(action: Action): void {
    const { workbook } = this;
    const sheet = this.#sheet();
    if (!sheet) return;
    const row = 'at' in action ? this.#row(action.at, sheet) : 0;
    switch (action.kind) {
      case 'amount':
        return this.#put(sheet.id, row, 4, [[action.value]], action.remote ? 'remote' : 'user');
      case 'fill':
        return this.#put(
          sheet.id,
          row,
          4,
          Array.from({ length: action.count }, () => [action.value]),
        );
      case 'paste':
        return this.#put(sheet.id, row, 0, action.rows);
      case 'clear':
        return this.#put(sheet.id, row, 0, blank(action.count));
      case 'beside':
        return this.#put(sheet.id, row, 6, [[action.value]]);
      case 'budget':
        return this.#put(workbook.sheet('预算表').id, 5, action.column, [[action.value]]);
      case 'header':
        return this.#put(sheet.id, LEDGER_HEAD - 1, action.column, [[action.text]]);
      case 'unit':
        return this.#put(sheet.id, 1, 4, [[action.text]]);
      case 'repair':
        this.#put(sheet.id, 1, 4, [['单位：元']]);
        return this.#put(sheet.id, LEDGER_HEAD - 1, 0, [HEADERS]);
      case 'insert':
        return this.#insert(sheet.id, row, action.count, []);
      case 'insert-filled':
        return this.#insert(sheet.id, row, action.rows.length, action.rows);
      case 'delete':
        return this.#delete(sheet.id, row, action.count);
      case 'cut':
        return this.#cut(sheet, row, action.count, action.back);
      case 'sort':
        return this.#sort(sheet, action.count > 200 ? LEDGER_HEAD : row, action);
      case 'insert-column':
        return this.#column(sheet.id, action.column, true);
      case 'delete-column':
        return this.#column(sheet.id, action.column, false);
      case 'undo':
        return this.#again(this.#undo, this.#redo, 'undo');
      case 'redo':
        return this.#again(this.#redo, this.#undo, 'redo');
      case 'copy-sheet':
        return workbook.copySheet(sheet.name, `副本${++this.#copies}`);
      case 'add-sheet':
        return void workbook.addSheet(`便签${++this.#copies}`);
      case 'delete-copy': {
        const copy = workbook.sheets.findLast(
          ({ name }) => name.startsWith('副本') || name.startsWith('便签'),
        );
        return copy && workbook.deleteSheet(copy.name);
      }
      case 'rename':
        return workbook.rename(sheet.name, `支出账${action.number}`);
      default:
        return this.#workOnOwn(action);
    }
  }

  /** She does in our sheets what she likes, too. */
  #workOnOwn(action: Action): void {
    const { workbook } = this;
    const own = workbook.sheets.filter((sheet) => sheet.own);
    const sheet = 'which' in action ? own[action.which % Math.max(1, own.length)] : undefined;
    if (!sheet) return;
    switch (action.kind) {
      case 'own-delete':
        return workbook.deleteSheet(sheet.name);
      case 'own-rename':
        return workbook.rename(sheet.name, `改名${++this.#copies}`);
      case 'own-column':
        return workbook.insertColumn(sheet.name, 0);
      case 'own-rows':
        if (action.insert) workbook.insertRows(sheet.name, action.row, 1);
        else workbook.deleteRows(sheet.name, action.row, 1);
        return;
      case 'explain':
        return this.#explain(own, action.which, action.text);
      default:
    }
  }

  #explain(own: readonly MemorySheet[], which: number, text: CellValue): void {
    const sheet = own.find((one) => one.own?.kind === 'findings');
    const header = sheet?.rows.findIndex((line) => line.includes('情况说明')) ?? -1;
    if (!sheet || header < 0) return;
    const last = sheet.rows[header]!.length - 1;
    const keyed = sheet.rows.flatMap((line, at) => (at > header && line[last] ? [at] : []));
    const row = keyed[which % Math.max(1, keyed.length)];
    if (row === undefined) return;
    this.workbook.edit(sheet.name, row, sheet.rows[header]!.indexOf('情况说明'), [[text]]);
    this.explained.set(String(sheet.rows[row]![last]), String(text ?? ''));
  }

  #again(from: Doing[], to: Doing[], how: keyof Doing): void {
    const doing = from.pop();
    if (!doing) return;
    doing[how]();
    to.push(doing);
  }

  #did(undo: () => void, redo: () => void): void {
    this.#undo.push({ undo, redo });
    this.#redo = [];
    redo();
  }

  /** The name by which a sheet goes by now; null where it is gone. */
  #name(id: string): string | null {
    return this.workbook.sheets.find((sheet) => sheet.id === id)?.name ?? null;
  }

  /** Excel tells of a sort, of a cut and of an undo as an edit of the block. */
  #put(
    id: string,
    top: number,
    left: number,
    rows: readonly (readonly CellValue[])[],
    by?: 'remote' | 'user',
  ): void {
    const { workbook } = this;
    const name = this.#name(id)!;
    const before = rows.map((line, r) => line.map((_, c) => workbook.value(name, top + r, left + c)));
    const edit = (values: readonly (readonly CellValue[])[]) => (): void => {
      const now = this.#name(id);
      if (now !== null) workbook.edit(now, top, left, values, by);
    };
    this.#did(edit(before), edit(rows));
  }

  #insert(id: string, row: number, count: number, filled: readonly (readonly CellValue[])[]): void {
    const insert = (): void => this.workbook.insertRows(this.#name(id)!, row, count, filled);
    this.#did(() => void this.workbook.deleteRows(this.#name(id)!, row, count), insert);
  }

  #delete(id: string, row: number, count: number): void {
    let gone: CellValue[][] = [];
    const remove = (): void => void (gone = this.workbook.deleteRows(this.#name(id)!, row, count));
    this.#did(() => this.workbook.insertRows(this.#name(id)!, row, count, gone), remove);
  }

  #column(id: string, column: number, insert: boolean): void {
    let gone: CellValue[] = [];
    const add = (): void => this.workbook.insertColumn(this.#name(id)!, column, gone);
    const remove = (): void => void (gone = this.workbook.deleteColumn(this.#name(id)!, column));
    this.#did(insert ? remove : add, insert ? add : remove);
  }

  /** From the ledger to another sheet, or from there to the ledger. */
  #cut(sheet: MemorySheet, row: number, count: number, back: boolean): void {
    const aside = this.workbook.sheets.find(({ name }) => name.startsWith('便签'));
    if (!aside) return;
    const [from, fromRow, to, toRow] = back ? [aside, 0, sheet, row] : [sheet, row, aside, 0];
    const cells = Array.from({ length: count }, (_, r) => cellsOf(from.rows[fromRow + r]));
    this.#put(to.id, toRow, 0, cells);
    this.#put(from.id, fromRow, 0, blank(count));
  }

  #sort(sheet: MemorySheet, top: number, { descending }: { readonly descending: boolean }): void {
    const lines = sheet.rows.slice(top).map(cellsOf);
    if (lines.length === 0) return;
    const key = (line: readonly CellValue[]): string => String(line[3] ?? '');
    lines.sort(
      (left, right) => (key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0) * (descending ? -1 : 1),
    );
    this.#put(sheet.id, top, 0, lines);
  }
}

function blank(count: number): CellValue[][] {
  return Array.from({ length: count }, () => new Array<CellValue>(WIDTH).fill(null));
}

function cellsOf(line: readonly CellValue[] | undefined): CellValue[] {
  return Array.from({ length: WIDTH }, (_, column) => line?.[column] ?? null);
}
