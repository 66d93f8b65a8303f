import { isBlank, type MoneyMention, type Narrative, type Stated, type Submission } from '../../intake';
import { fold } from '../../text';
import { decimal, isMoneyUnit } from '../../numbers';

/** An amount that a cell of the goal gives as the total of the year, with the text that it stands in. */
export interface ToldTotal {
  readonly mention: MoneyMention;
  readonly text: Pick<Narrative, 'paragraphs' | 'itemLists'>;
}

const BEHIND = '(?:资金|经费|金额|数)?(?:共计|合计|总计|共|为|达到?|:)?';
const AMOUNT = '(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>亿元|千万元|百万元|万元|千元|百元|元)(?![/每])';
/** Only what is told of the year or the project as a whole: single things cost something, too. */
const TOTALS: readonly (readonly [MoneyMention['role'], RegExp])[] = [
  [
    'executed',
    new RegExp(
      `(?:全年|本年度?|年度|项目|实际|总|共)(?:实际|共|总)?(?:支出|执行|使用资金)${BEHIND}${AMOUNT}`,
      'g',
    ),
  ],
  ['planned', new RegExp(`(?:全年|本年度?|年度|年初|项目|总)预算(?:安排)?${BEHIND}${AMOUNT}`, 'g')],
];

function totalsIn(stated: Stated<string>): ToldTotal[] {
  const [cell] = stated.cells;
  if (isBlank(stated) || !cell) return [];
  const folded = fold(stated.text);
  const paragraph = { index: 0, text: folded, cell, heading: null, section: null };
  const text = { paragraphs: [paragraph], itemLists: [] };
  return TOTALS.flatMap(([role, words]) =>
    [...folded.matchAll(words)].flatMap((match): ToldTotal[] => {
      const { digits = '', unit = '' } = match.groups ?? {};
      if (!isMoneyUnit(unit)) return [];
      const place = { text: `${digits}${unit}`, paragraph: 0, cell, section: null };
      const value = decimal(digits.replaceAll(',', ''));
      return [{ mention: { ...place, value, unit, role, subject: '' }, text }];
    }),
  );
}

/** Totals of the year in the goal and in what was done. */
export function goalTotals({ goal }: Submission): readonly ToldTotal[] {
  return goal ? [goal.expected, goal.actual].flatMap(totalsIn) : [];
}
