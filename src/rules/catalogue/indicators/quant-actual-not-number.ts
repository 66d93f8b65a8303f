import { practised } from '../../../policy';
import { nameOf, showValue } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { isExplained } from '../../indicators/reasons';
import { cellsOf, fail, needsReview, pass } from '../../outcomes';
import type { Rule } from '../../types';

const MEASURED = { zh: '填写实际完成的数值', en: 'Enter the number that was reached' };

export const QUANT_ACTUAL_NOT_NUMBER: Rule = {
  id: 'quant-actual-not-number',
  number: 50,
  title: { zh: '定量指标的完成值为数值', en: 'Quantitative results are numbers' },
  severity: 'error',
  forms: 'N',
  source: practised('DY2', '定量指标完成值应为数值', 'A quantitative target needs a numeric result'),
  messages: {
    words: {
      text: {
        zh: '指标“{name}”目标{target}，完成值填“{found}”，不是数值',
        en: '“{name}” has the target {target}, but reports “{found}”, which is no number',
      },
      fix: MEASURED,
    },
    void: {
      text: {
        zh: '指标“{name}”目标{target}，完成值填“{found}”，已作说明，请核实是否应删除该指标',
        en: '“{name}” has the target {target}, but reports “{found}” with an explanation; should the indicator be left out?',
      },
      fix: {
        zh: '核实本年度是否发生；未发生的，按规定调整或删除该指标',
        en: 'See whether it took place this year; if not, adjust or drop the indicator',
      },
    },
    unreadable: {
      text: {
        zh: '指标“{name}”完成值“{found}”无法作为一个确定的数值读取',
        en: 'The result “{found}” of “{name}” cannot be read as one number',
      },
      fix: {
        zh: '只填一个确定的数值，其余写入说明',
        en: 'Give one definite number and put the rest into the remark',
      },
    },
    'sign-copied': {
      text: {
        zh: '指标“{name}”完成值“{found}”带有比较符号，像是照抄目标',
        en: 'The result “{found}” of “{name}” carries a sign, as if the target had been copied',
      },
      fix: { zh: '填写实际测得的数值，不带≥、≤', en: 'Enter the measured number without a sign' },
    },
  },
  examples: {
    fails: { zh: '目标≤30万元，完成“完成”', en: 'target ≤ 30万元, actual 完成' },
    passes: { zh: '目标≤30万元，完成28.5万元', en: 'target ≤ 30万元, actual 28.5万元' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { target, actual } = indicator;
      if (target.kind !== 'quantity' || actual.kind === 'blank') return null;
      const cells = cellsOf(actual, target);
      const values = { name: nameOf(indicator), target: showValue(target) };
      const detail = { cells, found: showValue(actual), values };
      if (actual.kind === 'quantity') {
        const copied = actual.signFrom === 'value' && actual.sign !== '=';
        return copied ? fail('sign-copied', { ...detail, severity: 'warning' }) : pass(cells);
      }
      if (actual.kind === 'unreadable') return needsReview('unreadable', detail);
      const explained = actual.kind === 'void' && isExplained(indicator, evaluation.submission);
      return explained ? needsReview('void', detail) : fail('words', detail);
    }),
};
