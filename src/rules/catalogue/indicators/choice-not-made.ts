import { practised } from '../../../policy';
import { fold } from '../../../text';
import { nameOf } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { ANSWER_SCALES } from '../../words/target-words';
import { hasWord } from '../../words/word-list';

const BOX = /[□☐○◯◇]/;
const TICK = /[√✓✔☑☒⊠■●▲◆]/;

export const CHOICE_NOT_MADE: Rule = {
  id: 'choice-not-made',
  number: 126,
  title: { zh: '定性完成值要选定', en: 'A result chooses one of its answers' },
  severity: 'error',
  forms: 'N',
  source: practised('DY-lib', '公布的表中完成值仍为“好坏”', 'A published sheet with 好坏 as the result'),
  messages: {
    scale: {
      text: {
        zh: '指标“{name}”完成值“{found}”是选项，没有选定',
        en: '“{name}” reports “{found}”: the scale of answers, and none of them',
      },
      fix: { zh: '填写实际完成的档次，如“好”“是”', en: 'Enter the answer that holds, such as 好 or 是' },
    },
  },
  examples: {
    fails: { zh: '指标值“好坏”，完成值“好坏”', en: 'target 好坏, result 好坏' },
    passes: { zh: '指标值“好坏”，完成值“好”', en: 'target 好坏, result 好' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { actual, target } = indicator;
      if (actual.kind === 'blank' || actual.kind === 'void') return null;
      const folded = fold(actual.text);
      const cells = cellsOf(actual, target);
      const isOpen = hasWord(folded, ANSWER_SCALES) || (BOX.test(folded) && !TICK.test(folded));
      return isOpen
        ? fail('scale', { cells, found: actual.text, values: { name: nameOf(indicator) } })
        : pass(cells);
    }),
};
