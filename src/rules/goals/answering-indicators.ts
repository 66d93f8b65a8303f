import { isPercentUnit, unitMeaning, type Indicator } from '../../intake';
import { fold, withoutBrackets } from '../../text';
import type { GoalFigure } from './goal-figures';

/** What a name counts in is no part of what it is about: 培训人数 is about 培训. */
const COUNTED =
  /(?:总)?(?:人次|人数|次数|场次|期数|数量|个数|户数|台数|套数|件数|份数|面积|里程|长度|规模|总量|总数|数|量)$/;
const RATE = /[\u4e00-\u9fa5]{2}[率度]$/;

function pairsOf(text: string): string[] {
  const characters = [...text.replace(/[^\u4e00-\u9fa5]/g, '')];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}

/** Share of the words of one text that stand in another one. */
export function shareIn(words: string, text: string): number {
  const pairs = pairsOf(words);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

/** How sure it is that a figure of the goal and an indicator speak of the same: surely by name and measure, or perhaps. */
export type Answer = 'surely' | 'perhaps' | null;

/** From this share of its words on two texts are about the same. */
export const SAME_MATTER = 0.5;
/** 春季培训人数 may be a part of 培训520人. */
const LIKE_MATTER = 0.3;

function answerOfRate(name: string, { before }: GoalFigure): Answer {
  const head = RATE.exec(name)?.[0];
  const said = head && before.endsWith(head) ? before.slice(0, -head.length) : null;
  if (said === null) return null;
  const about = pairsOf(said);
  const own = name.slice(0, -head!.length);
  const same = about.length === 0 || own === '' || about.some((pair) => own.includes(pair));
  return same ? 'surely' : 'perhaps';
}

/** Whether the indicator is what the goal's figure is about: same matter, same measure. */
export function answersFigure(indicator: Indicator, figure: GoalFigure): Answer {
  const { target } = indicator;
  if (target.kind !== 'quantity' || !target.base) return null;
  const name = withoutBrackets(fold(indicator.name));
  const sameMeasure =
    figure.isPercent === isPercentUnit(target.unit) && unitMeaning(target.unit).base === figure.unit;
  if (!sameMeasure) return null;
  if (figure.isPercent) return answerOfRate(name, figure);
  const share = shareIn(name.replace(COUNTED, ''), figure.clause);
  return share >= SAME_MATTER ? 'surely' : share >= LIKE_MATTER ? 'perhaps' : null;
}
