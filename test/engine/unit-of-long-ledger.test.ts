import { evaluateWorkbook } from '../../src/engine';
import { toText } from '../../src/numbers';
import { gridOf, type CellValue } from '../../src/workbook';
import { MemoryWorkbook } from './memory-workbook';

const ROWS = 1_500;

/** A ledger of which only the head is looked at, with lines below its last entry. */
async function ledgerWith(...below: readonly (readonly CellValue[])[]) {
  const entry = ['修渠', '2023-05-01', '付维修费', 1];
  const rows = [
    ['2023年支出明细账'],
    ['项目名称', '日期', '摘要', '支出金额'],
    ...Array.from({ length: ROWS }, () => entry),
    ...below,
  ];
  const workbook = MemoryWorkbook.of([gridOf('支出明细', rows)]);
  const report = await evaluateWorkbook(workbook, { asOf: { year: 2024, month: 2, day: 1 } });
  const { ledger } = report.projects[0]!.submission;
  return [toText(ledger!.total), ledger!.unit, ledger!.unitStated, report.sheets[0]!.unit];
}

test.each([
  ['right below the last entry', [['单位：千元']]],
  ['below a blank line', [[], ['注：本表金额单位为千元。']]],
  [
    'below the sum, over the amounts',
    [
      ['合计', null, null, ROWS],
      [null, null, null, '金额单位：千元'],
    ],
  ],
] as [string, CellValue[][]][])('a note %s says the unit of a long ledger', async (_, below) => {
  expect(await ledgerWith(...below)).toEqual(['1500000', '千元', true, '千元']);
});

test('without one its unit is not stated', async () => {
  expect(await ledgerWith(['制表：张三'])).toEqual(['1500', '元', false, null]);
});
