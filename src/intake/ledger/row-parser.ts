import { cellText, fold } from '../../text';
import type { MoneyUnit } from '../../numbers';
import { isErrorValue, type CellValue, type ColumnsBatch } from '../../workbook';
import type { RowLabel } from '../words';
import type { BatchColumn } from './cell-ids';
import { LEDGER_COLUMNS, type LedgerColumn, type LedgerLayout } from './layout';
import type { AmountCell, RowMeaning } from './row-meaning';
import type { TotalRow } from './total-rows';

export type FilledAmount = Exclude<AmountCell, { kind: 'blank' }>;

/** An entry as ids of RowMeaning. */
export interface ParsedEntry {
  readonly kind: 'entry';
  readonly item: number;
  readonly source: number;
  readonly nature: number;
  /** Place of the summary in the pool. */
  readonly summary: number;
  readonly year: number;
  readonly amount: FilledAmount;
  /** The column in which an error value stands beside the amount; null for none. */
  readonly errorIn: LedgerColumn | null;
}

export interface ParsedRow {
  /** The project that the row names; −1 where it names none. */
  readonly project: number;
  /** null for blank rows, sign-off lines, repeated headers; aside for those with a number: balances carried forward. */
  readonly content:
    ParsedEntry | { readonly kind: 'total'; readonly total: TotalRow } | { readonly kind: 'aside' } | null;
}

const NO_COLUMN: BatchColumn = { values: [], textIds: null };

const SAYS_WHAT: readonly LedgerColumn[] = ['project', 'code', 'name', 'source', 'summary', 'date'];

function byMeaning<T>(make: (column: LedgerColumn) => T): Record<LedgerColumn, T> {
  return Object.fromEntries(LEDGER_COLUMNS.map((column) => [column, make(column)])) as Record<
    LedgerColumn,
    T
  >;
}

const HASH = '#'.charCodeAt(0);

/** Tells entries, totals and other rows of a ledger apart, and reads them. */
export class RowParser {
  /** Position in `layout.columns` by meaning; −1 where the ledger has no such column. */
  readonly #positions: Readonly<Record<LedgerColumn, number>>;
  #columns: readonly (readonly CellValue[])[] = [];
  #of: Readonly<Record<LedgerColumn, BatchColumn>>;
  /** The columns of the rows taken that say what was paid for; codes that cannot be read are told of by themselves. */
  #says: readonly { readonly column: LedgerColumn; readonly values: readonly CellValue[] }[] = [];

  constructor(
    private readonly layout: LedgerLayout,
    private readonly meaning: RowMeaning,
  ) {
    const position = (column: LedgerColumn): number => layout.columns.indexOf(layout.places[column] ?? -1);
    this.#positions = byMeaning(position);
    this.#of = byMeaning(() => NO_COLUMN);
  }

  /** Takes the rows (as in `layout.columns`) that are parsed next. */
  take({ columns, textIds }: Pick<ColumnsBatch, 'columns' | 'textIds'>): void {
    this.#columns = columns;
    this.#of = byMeaning((column) => {
      const position = this.#positions[column];
      const values = columns[position];
      return values ? { values, textIds: textIds?.[position] ?? null } : NO_COLUMN;
    });
    this.#says = SAYS_WHAT.filter((column) => column !== 'code')
      .map((column) => ({ column, values: this.#of[column].values }))
      .filter(({ values }) => values.length > 0);
  }

  /** Reads row k of the rows taken. */
  parse(k: number): ParsedRow {
    const { meaning } = this;
    const of = this.#of;
    const project = meaning.project(of.project, k);
    const value = of.amount.values[k] ?? null;
    const amount = this.#amount(value, k);
    if (amount.kind === 'blank') return { project: project.project, content: null };
    const item = meaning.item(of.code, of.name, k);
    const summary = meaning.summary(of.summary, k);
    const label = this.#label(k, project.label, item.label, summary.label);
    if (label.kind === 'total') {
      return {
        project: project.project,
        content: { kind: 'total', total: this.#total(k, label, value) },
      };
    }
    const isEntry =
      label.kind === 'entry' && (amount.kind !== 'unreadable' || this.#isMeantAsAmount(amount.text, k));
    if (!isEntry)
      return { project: project.project, content: typeof value === 'number' ? { kind: 'aside' } : null };
    const error = amount.problem ? null : this.#errorBeside(k);
    return {
      project: project.project,
      content: {
        kind: 'entry',
        item: item.id,
        source: meaning.source(of.source, k),
        nature: summary.nature,
        summary: summary.at,
        year: meaning.year(of.date.values[k] ?? null),
        amount: error ? { ...amount, problem: 'error-beside', text: error.text } : amount,
        errorIn: error?.column ?? null,
      },
    };
  }

  /** An error value in a cell that says what was paid for; null where none is. */
  #errorBeside(k: number): { readonly column: LedgerColumn; readonly text: string } | null {
    for (const { column, values } of this.#says) {
      const value = values[k];
      if (typeof value === 'string' && value.charCodeAt(0) === HASH && isErrorValue(value))
        return { column, text: value };
    }
    return null;
  }

  #cell(k: number, column: LedgerColumn): CellValue {
    return this.#of[column].values[k] ?? null;
  }

  /** The amount, or where its cell is blank the credit beside it, taken off. */
  #amount(value: CellValue, k: number): AmountCell {
    const unit = this.#unit(k);
    const amount = this.meaning.amount(value, unit);
    if (amount.kind === 'unreadable' && amount.problem === 'unknown-unit')
      return { ...amount, text: `${amount.text} ${cellText(this.#cell(k, 'money-unit'))}`.trim() };
    if (amount.kind !== 'blank' || this.layout.places.credit === null) return amount;
    const credit = this.meaning.amount(this.#cell(k, 'credit'), unit);
    if (credit.kind === 'fen') return { ...credit, fen: 0 - credit.fen };
    if (credit.kind === 'finer') return { ...credit, yuan: credit.yuan.times(-1) };
    return credit;
  }

  #unit(k: number): MoneyUnit | null {
    return this.layout.unitsByRow ? this.meaning.unit(this.#cell(k, 'money-unit')) : this.layout.unit;
  }

  #label(k: number, project: RowLabel, item: RowLabel, summary: RowLabel): RowLabel {
    if (project.kind !== 'entry') return project;
    if (item.kind !== 'entry') return item;
    if (summary.kind !== 'entry') return summary;
    const date = this.#cell(k, 'date');
    if (typeof date === 'string') {
      const label = this.meaning.label(date);
      if (label.kind !== 'entry') return label;
    }
    for (const position of this.layout.labelPositions) {
      const label = this.meaning.label(this.#columns[position]?.[k] ?? null);
      if (label.kind !== 'entry') return label;
    }
    return this.#saysNothing(k) ? { kind: 'total', grand: false, of: null } : project;
  }

  /** A sum without a word beside it: every entry of a ledger with items or summaries says something. */
  #saysNothing(k: number): boolean {
    const { code, name, summary } = this.layout.places;
    if (code === null && name === null && summary === null) return false;
    return (
      SAYS_WHAT.every((column) => cellText(this.#cell(k, column)) === '') &&
      this.layout.labelPositions.every((position) => cellText(this.#columns[position]?.[k] ?? null) === '')
    );
  }

  /** Words in the amount column of a repeated header or of a sign-off line are no amount. */
  #isMeantAsAmount(text: string, k: number): boolean {
    if (fold(text) === fold(this.layout.amountLabel) || this.meaning.label(text).kind === 'aside')
      return false;
    return SAYS_WHAT.some((column) => cellText(this.#cell(k, column)) !== '');
  }

  #total(k: number, label: RowLabel, value: CellValue): TotalRow {
    const named = label.kind === 'total' ? label.of : null;
    const cell = this.meaning.project(this.#of.project, k);
    const typed = cell.project > 0 ? fold(this.meaning.projects.get(cell.project)) : null;
    const words = this.#columns
      .map((column) => column[k])
      .find((text) => typeof text === 'string' && text.trim() !== '');
    return {
      label: typeof words === 'string' ? words.trim() : '',
      grand: label.kind === 'total' && label.grand,
      project: named ?? typed,
      unit: this.#unit(k),
      value,
    };
  }
}
