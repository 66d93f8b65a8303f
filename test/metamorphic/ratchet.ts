import type { Measured } from './measured';
import { THRESHOLDS, type Threshold } from './thresholds';

const isKept = (figure: number, threshold: Threshold): boolean =>
  'atLeast' in threshold ? figure >= threshold.atLeast : figure <= threshold.atMost;

const bound = (threshold: Threshold): string =>
  'atLeast' in threshold ? `at least ${threshold.atLeast}` : `at most ${threshold.atMost}`;

/** Figures of a part that are worse than they were, with some of what is not as it should be. */
export function worse(part: string, { figures, faults }: Measured): string[] {
  const broken = Object.entries(THRESHOLDS[part]!).flatMap(([name, threshold]) => {
    const figure = figures[name];
    if (figure === undefined) return [`${part} ${name} was not measured`];
    return isKept(figure, threshold) ? [] : [`${part} ${name}: ${figure}, must be ${bound(threshold)}`];
  });
  return broken.length > 0 ? [...broken, ...faults.slice(0, 30)] : [];
}

/** Thresholds that fall short of what the issue asks for. */
export function stillToDo(): string[] {
  return Object.entries(THRESHOLDS).flatMap(([part, some]) =>
    Object.entries(some).flatMap(([name, threshold]) => {
      const now = 'atLeast' in threshold ? threshold.atLeast : threshold.atMost;
      return now === threshold.todo ? [] : [`${part} ${name}: ${now} → ${threshold.todo}`];
    }),
  );
}
