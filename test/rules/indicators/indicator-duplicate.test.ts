import { INDICATOR_DUPLICATE } from '../../../src/rules/catalogue/indicators/indicator-duplicate';
import { execution, tableOf } from './tables';
import { testRule } from '../rule-tester';

testRule(INDICATOR_DUPLICATE, {
  fails: [
    {
      name: 'twice',
      evaluation: tableOf([
        { name: '合格率', target: '≥95%' },
        { name: '合格率', target: '≥95%' },
      ]),
      message: 'twice',
      severity: 'warning',
      cells: ['自评表!C2', '自评表!D2', '自评表!C1'],
    },
    {
      name: 'execution scored twice',
      evaluation: tableOf([{ name: '预算资金执行率', target: '90%' }], {
        some: { funds: execution('20', '20') },
      }),
      message: 'execution-again',
      severity: 'warning',
    },
  ],
  passes: [
    {
      name: 'two targets',
      evaluation: tableOf([
        { name: '合格率', target: '≥95%' },
        { name: '合格率', target: '≥90%' },
      ]),
    },
  ],
  undecided: [{ name: 'none', evaluation: tableOf([]), reason: 'no-table' }],
});
