import type { CellRef } from '../../workbook';

/** What can speak for the meaning of a part of a table. */
export type EvidenceKind = 'words' | 'place' | 'contents' | 'arithmetic' | 'clerk';

/**
 * read: its values are judged; asked: a best guess below the threshold, its values are shown and never judged; unread: it
 * has no meaning.
 */
export type ReadingState = 'read' | 'asked' | 'unread';

/** How one column of a table was read, and by what evidence. */
export interface ColumnReading {
  /** Its headers as typed, from the group header down to its own. */
  readonly header: string;
  readonly headerCells: CellRef;
  /** The cells below the header, as far as the table goes. */
  readonly cells: CellRef;
  /** What it means, or is guessed to mean; null where nothing speaks. */
  readonly meaning: string | null;
  /** The kind of evidence that weighed most; null where nothing speaks. */
  readonly by: EvidenceKind | null;
  /** 0…1: how far the best assignment is ahead of the best one in which this column means something else. */
  readonly confidence: number;
  readonly state: ReadingState;
  /** Whether any cell below the header holds a value. */
  readonly hasValues: boolean;
  readonly hasFigures: boolean;
  /** All that spoke for or against the meaning, for people who want to know why. */
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly weight: number;
    readonly note: string;
  }[];
}

/** Where in a submission something was not understood: rules that need it cannot decide. */
export type UnreadBlock =
  'funds' | 'indicators' | 'fields' | 'goal' | 'ledger' | 'expenses' | 'evaluators' | 'sheet';

/** A part of a table that holds values and was not understood: a column, a row, a field or a whole sheet. */
export interface UnreadPart {
  /** 'table': read, but by parts of words and by contents alone; all of it waits for a person. */
  readonly what: 'column' | 'row' | 'field' | 'sheet' | 'table';
  readonly block: UnreadBlock;
  /** The header or label as typed. */
  readonly header: string;
  readonly headerCells: CellRef | null;
  /** The cells that hold the values. */
  readonly cells: CellRef;
  /** The best guess where it is asked; null where it is unread. */
  readonly guess: string | null;
  /** Whether figures stand in it, so that no verdict may rest on the rest alone. */
  readonly hasFigures: boolean;
}

/** Why a figure that was read is no safe ground for a verdict. */
export type DoubtReason = 'conflicting-sources' | 'unit-uncertain' | 'reading-uncertain';

/** Something that was read, but could as well be something else: the verdict may not rest on it. */
export interface Doubt {
  readonly why: DoubtReason;
  /** First the cell to look at. */
  readonly cells: readonly CellRef[];
  /** What a message may name: the field, the values that compete, the likely unit. */
  readonly values: Readonly<Record<string, string>>;
}
