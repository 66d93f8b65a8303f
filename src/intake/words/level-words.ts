import { decimal } from '../../numbers';
import type { CellRef } from '../../workbook';
import type { IndicatorLevel1, SectionWeight } from '../submission/submission';
import { fold } from '../../text/folding';

/** Points printed behind a name: 产出指标（50分）, 产出指标(50), 数量指标 20分, 满意度指标10%. */
const PRINTED =
  /^(.*?\D)\s*(?:[(（[【]\s*(?:共|权重|分值)?[:：]?\s*(\d+(?:\.\d+)?)\s*(?:分|%)?\s*[)）\]】]|(\d+(?:\.\d+)?)\s*(?:分|%))\s*$/s;

export interface LevelName {
  readonly name: string;
  /** Digits as printed. */
  readonly points: string | null;
}

/** The name of a level without printed points and line breaks. */
export function levelName(text: string): LevelName {
  const match = PRINTED.exec(text.trim());
  const name = (match?.[1] ?? text).replace(/\s+/gu, '').trim();
  return { name, points: match ? (match[2] ?? match[3] ?? null) : null };
}

const KINDS: readonly (readonly [IndicatorLevel1, RegExp])[] = [
  ['satisfaction', /满意/],
  ['benefit', /效益|效果|影响/],
  ['cost', /成本/],
  ['output', /产出|产出情况/],
];

const SECOND_LEVEL: readonly (readonly [IndicatorLevel1, RegExp])[] = [
  ['satisfaction', /满意/],
  ['benefit', /效益|影响|经济|社会|生态|可持续/],
  ['output', /数量|质量|时效|成本/],
];

/** What a first-level name stands for; where there is none, what the second level tells. */
export function level1Kind(level1: string, level2: string): IndicatorLevel1 {
  const words = level1 === '' ? SECOND_LEVEL : KINDS;
  const text = fold(level1 === '' ? level2 : level1);
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

export function sectionWeight(
  level: 1 | 2,
  level1: string,
  { name, points }: LevelName,
  cell: CellRef,
): SectionWeight | null {
  if (points === null) return null;
  const kind = level1Kind(level1, name);
  return { level, level1Kind: kind, name, weight: { value: decimal(points), text: points, cells: [cell] } };
}
