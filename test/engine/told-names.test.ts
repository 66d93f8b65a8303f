import { evaluateWorkbook } from '../../src/engine';
import type { Correction } from '../../src/intake';
import { toText } from '../../src/numbers';
import { gridOf, type CellValue } from '../../src/workbook';
import { MemoryWorkbook } from './memory-workbook';

const BUDGET: readonly (readonly CellValue[])[] = [
  ['2023年项目预算表'],
  ['单位：万元'],
  ['项目名称', '资金来源', '预算数'],
  ['渠道维护', '财政拨款', 20],
  ['护林', '财政拨款', 10],
];
const LEDGER: readonly (readonly CellValue[])[] = [
  ['2023年支出明细账'],
  ['单位：元'],
  ['子栏', '日期', '摘要', '支出金额'],
  ['修渠子项', '2023-05-01', '付款', 190_000],
  ['护林子项', '2023-05-01', '付款', 95_000],
];

const same = (one: string, other: string): Correction => ({
  kind: 'same-project',
  names: [one, other],
  place: null,
});

test('a column of names that the clerk says are projects is that of projects', async () => {
  const workbook = MemoryWorkbook.of([gridOf('预算表', BUDGET), gridOf('支出明细', LEDGER)]);
  const corrections = [same('修渠子项', '渠道维护'), same('护林子项', '护林')];
  const asOf = { year: 2024, month: 2, day: 1 };
  const { projects } = await evaluateWorkbook(workbook, { asOf, corrections });
  const spent = projects.map(({ submission: { projectName, ledger } }) => [
    projectName,
    ledger && toText(ledger.total),
  ]);
  expect(spent).toEqual([
    ['渠道维护', '190000'],
    ['护林', '95000'],
  ]);
});
