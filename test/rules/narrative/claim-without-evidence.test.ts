import { CLAIM_WITHOUT_EVIDENCE } from '../../../src/rules/catalogue/narrative/claim-without-evidence';
import { testRule } from '../rule-tester';
import { withFields, withReport } from '../reports';
import { beside, fill, inForm, inLying, inOlderText, inRow, inTables, worded } from '../places';

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
    form: inForm('专款专用', fill(['goal', 5, '清淤32公里，覆盖22个村，确保专款专用。'])),
    tables: inTables('专款专用', {
      项目清单: inRow(['渠道清淤'], { 实际完成情况: '清淤32公里，覆盖22个村，确保专款专用。' }),
    }),
    lying: inLying('专款专用', beside(['实际完成情况', '清淤32公里，覆盖22个村，确保专款专用。'])),
    text: inOlderText('专款专用 beside mixed use', worded(['按制度使用。', '做到专款专用。'])),
  },
});
