import { formatDate, monthsBetween } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const EVALUATION_LATE: Rule = {
  id: 'evaluation-late',
  number: 87,
  title: { zh: '评价距项目结束过久', en: 'Evaluated long after the end' },
  severity: 'info',
  forms: 'H',
  source: practised(
    'seed',
    '样表的项目结束约十个月后才评价；期限为可调设置',
    'The sample was evaluated ten months after the end; the limit is a setting',
  ),
  messages: {
    late: {
      text: {
        zh: '项目{end}结束，{found}才评价，已过{months}个月（提示界限为{limit}个月）。',
        en: 'The project ended on {end} and was evaluated on {found}, {months} months later (limit for this note: {limit}).',
      },
      fix: {
        zh: '核对日期；确属事后较久的，说明原因。',
        en: 'Check the dates; if they are right, say why it took so long.',
      },
    },
  },
  examples: {
    fails: {
      zh: '2020年12月底结束，2021年10月评价',
      en: 'ended in December 2020, evaluated in October 2021',
    },
    passes: { zh: '2020年12月底结束，2021年3月评价', en: 'ended in December 2020, evaluated in March 2021' },
  },
  echoOf: ['period-order'],
  check({ submission: { identity } }, { settings }) {
    const { reportDate, period } = identity;
    if (!reportDate || !period) return [notApplicable('no-such-field')];
    const [report, end] = [reportDate.value, period.end.value];
    if (!report || !end) return [notApplicable('blank')];
    if (report.month === null || end.month === null) return [notApplicable('no-basis')];
    const limit = settings.evaluationLateMonths.value;
    const months = monthsBetween(end, report);
    const cells = cellsOf(reportDate, period.end);
    if (months <= limit) return [pass(cells)];
    const values = { end: formatDate(end), months: String(months), limit: String(limit) };
    return [fail('late', { cells, found: formatDate(report), values })];
  },
};
