import type { FundColumn, MoneyMention, Narrative, Submission } from '../../intake';
import { decimal, type Decimal } from '../../numbers';
import type { Evaluation } from '../../scoring';
import { actualSpending, evaluatedTotal, statedTotal } from './column-totals';
import { mentionQuantity, sentenceOf } from './prose';
import { agreementOf, exceeds, unitFactor } from './agreement';
import { quantity, quantityOf, sumOf, type Quantity } from './quantities';

type TotalRole = 'planned' | 'received' | 'executed';

/** Columns that an amount of the text may be the total of. A table without 到位 states what was allotted as budget. */
const COLUMNS: Readonly<Record<TotalRole, readonly FundColumn[]>> = {
  planned: ['planned', 'budget', 'initial'],
  received: ['received', 'planned', 'budget', 'initial'],
  executed: ['executed'],
};

/** Sums over several years or projects, interim figures: no totals of this project's year. */
const OTHER_SCOPE =
  /累计|历年|[两二三四五]年|逐年|上年|去年|往年|部门预算|全市|全县|全区|全省|总投资|总概算|截至|上半年|季度|月底|月末|人均|每/;
/** What follows divides what stood before it: 支出27万元,其中…. */
const DIVIDES = /其中/;
/** Below this share of the total an amount may as well be one part of it. */
const PART_SHARE = decimal('0.5');

export type MentionCheck =
  | { readonly kind: 'none' }
  | { readonly kind: 'agrees'; readonly with: Quantity }
  | { readonly kind: 'unit'; readonly factor: Decimal; readonly total: Quantity }
  | { readonly kind: 'differs' | 'part'; readonly total: Quantity };

function isTotalRole(role: MoneyMention['role']): role is TotalRole {
  return role in COLUMNS;
}

function totalsFor(evaluation: Evaluation, role: TotalRole): Quantity[] {
  const totals = COLUMNS[role].map((column) => evaluatedTotal(evaluation, column));
  const spending =
    role === 'executed' ? [actualSpending(evaluation), statedTotal(evaluation.submission, 'executed')] : [];
  return [...totals, ...spending].filter((total) => total !== null);
}

/** Amounts of single sources, lines and ledger groups: what the text may name instead of a total. */
function partsFor(submission: Submission, role: TotalRole): Quantity[] {
  const { funds, expenses, budgetLines, ledger } = submission;
  const rows = (funds?.rows ?? []).filter(({ level }) => level > 0);
  const lines = [...(expenses?.lines ?? []), ...budgetLines];
  const amounts = [
    ...rows.flatMap((row) => COLUMNS[role].map((column) => row.amounts[column])),
    ...lines.map((line) => (role === 'executed' ? line.actual : line.planned)),
  ];
  const groups = role === 'executed' ? (ledger?.groups ?? []) : [];
  return [
    ...amounts.map(quantityOf).filter((part) => part !== null),
    ...groups.map(({ amount }) => quantity(amount, '元', null, [])),
  ];
}

function otherYear(sentence: string, submission: Submission): boolean {
  const own = submission.identity.years.flatMap(({ year }) => year.value ?? []);
  const named = [...sentence.matchAll(/(20\d{2})年/g)].map((match) => Number(match[1]));
  return own.length > 0 && named.length > 0 && named.every((year) => !own.includes(year));
}

/** Whether the amount is an item of a list: lists are added up elsewhere. */
function isListed({ itemLists }: Pick<Narrative, 'itemLists'>, mention: MoneyMention): boolean {
  return itemLists.some(({ items }) =>
    items.some(
      ({ paragraph, text, value }) =>
        paragraph === mention.paragraph && text === mention.text && value.eq(mention.value),
    ),
  );
}

/** Whether it is the total of a list that does not add up to it, which is another finding. */
function headsOddList({ itemLists }: Pick<Narrative, 'itemLists'>, mention: MoneyMention): boolean {
  return itemLists.some(
    ({ items, total }) =>
      total === mention &&
      agreementOf(sumOf(items.map(mentionQuantity), '元'), mentionQuantity(total)) === 'differs',
  );
}

/** How an amount that the text gives as a total stands against the tables. */
export function checkMention(
  evaluation: Evaluation,
  text: Pick<Narrative, 'paragraphs' | 'itemLists'>,
  mention: MoneyMention,
): MentionCheck {
  const { role } = mention;
  if (!isTotalRole(role)) return { kind: 'none' };
  const totals = totalsFor(evaluation, role);
  const [first] = totals;
  if (!first || totals.every(({ yuan }) => yuan.eq(0))) return { kind: 'none' };
  const stated = mentionQuantity(mention);
  // 已拨付10万元 is what came in, or what was paid on.
  const paid = /拨付|支付|付款/.test(mention.subject) ? evaluatedTotal(evaluation, 'executed') : null;
  if (paid && agreementOf(stated, paid) !== 'differs') return { kind: 'agrees', with: paid };
  const same = totals.find((total) => agreementOf(stated, total) !== 'differs');
  if (same) return { kind: 'agrees', with: same };
  const { submission } = evaluation;
  const part = partsFor(submission, role).find((known) => agreementOf(stated, known) !== 'differs');
  if (part) return { kind: 'agrees', with: part };
  const sentence = sentenceOf(text, mention);
  const before = sentence.slice(0, sentence.indexOf(mention.text));
  const isOtherMatter = OTHER_SCOPE.test(sentence) || DIVIDES.test(before) || otherYear(sentence, submission);
  if (isListed(text, mention) || headsOddList(text, mention) || isOtherMatter) return { kind: 'none' };
  for (const total of totals) {
    const factor = unitFactor(stated, total);
    if (factor) return { kind: 'unit', factor, total };
  }
  const mayBePart = !exceeds(stated, first) && stated.yuan.lt(first.yuan.times(PART_SHARE));
  return { kind: mayBePart ? 'part' : 'differs', total: first };
}
