import { SATISFACTION_NO_EVIDENCE } from '../../../src/rules/catalogue/scores/satisfaction-no-evidence';
import { evaluationOf } from '../builders';
import { withReport } from '../reports';
import { testRule } from '../rule-tester';

testRule(SATISFACTION_NO_EVIDENCE, {
  fails: [
    {
      name: '100 % and nothing else',
      evaluation: withReport(['社会公众满意度：100%。']),
      message: 'none',
      severity: 'warning',
      found: '100%',
    },
    {
      name: 'a survey without its size',
      evaluation: withReport(['经问卷调查，社会公众满意度为96%。']),
      message: 'no-sample',
      severity: 'info',
    },
  ],
  passes: [
    { name: 'a survey of 120', evaluation: withReport(['社会公众满意度：问卷调查120份，满意度为96.5%。']) },
  ],
  undecided: [
    { name: 'no report', evaluation: evaluationOf({}), reason: 'no-narrative' },
    { name: 'no figure', evaluation: withReport(['群众普遍满意。']), reason: 'no-such-field' },
  ],
});
