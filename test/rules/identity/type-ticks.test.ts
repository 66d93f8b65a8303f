import type { EvaluationType } from '../../../src/intake';
import { TYPE_TICKS } from '../../../src/rules/catalogue/identity/type-ticks';
import { testRule } from '../rule-tester';
import { at, withFields } from '../reports';
import { beside, field, fillOlder, inLying, inOlderForm, inOlderTables, notHere } from '../places';

const ticked = (text: string, value: readonly EvaluationType[] | null) =>
  withFields({ evaluationTypes: { ...at('表!B7', text), value } });

testRule(TYPE_TICKS, {
  fails: [
    {
      name: 'boxes without a tick',
      evaluation: ticked('事前□事中□事后□', []),
      message: 'none',
      severity: 'error',
      cells: ['表!B7'],
    },
    { name: 'blank', evaluation: ticked('', null), message: 'none' },
    {
      name: 'two',
      evaluation: ticked('事前√事中□事后√', ['before', 'after']),
      message: 'several',
      severity: 'error',
    },
  ],
  passes: [{ name: 'one', evaluation: ticked('事后评价', ['after']) }],
  undecided: [
    { name: 'unreadable', evaluation: ticked('见附件', null), message: 'unreadable', severity: 'warning' },
    { name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' },
  ],
  places: {
    form: inOlderForm('none', fillOlder(['types', 2, '事前评价□ 事中评价□ 事后评价□'])),
    tables: inOlderTables('two', { 项目信息: field(['评价类型', '事前评价√ 事后评价√']) }),
    lying: inLying('two', beside(['评价类型', '事前评价√ 事后评价√'])),
    text: notHere('form-only'),
  },
});
