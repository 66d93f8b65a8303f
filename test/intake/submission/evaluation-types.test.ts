import { readEvaluationTypes } from '../../../src/intake/submission/identity/evaluation-types';
import { cellRef } from '../../../src/workbook';

const read = (value: string) =>
  readEvaluationTypes([{ value, format: 'General', cell: cellRef('表', 0, 0) }]).value;

test.each([
  ['事前评价□ 事中评价□ 事后评价√', ['after']],
  ['项目实施过程评价□ 项目完成结果评价■', ['after']],
  ['■项目实施过程评价 □项目完成结果评价', ['during']],
  ['实施过程评价□ 完成结果评价□', []],
])('%s', (text, types) => {
  expect(read(text)).toEqual(types);
});
