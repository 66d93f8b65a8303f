import type { Decimal, MoneyUnit } from '../numbers';
import type { CellRef } from '../workbook';
import type { FundColumn, Indicator, PlainDate, Stated, StatedRate, Submission } from '../intake';

/** A total of one fund column as we take it: stated, or the sum of its parts where the total is blank or 0 above them. */
export interface FundTotal {
  readonly value: Decimal | null;
  readonly from: 'stated' | 'parts' | 'ledger';
  /** The sum of the level-1 parts, where there are readable parts. */
  readonly partsSum: Decimal | null;
  readonly cells: readonly CellRef[];
}

export interface ExecutionEvaluation {
  readonly unit: MoneyUnit;
  /** Budget (or, in the older form, received funds) and executed amount in `unit`; null where blank or unreadable. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  /** executed ÷ budget as a fraction, 4 decimals, half away from zero; null where the budget is 0 or blank. */
  readonly rate: Decimal | null;
  readonly claimedRate: StatedRate | null;
  /** Points for execution; null where the form has none. */
  readonly weight: Decimal | null;
  /** The points as the form states them; null where it has no place for them. */
  readonly claimedWeight: Stated<Decimal> | null;
  /** rest: printed nowhere, but left to it by the weights of the indicators. */
  readonly weightFrom: 'printed' | 'policy' | 'rest' | null;
  /** 2 decimals; null where there is no rate or no weight. */
  readonly score: Decimal | null;
  readonly claimedScore: Stated<Decimal> | null;
  readonly cells: readonly CellRef[];
}

export type NotComparable =
  | 'blank-target'
  | 'blank-actual'
  | 'void-target'
  | 'void-actual'
  | 'unreadable-target'
  | 'unreadable-actual'
  | 'qualitative-target'
  | 'qualitative-actual'
  | 'unit-differs'
  | 'scale-unclear'
  | 'no-weight'
  | 'sign-unclear'
  | 'date-unclear'
  | 'truncated';

/** How an actual value stands against its target. */
export type Achievement =
  | {
      readonly kind: 'measured';
      readonly met: boolean;
      /** actual ÷ target in base units; null for a target of 0 and for dates */ readonly ratio: Decimal | null;
      readonly sign: '>=' | '<=' | '=';
      readonly signAssumed: boolean;
    }
  | { readonly kind: 'judged'; readonly status: 'met' | 'partly-met' | 'not-met' }
  | { readonly kind: 'none'; readonly why: NotComparable };

export interface IndicatorEvaluation {
  readonly indicator: Indicator;
  readonly kind: 'quantitative' | 'qualitative' | 'unreadable';
  readonly achievement: Achievement;
  /**
   * Points by the policy's formula, 2 decimals. Qualitative: the claimed score where it lies in the band of its status.
   * Null where it cannot be decided.
   */
  readonly score: Decimal | null;
  /** Other score that another reading of the target would give (no sign: ≥ or ≤), where it differs. */
  readonly alternativeScore: Decimal | null;
  /** Qualitative: lowest and highest score of the band. */
  readonly band: { readonly low: Decimal; readonly high: Decimal; readonly highInclusive: boolean } | null;
}

/** What follows from a submission under a policy: computed values beside the claimed ones. */
export interface Evaluation {
  readonly submission: Submission;
  readonly policyId: string;
  /** "Today" for date rules. */
  readonly asOf: PlainDate;
  readonly fundTotals: Readonly<Partial<Record<FundColumn, FundTotal>>>;
  readonly execution: ExecutionEvaluation;
  /** received ÷ planned as a fraction, 4 decimals; null where there is no planned amount. */
  readonly arrivalRate: Decimal | null;
  readonly indicators: readonly IndicatorEvaluation[];
  /** Execution score + Σ indicator scores, 2 decimals; null where any part is undecided or there are no scored parts. */
  readonly total: Decimal | null;
  /** Sum of the claimed parts (claimed execution score + claimed indicator scores + goal score); null where there are none. */
  readonly claimedPartsSum: Decimal | null;
  /** Grade label of the policy for the computed total, else for the claimed one; null where neither is there. */
  readonly grade: string | null;
}
