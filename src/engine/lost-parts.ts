import { findingOf, NOT_UNDERSTOOD, type Finding } from '../rules';
import { areaOf, type CellRef, type LostPart } from '../workbook';
import { lostText } from './incomplete-texts';
import type { Incomplete } from './report';

/** A sheet of which nothing can be read is named by its first cell. */
function placeOf({ sheet, area }: LostPart): CellRef {
  return { sheet, ...(area ?? areaOf(0, 0)) };
}

/** One finding for each part of the file that could not be read. */
export function lostFindings(
  parts: readonly LostPart[],
  explanations: ReadonlyMap<string, string>,
): readonly Finding[] {
  return parts.map((part) => {
    const { sheet, why, detail } = part;
    const key = [NOT_UNDERSTOOD.id, sheet, why].join('|');
    const outcome = {
      outcome: 'needs-review',
      message: `file-${why}`,
      found: null,
      expected: null,
      cells: [placeOf(part)],
      values: { sheet, detail },
    } as const;
    const finding = findingOf({ rule: NOT_UNDERSTOOD, outcome }, null, key);
    return { ...finding, explained: explanations.get(key) || null };
  });
}

/** No verdict may rest on the rest alone; a sheet without any content has nothing that could be missing. */
export function lostIncomplete(parts: readonly LostPart[]): readonly Incomplete[] {
  return parts
    .filter(({ why }) => why !== 'no-content')
    .map((part) => ({
      project: null,
      why: 'unread-figures',
      cells: [placeOf(part)],
      message: lostText({ zh: `“${part.sheet}”`, en: `“${part.sheet}”` }),
    }));
}
