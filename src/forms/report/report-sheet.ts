import type { Evaluation } from '../../scoring';
import { shortKey } from '../../text';
import type { FormId } from '../../intake';
import type { PrintSetup, SheetPlan } from '../../workbook';
import { textContent } from '../content';
import { pageHeight } from '../pagination';
import { PlanBuilder } from '../plan-builder';
import { a4 } from '../print-setup';
import type { WrittenReport } from '../types';
import { ReportLines, type ReportLine } from './report-lines';
import { OFFICIAL_TYPE, type ReportType } from './report-type';

export interface ReportOptions {
  readonly form: FormId;
  readonly report: WrittenReport;
  readonly sheetName: string;
  readonly type?: ReportType;
}

/**
 * A column of its own beside the text, blank: LibreOffice does not shrink a page of a single column, and cuts the ends of
 * its lines where the default font is a wide one.
 */
const BESIDE = 1;

/**
 * Rows at which a page begins after the first: where the next row does not fit, and before a heading that would stand at
 * the end of a page by itself.
 *
 * @param capacity height of a page, points
 */
function pageBreaks(lines: readonly ReportLine[], capacity: number): number[] {
  const breaks: number[] = [];
  let first = 0;
  let used = 0;
  for (const [row, { height }] of lines.entries()) {
    if (used + height > capacity && row > first) {
      let start = row;
      while (start > first && lines[start - 1]!.leads) start--;
      if (start === first) start = row;
      breaks.push(start);
      first = start;
      used = lines.slice(start, row).reduce((total, line) => total + line.height, 0);
    }
    used += height;
  }
  return breaks;
}

/**
 * The written part of a form's report: the unit's text paragraph by paragraph as it stands, in pages of A4.
 *
 * @returns null where the submission has no text
 */
export function planReport(
  { submission }: Evaluation,
  { form, report, sheetName, type = OFFICIAL_TYPE }: ReportOptions,
): SheetPlan | null {
  const { narrative } = submission;
  if (!narrative) return null;
  const lines = new ReportLines(submission, narrative, type).set(report);
  const widths = [type.width, BESIDE];
  const builder = new PlanBuilder(widths, 'values');
  lines.forEach(({ text, style, height, source }, row) => {
    builder.box({ row, columns: [0, 0] }, textContent(text, source ? [source] : undefined), style);
    builder.atLeast(row, height);
  });
  const print: Omit<PrintSetup, 'area'> = { ...a4('portrait'), margins: type.margins };
  for (const row of pageBreaks(lines, pageHeight(print))) builder.breakBefore(row);
  return builder.build({
    name: sheetName,
    mark: { kind: 'report', project: shortKey(submission.key), form },
    print,
  });
}
