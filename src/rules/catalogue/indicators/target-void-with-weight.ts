import type { Indicator } from '../../../intake';
import { practised } from '../../../policy';
import { fold } from '../../../text';
import { nameOf, showPoints } from '../../indicators/describe';
import { eachRow } from '../../indicators/rows';
import { cellsOf, fail, pass } from '../../outcomes';
import type { Rule } from '../../types';

/** 无经济效益 under 经济效益, 不适用: a denial of the very benefit. 无污染 and 零投诉 are real targets. */
const DENIAL =
  /(?:无|不产生|不涉及|没有|不存在)(?:直接)?(?:的)?(经济|社会|生态|环境|可持续)(?:影响)?(?:效益|影响)/;
const NOT_CONCERNED = /^(?:本项目)?(?:不适用|无此项|不涉及)(?:本项目|该项|此项)?[。]?$|本项目不涉及/;

function deniedIn({ name, target, actual, level2 }: Indicator): string | null {
  for (const text of [name, target.text, actual.text].map(fold)) {
    const denied = DENIAL.exec(text);
    const kind = denied?.[1] === '环境' ? '生态|环境' : denied?.[1];
    if (denied && kind && new RegExp(kind).test(level2)) return denied[0];
    if (NOT_CONCERNED.test(text)) return text;
  }
  return null;
}

export const TARGET_VOID_WITH_WEIGHT: Rule = {
  id: 'target-void-with-weight',
  number: 53,
  title: { zh: '不涉及的指标不占分值', en: 'Void targets carry no points' },
  severity: 'error',
  forms: 'N',
  source: practised('CF', '“不涉及”“无”等空目标不应占分值', 'Void targets should carry no points'),
  messages: {
    weighted: {
      text: {
        zh: '指标“{name}”目标为“{target}”，却占{found}分',
        en: '“{name}” has the target “{target}”, yet {found} points',
      },
      fix: { zh: '删除该指标，分值分配给其他指标', en: 'Drop the indicator and give its points to others' },
    },
    denied: {
      text: {
        zh: '指标“{name}”写“{denial}”，却占{found}分',
        en: '“{name}” says “{denial}”, yet it has {found} points',
      },
      fix: {
        zh: '不适用的指标删去，分值分配给其他指标',
        en: 'Drop what does not apply, and give its points to others',
      },
    },
  },
  examples: {
    fails: { zh: '生态效益“不涉及”，分值5', en: '生态效益 “不涉及”, 5 points' },
    passes: { zh: '生态效益“不涉及”，分值0或空白', en: '生态效益 “不涉及”, no points' },
  },
  check: (evaluation) =>
    eachRow(evaluation, ({ indicator }) => {
      const { target, weight, score } = indicator;
      const denial = target.kind === 'void' ? null : deniedIn(indicator);
      if (target.kind !== 'void' && denial === null) return weight?.value ? pass(target.cells) : null;
      const points = weight?.value ?? score?.value;
      const cells = cellsOf(weight?.value ? weight : score, target);
      if (!points || points.lte(0)) return pass(cells);
      const values = { name: nameOf(indicator), target: target.text };
      if (denial !== null) {
        const said = { name: values.name, denial };
        return fail('denied', { cells, found: showPoints(points), severity: 'warning', values: said });
      }
      return fail('weighted', { cells, found: showPoints(points), expected: '0', values });
    }),
};
