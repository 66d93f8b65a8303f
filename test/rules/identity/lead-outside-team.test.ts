import { LEAD_OUTSIDE_TEAM } from '../../../src/rules/catalogue/identity/lead-outside-team';
import { testRule } from '../rule-tester';
import { at, report, withFields } from '../reports';
import { field, inOlderForm, inOlderTables, inText, notHere, put, worded } from '../places';

const led = (manager: string, more = {}) => withFields({ manager: at('表!B13', manager) }, more);
const evaluators = [{ name: at('评价人员!A2', '张三') }];

testRule(LEAD_OUTSIDE_TEAM, {
  fails: [
    {
      name: 'named nowhere',
      evaluation: led('丁一', { evaluators, narrative: report(['组长：张三']) }),
      message: 'outside',
      severity: 'info',
      cells: ['表!B13', '评价人员!A2'],
      found: '丁一',
    },
  ],
  passes: [
    { name: 'an evaluator', evaluation: led('张三', { evaluators }) },
    {
      name: 'named in the text',
      evaluation: led('丁一', { evaluators, narrative: report(['项目由丁一负责。']) }),
    },
  ],
  undecided: [
    { name: 'blank', evaluation: led('', { evaluators }), reason: 'blank' },
    { name: 'no group known', evaluation: led('丁一'), reason: 'no-basis' },
    { name: 'no place for it', evaluation: withFields({}), reason: 'no-such-field' },
  ],
  places: {
    form: inOlderForm('a leader of no team', put([15, 1, '吴十一'])),
    tables: inOlderTables('a leader of no team', { 项目信息: field(['项目负责人', '吴十一']) }),
    lying: notHere('beside-sentences'),
    text: inText('another leader in the text', worded(['组长：王明（所长）', '组长：李强（所长）']), {
      names: ['项目清单!D2'],
    }),
  },
});
