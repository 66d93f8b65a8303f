import { economicItem, economicItemsByName, readItem } from '../../../values';
import { CONTENT_WORDS, fundColumnOf, fundRowKindOf, rowLabel } from '../../../words';
import { shareMatching, shareOf, shareOfDistinct, type ColumnFacts } from '../facts';
import { NEVER, type Weight } from '../kind';
import { amounts, lexicon, texts } from './contents';

/** What rows of a table are about. */
const SUBJECTS = ['project', 'code', 'name', 'summary', 'level1', 'person'];
/** Whose a project is: beside them rows are about projects, whatever their money comes from. */
const OWNERS = ['unit', 'department', 'manager'];

/** Whether rows that no other column says the subject of are about what differs in this one. */
function mayBeSubject(facts: ColumnFacts, named: ReadonlySet<string>): boolean {
  if (SUBJECTS.some((subject) => named.has(subject)) || shareOfDistinct(facts) < 0.8) return false;
  return !named.has('source') || OWNERS.some((owner) => named.has(owner));
}

/** Names of projects; sources, amounts and items of statements are none. */
export function projectNames(facts: ColumnFacts, named: ReadonlySet<string>): Weight {
  const others = shareOf(
    facts,
    ({ text }) =>
      fundRowKindOf(text) !== null ||
      fundColumnOf(text) !== null ||
      CONTENT_WORDS.itemCode.test(text) ||
      isItemName(text),
  );
  if (others > 0.2 || shareOf(facts, ({ text }) => rowLabel(text).kind !== 'entry') > 0.3) return NEVER;
  const share = shareMatching(facts, CONTENT_WORDS.project);
  const isOther =
    shareMatching(facts, CONTENT_WORDS.organisation) > 0.5 || shareMatching(facts, CONTENT_WORDS.date) > 0.3;
  if (share < 0.3 && isOther) return NEVER;
  if (share >= 0.6) return 2.5;
  return Math.min(texts(2, 40, 1)(facts), 1.5) + (mayBeSubject(facts, named) ? 1.5 : 0);
}

/** In a ledger names of projects come again and again: texts that differ from row to row say what was paid for. */
export function projectsOfEntries(facts: ColumnFacts, named: ReadonlySet<string>): Weight {
  const weight = projectNames(facts, named);
  return facts.filled.length >= 3 && shareOfDistinct(facts) >= 0.8 ? Math.min(weight, 0) : weight;
}

/** P001, XM-2023-07: short, with letters and digits, each one once. */
export function projectCodes(facts: ColumnFacts): Weight {
  const long = lexicon(CONTENT_WORDS.projectCode, 5)(facts);
  const isEachOnce = facts.filled.length >= 2 && shareOfDistinct(facts) === 1;
  return isEachOnce && shareMatching(facts, CONTENT_WORDS.shortCode) >= 0.9 ? Math.max(long, 4) : long;
}

/** Words of sources that no row of an official table is called. */
export function sources(facts: ColumnFacts): Weight {
  const share = shareOf(facts, ({ text }) => fundRowKindOf(text) !== null || CONTENT_WORDS.source.test(text));
  return share >= 0.6 ? 6 : share >= 0.3 ? 2 : NEVER / 2;
}

const organisations = lexicon(CONTENT_WORDS.organisation);

/** 所, 中心, 学校 carry out what bureaus are in charge of: bureaus alone may be either, as may one that is everybody's. */
export function units(facts: ColumnFacts, named: ReadonlySet<string>): Weight {
  const weight = organisations(facts);
  if (weight <= 0 || named.has('department')) return weight;
  const carryOut = shareMatching(facts, CONTENT_WORDS.subordinate);
  return carryOut >= 0.5 ? weight : weight - 2.5;
}

export function departments(facts: ColumnFacts, named: ReadonlySet<string>): Weight {
  return organisations(facts) - (named.has('unit') ? 0 : 3);
}

/** Codes of the classification, and no round amounts that look like some. */
export function itemCodes(facts: ColumnFacts): Weight {
  const known = shareOf(
    facts,
    ({ text }) => CONTENT_WORDS.itemCode.test(text) && economicItem(text.slice(0, 5)) !== null,
  );
  return known >= 0.6 ? 6 : known >= 0.3 ? 3 : NEVER / 2;
}

/** 办公费, 30201办公费, 302商品和服务支出. */
function isItemName(text: string): boolean {
  return CONTENT_WORDS.itemName.test(text) || economicItemsByName(readItem(text).name).length > 0;
}

export function itemNames(facts: ColumnFacts): Weight {
  const known = shareOf(facts, ({ text }) => isItemName(text));
  return known >= 0.6 ? 6 : known >= 0.3 ? 3 : NEVER / 2;
}

/** A surname and one or two characters, most of them different: other short words may be anything. */
export function people(facts: ColumnFacts): Weight {
  const named = shareMatching(facts, CONTENT_WORDS.named);
  if (named >= 0.6) return 4;
  return shareMatching(facts, CONTENT_WORDS.person) >= 0.6 ? 1 : NEVER / 2;
}

/** Numbers of telephones as they are dialled; seven or eight digits alone may be an amount. */
export function phones(facts: ColumnFacts): Weight {
  if (shareMatching(facts, CONTENT_WORDS.dialled) >= 0.5) return 6;
  return shareMatching(facts, CONTENT_WORDS.phone) >= 0.6 ? 0.5 : NEVER / 2;
}

/** Places, and no sentences in which one is named. */
export function addresses(facts: ColumnFacts): Weight {
  const share = shareOf(
    facts,
    ({ text }) => CONTENT_WORDS.address.test(text) && text.length <= 40 && !/[,。;，；]/.test(text),
  );
  return share >= 0.6 ? 4 : NEVER / 2;
}

/** Numbers of vouchers: 记-1, or with zeros in front, so that they are no amounts. */
export function vouchers(facts: ColumnFacts): Weight {
  const said = lexicon(CONTENT_WORDS.voucher, 4)(facts);
  const padded = shareMatching(facts, CONTENT_WORDS.paddedNumber);
  return padded >= 0.5 && shareOfDistinct(facts) >= 0.5 ? Math.max(said, 4) : said;
}

/** What payments were for: texts that differ, be it not in every row. */
export function summaries(facts: ColumnFacts): Weight {
  const distinct = shareOfDistinct(facts);
  const weight = texts(3, 60, distinct >= 0.7 ? 2.5 : distinct >= 0.3 ? 4 : 2)(facts);
  return weight > 0 && shareMatching(facts, CONTENT_WORDS.payment) >= 0.5 ? weight + 1.5 : weight;
}

/** What was paid back, in few rows: only what it does to a balance tells it. */
export function credits(facts: ColumnFacts): Weight {
  return amounts(facts) - 2.5;
}

/** What is left: only what it follows from tells it. */
export function balances(facts: ColumnFacts): Weight {
  return amounts(facts) - 1.5;
}

/** Plans and arrivals stand in fewer tables than budgets and what was spent of them. */
export function rarerAmounts(facts: ColumnFacts): Weight {
  return amounts(facts) - 0.5;
}

/** Every entry of a ledger has its amount. */
export function ledgerAmounts(facts: ColumnFacts): Weight {
  const weight = amounts(facts);
  return weight > 0 && facts.filled.length >= facts.cells.length * 0.9 ? weight + 1.5 : weight;
}
