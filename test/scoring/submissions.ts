import { decimal, decimalPlaces, type Decimal, type MoneyUnit } from '../../src/numbers';
import { cellRef } from '../../src/workbook';
import type {
  Amount,
  Comparison,
  FundRow,
  Funds,
  Indicator,
  IndicatorValue,
  LedgerSlice,
  QualitativeStatus,
  Stated,
  Submission,
  UnreadPart,
} from '../../src/intake';

/** Builders of submissions for tests: each takes only what a test is about. */

const CELL = [cellRef('自评表', 0, 0)];

export const said = (text: string): Stated<string> => ({
  value: text === '' ? null : text,
  text,
  cells: CELL,
});

export const points = (value: string): Stated<Decimal> => ({
  value: value === '' ? null : decimal(value),
  text: value,
  cells: CELL,
});

export const money = (value: string, unit: MoneyUnit = '万元', label = ''): Amount => ({
  ...points(value),
  unit,
  label,
  shownPlaces: value === '' ? null : decimalPlaces(decimal(value)),
});

export const fundRow = (some: Partial<FundRow> = {}): FundRow => ({
  kind: 'total',
  label: '年度资金总额',
  level: 0,
  cells: CELL,
  amounts: {},
  ...some,
});

export const part = (amounts: FundRow['amounts'], some: Partial<FundRow> = {}): FundRow =>
  fundRow({ kind: 'fiscal', label: '其中：财政拨款', level: 1, amounts, ...some });

export const fundsOf = (...rows: FundRow[]): Funds => ({ rows, useRows: [], unit: '万元', unitStated: true });

const value = (some: Partial<IndicatorValue>): IndicatorValue => ({
  text: '',
  cells: CELL,
  kind: 'blank',
  sign: null,
  signFrom: null,
  number: null,
  unit: null,
  unitFrom: null,
  base: null,
  date: null,
  status: null,
  problem: null,
  ...some,
});

export const BLANK = value({});

/** A number with its unit; `factor` is what the unit multiplies by (0.01 for %). */
export const quantity = (
  number: string,
  {
    sign = null,
    unit = null,
    factor = '1',
  }: { sign?: Comparison | null; unit?: string | null; factor?: string } = {},
): IndicatorValue =>
  value({
    text: `${sign ?? ''}${number}${unit ?? ''}`,
    kind: 'quantity',
    sign,
    number: decimal(number),
    unit,
    base: { number: decimal(number).times(factor), unit: unit === '%' || unit === null ? '' : unit },
  });

export const percent = (number: string, sign: Comparison | null = null): IndicatorValue =>
  quantity(number, { sign, unit: '%', factor: '0.01' });

export const words = (text: string, status: QualitativeStatus | null = null): IndicatorValue =>
  value({ text, kind: status ? 'status' : 'qualitative', status });

export const dateValue = (year: number, month: number | null, day: number | null): IndicatorValue =>
  value({ text: `${year}-${month}-${day}`, kind: 'date', date: { year, month, day } });

export const oddValue = (kind: IndicatorValue['kind'], text: string): IndicatorValue => value({ kind, text });

export const indicator = (some: Partial<Indicator> = {}): Indicator => ({
  level1: '产出指标',
  level1Kind: 'output',
  level2: '数量指标',
  name: '培训人数',
  nameCells: CELL,
  cells: CELL,
  target: quantity('100', { sign: '>=' }),
  actual: quantity('100'),
  weight: points('10'),
  score: points('10'),
  reason: said(''),
  truncated: false,
  ...some,
});

export const ledger = (yuan: string, some: Partial<LedgerSlice> = {}): LedgerSlice => ({
  version: 1,
  unit: '元',
  count: 3,
  total: decimal(yuan),
  groups: [],
  problems: [],
  problemCount: 0,
  statedTotals: [],
  amountCells: [cellRef('支出明细', 3, 4, 3, 1)],
  sumCells: [cellRef('支出明细', 3, 4, 3, 1)],
  unitStated: true,
  hasItems: true,
  years: [2020],
  ...some,
});

export const submission = (some: Partial<Submission> = {}): Submission => ({
  key: '网络维护费',
  projectName: '网络维护费',
  year: null,
  isOneOfYears: false,
  form: 'national',
  origin: 'filled-form',
  region: null,
  identity: { signatureDates: [], notes: [], unitNames: [], projectNames: [], years: [] },
  funds: null,
  expenses: null,
  budgetLines: [],
  ledger: null,
  goal: null,
  indicators: [],
  indicatorTable: null,
  sectionWeights: [],
  claimedTotal: null,
  claimedWeightTotal: null,
  claimedGrade: null,
  evaluators: null,
  narrative: null,
  unread: [],
  doubts: [],
  ...some,
});

export const TODAY = { year: 2021, month: 10, day: 26 };

/** A column of the indicator table that nobody understood, unless said otherwise. */
export const unreadPart = (some: Partial<UnreadPart> = {}): UnreadPart => ({
  what: 'column',
  block: 'indicators',
  header: '甲栏',
  headerCells: cellRef('自评表', 0, 8),
  cells: cellRef('自评表', 1, 8, 4, 1),
  guess: null,
  hasFigures: true,
  ...some,
});
