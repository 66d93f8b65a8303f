import { INDICATOR_COUNT } from '../../../src/rules/catalogue/indicators/indicator-count';
import { COMPLETE, CUT, tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, NOT_TRIED, notHere, ROWS } from '../places';

testRule(INDICATOR_COUNT, {
  fails: [
    { name: '1', evaluation: tableOf([{}]), message: 'few', severity: 'info', found: '1' },
    { name: '40', evaluation: tableOf(Array.from({ length: 40 }, () => ({}))), message: 'many', found: '40' },
  ],
  passes: [{ name: '4', evaluation: tableOf(COMPLETE) }],
  undecided: [
    { name: 'cut short', evaluation: tableOf([{}, CUT]), reason: 'no-basis' },
    { name: 'none', evaluation: tableOf([]), reason: 'no-table' },
  ],
  places: {
    form: inForm(
      'two indicators',
      (rows) => {
        fill(['count', 'weight', 50], ['count', 'score', 50], ['sum', 'score', 99.5])(rows);
        fill(['social', 'weight', 30], ['social', 'score', 30])(rows);
        fill(['social', 'name', '渠道清淤覆盖村数'], ['satisfied', 1, null])(rows);
        rows.splice(ROWS.lasting, 2);
        rows.splice(ROWS.quality, 3);
      },
      { implied: ['weight-total', 'level1-missing', 'indicator-dominates', 'total-score'] },
    ),
    tables: NOT_TRIED,
    lying: notHere('rows-only'),
    text: notHere('table-only'),
  },
});
