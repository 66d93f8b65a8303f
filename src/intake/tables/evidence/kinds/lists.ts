import { CONTENT_WORDS, fundColumnOf, fundRowKindOf, rowLabel } from '../../../words';
import { shareMatching, shareOf, shareOfDistinct, type ColumnFacts } from '../facts';
import { NEVER, type BlockKind, type Weight } from '../kind';
import { amounts, lexicon, rates, remarks, texts } from './contents';
import { INITIAL_LIKE_BUDGET, RATE_OF_BUDGET, SPENT_WITHIN_BUDGET } from './relations';

/** What rows of a table are about. */
const SUBJECTS = ['project', 'source', 'code', 'name', 'summary', 'level1', 'person'];

/** Names of projects; sources, amounts and items of statements are none. */
function projectNames(facts: ColumnFacts, named: ReadonlySet<string>): Weight {
  const others = shareOf(
    facts,
    ({ text }) =>
      fundRowKindOf(text) !== null || fundColumnOf(text) !== null || CONTENT_WORDS.itemCode.test(text),
  );
  if (others > 0.2 || shareOf(facts, ({ text }) => rowLabel(text).kind !== 'entry') > 0.3) return NEVER;
  const share = shareMatching(facts, CONTENT_WORDS.project);
  const isOther =
    shareMatching(facts, CONTENT_WORDS.organisation) > 0.5 || shareMatching(facts, CONTENT_WORDS.date) > 0.3;
  if (share < 0.3 && isOther) return NEVER;
  if (share >= 0.6) return 2.5;
  // Rows of amounts are about something: where no other column says about what, names that differ do.
  const isSubject = !SUBJECTS.some((subject) => named.has(subject)) && shareOfDistinct(facts) >= 0.8;
  return Math.min(texts(2, 40, 1)(facts), 1.5) + (isSubject ? 1 : 0);
}

const PROJECT = [
  { id: 'project', contents: projectNames },
  { id: 'projectCode', contents: lexicon(CONTENT_WORDS.projectCode, 5) },
];
function sources(facts: ColumnFacts): Weight {
  const share = shareOf(facts, ({ text }) => fundRowKindOf(text) !== null);
  return share >= 0.6 ? 6 : share >= 0.3 ? 2 : NEVER / 2;
}

/**
 * The unit itself stands in more tables than its department: organisations alone are the unit. One that is the same for
 * all of several projects may as well be what they are under.
 */
function departments(facts: ColumnFacts, named: ReadonlySet<string>): Weight {
  const isSame = facts.filled.length > 1 && new Set(facts.filled.map(({ text }) => text)).size === 1;
  return lexicon(CONTENT_WORDS.organisation)(facts) - (named.has('unit') ? 0 : isSame ? 1 : 3);
}

const OWNER = [
  { id: 'unit', contents: lexicon(CONTENT_WORDS.organisation) },
  { id: 'department', contents: departments },
];
const ITEM = [
  { id: 'code', contents: lexicon(CONTENT_WORDS.itemCode, 6) },
  { id: 'name', contents: lexicon(CONTENT_WORDS.itemName, 6) },
  { id: 'source', contents: sources },
];

/** Fields of the projects of a list. */
const FIELDS = [
  { id: 'manager', contents: lexicon(CONTENT_WORDS.person, 4) },
  { id: 'phone', contents: lexicon(CONTENT_WORDS.phone, 6) },
  { id: 'address', contents: lexicon(CONTENT_WORDS.address, 4) },
  { id: 'postcode', contents: lexicon(CONTENT_WORDS.postcode, 6) },
  { id: 'period', contents: lexicon(CONTENT_WORDS.period, 6) },
  { id: 'periodStart', contents: lexicon(CONTENT_WORDS.date, 6) },
  { id: 'periodEnd', contents: lexicon(CONTENT_WORDS.date, 6) },
  { id: 'goalExpected', contents: texts(10, 400, 3) },
  { id: 'goalActual', contents: texts(10, 400, 3) },
];

/** A budget table: amounts side by side, rows of projects, sources or items. */
export const BUDGET_KIND: BlockKind = {
  id: 'budget',
  meanings: [
    ...PROJECT,
    ...OWNER,
    ...ITEM,
    { id: 'initial', contents: amounts },
    { id: 'budget', contents: amounts },
    { id: 'planned', contents: amounts },
    { id: 'received', contents: amounts },
    { id: 'executed', contents: amounts },
    { id: 'rate', contents: rates },
    { id: 'reason', contents: remarks },
    ...FIELDS,
  ],
  layouts: [
    [
      'projectCode',
      'project',
      'unit',
      'department',
      'source',
      'initial',
      'budget',
      'executed',
      'rate',
      'reason',
    ],
    ['project', 'unit', 'department', 'code', 'name', 'source', 'initial', 'budget', 'executed', 'rate'],
    ['department', 'unit', 'projectCode', 'project', 'initial', 'budget', 'executed', 'rate', 'reason'],
    ['unit', 'project', 'source', 'initial', 'budget', 'executed', 'rate'],
    ['project', 'source', 'planned', 'received', 'executed', 'rate', 'reason'],
    ['source', 'project', 'budget', 'executed'],
    ['project', 'unit', 'department', 'manager', 'phone', 'initial', 'budget', 'executed'],
    ['project', 'unit', 'department', 'manager', 'phone', 'period', 'budget', 'executed', 'rate'],
  ],
  relations: [RATE_OF_BUDGET, SPENT_WITHIN_BUDGET, INITIAL_LIKE_BUDGET],
};

/** What payments were for: texts that differ, be it not in every row. */
function summaries(facts: ColumnFacts): Weight {
  const distinct = shareOfDistinct(facts);
  return texts(3, 60, distinct >= 0.7 ? 2.5 : distinct >= 0.3 ? 4 : 2)(facts);
}

/** Every entry of a ledger has its amount. */
function ledgerAmounts(facts: ColumnFacts): Weight {
  const weight = amounts(facts);
  return weight > 0 && facts.filled.length >= facts.cells.length * 0.9 ? weight + 1.5 : weight;
}

/** A ledger: one row for each payment. */
export const LEDGER_KIND: BlockKind = {
  id: 'ledger',
  meanings: [
    { id: 'date', contents: lexicon(CONTENT_WORDS.date, 6) },
    { id: 'voucher', contents: lexicon(CONTENT_WORDS.voucher, 4) },
    ...PROJECT,
    ...ITEM,
    { id: 'summary', contents: summaries },
    { id: 'amount', contents: ledgerAmounts },
  ],
  layouts: [
    ['date', 'voucher', 'project', 'code', 'name', 'summary', 'amount'],
    ['date', 'voucher', 'summary', 'project', 'code', 'name', 'source', 'amount', 'credit'],
    ['project', 'code', 'name', 'source', 'date', 'voucher', 'summary', 'amount'],
    ['project', 'date', 'voucher', 'summary', 'code', 'name', 'amount'],
    ['voucher', 'date', 'summary', 'amount', 'project'],
    ['project', 'code', 'name', 'summary', 'amount', 'date', 'voucher'],
  ],
  relations: [],
};

/** 评价人员. */
export const EVALUATORS_KIND: BlockKind = {
  id: 'evaluators',
  meanings: [
    { id: 'person', contents: lexicon(CONTENT_WORDS.person, 4) },
    { id: 'position', contents: lexicon(CONTENT_WORDS.position) },
    { id: 'unit', contents: lexicon(CONTENT_WORDS.organisation) },
    { id: 'duty', contents: lexicon(CONTENT_WORDS.duty) },
  ],
  layouts: [
    ['person', 'position', 'unit', 'signature'],
    ['person', 'unit', 'position', 'duty', 'signature'],
    ['person', 'unit', 'position', 'signature'],
  ],
  relations: [],
};

/** A list of projects with their fields. */
export const PROJECT_LIST_KIND: BlockKind = {
  id: 'project-info',
  meanings: [...PROJECT, ...OWNER, ...FIELDS],
  layouts: [
    ['projectCode', 'project', 'unit', 'department', 'manager', 'phone', 'address', 'postcode', 'period'],
    ['project', 'unit', 'department', 'manager', 'periodStart', 'periodEnd', 'goalExpected', 'goalActual'],
    ['project', 'unit', 'department', 'manager', 'period', 'goalExpected', 'goalActual', 'claimedTotal'],
    ['project', 'department', 'unit', 'manager', 'phone', 'period'],
  ],
  relations: [],
};
