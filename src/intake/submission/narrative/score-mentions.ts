import { decimal, type Decimal } from '../../../numbers';
import type { Mention } from '../narrative-types';
import { mention, SENTENCE_ENDS, since, type Passage } from './mentions';

/** The score of the whole evaluation; points of single indicators (产出指标得分) are not. */
const SCORE =
  /(?:(?:自评|综合|绩效|最终|项目|合计|评价){1,9}(?:综合|最终|总)?(?:得分|评分|总分|总得分|分数|分值|成绩|分)|(?<![标出益入程度果行策理本])(?:总得分|得分)|自评(?:结果)?得)(?:共计|合计|为|是|达到?|:|\(){0,9}(\d{1,3}(?:\.\d+)?)(?=分|[,。;)]|$)/g;

/** 2.产出指标完成情况:…: what such a sentence states is the score of a part. */
const PART_OF_IT =
  /^(?:\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、)?(?:项目)?(?:产出|效益|满意度|投入|过程|决策|管理|成本|预算执行|资金|效果)[^,。;:\d]{0,12}[:,]/;
/** 得分18分（满分20分）: out of less than the whole. */
const OF_A_PART = /^分?[,(]?(?:满分|分值|权重)(?:为)?(?!100)\d/;

/** Scores of the evaluation named in a paragraph. */
export function scoresIn(passage: Passage): Mention<Decimal>[] {
  const { folded } = passage;
  return [...folded.matchAll(SCORE)]
    .filter(({ index, 0: text }) => {
      const sentence = since(folded, index, SENTENCE_ENDS);
      if (/^(?:综合|总|最终|合计)/.test(text)) return true;
      return !PART_OF_IT.test(sentence) && !OF_A_PART.test(folded.slice(index + text.length));
    })
    .map((match) => mention(passage, decimal(match[1]!), match[0]));
}

const GRADE_WORD = '不合格|优秀|良好|合格|较好|较差|一般|优|良|中|差';
const QUOTE = '["“”\'‘’「」]?';
const AFTER_NAME = new RegExp(
  `(?:等级|等次|级别|档次|评级|(?:评价|自评)(?:结果|结论))(?:被|综合)?(?:评定|确定|评)?(?:为|是|达到?|属于?|:)*${QUOTE}(${GRADE_WORD})(?=${QUOTE}(?:等?级|等次|档|[,。;()]|$))`,
  'g',
);
const AFTER_VERB = new RegExp(
  `(?:评定为|评为|自评为|定为|认定为)${QUOTE}(${GRADE_WORD})(?=${QUOTE}(?:等?级|等次|档|[,。;()]|$))`,
  'g',
);
/** 自评100分，优秀等级 */
const BEFORE_NAME = new RegExp(`(?<=[,;为是属"“])(${GRADE_WORD})${QUOTE}(?:等级|等次)`, 'g');

/** 评价等级为“98”: a figure where a grade belongs. */
const FIGURE = new RegExp(
  `(?:等级|等次|级别|档次|评级)(?:被|综合)?(?:评定|确定|评)?(?:为|是|:){1,9}${QUOTE}(\\d{1,3}(?:\\.\\d+)?分?)(?=${QUOTE}(?:[,。;()]|$))`,
  'g',
);

/** Grades as written: words, and figures in their place. */
export function gradesIn(passage: Passage): Mention<string>[] {
  const found = new Map<number, Mention<string>>();
  for (const pattern of [AFTER_NAME, AFTER_VERB, BEFORE_NAME, FIGURE]) {
    for (const match of passage.folded.matchAll(pattern)) {
      const at = match.index + match[0].lastIndexOf(match[1]!);
      if (!found.has(at)) found.set(at, mention(passage, match[1]!, match[0]));
    }
  }
  return [...found.entries()].sort(([left], [right]) => left - right).map(([, grade]) => grade);
}
