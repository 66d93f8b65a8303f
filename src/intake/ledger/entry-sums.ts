import { decimal, toText, type Decimal } from '../../numbers';
import { EntryColumns, RowState } from './entry-columns';
import { LedgerGroups } from './groups';
import { LedgerYears } from './ledger-years';
import { problemNumber, ProblemRows } from './problem-rows';
import type { RowMeaning } from './row-meaning';
import type { FilledAmount, ParsedEntry } from './row-parser';

/** The entries in their columns, and in the sums and lists of their projects. */
export class EntrySums {
  readonly entries = new EntryColumns();
  readonly groups = new LedgerGroups();
  readonly problems = new ProblemRows();
  readonly years = new LedgerYears();

  constructor(private readonly meaning: RowMeaning) {}

  /** Puts an entry into a row that holds none, and whose project is set. */
  put(index: number, entry: ParsedEntry): void {
    const entries = this.entries;
    const { amount, item, source, nature } = entry;
    const project = entries.project[index]!;
    entries.summary[index] = entry.summary;
    entries.year[index] = entry.year;
    this.#keepAmount(index, amount);
    this.years.add(project, entry.year);
    if (amount.kind !== 'unreadable') {
      const negative = amount.kind === 'fen' ? amount.fen < 0 : amount.yuan.lt(0);
      this.#addToGroup(index, this.groups.idOf(project, item, source, nature, negative));
    }
    if (amount.problem) {
      entries.problem[index] = problemNumber({ problem: amount.problem, column: entry.errorIn ?? 'amount' });
      entries.text[index] = this.meaning.pool.add(amount.text);
      this.problems.add(project, index, amount.kind !== 'unreadable');
    }
  }

  /** Takes a row out of the sums and lists of its project; its columns stay. */
  detach(index: number): void {
    const { state, project, problem, amount, year } = this.entries;
    if (!this.entries.isEntry(index)) return;
    if (state[index] === RowState.fen) this.groups.removeFen(index, amount[index]!);
    if (state[index] === RowState.finer) this.groups.removeFiner(index, this.#finerAt(index));
    if (problem[index] !== 0) {
      this.problems.remove(project[index]!, index, state[index] !== RowState.unreadable);
    }
    this.years.remove(project[index]!, year[index]!);
  }

  /** Gives the entry of a row to another project. */
  moveTo(index: number, target: number): void {
    const { state, project, problem, year } = this.entries;
    const group = this.groups.rows.listOf(index);
    this.detach(index);
    project[index] = target;
    if (!this.entries.isEntry(index)) return;
    this.years.add(target, year[index]!);
    if (group >= 0) {
      const { item, source, nature, negative } = this.groups.keyOf(group);
      this.#addToGroup(index, this.groups.idOf(target, item, source, nature, negative));
    }
    if (problem[index] !== 0) this.problems.add(target, index, state[index] !== RowState.unreadable);
  }

  #keepAmount(index: number, amount: FilledAmount): void {
    const { state, amount: kept } = this.entries;
    state[index] = RowState[amount.kind];
    if (amount.kind === 'fen') kept[index] = amount.fen;
    if (amount.kind === 'finer') kept[index] = this.meaning.pool.add(toText(amount.yuan));
  }

  #addToGroup(index: number, group: number): void {
    const { state, amount } = this.entries;
    if (state[index] === RowState.fen) this.groups.addFen(group, index, amount[index]!);
    else this.groups.addFiner(group, index, this.#finerAt(index));
  }

  #finerAt(index: number): Decimal {
    return decimal(this.meaning.pool.get(this.entries.amount[index]!));
  }
}
