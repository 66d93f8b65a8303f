import { VERDICT_TEXT } from '../../engine';
import type { Language } from '../../language';
import type { Severity } from '../../rules';
import { SEVERITY } from '../output/texts';
import { verdictPaint, type Paint } from '../output/terminal';
import type { FileReview } from './review-file';
import type { ReviewSummary } from './summary';
import { REVIEW_TEXTS } from './texts';

interface Style {
  readonly language: Language;
  readonly paint: Paint;
}

function countsText({ findings }: FileReview, language: Language): string {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return (['error', 'warning', 'info'] as const)
    .map((severity) => `${SEVERITY[severity][language]} ${of(severity)}`)
    .join(' ');
}

/** One line for one file. */
export function fileLine(review: FileReview, { language, paint }: Style): string {
  if (review.verdict === null) {
    const reason = (review.error?.[language] ?? '').split('\n')[0] ?? '';
    return `${paint.red(REVIEW_TEXTS.unreadable[language])}\t${review.file}\t${reason}\n`;
  }
  const colour = verdictPaint(paint, review.verdict);
  const scores = review.projects
    .map(({ name, total, claimed, grade }) => `${name} ${total ?? claimed ?? '—'} ${grade ?? ''}`.trim())
    .join('；');
  const lacks = review.incomplete.map((message) => message[language]).join('；');
  const missing = lacks === '' ? '' : `\t${paint.yellow(VERDICT_TEXT.incomplete[language])}：${lacks}`;
  return `${colour(VERDICT_TEXT[review.verdict][language])}\t${review.file}\t${countsText(review, language)}\t${scores}${missing}\n`;
}

/** What all files came to, and how often each rule was broken. */
export function summaryText(summary: ReviewSummary, { language, paint }: Style): string {
  const t = REVIEW_TEXTS;
  const parts = [
    `${summary.files} ${t.files[language]}`,
    `${summary.projects} ${t.projects[language]}`,
    `${VERDICT_TEXT.pass[language]} ${summary.passed}`,
    `${VERDICT_TEXT.explained[language]} ${summary.explained}`,
    `${VERDICT_TEXT.incomplete[language]} ${summary.incomplete}`,
    `${VERDICT_TEXT.fail[language]} ${summary.failed}`,
    `${t.unreadable[language]} ${summary.unreadable}`,
  ];
  const rules = summary.rules.map(
    ({ rule, title, severity, findings, files }) =>
      `  ${SEVERITY[severity][language]}\t${findings} ${t.findings[language]}\t${files} ${t.inFiles[language]}\t${title[language]} ${paint.dim(`[${rule}]`)}`,
  );
  return `\n${paint.bold(t.summary[language])}：${parts.join('，')}\n${rules.join('\n') || `  ${t.noFindings[language]}`}\n`;
}
