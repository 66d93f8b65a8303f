import { toFixedText } from '../../numbers';
import type { PlainDate } from '../../intake';
import type { Language, Localized } from '../../language';
import { evaluateWorkbook, sharedReasons, type Verdict } from '../../engine';
import type { Severity } from '../../rules';
import { readWorkbookFile } from '../../xlsx/node';
import { EXIT, statusOf } from '../exit-status';
import { failureOf } from '../failure';
import { reportJson } from '../output/report-json';

/** One file to review; plain data, so that it can be handed to another process. */
export interface ReviewTask {
  readonly file: string;
  readonly asOf: PlainDate;
  readonly policyId: string | null;
  readonly language: Language;
  readonly version: string;
}

export interface ReviewedFinding {
  readonly rule: string;
  readonly severity: Severity;
}

export interface ReviewedProject {
  readonly name: string;
  readonly total: string | null;
  readonly claimed: string | null;
  readonly grade: string | null;
}

/** What came of one file. */
export interface FileReview {
  readonly file: string;
  /** Exit status of the file alone. */
  readonly status: number;
  /** null where the file could not be read. */
  readonly verdict: Verdict | null;
  readonly projects: readonly ReviewedProject[];
  readonly findings: readonly ReviewedFinding[];
  /** Why no verdict can rest on it. */
  readonly incomplete: readonly Localized[];
  /** The report as `evaluate` prints it; null where the file could not be read. */
  readonly report: object | null;
  readonly error: Localized | null;
}

/** Reviews one file. Never throws: a bad file is a result too. */
export async function reviewFile({
  file,
  asOf,
  policyId,
  language,
  version,
}: ReviewTask): Promise<FileReview> {
  try {
    const workbook = await readWorkbookFile(file);
    const report = await evaluateWorkbook(workbook, { asOf, choices: { policyId } });
    return {
      file,
      status: statusOf(report),
      verdict: report.verdict,
      projects: report.projects.map(({ submission, evaluation }) => ({
        name: submission.projectName,
        total: evaluation.total && toFixedText(evaluation.total, 2),
        claimed: submission.claimedTotal?.text ?? null,
        grade: evaluation.grade,
      })),
      findings: report.findings.map(({ rule, severity }) => ({ rule, severity })),
      incomplete: sharedReasons(report.incomplete).map(({ message }) => message),
      report: reportJson({ ...report, file }, { version, language, written: [] }),
      error: null,
    };
  } catch (error) {
    const { status, text } = failureOf(error, file);
    return { ...unreadable(file, text), status };
  }
}

/** The review of a file that could not be read. */
export function unreadable(file: string, error: Localized): FileReview {
  return {
    file,
    status: EXIT.unreadable,
    verdict: null,
    projects: [],
    findings: [],
    incomplete: [],
    report: null,
    error,
  };
}
