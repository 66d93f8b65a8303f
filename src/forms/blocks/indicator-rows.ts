import type { IndicatorLevel1 } from '../../intake';
import { ZERO, toText, type Decimal } from '../../numbers';
import type { CarriedScore, IndicatorEvaluation } from '../../scoring';
import type { Draft } from '../draft';

interface Levels {
  readonly level1: string;
  readonly level1Kind: IndicatorLevel1;
  readonly level2: string;
}

/** A row of the block: an indicator, or the execution of the budget among them. */
export interface WrittenRow extends Levels {
  readonly weight: Decimal | null;
  /** Null for execution. */
  readonly evaluated: IndicatorEvaluation | null;
  readonly score: CarriedScore | null;
}

export interface RowLayout {
  /** Below which names execution stands as a row, first of its section, where it does. */
  readonly execution?: { readonly level1: string; readonly level2: string };
  /** Names that the form has for the classes of separate tables. */
  readonly levelNames?: Partial<
    Readonly<Record<IndicatorLevel1, { readonly level1: string; readonly level2: (name: string) => string }>>
  >;
}

/** Names as stated in a filled form; those of separate tables as the form has them. */
function named({ levelNames }: RowLayout, isFromTables: boolean, levels: Levels): Levels {
  const { level1, level1Kind, level2 } = levels;
  const own = isFromTables ? levelNames?.[level1Kind] : undefined;
  return own
    ? { level1: own.level1, level1Kind, level2: own.level2(level2) }
    : { level1, level1Kind, level2 };
}

/** All rows from top to bottom. */
export function writtenRows(draft: Draft, layout: RowLayout): readonly WrittenRow[] {
  const { submission, indicators, execution } = draft.evaluation;
  const rows = indicators.map((evaluated, index): WrittenRow => ({
    ...named(layout, submission.origin === 'tables', evaluated.indicator),
    weight: evaluated.indicator.weight?.value ?? null,
    evaluated,
    score: draft.scores.indicators[index]!,
  }));
  if (!layout.execution) return rows;
  const { level1, level2 } = layout.execution;
  const own = rows.findIndex((row) => row.level1 === level1);
  // Decision comes before management, and both before what the project brought forth.
  const at = own >= 0 ? own : rows.findIndex(({ level1Kind }) => level1Kind !== 'other');
  const row: WrittenRow = {
    level1,
    level1Kind: 'other',
    level2,
    weight: execution.weight,
    evaluated: null,
    score: null,
  };
  const place = at < 0 ? rows.length : at;
  return [...rows.slice(0, place), row, ...rows.slice(place)];
}

/** How many rows, from `index` on, share a level; 0 where an earlier row began it. */
export function runLength(rows: readonly WrittenRow[], index: number, level: 1 | 2): number {
  const current = rows[index];
  const isSame = (other: WrittenRow | undefined): boolean =>
    other?.level1 === current?.level1 && (level === 1 || other?.level2 === current?.level2);
  if (!current || isSame(rows[index - 1])) return 0;
  let length = 1;
  while (rows[index + length] && isSame(rows[index + length])) length++;
  return length;
}

/** Points printed beside a level’s name; null where there are none. */
export type PointsOf = (row: Levels, level: 1 | 2) => string | null;

/** As stated, else (for separate tables) what the rows add up to. */
export function sectionPoints({ evaluation: { submission } }: Draft, rows: readonly WrittenRow[]): PointsOf {
  const keyOf = (level: 1 | 2, levels: Levels): string =>
    level === 1 ? levels.level1 : `${levels.level1Kind}\n${levels.level2}`;
  const stated = new Map<string, string | null>();
  for (const { level, level1Kind, name, weight } of submission.sectionWeights) {
    const key = keyOf(level, { level1: name, level1Kind, level2: name });
    if (!stated.has(key)) stated.set(key, weight.value && toText(weight.value));
  }
  // Names may begin anew in every row, so their rows are added up once.
  const sums = new Map<string, Decimal | null>();
  for (const row of submission.origin === 'tables' ? rows : []) {
    for (const level of [1, 2] as const) {
      const key = keyOf(level, row);
      const before = sums.get(key);
      sums.set(key, row.weight && before !== null ? (before ?? ZERO).plus(row.weight) : null);
    }
  }
  return (row, level) => {
    const key = keyOf(level, row);
    const points = stated.get(key);
    if (points !== undefined) return points;
    const added = sums.get(key);
    return added ? toText(added) : null;
  };
}

/** 产出指标（50分） */
export const withPoints = (name: string, points: string | null): string =>
  points === null ? name : `${name}\n（${points}分）`;
