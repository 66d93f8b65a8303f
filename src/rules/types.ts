import type { CellRef } from '../workbook';
import type { UnreadBlock } from '../intake';
import type { Memory } from '../memory';
import type { Localized } from '../language';
import type { Citation, Policy } from '../policy';
import type { Evaluation } from '../scoring';

export type Severity = 'error' | 'warning' | 'info';

/** A text for messages: the same in both languages (figures, quotations), or one for each. */
export type Phrase = string | Localized;

/** What kind of mistake a certain correction mends. */
export type FixKind =
  | 'number-as-text'
  | 'full-width'
  | 'unit-in-cell'
  | 'grade-word'
  | 'sum'
  | 'blank-for-zero'
  | 'no-rate'
  | 'decimals'
  | 'item-code';

/** What one cell of hers is to hold instead of what was typed there; written on her word alone. */
export interface CellChange {
  /** One cell. */
  readonly cell: CellRef;
  /** As typed there, without blanks around; "" where it is blank. */
  readonly before: string;
  readonly after: FixedValue;
}

/**
 * A correction of one cell that is certain: only what is wrong about the cell is mended, nothing is guessed, and where the
 * finding leaves her a choice there is none. It is written on her word alone.
 */
export interface Fix extends CellChange {
  readonly kind: FixKind;
}

/** A number in plain digits, a word, the digits of a code (text or number, as the cell has it now), or nothing. */
export type FixedValue =
  | { readonly number: string }
  | { readonly text: string }
  | { readonly code: string }
  | { readonly blank: true };

/** What a rule says of one place. A rule yields nothing only where it is not applicable in every respect; see `notApplicable`. */
export type Outcome =
  | { readonly outcome: 'pass'; readonly cells?: readonly CellRef[] }
  | {
      readonly outcome: 'fail' | 'needs-review';
      /** Key into the rule's messages. */
      readonly message: string;
      /** Values named in the message as {name}. */
      readonly values?: Readonly<Record<string, Phrase>>;
      readonly found: Phrase | null;
      readonly expected: Phrase | null;
      /** First the cell to correct, then all cells compared. */
      readonly cells: readonly CellRef[];
      /** Where this outcome is milder or graver than the rule's default. needs-review is at most a warning. */
      readonly severity?: Severity;
      /** Certain corrections, one for each cell; all of one kind. */
      readonly fixes?: readonly Fix[];
    }
  | { readonly outcome: 'cannot-decide'; readonly needs: readonly Need[] }
  | { readonly outcome: 'not-applicable'; readonly reason: NotApplicable };

/** What a rule would have to know: a part of the tables that was asked or unread, or a value that could not be read. */
export interface Need {
  /** In words, or as typed: the header, the label, the text. */
  readonly name: Phrase;
  readonly cells: readonly CellRef[];
}

/** Why there was nothing to check. */
export type NotApplicable =
  'no-such-field' | 'no-table' | 'no-narrative' | 'other-policy' | 'blank' | 'no-basis';

export interface RuleMessage {
  readonly text: Localized;
  /** What to do. */
  readonly fix: Localized;
}

/** What a rule says of itself. */
export interface RuleData {
  /** As the rule page shows it. */
  readonly id: string;
  /** The order of the catalogue (docs/domain/consistency.md): each number is used once, later rules go on counting. */
  readonly number: number;
  readonly title: Localized;
  readonly severity: Severity;
  /** N national table, H older (Hechi) form, both. Limits layout rules only (docs/domain/decisions.md 1). */
  readonly forms: 'N' | 'H' | 'both';
  readonly source: Citation;
  readonly messages: Readonly<Record<string, RuleMessage>>;
  /** For the reference page: in words, what fails and what passes. */
  readonly examples: { readonly fails: Localized; readonly passes: Localized };
  /** A finding of this rule is an echo, and dropped, where one of these rules has a failing finding on one of its cells. */
  readonly echoOf?: readonly string[];
}

/** One audit rule: data and a pure function. It speaks of fields, never of addresses. */
export interface Rule extends RuleData {
  /** Blocks of the tables it looks at: where something there was not understood, what it misses is not missing for certain. */
  readonly reads?: readonly UnreadBlock[];
  /** It compares amounts of different tables: while one of their units is in doubt it cannot decide. */
  readonly comparesTables?: true;
  /** @param memory for what takes long to find out: the answer is the same without it */
  check(evaluation: Evaluation, policy: Policy, memory: Memory): readonly Outcome[];
}

/** One reported outcome (fail or needs-review) of one rule, project and place, in one language. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: 'fail' | 'needs-review';
  /** Submission key; null where it concerns several projects, or none. */
  readonly project: string | null;
  readonly cells: readonly CellRef[];
  readonly message: Localized;
  readonly found: Localized | null;
  readonly expected: Localized | null;
  readonly fix: Localized;
  readonly source: Citation;
  /** Stable as long as rule, project and first cell stay: explanations hang on it. */
  readonly key: string;
  /** The clerk's reason, where the finding was explained. */
  readonly explained: string | null;
  /** Certain corrections, where there are any; all of one kind. */
  readonly fixes?: readonly Fix[];
}
