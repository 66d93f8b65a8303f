import { TARGET_VOID_WITH_WEIGHT } from '../../../src/rules/catalogue/indicators/target-void-with-weight';
import { tableOf } from './tables';
import { testRule } from '../rule-tester';

testRule(TARGET_VOID_WITH_WEIGHT, {
  fails: [
    {
      name: '不涉及 with 5',
      evaluation: tableOf([{ target: '不涉及', weight: '5' }]),
      message: 'weighted',
      severity: 'error',
      found: '5',
    },
    {
      name: '无 with a score only',
      evaluation: tableOf([{ target: '无', weight: null, score: '5' }]),
      message: 'weighted',
    },
  ],
  passes: [
    { name: 'no points', evaluation: tableOf([{ target: '不涉及', weight: '', score: '' }]) },
    { name: 'a target', evaluation: tableOf([{}]) },
  ],
  undecided: [{ name: 'no indicators', evaluation: tableOf([]), reason: 'no-table' }],
});
