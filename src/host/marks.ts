import type { Area } from '../workbook';
import { intersection } from './ranges';

/** Something that holds for an area of a sheet and that the grid engine does not keep. Later ones win. */
export interface Mark {
  readonly area: Area;
  readonly value: unknown;
}

/** The parts of an area that another one leaves. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  return [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { ...area, top: common.top, bottom: common.bottom, right: common.left - 1 },
    { ...area, top: common.top, bottom: common.bottom, left: common.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Marks an area; what it covers wholly is forgotten. */
export function marked(marks: readonly Mark[], area: Area, value: unknown): Mark[] {
  return [...unmarked(marks, area), { area, value }];
}

/** Takes all marks off an area. */
export function unmarked(marks: readonly Mark[], area: Area): Mark[] {
  return marks.flatMap((mark) => without(mark.area, area).map((rest) => ({ ...mark, area: rest })));
}

/** What holds in all of an area; null where it is not the same everywhere, `otherwise` where nothing is marked. */
export function commonMark(marks: readonly Mark[], area: Area, otherwise: unknown): unknown {
  let rest: Area[] = [area];
  const found: unknown[] = [];
  for (let i = marks.length - 1; i >= 0 && rest.length > 0; i--) {
    const { area: marked, value } = marks[i]!;
    if (!rest.some((part) => intersection(part, marked))) continue;
    found.push(value);
    rest = rest.flatMap((part) => without(part, marked));
  }
  if (rest.length > 0) found.push(otherwise);
  return found.every((value) => JSON.stringify(value) === JSON.stringify(found[0])) ? found[0] : null;
}
