import { GOAL_INDICATOR_MISMATCH } from '../../../src/rules/catalogue/scores/goal-indicator-mismatch';
import { at, report } from '../reports';
import { tableOf, type Typed } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inRow, inTables, inText, worded } from '../places';

const PEOPLE: Typed = { name: '培训人数', target: '≥500人', actual: '520人' };
const RATE: Typed = { name: '培训合格率', level2: '质量指标', target: '≥95%', actual: '96%' };

const with2 = (expected: string, actual: string, rows: readonly Typed[] = [PEOPLE, RATE]) =>
  tableOf(rows, {
    some: { goal: { expected: at('自评表!B11', expected), actual: at('自评表!F11', actual) } },
  });
const result = (text: string, rows?: readonly Typed[]) => with2('', text, rows);
const goal = (text: string, rows?: readonly Typed[]) => with2(text, '', rows);

const told = (heading: string, text: string) =>
  tableOf([PEOPLE, RATE], { some: { goal: null, narrative: report([heading, text]) } });

testRule(GOAL_INDICATOR_MISMATCH, {
  fails: [
    {
      name: 'another number of people was trained',
      evaluation: result('全年实际培训480人，合格率96%。'),
      message: 'actual',
      severity: 'error',
      cells: ['自评表!F11', '自评表!E1'],
      found: '480人',
      expected: '520人',
    },
    { name: 'another rate', evaluation: result('培训合格率达到98%'), message: 'actual', found: '98%' },
    {
      name: 'the target asks for more than the goal',
      evaluation: goal('培训实用人才400人'),
      message: 'expected',
      cells: ['自评表!B11', '自评表!D1'],
    },
    {
      name: 'the report has another number',
      evaluation: told('（三）产出', '全年培训480人，其中上半年200人。'),
      message: 'actual',
      found: '480人',
    },
    {
      name: 'the report has another goal',
      evaluation: told('（二）项目绩效目标', '培训实用人才400人。'),
      message: 'expected',
    },
    {
      name: 'fewer than "more than 600" of the text',
      evaluation: result('培训学员600余人'),
      message: 'actual',
    },
  ],
  passes: [
    {
      name: 'the same in the report, and a number that its heading has',
      evaluation: told('（三）产出', '1.培训520人。'),
    },
    { name: 'the same', evaluation: with2('培训实用人才500人，合格率95%以上', '培训520人，合格率96%') },
    { name: 'the target is below the goal', evaluation: goal('培训实用人才600人') },
    { name: 'more than that many', evaluation: result('培训学员500余人') },
    { name: 'about', evaluation: result('培训学员约500人') },
    {
      name: 'figures that add up to the row',
      evaluation: goal('采购原原种425万粒，自购原原种200万粒', [
        { name: '采购原原种数量', target: '625万粒', actual: '625万粒' },
      ]),
    },
    {
      name: 'rows that add up to the figure',
      evaluation: result('培训520人', [
        { name: '春季培训人数', target: '≥200人', actual: '220人' },
        { name: '秋季培训人数', target: '≥200人', actual: '300人' },
      ]),
    },
    { name: 'people and attendances', evaluation: result('培训学员900人次，培训人数520人') },
  ],
  undecided: [
    {
      name: 'two figures of one kind',
      evaluation: result('春季培训200人，秋季培训250人'),
      message: 'unclear',
      severity: 'warning',
    },
    { name: 'nothing is counted', evaluation: result('培训圆满完成'), reason: 'no-basis' },
    {
      name: 'prices and dates',
      evaluation: result('人均培训成本780元/人，2023年10月完成'),
      reason: 'no-basis',
    },
    { name: 'another year', evaluation: result('三年累计培训1200人'), reason: 'no-basis' },
    { name: 'blank', evaluation: with2('', ''), reason: 'blank' },
    { name: 'no goal', evaluation: tableOf([PEOPLE]), reason: 'no-such-field' },
    { name: 'no indicators', evaluation: goal('培训500人', []), reason: 'no-table' },
  ],
  places: {
    form: inForm('goal 25, target 30', fill(['goal', 1, '完成渠道清淤长度25公里，覆盖20个村。'])),
    tables: inTables('done 35, actual 32', {
      项目清单: inRow(['渠道清淤'], { 实际完成情况: '渠道清淤长度35公里，覆盖22个村。' }),
    }),
    lying: inLying('done 35, actual 32', beside(['实际完成情况', '渠道清淤长度35公里，覆盖22个村。'])),
    text: [
      inText('goal 25, target 30', worded(['完成渠道清淤30公里', '完成渠道清淤25公里'])),
      inText('done 35, actual 32', worded(['清淤32公里，验收', '渠道清淤35公里，验收'])),
    ],
  },
});
