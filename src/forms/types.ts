import type { FormId, FormReading } from '../intake';
import type { Localized } from '../language';
import type { Citation } from '../policy';
import type { Policy } from '../policy';
import type { ReportOutline } from '../rules';
import type { Evaluation, ScoresChoice } from '../scoring';
import type { SheetPlan } from '../workbook';

export interface PlanOptions {
  /** formulas: computed cells are live formulas with the engine's value cached; values: values only. */
  readonly mode: 'formulas' | 'values';
  /** Whose scores it carries. */
  readonly scores: ScoresChoice;
  readonly sheetName: string;
}

/** The written part of a form's document. */
export interface WrittenReport {
  /** Which sections it has, at which level. */
  readonly outline: ReportOutline;
  /** The title of one without a title of its own. */
  readonly title: (project: string) => string;
}

/** One official layout, used both ways. */
export interface Form {
  readonly id: FormId;
  readonly title: Localized;
  readonly regions: readonly string[];
  readonly source: Citation;
  readonly reading: FormReading;
  /** Whether it has a table of indicators. */
  readonly hasIndicators: boolean;
  /** Its written report; null where the document is its tables alone. */
  readonly report: WrittenReport | null;
  /** Lays the evaluation out, ready to print. */
  plan(evaluation: Evaluation, policy: Policy, options: PlanOptions): SheetPlan;
}
