import { wordsOf, type Language } from '../../language';
import type { Severity } from '../../rules';
import { createWorkbook, type NewSheet } from '../../xlsx';
import { severityText, textsOf } from '../texts';
import type { FileReview } from './review-file';
import type { ReviewSummary } from './summary';

function fileRows(reviews: readonly FileReview[], language: Language): (string | number)[][] {
  return reviews.map(({ file, verdict, projects, findings, incomplete, error }) => {
    const of = (severity: string): number =>
      findings.filter((finding) => finding.severity === severity).length;
    return [
      verdict === null ? textsOf(language).review.unreadable : wordsOf(language).briefVerdict[verdict],
      file,
      projects.map(({ name }) => name).join('、'),
      of('error'),
      of('warning'),
      of('info'),
      error?.[language] ?? incomplete.map((message) => message[language]).join('\n'),
    ];
  });
}

/** The summary of a review as a workbook: one sheet by file, one by rule. */
export function summaryWorkbook(
  reviews: readonly FileReview[],
  { rules }: ReviewSummary,
  language: Language,
): Uint8Array {
  const words = textsOf(language).workbook;
  const severity = (one: Severity): string => severityText(one, language);
  const fileHeaders = [
    words.verdict,
    words.file,
    words.projects,
    severity('error'),
    severity('warning'),
    severity('info'),
    words.remark,
  ];
  const ruleHeaders = [words.level, words.rule, words.title, words.findings, words.inFiles];
  const ruleRows = rules.map(({ severity: level, rule, title, findings, files }) => [
    severity(level),
    rule,
    title[language],
    findings,
    files,
  ]);
  const sheets: NewSheet[] = [
    {
      name: words.files,
      rows: [fileHeaders, ...fileRows(reviews, language)],
      columnWidths: [10, 44, 40, 8, 8, 8, 50],
    },
    {
      name: words.rules,
      rows: [ruleHeaders, ...ruleRows],
      columnWidths: [8, 28, 40, 8, 8],
    },
  ];
  return createWorkbook(sheets);
}
