import { decimal, HUNDREDTH, type Decimal } from '../../../numbers';
import type { Mention } from '../narrative-types';
import { CLAUSE_ENDS, mention, since, until, type Passage } from './mentions';

interface RateMentions {
  readonly arrival: readonly Mention<Decimal>[];
  readonly execution: readonly Mention<Decimal>[];
  readonly initialBudget: readonly Mention<Decimal>[];
  readonly satisfaction: readonly Mention<Decimal>[];
}

type RateKind = keyof RateMentions;

const PERCENT = /(?<![\d.])(\d+(?:\.\d+)?)(?:%|百分比)|百分之(\d+(?:\.\d+)?|百)/g;

/** Names of rates, before the figure in its clause; one figure may belong to several: 到位率、执行率均为100%. */
const NAMES: readonly (readonly [RateKind, RegExp])[] = [
  ['arrival', /到位率/],
  ['execution', /(?:预算|资金|经费|支出)?(?:执行率|支出率|使用率|支付率)|(?:支出|执行|支付)进度/],
  ['initialBudget', /(?:完成|占|为)(?:了)?年初(?:预算|部门预算)(?:数|安排)?的?$/],
  ['satisfaction', /满意(?:度|率)/],
];
/** A figure before the word: 95%的群众表示满意. */
const SATISFIED_AFTER = /^(?:以上|左右)?的?[^,。;\d]{0,12}满意/;
/** Aims and limits are no results: 力争达到, 不低于. */
const NOT_A_RESULT = /目标|力争|确保|不低于|要求|计划|预期/;

/** Several numbers can be one rate each: only the words since the previous figure name this one. */
function namesBefore(folded: string, start: number): string {
  return since(folded, start, /[,。;!?]|\d%/);
}

/** Rates named in a paragraph, as fractions. */
export function ratesIn(passage: Passage): Readonly<Record<RateKind, Mention<Decimal>[]>> {
  const found: Record<RateKind, Mention<Decimal>[]> = {
    arrival: [],
    execution: [],
    initialBudget: [],
    satisfaction: [],
  };
  const { folded } = passage;
  for (const match of folded.matchAll(PERCENT)) {
    const figure = match[1] ?? (match[2] === '百' ? '100' : (match[2] ?? ''));
    const [start, end] = [match.index, match.index + match[0].length];
    const before = namesBefore(folded, start);
    const rate = mention(passage, decimal(figure).times(HUNDREDTH), before + match[0]);
    const kinds = NAMES.filter(([, words]) => words.test(before)).map(([kind]) => kind);
    const satisfied =
      SATISFIED_AFTER.test(folded.slice(end)) || isBareFigureOfSatisfaction(passage, before, end);
    if (satisfied && !kinds.includes('satisfaction')) kinds.push('satisfaction');
    for (const kind of kinds) if (!NOT_A_RESULT.test(before)) found[kind].push(rate);
  }
  return found;
}

/** In the section 满意度 a figure needs no name: 100%, 达到98%. */
function isBareFigureOfSatisfaction({ section, folded }: Passage, before: string, end: number): boolean {
  return (
    section === 'satisfaction' && /^(?:为|达到?|约)?$/.test(before) && until(folded, end, CLAUSE_ENDS) === ''
  );
}
