import { TOTAL_MISSING } from '../../../src/rules/catalogue/scores/total-missing';
import type { Submission } from '../../../src/intake';
import { cellRef } from '../../../src/workbook';
import { points, said, unreadPart } from '../builders';
import { CUT, tableOf, type Typed } from '../indicators/tables';
import { testRule } from '../rule-tester';
import { fill, inForm, notHere } from '../places';

const total = (value: string) => ({ ...points(value), cells: [cellRef('自评表', 20, 7)] });
const table = (rows: readonly Typed[], value: string, some: Partial<Submission> = {}) =>
  tableOf(rows, { some: { claimedTotal: total(value), ...some } });

testRule(TOTAL_MISSING, {
  fails: [
    {
      name: 'rows are scored',
      evaluation: table([{}, {}], ''),
      message: 'blank',
      severity: 'error',
      cells: ['自评表!H21', '自评表!G1', '自评表!G2'],
      expected: '20.00',
      fixes: ['sum 自评表!H21:  → 20'],
    },
    {
      name: 'a report with a grade',
      evaluation: table([], '', { form: 'hechi', claimedGrade: said('优') }),
      message: 'report',
      fixes: [],
    },
  ],
  passes: [{ name: 'a total', evaluation: table([{}], '98.5') }],
  undecided: [
    {
      name: 'a row may hold it that nobody understood',
      evaluation: table([{}], '', { unread: [unreadPart({ what: 'row', header: '自评结果' })] }),
      needs: ['自评结果'],
    },
    { name: 'nothing is scored', evaluation: table([{ score: '' }], ''), reason: 'no-basis' },
    { name: 'cut short', evaluation: table([{}, CUT], ''), reason: 'no-basis' },
    { name: 'no place for it', evaluation: tableOf([{}]), reason: 'no-such-field' },
    { name: 'separate tables', evaluation: table([{}], '', { origin: 'tables' }), reason: 'no-such-field' },
  ],
  places: {
    form: inForm('总分 blank', fill(['sum', 'score', null])),
    tables: notHere('worked-out'),
    lying: notHere('worked-out'),
    text: notHere('table-only'),
  },
});
