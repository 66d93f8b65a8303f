import { INDICATOR_DUPLICATE } from '../../../src/rules/catalogue/indicators/indicator-duplicate';
import { execution, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, inRow, inTables, notHere } from '../places';

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
  places: {
    form: inForm(
      '验收合格率 twice',
      fill(['time', 'name', '渠道清淤验收合格率'], ['time', 'target', '≥95%'], ['time', 'actual', '97%']),
      { implied: ['level2-misfiled'] },
    ),
    tables: inTables(
      '验收合格率 twice',
      {
        绩效指标: inRow(['渠道清淤按期完成率'], {
          三级指标: '渠道清淤验收合格率',
          年度指标值: '≥95%',
          实际完成值: '97%',
        }),
      },
      { implied: ['level2-misfiled'] },
    ),
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
