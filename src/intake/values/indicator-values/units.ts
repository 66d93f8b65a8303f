import { decimal, type Decimal } from '../../../numbers';
import { fold, remembered } from '../../../text';

/** A unit taken apart: what it multiplies by, and the unit that remains. */
export interface UnitMeaning {
  readonly factor: Decimal;
  /** Base unit in one spelling; "" for plain numbers and percentages. */
  readonly base: string;
}

const PERCENT = /^(?:个?百分(?:比|点|之)?|%)(?:\((?:个?百分[比点]|%)\))?$/;

/** Whether a unit means percent: %, 百分比, 个百分点, 百分比（%）. */
export function isPercentUnit(unit: string | null): boolean {
  return unit !== null && PERCENT.test(fold(unit));
}

const MULTIPLIERS: readonly (readonly [string, string])[] = [
  ['百亿', '10000000000'],
  ['十亿', '1000000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];

/** Spellings of the same unit. Classifiers of things (个, 家, 处) are not the same, persons are. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:人|名|位|人数|人员|个人)$/, '人'],
  [/^(?:人次|人[·/*]次|次人)$/, '人次'],
  [/^(?:天|日|自然日)$/, '天'],
  [/^(?:个?工作日)$/, '工作日'],
  [/^(?:个?月)$/, '月'],
  [/^(?:小时|h|个?小时)$/, '小时'],
  [/^(?:平方米|平米|平方|㎡|m2|M2)$/, '平方米'],
  [/^(?:立方米|立方|方|m3|M3)$/, '立方米'],
  [/^(?:米|m|M|延米)$/, '米'],
  [/^(?:厘米|cm|公分)$/, '厘米'],
  [/^(?:毫米|mm)$/, '毫米'],
  [/^(?:公里|km|KM|Km)$/, '公里'],
  [/^(?:公斤|kg|KG|Kg)$/, '公斤'],
  [/^(?:吨|t|T)$/, '吨'],
  [/^(?:人民币|元人民币|块钱|元整)$/, '元'],
];

function spelling(part: string): string {
  return SAME.find(([pattern]) => pattern.test(part))?.[1] ?? part;
}

/** What measures are multiples of: 千米 is 公里 in one spelling, 千克 is 公斤; 千 and 百 multiply elsewhere. */
const WHOLE_UNITS: Readonly<Record<string, string>> = {
  千米: '公里',
  千克: '公斤',
  千瓦: '千瓦',
  千瓦时: '千瓦时',
  百米: '百米',
};

function multiplied(unit: string): UnitMeaning {
  const kept = WHOLE_UNITS[unit];
  if (kept) return { factor: decimal(1), base: kept };
  const multiplier = MULTIPLIERS.find(([word]) => unit.startsWith(word));
  if (!multiplier) return { factor: decimal(1), base: spelling(unit) };
  const [word, factor] = multiplier;
  return { factor: decimal(factor), base: spelling(unit.slice(word.length)) };
}

const NO_UNIT_MEANT: UnitMeaning = { factor: decimal(1), base: '' };
const MOST_UNITS = 1_000;
const unitsMeant = remembered(meaningOf, MOST_UNITS);

/** Meaning of a unit as printed: 万亩 is 10000 亩, % is 0.01, 万元/公里 is 10000 元 per 公里. */
export function unitMeaning(unit: string | null): UnitMeaning {
  return unit === null ? NO_UNIT_MEANT : unitsMeant(unit);
}

function meaningOf(unit: string): UnitMeaning {
  const folded = foldUnit(unit);
  if (isPercentUnit(folded)) return { factor: decimal('0.01'), base: '' };
  if (folded === '‰') return { factor: decimal('0.001'), base: '' };
  const whole = spelling(folded);
  if (whole !== folded) return { factor: decimal(1), base: whole };
  const [first = '', ...per] = folded
    .slice(0, folded.endsWith(')') && folded.includes('(') ? folded.indexOf('(') : undefined)
    .replaceAll(/每(?!$)/g, '/')
    .split(/[/*·.×•]/);
  const { factor, base } = multiplied(first);
  return {
    factor,
    base: [
      base,
      ...per
        .filter((part) => part !== '')
        .map(spelling)
        .sort(),
    ].join('/'),
  };
}

const SQUARE_METRE = '\uE000';

/** Folds without taking ㎡ apart into m2: the unit stays as printed. */
export function foldUnit(text: string): string {
  return fold(text.replaceAll('㎡', SQUARE_METRE)).replaceAll(SQUARE_METRE, '㎡');
}

const NOUNS = [
  '美元|欧元|港元|日元|元整?',
  '人次|人天|人日|人月|人|名|位|户次|户|车次|班次|场次|台次|件次|批次|例次|家次',
  '个工作日|工作日|自然日|个?小时|分钟|分贝|秒|个月|季度|月|天|日|年',
  '平方公里|平方米|立方米|平米|平方|立方|㎡|m2|m3|km|mm|cm|kg|公里|千米|厘米|毫米|公顷|亩次?|米|公斤|千克|毫克|克|吨|毫升|升|千瓦时|千瓦|度|兆瓦?|GB|TB|MB',
  '个|家|次|场|期|批|份|件|套|台|辆|艘|架|座|栋|幢|间|处|项|条|款|株|棵|头|只|羽|尾|粒|本|册|篇|幅|块|片|张|枚|支|组|队|所|村|乡|镇|起|例|宗|桩|分|倍|级|门|节|课时|学时|岗位?|班|种|类|段|口|盏|根|桶|袋|箱|盒|瓶|面|把|匹|窝|畦|轮|届|道|樘|标段|眼|孔|站|点|片次|扇|网格|床位?|杆|里',
];
const MULTIPLIER = '(?:百亿|十亿|千万|百万|十万|亿|万|千(?![米克瓦])|百(?!分))?';
const PER =
  '(?:(?:[/每]|\\*|·|•|×|\\.)(?:人次?|户|年|月|天|日|次|亩|个|平方米|㎡|m2|公里|台|套|生|学期|吨|米|只|头|村|辆|株|km))*';
const KNOWN = new RegExp(
  `^(?:(?:%|个?百分[比点])(?:\\((?:个?百分[比点]|%)\\))?|‰|${MULTIPLIER}(?:${NOUNS.join('|')})${PER}|(?:百亿|十亿|千万|百万|十万|亿|万)(?![一-龥]))`,
);
const IN_BRACKETS = /^[(]([^()]{1,8})[)]/;
/** An unknown unit is at most this long and stands at the end: 20标准箱. */
const LONGEST_UNKNOWN = 5;
const NO_UNIT = /完成|达到|以[上下内]|左右|合格|达标|[,;。、:\d]|号|楼|周年|及|且/;

/** The unit at the start of what follows a number. @returns the unit as printed and its length; null where none. */
export function unitAtStart(after: string): { readonly unit: string; readonly length: number } | null {
  const bracketed = IN_BRACKETS.exec(after);
  const inside = bracketed?.[1];
  if (bracketed && inside && KNOWN.exec(inside)?.[0] === inside) {
    return { unit: inside, length: bracketed[0].length };
  }
  const known = KNOWN.exec(after)?.[0];
  if (known) {
    const unit = /^%\(/.test(known) ? '%' : known;
    return { unit, length: known.length };
  }
  const rest = after.replace(/(?:及|含|或)?以[上下内][^]*|之内$|\([^]*/, '');
  const unknown = rest !== '' && rest.length <= LONGEST_UNKNOWN && !NO_UNIT.test(rest);
  return unknown ? { unit: rest, length: rest.length } : null;
}

/** Whether a folded text is a unit and nothing else: the printed 万元 of an unfilled cell. */
export function isUnitAlone(folded: string): boolean {
  return KNOWN.exec(folded)?.[0] === folded;
}

const MOST_NAMES = 2_000;

/** The unit in brackets at the end of an indicator's name: 租车次数（次）. @returns null where there is none. */
export const unitOfName = remembered((name): string | null => {
  const inside = /\((?:单位:?)?([^()]{1,8})\)$/.exec(foldUnit(name))?.[1];
  return inside !== undefined && isUnitAlone(inside) ? inside : null;
}, MOST_NAMES);
