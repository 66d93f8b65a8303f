import type { Choices, ProjectReport } from '../../engine';
import { nameWithYear } from '../../intake';
import { HUNDRED, min, ONE, sum, toFixedText, toText, ZERO, type Decimal } from '../../numbers';
import { carriedScores } from '../../scoring';

/** One bar: how much of the whole, and both in words. */
export interface ChartRow {
  readonly name: string;
  /** Of the whole, 0…1; null where there is no figure. */
  readonly share: Decimal | null;
  /** As said beside the bar. */
  readonly text: string;
}

function pointsRow(
  name: string,
  scores: readonly (Decimal | null)[],
  weights: readonly (Decimal | null)[],
): ChartRow {
  const known = scores.filter((score) => score !== null);
  const whole = weights.every((weight) => weight !== null)
    ? sum(weights.filter((weight) => weight !== null))
    : null;
  if (known.length < scores.length || !whole?.gt(0)) return { name, share: null, text: '' };
  const score = sum(known);
  return { name, share: min(score.div(whole), ONE), text: `${toText(score)} / ${toText(whole)}` };
}

/** Scores of a project as they are written, group by group: execution, then each level of indicators. */
export function groupRows(
  { evaluation, policy }: ProjectReport,
  choice: Choices['scores'],
  execution: string,
): ChartRow[] {
  const carried = carriedScores(evaluation, policy, choice);
  const groups = new Map<string, number[]>();
  evaluation.indicators.forEach(({ indicator: { level1 } }, at) =>
    groups.set(level1, [...(groups.get(level1) ?? []), at]),
  );
  const { weight } = evaluation.execution;
  return [
    ...(weight ? [pointsRow(execution, [carried.execution.value], [weight])] : []),
    ...[...groups].map(([name, places]) =>
      pointsRow(
        name,
        places.map((at) => carried.indicators[at]!.value),
        places.map((at) => evaluation.indicators[at]!.indicator.weight?.value ?? null),
      ),
    ),
  ];
}

/** The execution rate of each project; a bar is full at 100 %. */
export function executionRows(projects: readonly ProjectReport[]): ChartRow[] {
  return projects.map(({ submission, evaluation: { execution } }) => {
    const { rate } = execution;
    return {
      name: nameWithYear(submission) || submission.key,
      share: rate && min(rate.lt(0) ? ZERO : rate, ONE),
      text: rate ? `${toFixedText(rate.times(HUNDRED), 2)}%` : '',
    };
  });
}
