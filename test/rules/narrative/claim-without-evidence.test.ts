import { CLAIM_WITHOUT_EVIDENCE } from '../../../src/rules/catalogue/narrative/claim-without-evidence';
import { testRule } from '../rule-tester';
import { withFields, withReport } from '../reports';
import { inOlderText, NOT_TRIED, worded } from '../places';

testRule(CLAIM_WITHOUT_EVIDENCE, {
  fails: [
    {
      name: 'an assurance alone',
      evaluation: withReport(['确保经费及时到位和专款专用。']),
      message: 'bare',
      outcome: 'needs-review',
      severity: 'info',
      cells: ['文字报告!A1'],
      found: '专款专用',
    },
  ],
  passes: [{ name: 'with facts', evaluation: withReport(['设专账核算，全年抽查凭证36份，专款专用。']) }],
  undecided: [
    { name: 'no assurance', evaluation: withReport(['经费用于养护。']), reason: 'no-basis' },
    { name: 'no texts', evaluation: withFields({}), reason: 'no-basis' },
  ],
  places: {
    form: NOT_TRIED,
    tables: NOT_TRIED,
    lying: NOT_TRIED,
    text: inOlderText('专款专用 beside mixed use', worded(['按制度使用。', '做到专款专用。'])),
  },
});
