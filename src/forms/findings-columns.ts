import type { Localized } from '../language';
import { columnName } from '../workbook';

interface FindingColumn extends Localized {
  /** Characters; 0 hides the column. */
  readonly width: number;
}

/** Columns of 审核结果 from left to right. The last one tells which finding an explanation belongs to. */
export const FINDING_COLUMNS = {
  number: { width: 4.5, zh: '序号', en: 'No.' },
  severity: { width: 6.5, zh: '级别', en: 'Level' },
  project: { width: 9, zh: '项目', en: 'Project' },
  rule: { width: 10.5, zh: '规则', en: 'Rule' },
  message: { width: 26, zh: '问题', en: 'Problem' },
  cells: { width: 13, zh: '位置', en: 'Place' },
  found: { width: 10, zh: '现值', en: 'Found' },
  expected: { width: 10, zh: '应为', en: 'Expected' },
  fix: { width: 18, zh: '怎么改', en: 'What to do' },
  source: { width: 24, zh: '依据', en: 'Source' },
  explanation: { width: 15, zh: '情况说明', en: 'Explanation' },
  key: { width: 0, zh: '编号（请勿改动）', en: 'Key (do not change)' },
} as const satisfies Record<string, FindingColumn>;

export type FindingColumnName = keyof typeof FINDING_COLUMNS;
export const FINDING_COLUMN_NAMES = Object.keys(FINDING_COLUMNS) as FindingColumnName[];

/** A whole column of the sheet, for formulas: B:B. */
export function wholeColumn(name: FindingColumnName): string {
  const letters = columnName(FINDING_COLUMN_NAMES.indexOf(name));
  return `${letters}:${letters}`;
}
