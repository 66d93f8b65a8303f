import { VERDICT_TEXT } from '../../engine';
import type { Language, Localized } from '../../language';
import { createWorkbook, type NewSheet } from '../../xlsx';
import { SEVERITY } from '../output/texts';
import type { FileReview } from './review-file';
import type { ReviewSummary } from './summary';
import { REVIEW_TEXTS } from './texts';

const SHEETS = {
  files: { zh: '文件', en: 'Files' },
  rules: { zh: '规则', en: 'Rules' },
} as const satisfies Record<string, Localized>;

const FILE_HEADERS: readonly Localized[] = [
  { zh: '结论', en: 'Verdict' },
  { zh: '文件', en: 'File' },
  { zh: '项目', en: 'Projects' },
  SEVERITY.error,
  SEVERITY.warning,
  SEVERITY.info,
  { zh: '说明', en: 'Remark' },
];

const RULE_HEADERS: readonly Localized[] = [
  { zh: '级别', en: 'Level' },
  { zh: '规则', en: 'Rule' },
  { zh: '内容', en: 'What it checks' },
  { zh: '处数', en: 'Findings' },
  { zh: '文件数', en: 'Files' },
];

function fileRows(reviews: readonly FileReview[], language: Language): (string | number)[][] {
  return reviews.map(({ file, verdict, projects, findings, incomplete, error }) => {
    const of = (severity: string): number =>
      findings.filter((finding) => finding.severity === severity).length;
    return [
      verdict === null ? REVIEW_TEXTS.unreadable[language] : VERDICT_TEXT[verdict][language],
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
  const headers = (texts: readonly Localized[]): string[] => texts.map((text) => text[language]);
  const ruleRows = rules.map(({ severity, rule, title, findings, files }) => [
    SEVERITY[severity][language],
    rule,
    title[language],
    findings,
    files,
  ]);
  const sheets: NewSheet[] = [
    {
      name: SHEETS.files[language],
      rows: [headers(FILE_HEADERS), ...fileRows(reviews, language)],
      columnWidths: [10, 44, 40, 8, 8, 8, 50],
    },
    {
      name: SHEETS.rules[language],
      rows: [headers(RULE_HEADERS), ...ruleRows],
      columnWidths: [8, 28, 40, 8, 8],
    },
  ];
  return createWorkbook(sheets);
}
