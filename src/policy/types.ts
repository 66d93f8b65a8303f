import type { Localized } from '../language';

/** V read in the cited text, P practice seen in published forms or software, U to be confirmed. Never print a U as law. */
export type Certainty = 'V' | 'P' | 'U';

/** Where a statement was read. */
export interface Source {
  readonly title: Localized;
  /** Web address, or repository; null where the place is no public address. */
  readonly address: string | null;
}

/** A publication that one policy or form alone cites: declared there, beside the statements. */
export interface Publication extends Source {
  readonly key: string;
}

/** A statement with its source: a regulation with document number, a published form, or an identity. */
export interface Citation {
  /** Key of docs/policies.md (FDK, HB2020, PLAT-score …), "id" for an arithmetic identity, "seed" for the seed. */
  readonly key: string;
  readonly certainty: Certainty;
  readonly text: Localized;
  /** Set where the key is not one of the common sources. */
  readonly publication?: Publication;
}

/** One setting, dated and cited. Numbers are decimal texts, so that they never pass through binary floats. */
export interface Setting<T> {
  readonly value: T;
  /** First day from which it holds (YYYY-MM-DD), where known. */
  readonly from?: string;
  /** What held before that day, where it is known and was not the national setting. */
  readonly before?: Setting<T>;
  readonly source: Citation;
}

export type Level1Weights = Readonly<Partial<Record<'output' | 'benefit' | 'satisfaction' | 'cost', string>>>;

export type ExecutionMethod =
  | { readonly kind: 'linear' }
  | {
      readonly kind: 'banded';
      /** shares of the weight by lowest rate */ readonly bands: readonly {
        readonly from: string;
        readonly points: string;
      }[];
    };

/** The settings that must not be hard-coded (docs/domain/scoring.md). */
export interface PolicySettings {
  readonly executionWeight: Setting<string>;
  readonly executionMethod: Setting<ExecutionMethod>;
  /** Another method that is in use beside it: a score that follows it is asked about, and no error. */
  readonly executionMethodBeside: Setting<ExecutionMethod | null>;
  /** Bands in use beside the formula for satisfaction: a score that follows them is asked about, and no error. */
  readonly satisfactionMethodBeside: Setting<ExecutionMethod | null>;
  readonly allowRateOver100: Setting<boolean>;
  readonly zeroBudgetPolicy: Setting<'no-rate' | 'rate-0' | 'rate-100'>;
  readonly level1Weights: Setting<Level1Weights>;
  readonly reverseMethod: Setting<'ratio' | 'linear'>;
  readonly equalMethod: Setting<'ratio' | 'manual'>;
  readonly overTargetThreshold: Setting<string | null>;
  readonly overTargetEffect: Setting<'reason-error' | 'reason-warning' | 'none'>;
  readonly deductionColumn: Setting<boolean>;
  /** Lower bounds of 达成 and 部分达成 as shares of the weight. */
  readonly qualitativeBands: Setting<readonly [string, string]>;
  readonly qualitativeRemarkRequired: Setting<boolean>;
  readonly rateReasonThreshold: Setting<string | null>;
  /** Lower bounds, inclusive, highest first, with label and aliases. */
  readonly gradeBands: Setting<
    readonly { readonly label: string; readonly from: string; readonly aliases: readonly string[] }[]
  >;
  readonly costCap: Setting<string | null>;
  /** Points that a typed score may differ from the formula. */
  readonly scoreTolerance: Setting<string>;
  /** Decimals that points and scores may have; null where nobody minds. */
  readonly scoreDecimals: Setting<number | null>;
  /** 万元 that count as rounding. */
  readonly moneyTolerance: Setting<string>;
  readonly personnelShare: Setting<string>;
  readonly evaluationLateMonths: Setting<number>;
  readonly indicatorCount: Setting<{ readonly min: number; readonly max: number }>;
  readonly dominatingShare: Setting<string>;
  /** Below this price (元) a thing is no fixed asset. */
  readonly assetThreshold: Setting<{ readonly general: string; readonly special: string }>;
}

export interface Policy {
  readonly id: string;
  readonly title: Localized;
  /** Province names in unit names that recommend it; empty for national ones. */
  readonly regions: readonly string[];
  /** First budget year for which it is meant. */
  readonly fromYear: number;
  /** The document, or the practice, on which the policy as a whole rests. */
  readonly basis: Citation;
  readonly settings: PolicySettings;
}
