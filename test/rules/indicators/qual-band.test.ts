import { QUAL_BAND } from '../../../src/rules/catalogue/indicators/qual-band';
import { policyById } from '../../../src/policy';
import { tableOf } from './tables';

const hubei = policyById('hubei')!;
const words = { level1: 'benefit', level2: '社会效益指标', target: '效果明显' } as const;
import { testRule } from '../rule-tester';
import { inForm, inRow, inTables, notHere, qualitative } from '../places';

testRule(QUAL_BAND, {
  fails: [
    {
      name: '部分达成, 9 of 10',
      evaluation: tableOf([{ ...words, actual: '部分达成年度指标并具有一定效果', score: '9' }]),
      message: 'outside',
      severity: 'error',
      found: '9',
      expected: '6–8（不含8）',
    },
    {
      name: '部分达成, 8.00',
      evaluation: tableOf([{ ...words, actual: '部分达成年度指标并具有一定效果', score: '8.00' }]),
      message: 'outside',
      severity: 'error',
    },
    {
      name: '达成, 7 of 10',
      evaluation: tableOf([{ ...words, actual: '达成年度指标', score: '7' }]),
      message: 'outside',
      severity: 'error',
    },
    {
      name: 'the target’s own words, 7 of 10',
      evaluation: tableOf([{ ...words, actual: '效果明显', score: '7' }]),
      message: 'outside',
      severity: 'warning',
    },
  ],
  passes: [
    {
      name: '部分达成, 7.99',
      evaluation: tableOf([{ ...words, actual: '部分达成年度指标并具有一定效果', score: '7.99' }]),
    },
    { name: '达成, 8', evaluation: tableOf([{ ...words, actual: '达成年度指标', score: '8' }]) },
    {
      name: '部分达成, 5.5 in Hubei',
      evaluation: tableOf([{ ...words, actual: '部分达成年度指标并具有一定效果', score: '5.5' }], {
        policy: hubei,
      }),
      policy: hubei,
    },
  ],
  undecided: [{ name: 'no state', evaluation: tableOf([{ ...words, actual: '较好' }]), reason: 'no-basis' }],
  places: {
    form: inForm('部分达成 with 14 of 15', qualitative('部分达成年度指标并具有一定效果', 14, 98.5)),
    tables: inTables('部分达成 with 14 of 15', {
      绩效指标: inRow(['渠道清淤管护制度执行率'], {
        年度指标值: '建立长效管护机制并落实到村',
        实际完成值: '部分达成年度指标并具有一定效果',
        得分: 14,
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
