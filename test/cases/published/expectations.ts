/**
 * What a rule says of each anomaly that the transcription of a published table lists, in its order: rules that must
 * report it, or why none does. `layout` are errors that come from the layout alone: fields that the source does not
 * show are printed blank there.
 */
export interface Expectation {
  /** Rules of severity error, each with the number of findings. Everything else at severity error fails the test. */
  readonly errors: Readonly<Record<string, number>>;
  readonly layout?: Readonly<Record<string, number>>;
  readonly anomalies: readonly (readonly string[] | Uncovered)[];
}

/** notation: only odd, and read right; unseen: not in the table as transcribed; judgement: takes a reader; sound: agrees. */
export type Uncovered = 'notation' | 'unseen' | 'judgement' | 'sound';

export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  'bayannur-border-port-land-bureau-2024': {
    errors: { 'execution-rate-mismatch': 1 },
    anomalies: [
      ['execution-rate-mismatch'],
      'unseen',
      'notation',
      ['budget-change-unexplained'],
      'judgement',
      'notation',
    ],
  },
  'chengan-centenarian-allowance-2020': {
    errors: { 'reason-missing': 4 },
    layout: { 'required-blank': 1 },
    anomalies: [['score-formula', 'reason-missing'], 'unseen'],
  },
  'chizhou-tangxi-village-operation-2022': {
    errors: { 'total-row-empty': 3, 'execution-rate-mismatch': 1, 'narrative-items-sum': 1 },
    anomalies: [
      ['total-row-empty', 'execution-rate-mismatch'],
      ['narrative-items-sum'],
      'sound',
      ['budget-change-unexplained'],
      'notation',
    ],
  },
  'daying-justice-security-computers-2023': { errors: {}, anomalies: [['budget-change-unexplained']] },
  'district-service-trade-2020': {
    errors: { 'total-score': 1 },
    layout: { 'required-blank': 1 },
    anomalies: [['weight-total'], ['total-score'], ['indicator-duplicate'], 'notation', 'notation'],
  },
  'guangyuan-chaotian-fitness-centre-2023': {
    errors: { 'year-total-sum': 1, 'quant-actual-not-number': 1 },
    anomalies: [['year-total-sum'], ['execution-rate-mismatch'], 'unseen', ['quant-actual-not-number']],
  },
  'hengshan-grain-reserve-2020': {
    errors: {},
    anomalies: [['quant-actual-not-number'], ['output-benefit-mixed'], 'notation'],
  },
  'hubei-campus-repair-2022': {
    errors: {},
    layout: { 'required-blank': 3 },
    anomalies: ['unseen', 'unseen', ['input-as-target']],
  },
  'huoshan-medical-relief-2024': {
    errors: { 'amount-not-numeric': 1 },
    anomalies: [['zero-budget'], ['over-target-reason'], ['amount-not-numeric']],
  },
  'jishan-medical-insurance-premiums-2020': {
    errors: { 'reason-missing': 2, 'total-score': 1 },
    anomalies: [
      ['total-score'],
      ['execution-score'],
      ['score-formula'],
      ['score-formula', 'reason-missing'],
      'sound',
      'judgement',
    ],
  },
  'liangping-forestry-2023': { errors: {}, anomalies: ['unseen', 'sound', 'notation'] },
  'suining-anju-food-supervision-2021': {
    errors: { 'amount-not-numeric': 1 },
    anomalies: [['target-not-measurable'], 'unseen', 'unseen'],
  },
  'xuancheng-animal-disease-2023': {
    errors: { 'execution-rate-mismatch': 1 },
    layout: { 'required-blank': 1 },
    anomalies: [['execution-rate-mismatch'], 'unseen'],
  },
  'yongzhou-lingling-forestry-2021': {
    errors: {
      'execution-rate-mismatch': 1,
      'amount-not-numeric': 1,
      'execution-score': 1,
      'reason-missing': 2,
    },
    anomalies: [
      ['execution-rate-mismatch', 'execution-score'],
      ['score-formula', 'reason-missing'],
      ['score-formula', 'reason-missing'],
      ['amount-not-numeric'],
      ['goal-cell-is-result'],
    ],
  },
  'yuanzhou-potato-seed-2022': {
    errors: { 'amount-not-numeric': 1 },
    anomalies: ['judgement', 'judgement', 'judgement', 'unseen', ['qual-status']],
  },
  'zhongjiang-water-gauge-2022': {
    errors: { 'weight-total': 1, 'total-score': 1 },
    anomalies: [
      ['weight-total'],
      ['total-score'],
      ['weight-profile'],
      ['quant-actual-not-number'],
      ['goal-cell-is-result'],
    ],
  },
};
