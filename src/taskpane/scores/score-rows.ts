import type { ProjectReport } from '../../engine';
import { isBlank, type Indicator, type Stated } from '../../intake';
import { decimal, HUNDRED, HUNDREDTH, max, toFixedText, toText, type Decimal } from '../../numbers';
import type { Policy } from '../../policy';
import { budgetTotal, type FundTotal, type IndicatorEvaluation } from '../../scoring';
import { formatCellRef, type CellRef } from '../../workbook';
import type { Texts } from '../texts';

/** A figure of the table: shown text, where it comes from, and why there is none. */
export interface Figure {
  /** null: there is no figure. */
  readonly text: string | null;
  readonly cells: readonly CellRef[];
  /** For a missing figure: the form has no place for it, it is blank, it could not be read, or it was not computed. */
  readonly missing?: 'noField' | 'blank' | 'unreadable' | 'notComputed';
  /** Why it was not computed. */
  readonly why?: keyof Texts['why'];
}

/** Claimed against computed. */
export interface ScoreRow {
  readonly claimed: Figure;
  readonly computed: Figure;
  /** The claimed figure lies outside of what the computed one allows. */
  readonly differs: boolean;
}

export interface IndicatorRow extends ScoreRow {
  readonly indicator: Indicator;
  readonly evaluated: IndicatorEvaluation;
  readonly alternative: string | null;
}

export interface ScoreTable {
  readonly unit: string;
  readonly budget: ScoreRow;
  readonly executed: ScoreRow;
  readonly rate: ScoreRow;
  /** Points for execution, as printed; null where the form has none. */
  readonly executionWeight: string | null;
  readonly executionScore: ScoreRow;
  readonly arrivalRate: Figure | null;
  readonly indicators: readonly IndicatorRow[];
  readonly total: ScoreRow;
  readonly grade: ScoreRow;
  /** How many rows differ. */
  readonly differences: number;
  /** How many rows have both figures, so that they can be compared. */
  readonly compared: number;
}

/** Half a unit of the last shown decimal of a percentage, but at least 0.01 points (docs/domain/decisions.md 6). */
const FINEST_RATE_STEP = decimal('0.01');
const HALF = decimal('0.5');

const NO_FIELD: Figure = { text: null, cells: [], missing: 'noField' };

function eachOnce(cells: readonly CellRef[]): readonly CellRef[] {
  return [...new Map(cells.map((cell) => [formatCellRef(cell), cell])).values()];
}

function stated(value: Stated<unknown> | null | undefined): Figure {
  if (!value) return NO_FIELD;
  if (isBlank(value)) return { text: null, cells: value.cells, missing: 'blank' };
  if (value.value === null) return { text: value.text, cells: value.cells, missing: 'unreadable' };
  return { text: value.text, cells: value.cells };
}

function computed(text: string | null, cells: readonly CellRef[], why?: Figure['why']): Figure {
  return text === null
    ? { text, cells: eachOnce(cells), missing: 'notComputed', why }
    : { text, cells: eachOnce(cells) };
}

/** A fund total: as stated, or as we take it from its parts or from the ledger. */
function money(total: FundTotal | null | undefined): ScoreRow {
  if (!total) return { claimed: NO_FIELD, computed: NO_FIELD, differs: false };
  const figure: Figure =
    total.value === null
      ? { text: null, cells: total.cells, missing: 'blank' }
      : { text: toText(total.value), cells: eachOnce(total.cells) };
  return { claimed: total.from === 'stated' ? figure : NO_FIELD, computed: figure, differs: false };
}

function percent(rate: Decimal | null): string | null {
  return rate && `${toFixedText(rate.times(HUNDRED), 2)}%`;
}

function points(score: Decimal | null): string | null {
  return score && toFixedText(score, 2);
}

function isApart(left: Decimal | null | undefined, right: Decimal | null, tolerance: Decimal): boolean {
  return !!left && !!right && left.minus(right).abs().gt(tolerance);
}

function rateRow({ evaluation }: ProjectReport): ScoreRow {
  const { rate, claimedRate, cells, budget } = evaluation.execution;
  const step = decimal(`1e-${claimedRate?.shownPlaces ?? 2}`).times(HALF);
  const tolerance = max(step, FINEST_RATE_STEP).times(HUNDREDTH);
  return {
    claimed: stated(claimedRate),
    computed: computed(percent(rate), cells, budget === null || budget.eq(0) ? 'no-rate' : undefined),
    differs: isApart(claimedRate?.value, rate, tolerance),
  };
}

function executionScoreRow({ evaluation, policy }: ProjectReport): ScoreRow {
  const { score, claimedScore, cells, weight } = evaluation.execution;
  return {
    claimed: stated(claimedScore),
    computed: computed(points(score), cells, weight === null ? 'no-points' : 'no-rate'),
    differs: isApart(claimedScore?.value, score, tolerance(policy)),
  };
}

function tolerance(policy: Policy): Decimal {
  return decimal(policy.settings.scoreTolerance.value);
}

function reasonOf({ kind, achievement, indicator }: IndicatorEvaluation): Figure['why'] {
  if (indicator.truncated) return 'truncated';
  if (isBlank(indicator.weight)) return 'no-weight';
  if (kind === 'qualitative') return 'judged';
  return achievement.kind === 'none' ? achievement.why : undefined;
}

function indicatorRow(evaluated: IndicatorEvaluation, policy: Policy): IndicatorRow {
  const { indicator, score, alternativeScore } = evaluated;
  const { target, actual, weight } = indicator;
  return {
    indicator,
    evaluated,
    claimed: stated(indicator.score),
    computed: computed(
      points(score),
      [...target.cells, ...actual.cells, ...(weight?.cells ?? [])],
      reasonOf(evaluated),
    ),
    differs: isApart(indicator.score?.value, score, tolerance(policy)),
    alternative: points(alternativeScore),
  };
}

function totalRow({ submission, evaluation, policy }: ProjectReport): ScoreRow {
  const parts = submission.indicators.flatMap(({ score }) => score?.cells ?? []);
  return {
    claimed: stated(submission.claimedTotal),
    computed: computed(
      points(evaluation.total),
      [...(evaluation.execution.claimedScore?.cells ?? []), ...parts],
      submission.indicators.length > 0 ? 'part-missing' : undefined,
    ),
    differs: isApart(submission.claimedTotal?.value, evaluation.total, tolerance(policy)),
  };
}

function gradeRow({ submission, evaluation, policy }: ProjectReport): ScoreRow {
  const { claimedGrade } = submission;
  const band = policy.settings.gradeBands.value.find(({ label }) => label === evaluation.grade);
  const names = band ? [band.label, ...band.aliases] : [];
  return {
    claimed: stated(claimedGrade),
    computed: computed(evaluation.grade, submission.claimedTotal?.cells ?? []),
    differs: !isBlank(claimedGrade) && band !== undefined && !names.includes(claimedGrade?.text.trim() ?? ''),
  };
}

const hasBoth = ({ claimed, computed: own }: ScoreRow): boolean => claimed.text !== null && own.text !== null;

/** All figures of one project, claimed against computed, each with its source cells. */
export function scoreTable(project: ProjectReport): ScoreTable {
  const { evaluation, policy } = project;
  const { execution, fundTotals } = evaluation;
  const rate = rateRow(project);
  const executionScore = executionScoreRow(project);
  const indicators = evaluation.indicators.map((evaluated) => indicatorRow(evaluated, policy));
  const total = totalRow(project);
  const grade = gradeRow(project);
  const rows = [rate, executionScore, ...indicators, total, grade];
  return {
    unit: execution.unit,
    budget: money(budgetTotal(fundTotals, evaluation.submission.funds)),
    executed: money(fundTotals.executed),
    rate,
    executionWeight: execution.weight && toText(execution.weight),
    executionScore,
    arrivalRate: evaluation.arrivalRate
      ? computed(percent(evaluation.arrivalRate), [
          ...(fundTotals.received?.cells ?? []),
          ...(fundTotals.planned?.cells ?? []),
        ])
      : null,
    indicators,
    total,
    grade,
    differences: rows.filter(({ differs }) => differs).length,
    compared: rows.filter(hasBoth).length,
  };
}
