import { ONE, ZERO, type Decimal } from '../../../numbers';
import { isPercentUnit, type Indicator, type IndicatorValue } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { comparableValues } from '../../../scoring';
import { nameOf, showValue } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';
import { CAPPED_RATES } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

const isPercent = ({ kind, unit }: IndicatorValue): boolean => kind === 'quantity' && isPercentUnit(unit);

/** Target and actual value as fractions, a bare actual value beside a percentage as it is compared. */
function fractionsOf({ target, actual }: Indicator): (readonly [IndicatorValue, Decimal])[] {
  const values = comparableValues(target, actual);
  const read = typeof values === 'string' ? null : values.actual;
  const own = isPercent(actual) ? (actual.base?.number ?? null) : read;
  const base = isPercent(target) ? target.base?.number : null;
  return [
    ...(base ? [[target, base] as const] : []),
    ...(own && (base || isPercent(actual)) ? [[actual, own] as const] : []),
  ];
}

export const PERCENT_RANGE: Rule = {
  id: 'percent-range',
  number: 61,
  title: { zh: '比率在0–100%之间', en: 'Rates lie in 0–100 %' },
  severity: 'warning',
  forms: 'N',
  source: practised(
    'AA',
    '合格率、满意度等不超过100%',
    'Pass rates, satisfaction and the like do not exceed 100 %',
  ),
  messages: {
    outside: {
      text: {
        zh: '“{name}”为{found}，这类比率应在0–100%之间',
        en: '“{name}” is {found}; such rates lie in 0–100 %',
      },
      fix: { zh: '核对数值与单位', en: 'Check number and unit' },
    },
    'at-least-all': {
      text: {
        zh: '“{name}”目标{found}：最高只能是100%，不必用≥',
        en: '“{name}” has the target {found}; it can be no more than 100 %',
      },
      fix: { zh: '写作“＝100%”或“100%”', en: 'Write “= 100 %” or “100 %”' },
    },
  },
  examples: {
    fails: { zh: '合格率120%；合格率≥100百分比', en: 'pass rate 120 %; ≥ 100 %' },
    passes: { zh: '合格率≥95%', en: 'pass rate ≥ 95 %' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const fractions = hasWord(fold(indicator.name), CAPPED_RATES) ? fractionsOf(indicator) : [];
      if (fractions.length === 0) return null;
      const wrong = fractions.find(([, fraction]) => fraction.gt(ONE) || fraction.lt(ZERO));
      const { target } = indicator;
      const report = (message: string, value: IndicatorValue, severity?: 'info'): Outcome =>
        fail(message, {
          cells: cellsOf(value),
          found: showValue(value),
          expected: '0–100%',
          values: { name: nameOf(indicator) },
          ...(severity && { severity }),
        });
      if (wrong) return report('outside', wrong[0]);
      const atLeastAll =
        isPercent(target) && target.base?.number.eq(ONE) && (target.sign === '>=' || target.sign === '>');
      return atLeastAll ? report('at-least-all', target, 'info') : pass(cellsOf(target, indicator.actual));
    }),
};
