import { evaluated, funds } from './tables';
import { YEAR_TOTAL_SUM } from '../../../src/rules/catalogue/money/year-total-sum';
import { testRule } from '../rule-tester';
import { saidBy, beside, fill, inForm, inLying, inTables, inText, worded } from '../places';

testRule(YEAR_TOTAL_SUM, {
  fails: [
    {
      name: 'the total is not the sum of its parts',
      evaluation: evaluated({ funds: funds({ budget: '100' }, [{ budget: '60' }, { budget: '30' }]) }),
      message: 'differs',
      severity: 'error',
    },
    {
      name: 'each column by itself',
      evaluation: evaluated({
        funds: funds({ initial: '10', budget: '20', executed: '19' }, [
          { initial: '10', budget: '18', executed: '18' },
        ]),
      }),
      message: 'differs',
      also: [{ message: 'differs' }],
    },
  ],
  passes: [
    {
      name: 'parts add up',
      evaluation: evaluated({ funds: funds({ budget: '90' }, [{ budget: '60' }, { budget: '30' }]) }),
    },
  ],
  undecided: [
    { name: 'no fund table', evaluation: evaluated({}), reason: 'no-table' },
    {
      name: 'a total of 0 above parts is total-row-empty',
      evaluation: evaluated({ funds: funds({ budget: '0' }, [{ budget: '90' }]) }),
    },
  ],
  places: {
    form: inForm('total 60, part 58', fill(['part', 'budget', 58])),
    tables: inTables('合计 of four projects 105 for 150', {
      预算表: (rows) => rows.push(['合计', null, 150, 105]),
    }),
    lying: inLying('budget 60, parts 58', beside(['全年预算数/当年财政拨款', 53]), { implied: [] }),
    text: saidBy(
      'narrative-items-sum',
      inText(
        'parts 50+5, total 60',
        worded(['全年预算60万元，', '全年预算60万元，其中：财政拨款50万元、其他资金5万元，']),
      ),
    ),
  },
});
