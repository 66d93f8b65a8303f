import { REPEATED_OR_WRONG_WORDS } from '../../../src/rules/catalogue/narrative/repeated-or-wrong-words';
import { testRule } from '../rule-tester';
import { ORDERLY, withFields, withReport } from '../reports';
import { beside, fill, inForm, inLying, inOlderText, inRow, inTables, worded } from '../places';

testRule(REPEATED_OR_WRONG_WORDS, {
  fails: [
    {
      name: 'typed twice',
      evaluation: withReport(['经费逐年增加增加。']),
      message: 'doubled',
      severity: 'info',
      found: '增加增加',
    },
    {
      name: 'a particle twice',
      evaluation: withReport(['项目的的效果。']),
      message: 'doubled',
      found: '的的',
    },
    {
      name: 'misspelt',
      evaluation: withReport(['根椐要求布署。']),
      message: 'wrong',
      cells: ['文字报告!A1'],
      found: '根椐、布署',
      expected: '根据、部署',
    },
  ],
  passes: [
    { name: 'an orderly report', evaluation: withReport(ORDERLY) },
    { name: 'one by one', evaluation: withReport(['逐项逐项核对，一步一步推进，副组长：副组长乙']) },
  ],
  undecided: [{ name: 'no texts', evaluation: withFields({}), reason: 'no-narrative' }],
  places: {
    form: inForm('增加增加', fill(['goal', 5, '清淤32公里，增加增加覆盖22个村。'])),
    tables: inTables('增加增加', {
      项目清单: inRow(['渠道清淤'], { 实际完成情况: '清淤32公里，增加增加覆盖22个村。' }),
    }),
    lying: inLying('增加增加', beside(['实际完成情况', '清淤32公里，增加增加覆盖22个村。'])),
    text: inOlderText('根椐', worded(['按制度使用', '根椐制度使用'])),
  },
});
