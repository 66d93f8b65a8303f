import { isBlank } from '../../../intake';
import { practised, type Policy } from '../../../policy';
import { budgetPlaces, type BudgetPlace } from '../../money/budget-places';
import { showQuantity } from '../../money/quantities';
import { shownRate, showRate } from '../../money/rates';
import { fixOf } from '../../fixes';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { Evaluation } from '../../../scoring';
import type { Outcome, Rule } from '../../types';
import { ifUnderstood } from '../../understood';

function check({ label, row, budget, executed }: BudgetPlace, policy: Policy): Outcome {
  const cells = cellsOf(budget, executed);
  if (!budget.yuan.eq(0)) return pass(cells);
  if (executed && !executed.yuan.eq(0)) {
    const spent = showQuantity(executed);
    return fail('spending', { cells, found: '0', values: { label, executed: spent } });
  }
  const score = row?.score;
  if (score?.value?.gt(0)) {
    const found = score.text;
    return fail('points', {
      cells: cellsOf(score, budget),
      found,
      expected: '0',
      values: { label, score: found },
    });
  }
  const rate = shownRate(row?.rate);
  if (rate && !rate.value.eq(0) && policy.settings.zeroBudgetPolicy.value !== 'rate-100') {
    const found = showRate(rate);
    const detail = { cells: cellsOf(row?.rate, budget, executed), found, severity: 'warning' as const };
    const fixes = fixOf('no-rate', row?.rate, { blank: true });
    return fail('rated', { ...detail, values: { label, rate: found }, fixes });
  }
  const isTotal = row === null || row.level === 0;
  if (!isTotal || isBlank(row?.amounts.executed)) return pass(cells);
  return fail('nothing', { cells, found: '0', severity: 'warning', values: { label } });
}

/** A budget that is added up from its sources is 0 only where each of them was understood. */
function ifAllSummed({ submission }: Evaluation, { row }: BudgetPlace, outcome: Outcome): Outcome {
  return row === null && outcome.outcome === 'fail' ? ifUnderstood(submission, ['funds'], outcome) : outcome;
}

export const ZERO_BUDGET: Rule = {
  id: 'zero-budget',
  number: 16,
  title: { zh: '预算为0而有支出、得分或执行率', en: 'Budget of 0 with spending, points or a rate' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'PLAT-fund',
    '预算数为0时不计算执行率、不得分',
    'A budget of 0 has no rate and earns no points',
  ),
  messages: {
    spending: {
      text: {
        zh: '“{label}”预算数为0，却执行{executed}',
        en: '“{label}”: executed {executed} of a budget of 0',
      },
      fix: {
        zh: '填写调整后的预算数，或核对执行数',
        en: 'Enter the budget as adjusted, or check the executed amount',
      },
    },
    points: {
      text: {
        zh: '“{label}”预算数为0，执行得分却填{score}',
        en: '“{label}”: {score} points for a budget of 0',
      },
      fix: {
        zh: '预算为0不得分；核对预算数或改正得分',
        en: 'A budget of 0 earns no points; check the budget or correct the score',
      },
    },
    rated: {
      text: {
        zh: '“{label}”预算、执行均为0，执行率却填{rate}',
        en: '“{label}”: a rate of {rate} for 0 of 0',
      },
      fix: { zh: '0除以0没有执行率，改为空白或“—”', en: '0 of 0 has no rate: leave it blank' },
    },
    nothing: {
      text: { zh: '“{label}”预算数、执行数均为0', en: '“{label}”: budget and executed amount are both 0' },
      fix: { zh: '核对项目当年是否有预算', en: 'See whether the project had a budget this year' },
    },
  },
  examples: {
    fails: { zh: '预算0，执行3，得10分', en: 'Budget 0, executed 3, 10 points' },
    passes: { zh: '预算3，执行3', en: 'Budget 3, executed 3' },
  },
  check(evaluation, policy) {
    if (!evaluation.submission.funds) return [notApplicable('no-table')];
    const places = budgetPlaces(evaluation);
    return orNotApplicable(
      places.map((place) => ifAllSummed(evaluation, place, check(place, policy))),
      'blank',
    );
  },
};
