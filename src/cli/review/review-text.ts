import { wordsOf, type Language } from '../../language';
import type { Severity } from '../../rules';
import { verdictPaint, type Paint } from '../output/terminal';
import { severityText, textsOf } from '../texts';
import type { FileReview } from './review-file';
import type { ReviewSummary } from './summary';

interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

function countsText({ findings }: FileReview, language: Language): string {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return (['error', 'warning', 'info'] as const)
    .map((severity) => `${severityText(severity, language)} ${of(severity)}`)
    .join(' ');
}

/** One line for one file. */
export function fileLine(review: FileReview, { language, paint }: Style): string {
  if (review.verdict === null) {
    const reason = (review.error?.[language] ?? '').split('\n')[0] ?? '';
    return `${paint.red(textsOf(language).review.unreadable)}\t${review.file}\t${reason}\n`;
  }
  const colour = verdictPaint(paint, review.verdict);
  const scores = review.projects
    .map(({ name, total, claimed, grade }) => `${name} ${total ?? claimed ?? '—'} ${grade ?? ''}`.trim())
    .join('；');
  const lacks = review.incomplete.map((message) => message[language]).join('；');
  const missing =
    lacks === '' ? '' : `\t${paint.yellow(wordsOf(language).briefVerdict.incomplete)}：${lacks}`;
  return `${colour(wordsOf(language).briefVerdict[review.verdict])}\t${review.file}\t${countsText(review, language)}\t${scores}${missing}\n`;
}

/** What all files came to, and how often each rule was broken. */
export function summaryText(summary: ReviewSummary, { language, paint }: Style): string {
  const words = textsOf(language).review;
  const verdicts = wordsOf(language).briefVerdict;
  const parts = [
    `${summary.files} ${words.files}`,
    `${summary.projects} ${words.projects}`,
    `${verdicts.pass} ${summary.passed}`,
    `${verdicts.explained} ${summary.explained}`,
    `${verdicts.incomplete} ${summary.incomplete}`,
    `${verdicts.fail} ${summary.failed}`,
    `${words.unreadable} ${summary.unreadable}`,
  ];
  const rules = summary.rules.map(
    ({ rule, title, severity, findings, files }) =>
      `  ${severityText(severity, language)}\t${findings} ${words.findings}\t${files} ${words.inFiles}\t${title[language]} ${paint.dim(`[${rule}]`)}`,
  );
  return `\n${paint.bold(words.summary)}：${parts.join('，')}\n${rules.join('\n') || `  ${words.noFindings}`}\n`;
}
