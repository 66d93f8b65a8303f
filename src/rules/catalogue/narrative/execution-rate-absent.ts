import { isBlank, type Submission } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { sectionsOf } from '../../texts/sections';
import type { Rule } from '../../types';

/** A form with a column for the rate states it there. */
function rateInTable({ funds }: Submission): boolean {
  return (funds?.rows ?? []).some(({ rate }) => rate !== undefined && !isBlank(rate));
}

export const EXECUTION_RATE_ABSENT: Rule = {
  id: 'execution-rate-absent',
  number: 113,
  title: { zh: '未写预算执行率', en: 'No execution rate in the text' },
  severity: 'info',
  forms: 'both',
  source: practised(
    'seed',
    '样表只写资金到位率，没有预算执行率',
    'The sample gives an arrival rate but no execution rate',
  ),
  messages: {
    absent: {
      text: { zh: '文字报告没有写预算执行率。', en: 'The report gives no execution rate.' },
      fix: {
        zh: '写明预算执行率（全年执行数÷全年预算数）。',
        en: 'State the execution rate (executed ÷ budget).',
      },
    },
    onlyArrival: {
      text: {
        zh: '文字报告写了“{found}”，没有写预算执行率。',
        en: 'The report says "{found}" but gives no execution rate.',
      },
      fix: {
        zh: '补写预算执行率（全年执行数÷全年预算数）。',
        en: 'Add the execution rate (executed ÷ budget).',
      },
    },
  },
  examples: {
    fails: { zh: '资金到位率100%。', en: 'only an arrival rate' },
    passes: { zh: '资金到位率100%，预算执行率95%。', en: 'arrival rate and execution rate' },
  },
  check({ submission }) {
    const { narrative } = submission;
    if (!narrative) return [notApplicable('no-narrative')];
    if (narrative.executionRates.length > 0) return [pass(cellsOf(...narrative.executionRates))];
    if (rateInTable(submission)) return [notApplicable('no-basis')];
    const [arrival] = narrative.arrivalRates;
    if (arrival) return [fail('onlyArrival', { cells: cellsOf(arrival), found: arrival.text })];
    const [place] = sectionsOf(narrative, 'input', 'funding');
    return [fail('absent', { cells: cellsOf(place ?? narrative.title ?? narrative.paragraphs[0]) })];
  },
};
