import type { ValueProblem } from '../values';
import { LEDGER_COLUMNS, type LedgerColumn } from './layout';
import { RowLists } from './row-lists';

/** Problems of amounts in the order of their numbers in the store. */
const LEDGER_PROBLEMS: readonly ValueProblem[] = [
  'number-as-text',
  'full-width',
  'unit-in-cell',
  'approximate',
  'letter-in-number',
  'error-value',
  'not-a-number',
  'illegible',
  'unknown-unit',
];

/** What is odd about an entry, and in which column. */
export interface EntryProblem {
  readonly problem: ValueProblem;
  readonly column: LedgerColumn;
}

/** The number of a problem in the store; 0 for none. Error values beside an amount are numbered by their columns. */
export function problemNumber({ problem, column }: EntryProblem): number {
  return problem === 'error-beside'
    ? 1 + LEDGER_PROBLEMS.length + LEDGER_COLUMNS.indexOf(column)
    : 1 + LEDGER_PROBLEMS.indexOf(problem);
}

export function problemOfNumber(number: number): EntryProblem {
  const column = LEDGER_COLUMNS[number - 1 - LEDGER_PROBLEMS.length];
  if (column) return { problem: 'error-beside', column };
  return { problem: LEDGER_PROBLEMS[number - 1] ?? 'not-a-number', column: 'amount' };
}

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
