import type { ColumnReading, FormId, PlainDate, Submission, TableRole, UnreadPart } from '../intake';
import type { MoneyUnit } from '../numbers';
import type { Localized } from '../language';
import type { Policy } from '../policy';
import type { Finding } from '../rules';
import type { Evaluation } from '../scoring';
import type { CellRef } from '../workbook';
import type { ReportedCorrection } from './corrections';

/** fail: an error is open; incomplete: something is missing on which a verdict would rest; explained: all errors are. */
export type Verdict = 'pass' | 'explained' | 'incomplete' | 'fail';

export type IncompleteReason =
  | 'not-begun'
  | 'no-name'
  | 'no-budget'
  | 'no-executed'
  | 'no-indicators'
  | 'no-weights'
  | 'no-scores'
  | 'no-total'
  | 'unread-figures'
  | 'conflicting-sources'
  | 'unit-uncertain'
  | 'reading-uncertain'
  | 'formulas-wait';

/** Something that is missing, not understood or not certain, so that no verdict can rest on the rest alone. */
export interface Incomplete {
  /** Submission key; null where it concerns several projects, or none. */
  readonly project: string | null;
  readonly why: IncompleteReason;
  /** Where it stands, or belongs; empty where there is no such place. */
  readonly cells: readonly CellRef[];
  /** What is missing, and what to do. */
  readonly message: Localized;
}

/** A column with what stands in it. */
export interface RecognisedColumn extends ColumnReading {
  /** The first values below the header, as shown; at most two. */
  readonly samples: readonly string[];
}

/** What a sheet was recognised as; a sheet with several tables has several entries. */
export interface SheetRecognition {
  readonly name: string;
  readonly role: TableRole;
  /** Header and rows; null for sheets in which nothing was recognised. */
  readonly table: CellRef | null;
  /** 0…1, two decimals as text: of the least certain reading in it. */
  readonly confidence: string;
  readonly unit: MoneyUnit | null;
  /** What of the sheet it was found in, or not recognised in; null where nothing was read of it. */
  readonly extent: CellRef | null;
  /** For a filled form: which one. */
  readonly form: FormId | null;
  /** Rows of its header, 0-based; null where it has none. */
  readonly header: { readonly first: number; readonly last: number } | null;
  /** Rows of its sheet that are not shown, by a filter or by hand; they count like all others. */
  readonly hiddenRows?: number | 'some';
  /** Left out by the clerk: a sheet, or an area that is no table. */
  readonly staysOut: boolean;
  /** The year that the clerk or its caption names. */
  readonly year: number | null;
  /** How each column was read. */
  readonly columns: readonly RecognisedColumn[];
  /** What holds values and has no meaning, or none for certain. */
  readonly unread: readonly UnreadPart[];
}

export interface ProjectReport {
  readonly submission: Submission;
  readonly evaluation: Evaluation;
  readonly policy: Policy;
  /** Why this policy: chosen by the clerk, or what recommended it. */
  readonly policyReason: Localized;
  /** The form it was read from, or in which it will be written. */
  readonly form: FormId;
  /** Findings of this project, gravest first. */
  readonly findings: readonly Finding[];
  /** Why no verdict can rest on what it states; listed whatever the verdict. */
  readonly incomplete: readonly Incomplete[];
  readonly verdict: Verdict;
}

/** The result of one evaluation of a workbook. */
export interface Report {
  readonly file: string;
  readonly asOf: PlainDate;
  readonly sheets: readonly SheetRecognition[];
  /** What the clerk said about the workbook, and what came of it. */
  readonly corrections: readonly ReportedCorrection[];
  readonly projects: readonly ProjectReport[];
  /** All findings, gravest first, then in workbook order. */
  readonly findings: readonly Finding[];
  /** Of all projects, and of what concerns none of them; listed whatever the verdict. */
  readonly incomplete: readonly Incomplete[];
  readonly verdict: Verdict;
  /** Explanations whose finding has gone: to be looked at by the clerk. */
  readonly orphanedExplanations: readonly { readonly key: string; readonly text: string }[];
  /** Second reasons of the same finding, typed in the pane while another one was typed on 审核结果: she chooses. */
  readonly otherReasons?: readonly { readonly key: string; readonly text: string }[];
}

/** The workbook holds nothing to evaluate, or a choice names something unknown. */
export class EngineError extends Error {
  constructor(
    readonly code:
      | 'nothing-to-evaluate'
      | 'unknown-policy'
      | 'unknown-form'
      | 'reason-too-long'
      | 'cell-changed'
      | 'sheets-protected'
      | 'not-empty',
    readonly text: Localized,
    /** Where there is nothing to evaluate: what was found all the same, so that the clerk can say what it is. */
    readonly found: Pick<Report, 'sheets' | 'corrections'> | null = null,
  ) {
    super(text.en);
    this.name = 'EngineError';
  }
}
