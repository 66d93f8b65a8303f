import type { Stated, Submission } from '../../intake';
import { fold } from '../../text';
import { decimal, isMoneyUnit, type MoneyUnit } from '../../numbers';
import { quantity, type Quantity } from './quantities';

/** A total and its items, as the cells of a goal state them: 申请20万元，其中：设备5万元、专线15万元. */
export interface GoalItemList {
  readonly total: Quantity;
  readonly items: readonly Quantity[];
}

const ANNOUNCES = /其中|包括|包含|分项|分别(?:为|是|用于)|用于|明细/;
const AMOUNT = /(\d[\d,]*(?:\.\d+)?)(亿元|千万元|百万元|万元|千元|百元|元)?/g;
/** Numbers in a row (400000、252000、28000元) share the unit of the last one. */
const JOINED = /^[、,和及]$/;
/** Prices are no parts of a total: 500元/月, 每村3万元. */
const PRICE = /[/每均标准]|左右|不超过|约/;

interface Found {
  readonly number: string;
  readonly unit: MoneyUnit | null;
  readonly start: number;
  readonly end: number;
}

function numbersIn(text: string): Found[] {
  return [...text.matchAll(AMOUNT)].map((match) => {
    const [whole, number = '', unit = ''] = match;
    const digits = number.replaceAll(',', '');
    return {
      number: digits,
      unit: isMoneyUnit(unit) ? unit : null,
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

/** Amounts of a stretch of text, each with its unit; numbers of other things (42个, 2020年) are left out. */
function amountsIn(text: string, stated: Stated<string>): Quantity[] {
  const found = numbersIn(text);
  const units: (MoneyUnit | null)[] = found.map(({ unit }) => unit);
  for (let at = found.length - 2; at >= 0; at--) {
    const between = text.slice(found[at]!.end, found[at + 1]!.start);
    if (units[at] === null && JOINED.test(between)) units[at] = units[at + 1] ?? null;
  }
  return found.flatMap(({ number }, at) => {
    const unit = units[at];
    const places = number.split('.')[1]?.length ?? 0;
    return unit ? [quantity(decimal(number), unit, places, stated.cells)] : [];
  });
}

function listIn(stated: Stated<string>): GoalItemList[] {
  return fold(stated.text)
    .split(/[。;]/)
    .flatMap((sentence) => {
      const announced = ANNOUNCES.exec(sentence);
      if (!announced || PRICE.test(sentence)) return [];
      const total = amountsIn(sentence.slice(0, announced.index), stated).pop();
      const items = amountsIn(sentence.slice(announced.index + announced[0].length), stated);
      return total && items.length >= 2 ? [{ total, items }] : [];
    });
}

/** Lists of items in the goal and its completion. */
export function goalItemLists({ goal }: Submission): readonly GoalItemList[] {
  return goal ? [goal.expected, goal.actual].flatMap(listIn) : [];
}
