import { filterOf, NO_FILTER } from '../../../src/taskpane/audit/finding-filter';
import { FindingSearch } from '../../../src/taskpane/audit/finding-search';
import { cellRef } from '../../../src/workbook';
import { finding } from '../fake-report';

const search = new FindingSearch(({ message, project }) => [message.zh, '规则标题ＡＢＣ', project ?? '']);
const FINDING = finding(1, 'error', '网络维护费', {
  message: { zh: '预算 执行率不符', en: '' },
  cells: [cellRef('支出明细', 3, 4, 6), cellRef('2020年 预算', 6, 2)],
});
const finds = (query: string): boolean => search.matcher(query)(FINDING);

test.each(['', '  ', '执行率', '预算执行', 'abc', 'ａｂｃ', '网络 执行率', '支出明细', '2020年'])(
  'finds “%s” in message, rule, project or sheet, however it is written',
  (query) => expect(finds(query)).toBe(true),
);

test.each(['决算', '网络 决算', '不符规则'])('does not find “%s”', (query) =>
  expect(finds(query)).toBe(false),
);

test.each(['E4', 'e9', 'E1:E5', '支出明细!E6', "'2020年 预算'!C7", '支出明细！E6'])(
  'finds what concerns the cells %s',
  (query) => expect(finds(query)).toBe(true),
);

test.each(['E10', 'E3', 'A1', '支出明细!C7'])('does not find the cells %s', (query) =>
  expect(finds(query)).toBe(false),
);

test('a finding passes by what it counts as, its project and its sheets', () => {
  const passes = (some: object, one = FINDING) => filterOf({ ...NO_FILTER, ...some }, search)(one);
  const explained = { ...FINDING, explained: '原因' };
  expect(['error', 'open', 'warning', 'explained'].map((kind) => passes({ kind }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(['error', 'open', 'explained'].map((kind) => passes({ kind }, explained))).toEqual([
    false,
    false,
    true,
  ]);
  expect(['支出明细', '2020年 预算', '自评表'].map((sheet) => passes({ sheet }))).toEqual([
    true,
    true,
    false,
  ]);
  expect(passes({ project: '网络维护费' })).toBe(true);
  expect(passes({ project: '别的' })).toBe(false);
  expect(passes({ project: '别的' }, { ...FINDING, project: null })).toBe(true);
});
