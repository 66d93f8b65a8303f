import type { Decimal } from '../../numbers';
import { ExactSum } from './exact-sum';
import { GroupIndex } from './group-index';
import type { LedgerGroup } from './ledger-types';
import { RowLists } from './row-lists';

/** What the entries of a group share, as ids of RowMeaning. */
export interface GroupKey {
  readonly project: number;
  readonly item: number;
  readonly source: number;
  readonly nature: number;
  readonly negative: boolean;
}

/** A group as it is shown outside, and the moment before it changes. */
export interface ShownGroup {
  readonly group: LedgerGroup;
  /** To be told before the rows of the group change: writes down what stands in the store only. */
  settle(): void;
}

interface Group {
  readonly key: GroupKey;
  readonly sum: ExactSum;
  count: number;
  /** What was shown of it last; null after a change of its rows. */
  shown: ShownGroup | null;
}

/** What was shown of the group stays as it is; what it will be is shown anew. */
function settle(group: Group): void {
  group.shown?.settle();
  group.shown = null;
}

/** Entries by what they share, with exact sums; a project's groups are found without looking at others. */
export class LedgerGroups {
  readonly rows = new RowLists();
  readonly #groups: Group[] = [];
  readonly #ofProject: number[][] = [];
  readonly #index = new GroupIndex();

  /** Id of the group, made where it is new. */
  idOf(project: number, item: number, source: number, nature: number, negative: boolean): number {
    const id = this.#index.idOf(project, item, source, nature * 2 + (negative ? 1 : 0));
    if (id === this.#groups.length) {
      const key = { project, item, source, nature, negative };
      this.#groups.push({ key, sum: new ExactSum(), count: 0, shown: null });
      (this.#ofProject[project] ??= []).push(id);
    }
    return id;
  }

  keyOf(group: number): GroupKey {
    return this.#groups[group]!.key;
  }

  countOf(group: number): number {
    return this.#groups[group]!.count;
  }

  sumOf(group: number): Decimal {
    return this.#groups[group]!.sum.inYuan();
  }

  /** The group as it is shown outside: the same object until something of its rows changes. */
  show(group: number, make: () => ShownGroup): LedgerGroup {
    return (this.#groups[group]!.shown ??= make()).group;
  }

  /** Entries are about to stand elsewhere: what was shown of them stays as it is. */
  settle(): void {
    for (const group of this.#groups) settle(group);
  }

  /** Makes room for rows 0…rows − 1. */
  reserve(rows: number): void {
    this.rows.reserve(rows);
  }

  openGap(at: number, count: number, length: number): void {
    this.rows.openGap(at, count, length);
  }

  closeGap(at: number, count: number, length: number): void {
    this.rows.closeGap(at, count, length);
  }

  /** Whether the project has an entry whose amount was read. */
  hasEntries(project: number): boolean {
    return (this.#ofProject[project] ?? []).some((group) => this.countOf(group) > 0);
  }

  /** Groups of the project that have entries, in the order of their first rows. */
  ofProject(project: number): number[] {
    const filled = (this.#ofProject[project] ?? []).filter((group) => this.countOf(group) > 0);
    return filled.sort((left, right) => this.rows.first(left) - this.rows.first(right));
  }

  addFen(group: number, row: number, fen: number): void {
    this.#changed(group, 1).sum.addFen(fen);
    this.rows.add(group, row);
  }

  addFiner(group: number, row: number, yuan: Decimal): void {
    this.#changed(group, 1).sum.addFiner(yuan);
    this.rows.add(group, row);
  }

  /** Takes the row out of its group; its amount is given back by the caller. */
  removeFen(row: number, fen: number): void {
    this.#changed(this.rows.listOf(row), -1).sum.addFen(-fen);
    this.rows.remove(row);
  }

  removeFiner(row: number, yuan: Decimal): void {
    this.#changed(this.rows.listOf(row), -1).sum.addFiner(yuan.times(-1));
    this.rows.remove(row);
  }

  #changed(group: number, by: 1 | -1): Group {
    const changed = this.#groups[group]!;
    if (changed.shown !== null) settle(changed);
    changed.count += by;
    return changed;
  }
}
