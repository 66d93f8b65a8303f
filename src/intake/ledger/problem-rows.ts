import type { ValueProblem } from '../values';
import { RowLists } from './row-lists';

/** Problems in the order of their numbers in the store. */
export const LEDGER_PROBLEMS: readonly ValueProblem[] = [
  'number-as-text',
  'full-width',
  'unit-in-cell',
  'approximate',
  'letter-in-number',
  'error-value',
  'not-a-number',
  'illegible',
];

/** Rows whose amount could not be read, or was read in spite of its notation, by project. */
export class ProblemRows {
  readonly rows = new RowLists();
  readonly #counts: number[] = [];
  readonly #unreadable: number[] = [];

  countOf(project: number): number {
    return this.#counts[project] ?? 0;
  }

  unreadableOf(project: number): number {
    return this.#unreadable[project] ?? 0;
  }

  add(project: number, row: number, readable: boolean): void {
    this.rows.add(project, row);
    this.#counts[project] = this.countOf(project) + 1;
    if (!readable) this.#unreadable[project] = this.unreadableOf(project) + 1;
  }

  remove(project: number, row: number, readable: boolean): void {
    this.rows.remove(row);
    this.#counts[project] = this.countOf(project) - 1;
    if (!readable) this.#unreadable[project] = this.unreadableOf(project) - 1;
  }
}
