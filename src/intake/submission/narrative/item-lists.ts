import { convertMoney, sum, type Decimal } from '../../../numbers';
import type { ItemList, MoneyMention } from '../narrative-types';
import type { Passage } from './mentions';
import type { PlacedMoney } from './money-mentions';

/** A paragraph with its amounts. */
export interface MoneyPassage {
  readonly passage: Passage;
  readonly money: readonly PlacedMoney[];
}

const MARK = /[([](\d{1,2}|[一二三四五六七八九十])[)\]]|(?<=^|[;:。,])(\d{1,2})[.、](?!\d)/g;
const CHINESE = '一二三四五六七八九十';
const TOTAL_WORDS = /(?:共计|合计|总计|共|总共|累计)[^,。;]{0,200}$/;
const ANNOUNCES = /其中|包括|包含|用于|分别为?|具体(?:为|如下)|如下|明细|:/;

interface Mark {
  readonly number: number;
  readonly start: number;
}

function marksIn(folded: string): Mark[] {
  return [...folded.matchAll(MARK)].map((match) => {
    const text = match[1] ?? match[2] ?? '';
    return { number: /\d/.test(text) ? Number(text) : CHINESE.indexOf(text) + 1, start: match.index };
  });
}

/** Runs 1, 2, 3 … of at least two marks. */
function runsOf(marks: readonly Mark[]): Mark[][] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]!.number === mark.number - 1) run.push(mark);
    else if (mark.number === 1) runs.push([mark]);
  }
  return runs.filter((run) => run.length >= 2);
}

/** The amount that the items of a list divide: the last one before them that announces them, or a 合计 after them. */
function totalAround(
  folded: string,
  money: readonly PlacedMoney[],
  start: number,
  end: number,
): MoneyMention | null {
  const before = money.filter((amount) => amount.end <= start).pop();
  if (before) {
    const between = folded.slice(before.end, start);
    if (ANNOUNCES.test(between) && !/[。!?]/.test(between)) return before.mention;
  }
  const after = money.find((amount) => amount.start >= end);
  return after && TOTAL_WORDS.test(folded.slice(end, after.start)) ? after.mention : null;
}

/** （1）…80000元；（2）…20000元 in one paragraph. Every item must have its one amount. */
function numberedList({ passage, money }: MoneyPassage): ItemList[] {
  const { folded, cell, section } = passage;
  return runsOf(marksIn(folded)).flatMap((run): ItemList[] => {
    const items: PlacedMoney[] = [];
    for (const [index, mark] of run.entries()) {
      const limit = run[index + 1]?.start ?? endOfItem(folded, mark.start);
      const amounts = money.filter(
        ({ start, end }) =>
          start >= mark.start && end <= limit && !TOTAL_WORDS.test(folded.slice(mark.start, start)),
      );
      if (amounts.length !== 1) return [];
      items.push(amounts[0]!);
    }
    const total = totalAround(folded, money, run[0]!.start, items[items.length - 1]!.end);
    return [{ items: items.map(({ mention }) => mention), total, cell, section }];
  });
}

/** The last item ends with its sentence. */
function endOfItem(folded: string, start: number): number {
  const stop = folded.slice(start).search(/[。;]/);
  return stop < 0 ? folded.length : start + stop;
}

/** What was done with the money, told after the parts of what was planned: 实际支出83.42万元. */
const TELLS_ON =
  /实际(?:支出|使用|执行|到位|支付|完成)|(?:已|累计)(?:支出|使用|支付|执行)|(?:支出|执行)(?:数|金额|资金)?$|结余|剩余|节约|到位/;

function inYuan({ value, unit }: MoneyMention): Decimal {
  return convertMoney(value, unit, '元');
}

/** The amounts that divide a total: up to where they add up to it, or where the sentence goes on to something else. */
function partsOf(within: readonly PlacedMoney[], total: PlacedMoney | undefined): readonly PlacedMoney[] {
  const parts: PlacedMoney[] = [];
  for (const amount of within) {
    const isComplete =
      total !== undefined &&
      parts.length >= 2 &&
      sum(parts.map(({ mention }) => inYuan(mention))).eq(inYuan(total.mention));
    if (isComplete || (parts.length >= 2 && TELLS_ON.test(amount.mention.subject))) break;
    parts.push(amount);
  }
  return parts;
}

/** 支出20万元，其中：设备费2万元、专线费8万元 in one sentence. */
function dividedTotal({ passage, money }: MoneyPassage): ItemList[] {
  const { folded, cell, section } = passage;
  return [...folded.matchAll(/其中[:,]?/g)].flatMap((match): ItemList[] => {
    const start = match.index + match[0].length;
    const stop = folded.slice(start).search(/。|$/);
    const text = folded.slice(start, start + stop);
    if (runsOf(marksIn(text)).length > 0) return [];
    const total = money.filter(({ end }) => end <= match.index).pop();
    const within = money.filter((amount) => amount.start >= start && amount.end <= start + stop);
    const items = partsOf(within, total);
    const named = items.every(({ mention }) => mention.subject.length >= 2);
    if (items.length < 2 || !named || !total || /[。]/.test(folded.slice(total.end, match.index))) return [];
    return [{ items: items.map(({ mention }) => mention), total: total.mention, cell, section }];
  });
}

const LEADING_MARK = /^(?:[([](\d{1,2})[)\]]|(\d{1,2})[.、](?!\d))/;

/** One item a paragraph: 1.…8万元 / 2.…2万元. The total stands in the paragraph before, where that announces them. */
function paragraphList(passages: readonly MoneyPassage[]): ItemList[] {
  const lists: ItemList[] = [];
  let run: MoneyPassage[] = [];
  let before: MoneyPassage | null = null;
  const close = (): void => {
    if (run.length >= 2) {
      const items = run.map(({ money }) => money[0]!.mention);
      const { cell, section } = run[0]!.passage;
      lists.push({ items, total: announcedTotal(before), cell, section });
    }
    run = [];
  };
  for (const [index, current] of passages.entries()) {
    const match = LEADING_MARK.exec(current.passage.folded);
    const number = match ? Number(match[1] ?? match[2]) : null;
    const isItem = number !== null && current.money.length === 1;
    if (isItem && number === run.length + 1) run.push(current);
    else {
      close();
      if (isItem && number === 1) run = [current];
    }
    if (run.length === 1) before = passages[index - 1] ?? null;
  }
  close();
  return lists;
}

function announcedTotal(before: MoneyPassage | null): MoneyMention | null {
  const last = before?.money[before.money.length - 1];
  if (!before || !last || before.money.length !== 1) return null;
  return ANNOUNCES.test(before.passage.folded.slice(last.end)) ? last.mention : null;
}

/** All lists of items with amounts. */
export function itemListsIn(passages: readonly MoneyPassage[]): ItemList[] {
  const inline = passages.flatMap((passage) => [...numberedList(passage), ...dividedTotal(passage)]);
  return [...inline, ...paragraphList(passages)];
}

/** Gives the amounts that stand in a list the role of an item, wherever they are mentioned. */
export function withItemRoles(
  money: readonly MoneyMention[],
  lists: readonly ItemList[],
): { money: MoneyMention[]; lists: ItemList[] } {
  const items = new Map(lists.flatMap((list) => list.items.map((item) => [item, asItem(item)] as const)));
  return {
    money: money.map((one) => items.get(one) ?? one),
    lists: lists.map((list) => ({ ...list, items: list.items.map((item) => items.get(item) ?? item) })),
  };
}

const asItem = (item: MoneyMention): MoneyMention => ({ ...item, role: 'item' });
