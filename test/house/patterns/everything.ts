import { loadableFiles } from './all-patterns';

/** Loads all that needs no page, and runs what puts patterns together of what it reads. */
export async function runEverything(): Promise<void> {
  for (const file of loadableFiles()) await import(file);
  const { evaluateWorkbook, planSheets } = await import('../../../src/engine');
  const { readFormula } = await import('../../../src/host/book/formula-text');
  const { createWorkbook, openWorkbook } = await import('../../../src/xlsx');
  const { CLEAN_DAY, cleanWorkbook } = await import('../../cases/clean-workbook');
  const { publishedCases } = await import('../../cases/published/cases');
  const { LAYOUTS, layOut } = await import('../../cases/published/lay-out');
  const { MemoryWorkbook } = await import('../../engine/memory-workbook');
  const { ORDERLY, report } = await import('../../intake/submission/narrative/report');
  report(ORDERLY);
  const published = publishedCases().map((one, at) => [layOut(one, LAYOUTS[at % LAYOUTS.length]!)]);
  for (const grids of [cleanWorkbook(), ...published]) {
    const evaluated = await evaluateWorkbook(MemoryWorkbook.of(grids), { asOf: CLEAN_DAY });
    const workbook = openWorkbook(createWorkbook([{ name: '表', rows: [['甲', 1]] }]), 'b.xlsx');
    await workbook.writeSheets(planSheets(evaluated, { outputMode: 'formulas' }));
    const again = openWorkbook(workbook.toBytes(), 'c.xlsx');
    again.replaceCells('表', [{ row: 0, column: 1, value: 2 }]);
    again.toBytes();
  }
  for (const formula of ["='[1]甲 乙'!A1+Table1[[#All],[列]]", '=SUM(甲:乙!$A$1:$B$2)', '=[1]表!A1'])
    readFormula(formula);
}
