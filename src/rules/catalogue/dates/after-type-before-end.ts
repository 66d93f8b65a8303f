import { formatDate, isBefore } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const AFTER_TYPE_BEFORE_END: Rule = {
  id: 'after-type-before-end',
  number: 86,
  title: { zh: '事后评价早于项目结束', en: 'Ex-post evaluation before the project ended' },
  severity: 'error',
  forms: 'H',
  source: practised(
    'PROV2015',
    '按评价时点勾选评价类型，事后评价在项目结束之后',
    'An ex-post evaluation follows the end of the project',
  ),
  messages: {
    early: {
      text: {
        zh: '评价类型为事后评价，但报告日期{found}早于项目结束时间{end}。',
        en: 'The evaluation is ex post, but the report date {found} is before the end of the project, {end}.',
      },
      fix: {
        zh: '核对报告日期、项目起止时间，或改勾评价类型。',
        en: 'Check the report date, the period, or the type ticked.',
      },
    },
  },
  examples: {
    fails: {
      zh: '事后评价，报告2020年10月1日，项目至2020年12月31日',
      en: 'report of 1 October 2020, project until 31 December 2020',
    },
    passes: {
      zh: '事后评价，报告2021年10月26日，项目至2020年12月31日',
      en: 'report of 26 October 2021, project until 31 December 2020',
    },
  },
  check({ submission: { identity } }) {
    const { evaluationTypes, reportDate, period } = identity;
    if (!evaluationTypes || !reportDate || !period) return [notApplicable('no-such-field')];
    const end = period.end.value;
    if (!evaluationTypes.value || !reportDate.value || !end) return [notApplicable('blank')];
    if (!evaluationTypes.value.includes('after')) return [notApplicable('no-basis')];
    const cells = cellsOf(reportDate, period.end, evaluationTypes);
    if (!isBefore(reportDate.value, end)) return [pass(cells)];
    const [found, last] = [formatDate(reportDate.value), formatDate(end)];
    return [fail('early', { cells, found, expected: `≥ ${last}`, values: { end: last } })];
  },
};
