import type { Correction } from '../../intake';
import type { Localized } from '../../language';
import type { CellRef } from '../../workbook';
import type { Incomplete, RecognisedColumn, SheetRecognition } from '../report';

/**
 * source: tables state different amounts; unit-unlikely: a label that is probably wrong; unit: no label at all; year: a table
 * that states none; name: probably the same project; table: read by its contents alone; columns: guesses; unread: columns
 * that mean nothing known; part: figures that belong to no table, or in one to no label that is known.
 */
export type QuestionKind =
  'source' | 'unit-unlikely' | 'unit' | 'year' | 'name' | 'table' | 'columns' | 'unread' | 'part';

/** One of the few answers of a question: said with one click, and kept as corrections. */
export interface Answer {
  readonly says: 'counts' | 'unit' | 'year' | 'same' | 'different' | 'accept' | 'aside';
  /** What the answer names: a table, a unit, a year, a project; "" where it names nothing. */
  readonly value: string;
  readonly corrections: readonly Correction[];
  /** Whether it is what speaks for itself. */
  readonly isLikely: boolean;
}

/** Something that was not understood for certain, as a question to the clerk. */
export interface Question {
  /** Tells it among the others of the report. */
  readonly key: string;
  readonly kind: QuestionKind;
  /** First the cell to look at. */
  readonly cells: readonly CellRef[];
  /** What the text of the question names, by the places in it. */
  readonly values: Readonly<Record<string, string>>;
  /** What contradicts each other, or what was spent of which budget as the figures are understood now. */
  readonly lines: readonly Localized[];
  /** Columns that it is about. */
  readonly columns: readonly RecognisedColumn[];
  /** The table of which more can be said; null where the answers are all that there is to say. */
  readonly sheet: SheetRecognition | null;
  readonly answers: readonly Answer[];
  /** Keys of the reasons why the material is incomplete that the answer settles. */
  readonly settles: readonly string[];
}

/** Tells a reason by why it is one and the first cell that it names. */
export function reasonKey({ why, cells: [cell] }: Pick<Incomplete, 'why' | 'cells'>): string {
  return cell ? `${why} ${cell.sheet}!${cell.top}:${cell.left}` : why;
}
