import type { Fate } from './column-fate';
import type { Outcome } from './outcome';

/** Counts over some changes. */
export interface Counts {
  readonly changes: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** Share of columns that are read as before, in percent. */
  readonly read: number;
  /** Changes after which another column is read as something else. */
  readonly othersWrong: number;
  readonly othersSilent: number;
  readonly falseErrors: number;
  readonly newPasses: number;
  readonly withoutFinding: number;
}

const FATES: readonly Fate[] = ['read', 'asked', 'unread', 'silent', 'wrong', 'hollow', 'refused'];

export function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10;
}

export function count(outcomes: readonly Outcome[]): Counts {
  const fates = Object.fromEntries(
    FATES.map((fate) => [fate, outcomes.filter((one) => one.fate === fate).length]),
  ) as Record<Fate, number>;
  return {
    changes: outcomes.length,
    fates,
    read: percent(fates.read, outcomes.length),
    othersWrong: outcomes.filter(({ othersWrong }) => othersWrong.length > 0).length,
    othersSilent: outcomes.filter(({ othersSilent }) => othersSilent.length > 0).length,
    falseErrors: outcomes.reduce((sum, { falseErrors }) => sum + falseErrors.length, 0),
    newPasses: outcomes.filter((one) => one.newPass).length,
    withoutFinding: outcomes.filter((one) => one.withoutFinding).length,
  };
}

/** Counts by what a change has in common with others, the worst first. */
export function countBy(
  outcomes: readonly Outcome[],
  of: (outcome: Outcome) => string,
): (readonly [string, Counts])[] {
  return [...groupBy(outcomes, of)]
    .map(([key, some]) => [key, count(some)] as const)
    .sort(([, one], [, other]) => one.read - other.read || other.changes - one.changes);
}

function groupBy<T>(items: readonly T[], of: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(of(item), [...(groups.get(of(item)) ?? []), item]);
  return groups;
}

export function inWords(counts: Counts): string {
  const { changes, fates, read, othersWrong, othersSilent, falseErrors, newPasses, withoutFinding } = counts;
  const ends = FATES.filter((fate) => fate !== 'read' && fates[fate] > 0).map(
    (fate) => `${fate} ${fates[fate]}`,
  );
  const others = [
    [othersWrong, 'with others wrong'],
    [othersSilent, 'with others silent'],
    [falseErrors, 'false errors'],
    [newPasses, 'new passes'],
    [withoutFinding, 'told without a finding'],
  ] as const;
  const rest = others.filter(([number]) => number > 0).map(([number, name]) => `${number} ${name}`);
  return [`${read} % read of ${changes}`, ...ends, ...rest].join(', ');
}

/** What is never allowed, one line each. */
export function faultsIn(outcomes: readonly Outcome[]): string[] {
  const line = ({ where, column, change, meaning }: Outcome, what: string): string =>
    `${where} ${column} (${meaning}) → ${change}: ${what}`;
  return outcomes.flatMap((one) => [
    ...(['wrong', 'silent', 'hollow', 'refused'].includes(one.fate)
      ? [line(one, one.readAs ? `${one.fate}: ${one.readAs}` : one.fate)]
      : []),
    ...one.othersWrong.map((name) => line(one, `other column wrong: ${name}`)),
    ...one.othersSilent.map((name) => line(one, `other column silent: ${name}`)),
    ...one.falseErrors.map((name) => line(one, `false error: ${name}`)),
    ...(one.withoutFinding ? [line(one, 'told without a finding')] : []),
    ...(one.newPass ? [line(one, 'new pass')] : []),
  ]);
}
