import { gridOf } from '../../../src/workbook';
import { BUDGET_SET_ASIDE } from '../../../src/rules/catalogue/money/budget-set-aside';
import { testRule } from '../rule-tester';
import { amounts, evaluated, funds } from './tables';
import { inTables, notHere } from '../places';

const [unused, used] = [amounts({ budget: '100' }).budget!, amounts({ budget: '120' }).budget!];
const withDraft = {
  ...funds({ budget: '120', executed: '100' }),
  setAside: [{ column: 'budget' as const, cells: [...unused.cells, ...used.cells], unused, used }],
};

testRule(BUDGET_SET_ASIDE, {
  fails: [],
  passes: [
    { name: 'one budget', evaluation: evaluated({ funds: funds({ budget: '120', executed: '100' }) }) },
  ],
  undecided: [
    {
      name: 'a draft beside the approved budget',
      evaluation: evaluated({ funds: withDraft }),
      message: 'aside',
      severity: 'info',
    },
    { name: 'no fund table', evaluation: evaluated({}), reason: 'no-table' },
  ],
  places: {
    form: notHere('several-sheets'),
    tables: inTables(
      'a draft of 50',
      {},
      {
        more: [
          gridOf('预算（草稿）', [
            ['2023年项目支出预算表'],
            ['单位：万元'],
            ['项目名称', '资金来源', '年初预算数', '全年预算数'],
            ['渠道清淤', '本年财政拨款', 50, 50],
          ]),
        ],
      },
    ),
    lying: notHere('several-sheets'),
    text: notHere('several-sheets'),
  },
});
