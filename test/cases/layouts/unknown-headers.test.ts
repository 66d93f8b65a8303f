import { FORM_READINGS } from '../../../src/forms';
import { findTables } from '../../../src/intake/tables';
import { gridOf } from '../../../src/workbook';
import { fundsOf, indicatorsOf, readBook } from './books';

type Rows = (string | number)[][];

/** A form of which no header of a column is known, and no label of a source. */
const FORM: Rows = [
  ['县水利站修渠情况'],
  ['事由', '修渠项目', '', '', '经办', '县水利站'],
  ['钱款情况', '', '甲栏', '乙栏预算', '丙栏支出', '丁栏', '戊栏率', '己栏'],
  ['', '全部', 10, 20, 18, 10, '90%', 9],
  ['', '上面给的资金', 10, 15, 13, '', '', ''],
  ['', '自己的资金', '', 5, 5, '', '', ''],
  ['类', '种', '做什么', '想达到', '做到了', '给几分', '得几分', '为何'],
  ['产出指标', '数量指标', '修渠', '≥10公里', '12公里', 30, 30, ''],
  ['', '质量指标', '合格率', '≥98%', '99%', 20, 20, ''],
  ['', '', '本类共计', '', '', 50, 50, ''],
  ['效益指标', '社会效益指标', '灌溉面积', '≥500亩', '480亩', 30, 28.8, '天旱，加强调度'],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥95%', '96%', 10, 10, ''],
  ['全部分数', '', '', '', '', 100, 97.8, ''],
  ['填写人', '', '李四', '', '', '', '', ''],
];

describe('a form of which no header is known', () => {
  const [read] = readBook({ 表: FORM });
  test('is found by what stands below its headers', () => {
    expect(indicatorsOf(read!)).toEqual([
      '产出指标|数量指标|修渠|≥10公里|12公里|30|30|',
      '产出指标|质量指标|合格率|≥98%|99%|20|20|',
      '效益指标|社会效益指标|灌溉面积|≥500亩|480亩|30|28.8|天旱，加强调度',
      '满意度指标|服务对象满意度指标|满意度|≥95%|96%|10|10|',
    ]);
    expect(fundsOf(read!)[0]).toContain('executed 18');
  });

  test('what nothing speaks for is listed', () => {
    const tables = findTables([gridOf('表', FORM)], FORM_READINGS);
    expect(tables.flatMap(({ unread }) => unread.map(({ header }) => header))).toContain('甲栏');
  });
});

test('amounts below words that no form has are no funds of a form', () => {
  const read = readBook({
    表: [
      ['门店', '一月', '二月', '三月'],
      ['东店', 10, 20, 30],
      ['西店', 5, 5, 10],
      ['合计', 15, 25, 40],
    ],
  });
  expect(read.flatMap(({ funds }) => funds ?? [])).toEqual([]);
});
