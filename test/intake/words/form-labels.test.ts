import { vocabularyOf } from '../../../src/intake/words';

const { field, fundHeader, fundRow, indicatorHeader } = vocabularyOf([]);

type Words = Readonly<Record<string, readonly string[]>>;

const FIELDS: Words = {
  projectName: ['自评项目名称', '二级项目名称', '项目全称', '政策名称', '项目（资金）名称'],
  department: ['市级主管部门', '一级预算单位', '预算主管部门', '主管单位', '市直主管部门'],
  unit: ['项目执行单位', '用款单位', '实施主体', '二级预算单位', '责任单位', '实施部门'],
};

const FUND_HEADERS: Words = {
  budget: ['预算安排数', '年中调整预算数', '全年实际预算数', '本年度预算数', '调整数'],
  planned: ['计划安排资金', '预算安排资金', '安排资金'],
  initial: ['当年年初预算数', '年初核定预算数'],
  executed: ['年末执行数', '支出决算数', '财政支出数'],
  rate: ['年度执行率', '资金使用率'],
  score: ['预算执行得分', '得分情况'],
};

const FUND_ROWS: Words = {
  total: ['项目总资金', '专项资金总额', '年度资金总和', '年度金额合计'],
  fiscal: ['其中：一般公共预算', '其中：财政性资金', '其中：本级财政拨款', '其中：本年一般公共预算拨款'],
  region: ['省财政', '自治区财政资金'],
  local: ['区财政', '乡镇财政', '镇级财政', '街道财政', '地方资金/其他'],
  other: ['财政专户管理资金', '事业收入', '自有资金'],
};

const INDICATOR_HEADERS: Words = {
  target: ['计划完成值', '应完成值', '考核值'],
  actual: ['全年实际值', '年度实际值', '实际结果', '完成值'],
  weight: ['赋分', '分值设定', '评价分值'],
  score: ['单位自评', '自我评分', '实得分', '单位自评分'],
  reason: ['扣分说明'],
};

function cases(words: Words): [word: string, meaning: string][] {
  return Object.entries(words).flatMap(([meaning, list]) =>
    list.map((word): [string, string] => [word, meaning]),
  );
}

test.each(cases(FIELDS))('the label %s is %s', (word, meaning) => {
  expect(field(word)?.field).toBe(meaning);
});

test.each(cases(FUND_HEADERS))('the header %s of funds is %s', (word, meaning) => {
  expect(fundHeader(word)).toBe(meaning);
});

test.each(cases(FUND_ROWS))('the row %s of funds is %s', (word, meaning) => {
  expect(fundRow(word)?.kind).toBe(meaning);
});

test.each(cases(INDICATOR_HEADERS))('the header %s of indicators is %s', (word, meaning) => {
  expect(indicatorHeader(word)).toBe(meaning);
});

test.each(['单位', '金额单位', '编制单位'])('%s names no unit of a project', (word) => {
  expect(field(word)?.field).not.toBe('unit');
});
