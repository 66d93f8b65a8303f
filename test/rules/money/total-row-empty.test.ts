import { evaluated, funds } from './tables';
import { TOTAL_ROW_EMPTY } from '../../../src/rules/catalogue/money/total-row-empty';
import { cellRef } from '../../../src/workbook';
import { unreadPart } from '../builders';
import { testRule } from '../rule-tester';
import { beside, fill, inForm, inLying, inTables, notHere } from '../places';

function inCell() {
  const { rows, ...rest } = funds({ budget: '' }, [{ budget: '90' }]);
  const [total, ...parts] = rows;
  const budget = { ...total!.amounts.budget!, cells: [cellRef('预算表', 0, 1)] };
  return { ...rest, rows: [{ ...total!, amounts: { budget } }, ...parts] };
}

testRule(TOTAL_ROW_EMPTY, {
  fails: [
    {
      name: '0 above 90',
      evaluation: evaluated({ funds: funds({ budget: '0' }, [{ budget: '90' }]) }),
      message: 'empty',
      severity: 'error',
      found: '0',
      expected: '90万元',
    },
    {
      name: 'blank above 90',
      evaluation: evaluated({ funds: funds({ budget: '' }, [{ budget: '90' }]) }),
      message: 'empty',
      found: '空白',
    },
    {
      name: 'blank above 90, in one cell',
      evaluation: evaluated({ funds: inCell() }),
      message: 'empty',
      fixes: ['sum 预算表!B1:  → 90'],
    },
    {
      name: 'blank above 90, with a row that nobody understood',
      evaluation: evaluated({ funds: inCell(), unread: [unreadPart({ block: 'funds', what: 'row' })] }),
      message: 'empty',
      fixes: [],
    },
  ],
  passes: [
    { name: 'a filled total', evaluation: evaluated({ funds: funds({ budget: '90' }, [{ budget: '90' }]) }) },
  ],
  undecided: [
    { name: 'no parts', evaluation: evaluated({ funds: funds({ budget: '' }) }), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('total 0 above 60', fill(['total', 'initial', 0], ['total', 'budget', 0])),
    tables: inTables('合计 0', { 预算表: (rows) => rows.push(['渠道清淤', '合计', 0, 0]) }),
    lying: inLying('total 0 above 55 and 5', beside(['年初预算数', 0], ['全年预算数', 0])),
    text: notHere('table-only'),
  },
});
