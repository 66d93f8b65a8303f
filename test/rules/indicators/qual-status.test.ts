import { QUAL_STATUS } from '../../../src/rules/catalogue/indicators/qual-status';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { inForm, inRow, inTables, notHere, qualitative } from '../places';

testRule(QUAL_STATUS, {
  fails: [
    {
      name: '较好',
      evaluation: tableOf([{ target: '效果明显', actual: '较好' }]),
      message: 'words',
      severity: 'warning',
      found: '较好',
      cells: ['自评表!E1', '自评表!D1'],
    },
  ],
  passes: [
    { name: 'a state', evaluation: tableOf([{ target: '效果明显', actual: '达成年度指标' }]) },
    { name: 'the target’s own words', evaluation: tableOf([{ target: '显著提升', actual: '显著提升' }]) },
  ],
  undecided: [
    {
      name: 'a number for words',
      evaluation: tableOf([{ target: '是', actual: '95%' }]),
      message: 'number',
      severity: 'info',
    },
    { name: 'numbers only', evaluation: tableOf([{}]), reason: 'no-basis' },
    {
      name: 'a table without points',
      evaluation: tableOf([{ target: '高', actual: '较高', weight: null, score: null }]),
      reason: 'no-basis',
    },
  ],
  places: {
    form: inForm('较好', qualitative('较好', 13.5, 98)),
    tables: inTables('较好', {
      绩效指标: inRow(['渠道清淤管护制度执行率'], {
        年度指标值: '建立长效管护机制并落实到村',
        实际完成值: '较好',
      }),
    }),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
