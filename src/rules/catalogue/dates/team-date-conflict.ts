import { practised } from '../../../policy';
import { datesText, distinctDates, narrativeDates } from '../../dates/stated-dates';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const TEAM_DATE_CONFLICT: Rule = {
  id: 'team-date-conflict',
  number: 89,
  title: { zh: '工作组成立日期不一', en: 'Several set-up dates' },
  severity: 'error',
  forms: 'H',
  source: practised('seed', '样表中工作组有两个成立日期', 'In the sample the group has two set-up dates'),
  messages: {
    conflict: {
      text: {
        zh: '文中工作组的成立日期不一致：{found}。',
        en: 'The text sets the group up on different dates: {found}.',
      },
      fix: {
        zh: '以成立文件为准，全文统一；确为两个组的，写明名称。',
        en: 'Keep the date of the document; name the groups where there are two.',
      },
    },
  },
  examples: {
    fails: {
      zh: '7月20日成立，另处写10月26日组织',
      en: 'set up on 20 July in one place, on 26 October in another',
    },
    passes: { zh: '全文只有一个成立日期', en: 'one set-up date throughout' },
  },
  check({ submission: { narrative } }) {
    if (!narrative) return [notApplicable('no-narrative')];
    const setups = narrativeDates(narrative, 'setup');
    if (setups.length === 0) return [notApplicable('no-basis')];
    const distinct = distinctDates(setups);
    const cells = cellsOf(...distinct);
    return distinct.length === 1 ? [pass(cells)] : [fail('conflict', { cells, found: datesText(distinct) })];
  },
};
