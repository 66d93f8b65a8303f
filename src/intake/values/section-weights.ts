import { decimal, type Decimal } from '../../numbers';
import type { CellRef } from '../../workbook';
import { level1Kind, type IndicatorLevel1 } from '../words';
import type { Stated } from './stated';

/** Points printed beside a first- or second-level name: 产出指标（50分）. */
export interface SectionWeight {
  readonly level: 1 | 2;
  readonly level1Kind: IndicatorLevel1;
  readonly name: string;
  readonly weight: Stated<Decimal>;
}

/** Points printed behind a name: 产出指标（50分）, 产出指标(50), 数量指标 20分, 满意度指标10%. */
const PRINTED =
  /^(.*?\D)(?:[(（[【]\s{0,9}(?:共|权重|分值)?[:：]?\s{0,9}(\d{1,20}(?:\.\d{1,20})?)\s{0,9}(?:分|%)?\s{0,9}[)）\]】]|(\d{1,20}(?:\.\d{1,20})?)\s{0,9}(?:分|%))$/s;

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
