import { isBlank } from '../../../intake';
import { practised } from '../../../policy';
import { evaluatedTotal } from '../../money/column-totals';
import { showQuotient } from '../../money/rates';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

export const EXECUTION_CELL_BLANK: Rule = {
  id: 'execution-cell-blank',
  number: 120,
  title: { zh: '预算执行率及得分填写', en: 'Execution rate and its score are filled in' },
  severity: 'error',
  forms: 'N',
  source: practised(
    'TC',
    '公布的表中执行率空白而金额齐全',
    'Published sheets with amounts and no execution rate',
  ),
  messages: {
    rate: {
      text: {
        zh: '“{label}”的预算数和执行数已填，执行率空白',
        en: '“{label}” has its amounts, and no execution rate',
      },
      fix: { zh: '填写执行数÷预算数', en: 'Enter executed amount ÷ budget' },
    },
    score: {
      text: { zh: '“{label}”的预算执行得分空白', en: '“{label}” has no score for execution' },
      fix: { zh: '按执行率和分值填写得分', en: 'Enter the score that follows from the rate' },
    },
  },
  examples: {
    fails: { zh: '预算5、执行5、执行率100%、分值10，得分空白', en: '5 of 5, 100 %, 10 points, score blank' },
    passes: { zh: '预算5、执行5、执行率100%、得分10', en: '5 of 5, 100 %, score 10' },
  },
  check(evaluation) {
    const { submission, execution } = evaluation;
    const row = submission.funds?.rows.find(({ level }) => level === 0);
    // Separate tables leave it to us to work them out.
    if (submission.origin !== 'filled-form' || !row) return [notApplicable('no-such-field')];
    const [executed, budget] = [evaluatedTotal(evaluation, 'executed'), evaluatedTotal(evaluation, 'budget')];
    if (!executed || !budget) return [notApplicable('blank')];
    if (budget.yuan.eq(0)) return [notApplicable('no-basis')];
    const { rate, score } = row;
    const values = { label: row.label };
    const outcomes: Outcome[] = [];
    if (rate && isBlank(rate)) {
      const expected = showQuotient(executed, budget);
      const cells = cellsOf(rate, executed, budget);
      outcomes.push(fail('rate', { cells, expected, severity: 'warning', values }));
    }
    const hasPoints = execution.weightFrom === 'printed';
    if (score && hasPoints && isBlank(execution.claimedScore)) {
      outcomes.push(fail('score', { cells: cellsOf(score, rate), expected: null, values }));
    }
    if (!rate && !score) return [notApplicable('no-such-field')];
    return outcomes.length > 0 ? outcomes : [pass(cellsOf(rate, score))];
  },
};
