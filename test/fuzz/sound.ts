import { evaluateWorkbook, planSheets, type Report } from '../../src/engine';
import { reportJson } from '../../src/cli/output/report-json';
import { failureOf } from '../../src/cli/failure';
import type { Grid, SheetPlan, WorkbookReader } from '../../src/workbook';
import { CLEAN_DAY } from '../cases/clean-workbook';
import { MemoryWorkbook } from '../engine/memory-workbook';

/** What a cell of Excel holds. */
const MOST_TEXT = 32_767;
const INTERNAL = /内部错误/;
const NO_NUMBER = /\bNaN\b|\bInfinity\b|\bundefined\b|\[object /;

function wrongInPlan({ name, cells }: SheetPlan): string[] {
  return cells.flatMap(({ row, column, value, formula }) => {
    const place = `${name} row ${row} column ${column}`;
    if (typeof value === 'number' && !Number.isFinite(value)) return [`${place}: ${value}`];
    if (typeof value === 'string' && value.length > MOST_TEXT)
      return [`${place}: ${value.length} characters`];
    return formula !== undefined && formula.length > 8_192 ? [`${place}: a formula too long`] : [];
  });
}

/** The report of a workbook, or null where it was refused in so many words. @throws what is nobody's message */
export async function reportOf(reader: WorkbookReader): Promise<Report | null> {
  try {
    return await evaluateWorkbook(reader, { asOf: CLEAN_DAY });
  } catch (error) {
    if (INTERNAL.test(failureOf(error, 'x').text.zh)) throw error;
    return null;
  }
}

/** What is wrong with everything that is said and written of a report, whatever it says. @param given texts that it may quote */
export function wrongIn(report: Report, given = ''): string[] {
  const found: string[] = [];
  const json = JSON.stringify(reportJson(report, { language: 'zh', version: '0', written: [] }));
  const [no] = NO_NUMBER.exec(json) ?? [];
  if (no && !given.includes(no)) found.push(`the report says ${no}`);
  for (const outputMode of ['formulas', 'values'] as const)
    found.push(...planSheets(report, { outputMode }).flatMap(wrongInPlan));
  return found;
}

/** As {@link reportOf} and {@link wrongIn}, of grids. */
export async function tried(grids: readonly Grid[]): Promise<{ report: Report | null; wrong: string[] }> {
  const report = await reportOf(MemoryWorkbook.of(grids));
  const given = grids.flatMap(({ values }) => values.flat()).join(' ');
  return { report, wrong: report ? wrongIn(report, given) : [] };
}
