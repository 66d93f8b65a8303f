import { EngineError, evaluateWorkbook, planSheets } from '../../src/engine';
import { openWorkbook } from '../../src/xlsx';
import type { SheetPlan } from '../../src/workbook';
import { CLEAN_DAY } from '../cases/clean-workbook';
import { planOf } from '../xlsx/plans';
import { notKept } from './kept-whole';
import { readingDifferences, readingOf } from './read-equal';

/** What was found of one file. */
export interface CorpusFile {
  /** read; or the code of the refusal. */
  readonly outcome: string;
  readonly sheets: number;
  readonly scanned: number;
  readonly cells: number;
  readonly evaluated: boolean;
  readonly wrong: readonly string[];
}

/** Reads a file both ways, evaluates it, and writes what a copy of it gets. */
export async function checkFile(bytes: Uint8Array): Promise<CorpusFile> {
  const [scanned, parsed] = [await readingOf(bytes), await readingOf(bytes, 'parser')];
  const wrong = readingDifferences(scanned, parsed).map((text) => `scanner and parser: ${text}`);
  if (typeof scanned === 'string')
    return { outcome: scanned, sheets: 0, scanned: 0, cells: 0, evaluated: false, wrong };
  const plans = await plansFor(bytes);
  const kept = await notKept(bytes, scanned, plans ?? [planOf('审核结果', { kind: 'findings' })]);
  return {
    outcome: 'read',
    sheets: scanned.sheets.length,
    scanned: scanned.scanned,
    cells: scanned.sheets.reduce(
      (sum, { grids }) => sum + grids.reduce((all, grid) => all + filled(grid.values), 0),
      0,
    ),
    evaluated: plans !== null,
    wrong: [...wrong, ...kept.map((text) => `copy: ${text}`)],
  };
}

const filled = (values: readonly (readonly unknown[])[]): number =>
  values.reduce((sum, row) => sum + row.reduce<number>((all, value) => all + Number(value !== null), 0), 0);

/** null where there is nothing to evaluate. */
async function plansFor(bytes: Uint8Array): Promise<SheetPlan[] | null> {
  try {
    const report = await evaluateWorkbook(openWorkbook(bytes, 'b.xlsx'), { asOf: CLEAN_DAY });
    return planSheets(report, { outputMode: 'formulas' });
  } catch (error) {
    if (error instanceof EngineError) return null;
    throw error;
  }
}
