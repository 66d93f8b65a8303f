import type { CellFact, ColumnFacts } from './facts';

/** Evidence weights are in steps: 1 a hint, 3 speaks for itself, 10 says it in so many words; negative speaks against. */
export type Weight = number;

/** A meaning that a column of a block can have. */
export interface ColumnMeaning {
  readonly id: string;
  /**
   * What its contents say; at or below `NEVER` it cannot be this.
   * @param named meanings that other columns have by their words
   */
  contents(facts: ColumnFacts, named: ReadonlySet<string>): Weight;
}

/** The weight from which on contents exclude a meaning. */
export const NEVER: Weight = -10;

/** What columns say together: a rate is executed ÷ budget, scores lie at or below weights. */
export interface Relation {
  /** Ids of the meanings that it needs, all of them. */
  readonly of: readonly string[];
  readonly note: string;
  /** Positive where the columns agree, negative where they contradict each other, 0 where nothing can be told. */
  weigh(columns: readonly ColumnFacts[], block: BlockFacts): Weight;
}

/** What is known of the block as a whole. */
export interface BlockFacts {
  /** The total of a column as stated in the row of totals. */
  total(column: ColumnFacts): CellFact | null;
  /** Points printed beside names of levels, added up; null where none are. */
  readonly printedPoints: number | null;
  /** Meanings that columns have by their words. */
  readonly named?: ReadonlySet<string>;
}

/** All that is known about one kind of block: what its columns can mean, in which order they stand, how they hang together. */
export interface BlockKind {
  readonly id: string;
  readonly meanings: readonly ColumnMeaning[];
  /** Meanings from left to right in the layouts that are known. */
  readonly layouts: readonly (readonly string[])[];
  readonly relations: readonly Relation[];
  /** Meanings whose columns may hold nothing but marks for nothing (—), printed where no points belong. */
  readonly marked?: readonly string[];
  /** Meanings whose columns often hold nothing: a header that says one of them says it although nothing stands below. */
  readonly mayBeBlank?: readonly string[];
  /**
   * Meanings of columns that often say just what the column before them says: all was spent, all was reached. Of any other
   * meaning such a column is a mere copy.
   */
  readonly mayRepeat: readonly string[];
}
