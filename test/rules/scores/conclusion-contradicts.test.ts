import { CONCLUSION_CONTRADICTS } from '../../../src/rules/catalogue/scores/conclusion-contradicts';
import { tableOf } from '../indicators/tables';
import { report, withReport } from '../reports';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inOlderText, inRow, inTables, inText, worded } from '../places';

testRule(CONCLUSION_CONTRADICTS, {
  fails: [
    {
      name: 'reached, and not to be reached without more money',
      evaluation: withReport(['项目达到预期绩效目标。', '若要达到预期目标需投入更大的资金量。']),
      message: 'goal',
      severity: 'error',
      cells: ['文字报告!A1', '文字报告!A2'],
    },
    {
      name: 'reached and missed',
      evaluation: withReport(['本项目完成年度绩效目标。', '受疫情影响，未完成年度目标。']),
      message: 'goal',
    },
    {
      name: 'no missed target, but one was',
      evaluation: tableOf([{ name: '家长满意度', target: '≥95%', actual: '94.60%' }], {
        some: { narrative: report(['没有未完成的绩效目标。']) },
      }),
      message: 'indicator',
      severity: 'error',
    },
  ],
  passes: [
    { name: 'reached', evaluation: withReport(['项目达到预期绩效目标。']) },
    {
      name: 'no reason for missing anything',
      evaluation: withReport(['项目达到预期绩效目标。', '未完成目标原因：无。']),
    },
    {
      name: 'every target met',
      evaluation: tableOf([{}], { some: { narrative: report(['没有未完成的绩效目标。']) } }),
    },
  ],
  undecided: [
    { name: 'no text', evaluation: tableOf([{}]), reason: 'no-narrative' },
    { name: 'nothing concluded', evaluation: withReport(['项目按计划实施。']), reason: 'no-basis' },
  ],
  places: {
    form: inForm(
      '全部完成 and 未能完成',
      fill(['goal', 5, '清淤32公里，覆盖22个村，全面完成年度绩效目标，但部分年度绩效目标未能完成。']),
    ),
    tables: inTables('全部完成 and 未能完成', {
      项目清单: inRow(['渠道清淤'], {
        实际完成情况: '清淤32公里，覆盖22个村，达到预期绩效目标。年度绩效目标未能完成。',
      }),
    }),
    lying: inLying(
      '全部完成 and 未能完成',
      beside(
        ['实际完成情况', '清淤32公里，覆盖22个村，达到预期绩效目标。'],
        ['存在问题', '年度绩效目标未能完成。'],
      ),
    ),
    text: [
      inOlderText(
        '若要达到预期目标需投入更多',
        worded(
          ['等级为“优”。', '等级为“优”，达到预期绩效目标。'],
          ['苗木补植不及时。', '若要达到预期目标需投入更多资金。'],
        ),
      ),
      inText(
        '年度绩效目标未能完成',
        worded(['两个村管护员空缺。', '两个村管护员空缺，年度绩效目标未能完成。']),
      ),
      inText('尚未实现预期目标', worded(['两个村管护员空缺。', '预期目标尚未实现。'])),
    ],
  },
});
