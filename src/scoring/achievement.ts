import { dateRange, type Indicator, type IndicatorValue } from '../intake';
import { ZERO, max } from '../numbers';
import type { Achievement, NotComparable } from './evaluation';
import { comparableValues, type ComparableValues } from './comparable-values';
import { readSign, type Sign } from './target-sign';

const none = (why: NotComparable): Achievement => ({ kind: 'none', why });

/** Whether the target is met. "=" is met from its value upwards (docs/domain/scoring.md#quantitative); 0 must not be exceeded. */
export function isMet({ target, actual }: ComparableValues, sign: Sign): boolean {
  const reached = max(actual, ZERO);
  if (sign === '<=' || (sign === '=' && target.eq(0))) return reached.lte(target);
  return reached.gte(target);
}

function compareQuantities(indicator: Indicator): Achievement {
  const values = comparableValues(indicator.target, indicator.actual);
  if (typeof values === 'string') return none(values);
  const { sign, assumed } = readSign(indicator);
  return {
    kind: 'measured',
    met: isMet(values, sign),
    ratio: values.target.eq(0) ? null : values.actual.div(values.target),
    sign,
    signAssumed: assumed,
  };
}

function compareDates(target: IndicatorValue, actual: IndicatorValue): Achievement {
  if (!target.date || !actual.date) return none('date-unclear');
  const due = dateRange(target.date);
  const done = dateRange(actual.date);
  const onTime = done.last <= due.last;
  if (!onTime && done.first <= due.last) return none('date-unclear');
  return { kind: 'measured', met: onTime, ratio: null, sign: '<=', signAssumed: target.sign === null };
}

const TARGET_PROBLEM: Partial<Record<IndicatorValue['kind'], NotComparable>> = {
  blank: 'blank-target',
  void: 'void-target',
  unreadable: 'unreadable-target',
};
const ACTUAL_PROBLEM: Partial<Record<IndicatorValue['kind'], NotComparable>> = {
  blank: 'blank-actual',
  void: 'void-actual',
  unreadable: 'unreadable-actual',
};

const folded = (text: string): string => text.normalize('NFKC').replaceAll(/[\s。；;，,]/g, '');

/** A described state that is reported in the very words of the target is the target reached. */
function judge(target: IndicatorValue, actual: IndicatorValue): Achievement {
  if (actual.status !== null) return { kind: 'judged', status: actual.status };
  const sameWords = folded(target.text) === folded(actual.text);
  return sameWords ? { kind: 'judged', status: 'met' } : none('qualitative-actual');
}

/** How the actual value stands against its target, or why that cannot be said. */
export function achievementOf(indicator: Indicator): Achievement {
  const { target, actual } = indicator;
  if (indicator.truncated) return none('truncated');
  const problem = TARGET_PROBLEM[target.kind] ?? ACTUAL_PROBLEM[actual.kind];
  if (problem) return none(problem);
  if (target.kind === 'quantity') {
    return actual.kind === 'quantity' ? compareQuantities(indicator) : none('qualitative-actual');
  }
  if (target.kind === 'date' && actual.kind === 'date') return compareDates(target, actual);
  if (actual.kind === 'quantity') return none('qualitative-target');
  return judge(target, actual);
}
