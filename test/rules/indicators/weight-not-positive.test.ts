import { WEIGHT_NOT_POSITIVE } from '../../../src/rules/catalogue/indicators/weight-not-positive';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';
import { fill, inForm, NOT_TRIED } from '../places';

testRule(WEIGHT_NOT_POSITIVE, {
  fails: [
    {
      name: '0',
      evaluation: tableOf([{ weight: '0' }]),
      message: 'not-positive',
      severity: 'error',
      cells: ['自评表!F1'],
    },
    { name: 'below 0', evaluation: tableOf([{ weight: '-5' }]), message: 'not-positive', found: '-5' },
  ],
  passes: [
    { name: '10', evaluation: tableOf([{}]) },
    { name: '0 for what is not assessed', evaluation: tableOf([{ target: '不涉及', weight: '0' }]) },
  ],
  undecided: [{ name: 'no weight column', evaluation: tableOf([{ weight: null }]), reason: 'no-basis' }],
  places: {
    form: inForm(
      'weight 0',
      fill(
        ['quality', 'weight', 0],
        ['quality', 'score', 0],
        ['count', 'weight', 30],
        ['count', 'score', 30],
      ),
    ),
    tables: NOT_TRIED,
    lying: NOT_TRIED,
    text: NOT_TRIED,
  },
});
