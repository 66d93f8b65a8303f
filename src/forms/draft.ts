import type { CarriedScores, Evaluation } from '../scoring';
import type { Policy } from '../policy';
import type { PlanBuilder, RepeatedHeader, Span } from './plan-builder';
import type { Content } from './content';
import type { StyleName } from './styles';

/** A sheet being laid out from top to bottom, with the addresses that later formulas refer to. */
export interface Draft {
  readonly builder: PlanBuilder;
  readonly evaluation: Evaluation;
  readonly policy: Policy;
  readonly scores: CarriedScores;
  /** First column to last. */
  readonly width: Span;
  /** Next free row. */
  row: number;
  readonly anchors: Anchors;
}

export interface Anchors {
  /** The rate of the total, in the fund block. */
  executionRate?: { readonly cell: string; readonly isLive: boolean; readonly content: Content };
  executionWeight?: string;
  executionScore?: string;
  /** Addresses of all indicator weights and scores, first to last. */
  indicatorWeights?: readonly [first: string, last: string];
  indicatorScores?: readonly [first: string, last: string];
  goalScore?: string;
  total?: string;
  /** Header of the indicators, printed again on every page of theirs. */
  indicatorHeader?: RepeatedHeader;
}

/** One part of a form: writes itself at the draft's row and moves it on. */
export type Block = (draft: Draft) => void;

/** A box in the draft's current row. */
export function put(draft: Draft, columns: Span, content: Content, style: StyleName, rows = 1): string {
  return draft.builder.box({ row: draft.row, columns, rows }, content, style);
}

/** A label that may depend on what is laid out: 预算执行情况（10分）. */
export type Label = string | ((draft: Draft) => string);

export const labelText = (label: Label, draft: Draft): string =>
  typeof label === 'string' ? label : label(draft);
