import type { HeaderRole } from './column-words';
import { FUND_COLUMNS } from './fund-headers';

/** Blocks whose columns have meanings: tables with a header row, and the fund block of a filled form. */
export type MeaningBlock = HeaderRole | 'funds';

const PROJECT = ['project', 'projectCode'] as const;
const OWNER = ['unit', 'department'] as const;
const ITEM = ['code', 'name', 'source'] as const;
const POINTS = ['weight', 'score', 'reason'] as const;
/** Sources that can have a column of their own. */
const SOURCES = ['fiscal', 'central', 'region', 'local', 'carried-over', 'other'] as const;

/** What a column can be said to mean, by the block it stands in, as a clerk would look for it. */
export const MEANINGS: Readonly<Record<MeaningBlock, readonly string[]>> = {
  budget: [
    ...PROJECT,
    ...OWNER,
    ...ITEM,
    ...FUND_COLUMNS,
    'amount',
    'rate',
    ...POINTS,
    ...SOURCES.map((source) => `source-${source}`),
    ...FUND_COLUMNS.flatMap((fund) => SOURCES.map((source) => `${fund}-${source}`)),
  ],
  ledger: [...PROJECT, ...ITEM, 'date', 'voucher', 'summary', 'amount', 'credit'],
  indicators: [
    ...PROJECT,
    'level1',
    'level2',
    'name',
    'initial-target',
    'target',
    'sign',
    'unit',
    'actual',
    'actual-unit',
    ...POINTS,
    'deduction',
    'direction',
  ],
  evaluators: [...PROJECT, 'person', 'position', 'unit', 'signature', 'duty'],
  'project-info': [
    ...PROJECT,
    ...OWNER,
    'manager',
    'phone',
    'address',
    'postcode',
    'period',
    'evaluationTypes',
    'reportDate',
    'goalExpected',
    'goalActual',
    'claimedTotal',
    'claimedGrade',
  ],
  funds: [...FUND_COLUMNS, 'rate', ...POINTS],
};

/** Whether a column of the block can have the meaning. */
export function canMean(block: string, meaning: string): boolean {
  return MEANINGS[block as MeaningBlock]?.includes(meaning) ?? false;
}
