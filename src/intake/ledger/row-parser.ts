import type { CellValue } from '../../workbook';
import { cellText, fold } from '../text';
import { LEDGER_COLUMNS, type LedgerColumn, type LedgerLayout } from './layout';
import type { RowLabel } from './row-labels';
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
}

export interface ParsedRow {
  /** The project that the row names; −1 where it names none. */
  readonly project: number;
  /** null for blank rows, sign-off lines, repeated headers, balances carried forward. */
  readonly content: ParsedEntry | { readonly kind: 'total'; readonly total: TotalRow } | null;
}

type Columns = readonly (readonly CellValue[])[];

const SAYS_WHAT: readonly LedgerColumn[] = ['project', 'code', 'name', 'source', 'summary', 'date'];

/** Tells entries, totals and other rows of a ledger apart, and reads them. */
export class RowParser {
  readonly #positions: Readonly<Record<LedgerColumn, number>>;

  constructor(
    private readonly layout: LedgerLayout,
    private readonly meaning: RowMeaning,
  ) {
    const position = (column: LedgerColumn): number => layout.columns.indexOf(layout.places[column] ?? -1);
    this.#positions = Object.fromEntries(
      LEDGER_COLUMNS.map((column) => [column, position(column)]),
    ) as Record<LedgerColumn, number>;
  }

  /** Reads row k of the columns (as in `layout.columns`). */
  parse(columns: Columns, k: number): ParsedRow {
    const { meaning } = this;
    const project = meaning.project(this.#cell(columns, k, 'project'));
    const value = this.#cell(columns, k, 'amount');
    const amount = this.#amount(value, columns, k);
    if (amount.kind === 'blank') return { project: project.project, content: null };
    const item = meaning.item(this.#cell(columns, k, 'code'), this.#cell(columns, k, 'name'));
    const summary = meaning.summary(this.#cell(columns, k, 'summary'));
    const label = this.#label(columns, k, project.label, item.label, summary.label);
    if (label.kind === 'total') {
      return {
        project: project.project,
        content: { kind: 'total', total: this.#total(columns, k, label, value) },
      };
    }
    const isEntry =
      label.kind === 'entry' &&
      (amount.kind !== 'unreadable' || this.#isMeantAsAmount(amount.text, columns, k));
    if (!isEntry) return { project: project.project, content: null };
    return {
      project: project.project,
      content: {
        kind: 'entry',
        item: item.id,
        source: meaning.source(this.#cell(columns, k, 'source')),
        nature: summary.nature,
        summary: summary.at,
        year: meaning.year(this.#cell(columns, k, 'date')),
        amount,
      },
    };
  }

  #cell(columns: Columns, k: number, column: LedgerColumn): CellValue {
    return columns[this.#positions[column]]?.[k] ?? null;
  }

  /** The amount, or where its cell is blank the credit beside it, taken off. */
  #amount(value: CellValue, columns: Columns, k: number): AmountCell {
    const amount = this.meaning.amount(value);
    if (amount.kind !== 'blank' || this.layout.places.credit === null) return amount;
    const credit = this.meaning.amount(this.#cell(columns, k, 'credit'));
    if (credit.kind === 'fen') return { ...credit, fen: 0 - credit.fen };
    if (credit.kind === 'finer') return { ...credit, yuan: credit.yuan.times(-1) };
    return credit;
  }

  #label(columns: Columns, k: number, project: RowLabel, item: RowLabel, summary: RowLabel): RowLabel {
    if (project.kind !== 'entry') return project;
    if (item.kind !== 'entry') return item;
    if (summary.kind !== 'entry') return summary;
    const date = this.#cell(columns, k, 'date');
    if (typeof date === 'string') {
      const label = this.meaning.label(date);
      if (label.kind !== 'entry') return label;
    }
    for (const position of this.layout.labelPositions) {
      const label = this.meaning.label(columns[position]?.[k] ?? null);
      if (label.kind !== 'entry') return label;
    }
    return this.#saysNothing(columns, k) ? { kind: 'total', grand: false, of: null } : project;
  }

  /** A sum without a word beside it: every entry of a ledger with items or summaries says something. */
  #saysNothing(columns: Columns, k: number): boolean {
    const { code, name, summary } = this.layout.places;
    if (code === null && name === null && summary === null) return false;
    return (
      SAYS_WHAT.every((column) => cellText(this.#cell(columns, k, column)) === '') &&
      this.layout.labelPositions.every((position) => cellText(columns[position]?.[k] ?? null) === '')
    );
  }

  /** Words in the amount column of a repeated header or of a sign-off line are no amount. */
  #isMeantAsAmount(text: string, columns: Columns, k: number): boolean {
    if (fold(text) === fold(this.layout.amountLabel) || this.meaning.label(text).kind === 'aside')
      return false;
    return SAYS_WHAT.some((column) => cellText(this.#cell(columns, k, column)) !== '');
  }

  #total(columns: Columns, k: number, label: RowLabel, value: CellValue): TotalRow {
    const named = label.kind === 'total' ? label.of : null;
    const cell = this.meaning.project(this.#cell(columns, k, 'project'));
    const typed = cell.project > 0 ? fold(this.meaning.projects.get(cell.project)) : null;
    const words = columns
      .map((column) => column[k])
      .find((text) => typeof text === 'string' && text.trim() !== '');
    return {
      label: typeof words === 'string' ? words.trim() : '',
      grand: label.kind === 'total' && label.grand,
      project: named ?? typed,
      value,
    };
  }
}
