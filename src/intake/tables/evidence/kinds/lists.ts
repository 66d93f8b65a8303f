import { CONTENT_WORDS } from '../../../words';
import type { BlockKind } from '../kind';
import { amounts, lexicon, rates, remarks, texts } from './contents';
import {
  addresses,
  balances,
  credits,
  departments,
  itemCodes,
  itemNames,
  ledgerAmounts,
  people,
  phones,
  projectCodes,
  projectNames,
  projectsOfEntries,
  rarerAmounts,
  sources,
  summaries,
  units,
  vouchers,
} from './list-contents';
import {
  REASONS_WHERE_BUDGET_IS_LEFT,
  REASONS_WHERE_PLAN_IS_LEFT,
  RECEIVED_OF_BUDGET,
  RECEIVED_OF_PLANNED,
} from './arrivals';
import { LEFT_OF_BUDGET, LEFT_OF_RECEIVED, RUNNING_BALANCE } from './balances';
import { INITIAL_LIKE_BUDGET, RATE_OF_BUDGET, SPENT_WITHIN_BUDGET } from './relations';

const PROJECT = [
  { id: 'project', contents: projectNames },
  { id: 'projectCode', contents: projectCodes },
];
const OWNER = [
  { id: 'unit', contents: units },
  { id: 'department', contents: departments },
];
const ITEM = [
  { id: 'code', contents: itemCodes },
  { id: 'name', contents: itemNames },
  { id: 'source', contents: sources },
];

/** Fields of the projects of a list. */
const FIELDS = [
  { id: 'manager', contents: people },
  { id: 'phone', contents: phones },
  { id: 'period', contents: lexicon(CONTENT_WORDS.period, 6) },
  { id: 'periodStart', contents: lexicon(CONTENT_WORDS.date, 6) },
  { id: 'periodEnd', contents: lexicon(CONTENT_WORDS.date, 6) },
  { id: 'goalExpected', contents: texts(10, 400, 3) },
  { id: 'goalActual', contents: texts(10, 400, 3) },
];

/** Postcodes look like amounts: only where no amounts stand. */
const WHERE_IT_IS = [
  { id: 'address', contents: addresses },
  { id: 'postcode', contents: lexicon(CONTENT_WORDS.postcode, 6) },
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
    { id: 'planned', contents: rarerAmounts },
    { id: 'received', contents: rarerAmounts },
    { id: 'executed', contents: amounts },
    { id: 'balance', contents: balances },
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
    ['source', 'budget', 'received', 'executed', 'balance'],
    ['code', 'name', 'planned', 'executed', 'reason'],
    ['project', 'budget', 'executed', 'balance', 'rate', 'reason'],
    ['project', 'unit', 'department', 'manager', 'phone', 'initial', 'budget', 'executed'],
    ['project', 'unit', 'department', 'manager', 'phone', 'period', 'budget', 'executed', 'rate'],
  ],
  relations: [
    RATE_OF_BUDGET,
    SPENT_WITHIN_BUDGET,
    INITIAL_LIKE_BUDGET,
    LEFT_OF_BUDGET,
    LEFT_OF_RECEIVED,
    RECEIVED_OF_BUDGET,
    RECEIVED_OF_PLANNED,
    REASONS_WHERE_BUDGET_IS_LEFT,
    REASONS_WHERE_PLAN_IS_LEFT,
  ],
  mayBeBlank: ['reason'],
  mayRepeat: [],
};

/** A ledger: one row for each payment. */
export const LEDGER_KIND: BlockKind = {
  id: 'ledger',
  meanings: [
    { id: 'date', contents: lexicon(CONTENT_WORDS.date, 6) },
    { id: 'voucher', contents: vouchers },
    { id: 'project', contents: projectsOfEntries },
    { id: 'projectCode', contents: projectCodes },
    ...ITEM,
    { id: 'summary', contents: summaries },
    { id: 'amount', contents: ledgerAmounts },
    { id: 'credit', contents: credits },
    { id: 'balance', contents: balances },
  ],
  layouts: [
    ['date', 'voucher', 'project', 'code', 'name', 'summary', 'amount'],
    ['date', 'voucher', 'summary', 'project', 'code', 'name', 'source', 'amount', 'credit', 'balance'],
    ['project', 'code', 'name', 'source', 'date', 'voucher', 'summary', 'amount'],
    ['project', 'date', 'voucher', 'summary', 'code', 'name', 'amount'],
    ['voucher', 'date', 'summary', 'amount', 'project'],
    ['project', 'code', 'name', 'summary', 'amount', 'date', 'voucher'],
  ],
  relations: [RUNNING_BALANCE],
  mayRepeat: [],
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
  mayRepeat: [],
};

/** A list of projects with their fields. */
export const PROJECT_LIST_KIND: BlockKind = {
  id: 'project-info',
  meanings: [...PROJECT, ...OWNER, ...FIELDS, ...WHERE_IT_IS],
  layouts: [
    ['projectCode', 'project', 'unit', 'department', 'manager', 'phone', 'address', 'postcode', 'period'],
    ['project', 'unit', 'department', 'manager', 'periodStart', 'periodEnd', 'goalExpected', 'goalActual'],
    ['project', 'unit', 'department', 'manager', 'period', 'goalExpected', 'goalActual', 'claimedTotal'],
    ['project', 'department', 'unit', 'manager', 'phone', 'period'],
  ],
  relations: [],
  mayRepeat: [],
};
