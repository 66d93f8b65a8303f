import { isMoneyUnit } from '../../../numbers';
import { isPercentUnit, type Indicator, type IndicatorValue } from '../../../intake';
import { confirmed } from '../../../policy';
import { comparableValues } from '../../../scoring';
import { list, nameOf, showValue } from '../../indicators/describe';
import { isCutRow } from '../../indicators/rows';
import { cellsOf, fail, needsReview, notApplicable, pass } from '../../outcomes';
import type { Outcome, Rule } from '../../types';

const SAME_SCALE = { zh: '目标值与完成值用同一单位、同一写法', en: 'Use one unit and one notation for both' };

/** Percentages, money and counts are of different kinds; two words for counting things may mean the same. */
function kindOf({ unit, base }: IndicatorValue): 'percent' | 'money' | 'count' {
  if (isPercentUnit(unit)) return 'percent';
  return base && isMoneyUnit(base.unit.split('/')[0] ?? '') ? 'money' : 'count';
}

function isBarePercentage({ target, actual }: Indicator): boolean {
  return (
    kindOf(target) === 'percent' &&
    target.unitFrom === 'value' &&
    actual.unit === null &&
    !actual.number?.eq(0)
  );
}

function outcomeOf(row: Indicator): Outcome | null {
  const { target, actual } = row;
  if (target.kind !== 'quantity' || actual.kind !== 'quantity') return null;
  const cells = cellsOf(actual, target);
  const values = { name: nameOf(row), target: showValue(target) };
  const detail = { cells, found: showValue(actual), values };
  const compared = comparableValues(target, actual);
  if (compared === 'unit-differs') {
    return kindOf(target) === kindOf(actual) ? needsReview('unit', detail) : fail('unit', detail);
  }
  if (compared === 'scale-unclear') return needsReview('scale', detail);
  if (typeof compared === 'string') return null;
  const asFraction = isBarePercentage(row) && actual.number !== null && compared.actual.eq(actual.number);
  return asFraction ? fail('scale', detail) : pass(cells);
}

export const TARGET_ACTUAL_UNIT: Rule = {
  id: 'target-actual-unit',
  number: 63,
  title: { zh: '目标值与完成值单位一致', en: 'Target and result in one unit' },
  severity: 'error',
  forms: 'N',
  source: confirmed('id', '同一单位、同一写法才能比较', 'Only the same unit and scale can be compared'),
  messages: {
    unit: {
      text: {
        zh: '指标“{name}”目标{target}，完成值{found}，单位不同',
        en: '“{name}”: target {target}, result {found} in another unit',
      },
      fix: SAME_SCALE,
    },
    scale: {
      text: {
        zh: '指标“{name}”目标{target}，完成值{found}，一个是百分数、一个是小数',
        en: '“{name}”: target {target}, result {found}: one is a percentage, the other a fraction',
      },
      fix: SAME_SCALE,
    },
    bare: {
      text: {
        zh: '下列指标目标有%，完成值没有：{names}',
        en: 'The target has a %, the result has none: {names}',
      },
      fix: { zh: '完成值也写%', en: 'Write the % in the result too' },
    },
  },
  examples: {
    fails: { zh: '目标98%，完成0.98；目标50个，完成50万元', en: '98 % against 0.98; 个 against 万元' },
    passes: { zh: '目标98%，完成98%', en: '98 % against 98 %' },
  },
  check({ submission }) {
    const rows = submission.indicators.filter((row) => !isCutRow(row));
    if (rows.length === 0) return [notApplicable('no-table')];
    const checked = rows.map((row) => ({ row, outcome: outcomeOf(row) }));
    const bare = checked
      .filter(({ row, outcome }) => outcome?.outcome === 'pass' && isBarePercentage(row))
      .map(({ row }) => row);
    const outcomes = checked.flatMap(({ outcome }) => outcome ?? []);
    if (outcomes.length === 0) return [notApplicable('no-basis')];
    if (bare.length === 0) return outcomes;
    const cells = cellsOf(...bare.map(({ actual }) => actual));
    return [
      ...outcomes,
      fail('bare', { cells, severity: 'info', values: { names: list(bare.map(nameOf)) } }),
    ];
  },
};
