import { decimal, isMoneyUnit, type MoneyUnit } from '../../../numbers';
import type { MoneyMention } from '../narrative-types';
import { CLAUSE_ENDS, mention, SENTENCE_ENDS, since, until, type Passage } from './mentions';

/** An amount with its place in the folded paragraph. */
export interface PlacedMoney {
  readonly mention: MoneyMention;
  readonly start: number;
  readonly end: number;
}

type Role = MoneyMention['role'];

const AMOUNT =
  /(?<![\d.])(?<digits>\d{1,3}(?:,\d{3}){1,9}|\d+)(?<decimals>\.\d+)?(?:(?<unit>亿元|千万元|百万元|万元|千元|百元|元)|(?<short>亿|万)(?=[,。;、)]|$))/g;
/** Prices and allowances are no totals: 500元/月, 每人500元. */
const PER_PIECE = /^[/每]|^\/|^(?:左右|以上|以下|以内|余|多)/;
const VAGUE_OR_PRICE = /(?:约|近|超过|逾|不足|不超过|不低于|每[人月年天次户台个亩]|人均|户均|单价|标准为?)$/;

/** What the words around an amount say of it. Order does not matter: the nearest word before the amount decides. */
const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['gap', /缺口|尚缺|尚需|还需|仍需|差额/g],
  ['received', /到位|下达|拨付|拨入|收到|划拨/g],
  ['executed', /支出(?!预算|计划|明细)|实际使用|使用资金|执行(?!率)|支付(?!率|中心)|开支|花费|列支/g],
  [
    'planned',
    /预算安排|安排(?:预算|资金|经费)?|批复|申请|预算(?:数|总额|资金|经费|金额|总投资)|计划|年初预算|全年预算|预算为/g,
  ],
];

function nearestRole(text: string): Role | null {
  let best: { role: Role; at: number } | null = null;
  for (const [role, words] of ROLE_WORDS) {
    for (const match of text.matchAll(words)) {
      const at = match.index + match[0].length;
      if (!best || at > best.at) best = { role, at };
    }
  }
  return best?.role ?? null;
}

/** Nearest word in the clause, then just behind the amount, then in the sentence. */
function roleAt(folded: string, start: number, end: number): Role {
  const clause = since(folded, start, CLAUSE_ENDS);
  if (VAGUE_OR_PRICE.test(clause) || PER_PIECE.test(folded.slice(end))) return 'other';
  const behind = until(folded, end, CLAUSE_ENDS).split(/\d/, 1)[0] ?? '';
  return (
    nearestRole(clause) ??
    nearestRole(behind.slice(0, 8)) ??
    nearestRole(since(folded, start, SENTENCE_ENDS)) ??
    'other'
  );
}

const SUBJECT_START = /[,。;:、!?]|[([]\d{1,2}[)\]]|\d{1,20}(?:\.\d{1,20})?(?:亿|千万|百万|万|千|百)?元/;
const SUBJECT_TAIL = /(?:共计|合计|总计|共|为|约|近|达到?|了|是|:){1,9}$/;

/** What the amount is for, as written before it. */
function subjectBefore(folded: string, start: number): string {
  return since(folded, start, SUBJECT_START).replace(SUBJECT_TAIL, '');
}

/** All amounts of money of a paragraph, in order. */
export function moneyIn(passage: Passage): PlacedMoney[] {
  const { folded } = passage;
  return [...folded.matchAll(AMOUNT)].flatMap((match): PlacedMoney[] => {
    const { digits = '', decimals = '', unit, short } = match.groups ?? {};
    const name = unit ?? `${short}元`;
    if (!isMoneyUnit(name)) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    const value = decimal(digits.replaceAll(',', '') + decimals);
    return [
      {
        start,
        end,
        mention: {
          ...mention(passage, value, match[0]),
          unit: name satisfies MoneyUnit,
          role: roleAt(folded, start, end),
          subject: subjectBefore(folded, start),
        },
      },
    ];
  });
}
