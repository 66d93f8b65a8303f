import { convertMoney, isMoneyUnit } from '../../../numbers';
import { unitMeaning, type Indicator } from '../../../intake';
import { fold } from '../../../text';
import { practised } from '../../../policy';
import { nameOf, showValue } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Evaluation } from '../../../scoring';
import type { Rule } from '../../types';
import { EARNED_OR_SAVED, INPUT_NAMES, PROGRESS_NAMES, SAVED_SHARES } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

/** Money as printed: 20万元, and 300万 without 元. */
function isMoney({ target }: Indicator): boolean {
  const { base } = unitMeaning(target.unit);
  return isMoneyUnit(base) || (target.unit !== null && /^[百千十]?[万亿]$/.test(target.unit));
}

function isInput(indicator: Indicator): boolean {
  const name = fold(indicator.name);
  if (!hasWord(name, INPUT_NAMES) || hasWord(name, EARNED_OR_SAVED)) return false;
  return isMoney(indicator) || /人/.test(indicator.target.unit ?? '');
}

/** Under 数量, money as much as was budgeted or executed: it says the funds again. */
function repeatsFunds({ target, level2, name }: Indicator, { execution }: Evaluation): boolean {
  const { base } = target;
  if (!/数量/.test(level2) || !base || !isMoneyUnit(base.unit)) return false;
  if (hasWord(fold(name), EARNED_OR_SAVED)) return false;
  const totals = [execution.budget, execution.executed].filter((total) => total !== null);
  return totals.some((total) => convertMoney(total, execution.unit, '元').eq(base.number));
}

export const INPUT_AS_TARGET: Rule = {
  id: 'input-as-target',
  number: 54,
  title: { zh: '投入不作为产出或效益', en: 'Inputs are no outcomes' },
  severity: 'warning',
  forms: 'N',
  source: practised(
    'DYB',
    '资金、人员、物资等投入不作为目标',
    'Money, staff and materials put in are no targets',
  ),
  messages: {
    input: {
      text: {
        zh: '{level}“{name}”（{found}）是投入，不是产出或效益',
        en: '“{name}” ({found}) is what was put in, not what came of it',
      },
      fix: {
        zh: '改为资金带来的产出或效益，成本限额列入成本指标',
        en: 'State what the money brought; a limit of cost belongs to the cost indicators',
      },
    },
    progress: {
      text: {
        zh: '{level}“{name}”反映投入或进度，不是效益',
        en: '“{name}” tells of input or progress, and stands under {level}',
      },
      fix: {
        zh: '改为项目带来的变化，进度列入产出时效',
        en: 'State the change it brought; progress belongs to output',
      },
    },
    repeats: {
      text: {
        zh: '{level}“{name}”（{found}）与资金表金额相同，只是重复资金',
        en: '“{name}” ({found}) only repeats the amount of the funds',
      },
      fix: { zh: '数量指标写完成的工作量', en: 'Quantity is the work that was done' },
    },
  },
  examples: {
    fails: { zh: '效益指标“投入资金”20万元', en: 'benefit “投入资金” 20万元' },
    passes: { zh: '数量指标“维修校舍面积”≥500平方米', en: 'quantity “维修校舍面积” ≥ 500平方米' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { target, level1Kind, level1, level2 } = indicator;
      const outcome = level1Kind === 'output' || level1Kind === 'benefit';
      if (!outcome || /成本/.test(level1 + level2) || target.kind !== 'quantity') return null;
      const cells = cellsOf({ cells: indicator.nameCells }, target);
      const values = { name: nameOf(indicator), level: level2 || level1 };
      const isProgress = level1Kind === 'benefit' && hasWord(fold(indicator.name), PROGRESS_NAMES);
      if (isProgress && !isInput(indicator)) {
        // 结余率 is a standard row of Sichuan's personnel projects.
        const severity = hasWord(fold(indicator.name), SAVED_SHARES) ? 'info' : 'warning';
        return fail('progress', { cells, found: showValue(target), severity, values });
      }
      if (!isInput(indicator) && repeatsFunds(indicator, evaluation)) {
        return fail('repeats', { cells, found: showValue(target), severity: 'info', values });
      }
      return isInput(indicator) ? fail('input', { cells, found: showValue(target), values }) : pass(cells);
    }),
};
