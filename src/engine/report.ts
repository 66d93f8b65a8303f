import type { FormId, PlainDate, Submission, TableRole } from '../intake';
import type { Localized, Policy } from '../policy';
import type { Finding } from '../rules';
import type { Evaluation } from '../scoring';
import type { CellRef } from '../workbook';

export type Verdict = 'pass' | 'explained' | 'fail';

/** What a sheet was recognised as; a sheet with several tables has several entries. */
export interface SheetRecognition {
  readonly name: string;
  readonly role: TableRole;
  /** Header and rows; null for sheets in which nothing was recognised. */
  readonly table: CellRef | null;
  /** 0…1, two decimals as text. */
  readonly confidence: string;
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
  readonly verdict: Verdict;
}

/** The result of one evaluation of a workbook. */
export interface Report {
  readonly file: string;
  readonly asOf: PlainDate;
  readonly sheets: readonly SheetRecognition[];
  readonly projects: readonly ProjectReport[];
  /** All findings, gravest first, then in workbook order. */
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** Explanations whose finding has gone: to be looked at by the clerk. */
  readonly orphanedExplanations: readonly { readonly key: string; readonly text: string }[];
}

/** What the clerk chose; null leaves the choice to the recommendation. */
export interface Choices {
  readonly policyId: string | null;
  readonly formId: FormId | null;
  readonly outputMode: 'formulas' | 'values';
}

/** The workbook holds nothing to evaluate, or a choice names something unknown. */
export class EngineError extends Error {
  constructor(
    readonly code: 'nothing-to-evaluate' | 'unknown-policy' | 'unknown-form',
    readonly text: Localized,
  ) {
    super(text.en);
    this.name = 'EngineError';
  }
}
