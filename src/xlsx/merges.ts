import { intersects, parseArea, type Area } from '../workbook';
import { XlsxError } from './error';
import { childOf, childrenOf, type XmlElement } from './xml-tree';

/** Merged areas of a sheet. */
export function readMerges(skeleton: XmlElement): Area[] {
  return childrenOf(childOf(skeleton, 'mergeCells'), 'mergeCell')
    .map(({ attributes }) => parseArea(attributes['ref'] ?? ''))
    .filter((area) => area !== null);
}

/** Whole columns are merged as well; what a reader of an area sees of them goes little further than the area. */
const MOST_ROWS_BELOW = 1_000;
/** Rows of all of them together: merged areas do not overlap. */
const MOST_ROWS = 4_000_000;

/** Merged areas as far as a reader of an area sees them. @throws XlsxError damaged where they cannot all stand side by side */
export function mergesWithin(merges: readonly Area[], area: Area): Area[] {
  const within = merges
    .filter((merge) => intersects(merge, area))
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, area.bottom + MOST_ROWS_BELOW) }));
  const rows = within.reduce((total, { top, bottom }) => total + bottom - top + 1, 0);
  if (rows > MOST_ROWS) throw new XlsxError('damaged', { detail: 'merged areas overlap' });
  return within;
}
