import { datesIn, foldDates, type DateInText } from '../../values';
import type { Mention, Narrative } from '../narrative-types';
import { mention, sentenceAt, type Passage } from './mentions';

type DateMention = Narrative['dates'][number];
type Role = DateMention['role'];

const TEAM = /(?:工作|领导|评价|自评|考评|检查)(?:小)?组|小组/;
const SET_UP = /成立|组建|组织了?[^,。;]{0,12}(?:小)?组|设立|抽调|组成/;
const CHECKED = /现场|实地|检查|核查|核实|抽查|勘查|走访/;
const REPORTED = /(?:形成|完成|撰写|出具|提交|上报)[^,。;]{0,12}报告|报告(?:日期|时间)|填报(?:日期|时间)/;

function roleOf(sentence: string, alone: boolean): Role {
  if (TEAM.test(sentence) && SET_UP.test(sentence)) return 'setup';
  if (CHECKED.test(sentence)) return 'check';
  return alone || REPORTED.test(sentence) ? 'report' : 'other';
}

/** A span of time has no role of its own: 2020年1月1日至2020年12月31日. */
function isSpan(folded: string, date: DateInText): boolean {
  return (
    /^(?:起)?(?:至|到|-|~|—|–)/.test(folded.slice(date.end)) ||
    /(?:\d|日|月)(?:至|到|-|~|—|–)$/.test(folded.slice(0, date.start))
  );
}

/**
 * Dates to the month or the day, with what happened then. A date may be none of the calendar (2021年2月30日): it is
 * given as written, for a rule to find.
 */
export function datesOf(passage: Passage): DateMention[] {
  const folded = foldDates(passage.text);
  return datesIn(folded)
    .filter(({ date }) => date.month !== null)
    .map((found) => {
      const alone = found.text === folded;
      const role = isSpan(folded, found) ? 'other' : roleOf(sentenceAt(folded, found.start), alone);
      return { ...mention(passage, found.date, found.text), role };
    });
}

const FISCAL_YEAR =
  /(?<!\d)((?:19|20)\d{2})(?:年度|年(?=(?:[省市县区州盟旗]级?|自治区|中央|地方)?财政(?:预算|批复|安排|下达)|(?:部门)?预算(?!数?的)|年初预算|预算安排))/g;
/** Years of the past and of plans are not the year evaluated: 上年, 较2019年度增长. */
const OTHER_YEAR = /(?:较|比|同比|对比|截至|自|从|与|和)$/;

/** Fiscal years: 2020年市财政批复, 2020年度. */
export function yearsOf(passage: Passage): Mention<number>[] {
  return [...foldDates(passage.text).matchAll(FISCAL_YEAR)].flatMap((match) => {
    const before = (match.input ?? '').slice(0, match.index);
    return OTHER_YEAR.test(before) ? [] : [mention(passage, Number(match[1]), match[0])];
  });
}
