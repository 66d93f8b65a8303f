import type { NodeExcelHost } from '../../../src/host/node';
import { LEDGER } from '../../faults/bench';
import { FINDINGS } from '../beside';
import type { HerAction } from './actions';
import type { Reasons } from './reasons';
import type { Watch } from './watch';

/** Rows of the ledger that hold entries, as the workbook begins. */
const FIRST_ENTRY = 4;

/** The person at the grid, and the co-author. */
export class Clerk {
  #number = 0;
  /** Ids do not change when sheets are renamed. */
  readonly #ledger: string;
  readonly #budget: string;
  readonly #hers: readonly string[];

  constructor(
    private readonly host: NodeExcelHost,
    private readonly watch: Watch,
    private readonly reasons: Reasons,
  ) {
    this.#ledger = host.workbook.sheet(LEDGER).id;
    this.#budget = host.workbook.sheet('预算表').id;
    this.#hers = host.workbook.sheetNames.map((name) => host.workbook.sheet(name).id);
  }

  /** Names of sheets by id. */
  get #names(): ReadonlyMap<string, string> {
    const { workbook } = this.host;
    return new Map(workbook.sheetNames.map((name) => [workbook.sheet(name).id, name]));
  }

  #pick(ids: Iterable<string>, at: number): string | null {
    const present = [...ids].flatMap((id) => this.#names.get(id) ?? []);
    return present[at % Math.max(1, present.length)] ?? null;
  }

  get #others(): string[] {
    return [...this.#names.keys()].filter((id) => !this.watch.ours.has(id) && !this.#hers.includes(id));
  }

  unprotectAll(): void {
    for (const name of this.host.workbook.sheetNames) this.host.user.unprotectSheet(name);
  }

  do(action: HerAction): Promise<void> {
    return this.host.between(() => this.#do(action));
  }

  async #do(action: HerAction): Promise<void> {
    const { user, coauthor } = this.host;
    const ledger = this.#names.get(this.#ledger)!;
    switch (action.kind) {
      case 'amount':
        return (action.remote ? coauthor : user).edit(ledger, `E${action.row}`, action.amount);
      case 'budget':
        return user.edit(this.#names.get(this.#budget)!, 'F4', action.amount);
      case 'insert-row':
        return user.insertRows(ledger, FIRST_ENTRY + action.at);
      case 'delete-row':
        return user.deleteRows(ledger, FIRST_ENTRY + action.at);
      case 'sort':
        return user.sort(ledger, 'A4:E5', 4);
      case 'undo':
      case 'redo':
        // What she typed on the sheet may be gone with it.
        this.reasons.unsure();
        return user[action.kind]();
      case 'add':
        return user.addSheet(`便签${this.#number++}`);
      default:
        return this.#withSheets(action);
    }
  }

  async #withSheets(action: HerAction): Promise<void> {
    const { user } = this.host;
    if (action.kind === 'reason-on-sheet') return this.#reason(action.at, action.text);
    if (!('at' in action)) return;
    const isOurs = 'ours' in action ? action.ours : action.kind !== 'delete-copy';
    const hers = action.kind === 'delete-copy' ? this.#others : this.#hers;
    const sheet = this.#pick(isOurs ? this.watch.ours : hers, action.at);
    if (sheet === null) return;
    switch (action.kind) {
      case 'rename':
        return user.renameSheet(sheet, `改名${this.#number++}`);
      case 'copy':
        return user.copySheet(sheet, `副本${this.#number++}`);
      case 'delete-ours':
        this.reasons.unsure();
        return user.deleteSheet(sheet);
      case 'delete-copy':
        return user.deleteSheet(sheet);
      case 'own-row':
        return user.insertRows(sheet, action.at);
      case 'protect':
        return user.protectSheet(sheet);
      case 'unprotect':
        return user.unprotectSheet(sheet);
      default:
    }
  }

  async #reason(at: number, text: string): Promise<void> {
    const { workbook, user } = this.host;
    const name = this.#names.has(this.#findings() ?? '') ? this.#names.get(this.#findings()!)! : null;
    if (name === null) return;
    const rows = workbook.sheet(name).values('A1:Z60');
    const header = rows.findIndex((row) => row.includes('情况说明'));
    const column = rows[header]?.indexOf('情况说明') ?? -1;
    const keyColumn = rows[header]?.findLastIndex((cell) => cell !== '') ?? -1;
    const keyed = rows.flatMap((row, index) => (index > header && row[keyColumn] !== '' ? [index] : []));
    const row = keyed[at % Math.max(1, keyed.length)];
    if (column < 0 || row === undefined) return;
    this.reasons.typed(String(rows[row]![keyColumn]), text);
    await user.edit(name, `${String.fromCharCode(65 + column)}${row + 1}`, text);
  }

  /** Id of our 审核结果, by whatever name it goes. */
  #findings(): string | null {
    const { workbook } = this.host;
    const isFindings = (id: string): boolean => {
      const name = this.#names.get(id);
      if (name === undefined) return false;
      return workbook.sheet(name).names.some(({ formula }) => formula.includes('findings'));
    };
    return [...this.watch.ours].find(isFindings) ?? null;
  }
}

export { FINDINGS };
