import { isPercentUnit, unitAtStart, unitMeaning } from '../../intake';
import { decimal, isMoneyUnit, type Decimal } from '../../numbers';
import { fold } from '../../text';

/** A figure that a goal, or what is said to have come of it, names: 培训实用人才500人. */
export interface GoalFigure {
  /** The clause, and the words before the figure in it, folded. */
  readonly clause: string;
  readonly before: string;
  /** As written: 500人. */
  readonly text: string;
  /** In base units: 0.95 of 95%. */
  readonly number: Decimal;
  readonly unit: string;
  readonly isPercent: boolean;
  /** least 以上, 余; most 以下, 不超过; about 近, 约: which figures of a table it still agrees with. */
  readonly meant: 'exactly' | 'least' | 'most' | 'about';
}

const NUMBER = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,])\d+(?:\.\d+)?/g;
/** Sums over several years, parts of this one and comparisons with another say nothing of this year's indicators. */
const OTHER_YEARS =
  /其中|截[至止]|[上下]半年|季度|累计|中期|长期|五年|三年|历年|同比|较上年|比上年|较去年|比去年|增长|提[高升]|下降|降低/;
/** Figures that count nothing: dates, ages, places in a list. */
const NO_MEASURE = /^(?:年|月|日|号|岁|度|级|周年|季度|点|时|届|期工程|班|楼)/;
const LEAST_AFTER = /^(?:及|或)?以上|^余|^多(?=[\u4e00-\u9fa5]|$)/;
const LEAST_BEFORE = /(?:不低于|不少于|不小于|至少|大于等于|超过|达到?|[≥>]=?)$/;
const MOST = /(?:不超过|不高于|不多于|不大于|控制在|小于等于|[≤<]=?)$/;
const ABOUT = /(?:约|近|大约|预计)$/;

function meantBy(before: string, after: string): GoalFigure['meant'] {
  if (ABOUT.test(before) || /^左右/.test(after)) return 'about';
  if (MOST.test(before) || /^(?:及|或)?以[下内]/.test(after)) return 'most';
  if (LEAST_AFTER.test(after) || /(?:不低于|不少于|不小于|至少|超过|[≥>]=?)$/.test(before)) return 'least';
  return 'exactly';
}

/** What a number in the clause measures; null for prices, dates and whatever has no unit. */
function figureAt(clause: string, match: RegExpExecArray | RegExpMatchArray): GoalFigure | null {
  const start = match.index ?? 0;
  const before = clause.slice(0, start);
  const after = clause.slice(start + match[0].length);
  const plain = after.replace(/^[余多](?=[\u4e00-\u9fa5])/, '');
  const found = NO_MEASURE.test(plain) ? null : unitAtStart(plain);
  if (!found || /[第每人均户均]$|[〔[(]$/.test(before)) return null;
  const rest = plain.slice(found.length);
  const { factor, base } = unitMeaning(found.unit);
  if (/^[/每]/.test(rest) || base.includes('/') || isMoneyUnit(base)) return null;
  const marks = after.startsWith(plain) ? rest : after[0]! + rest;
  return {
    clause,
    before: before.replace(MOST, '').replace(LEAST_BEFORE, '').replace(ABOUT, ''),
    text: clause.slice(start, start + match[0].length + (after.length - rest.length)),
    number: decimal(match[0].replaceAll(',', '')).times(factor),
    unit: base,
    isPercent: isPercentUnit(found.unit),
    meant: meantBy(before, marks),
  };
}

/** The figures of a goal, clause by clause. */
export function goalFigures(text: string): readonly GoalFigure[] {
  return fold(text)
    .replace(/\([^()]*\)|〔[^〔〕]*〕|《[^《》]*》/g, '')
    .split(/[。;、:!]|,(?!\d{3})/)
    .filter((clause) => !OTHER_YEARS.test(clause))
    .flatMap((clause) => [...clause.matchAll(NUMBER)].flatMap((match) => figureAt(clause, match) ?? []));
}
