import { parseArea, type Area } from '../workbook';
import { childOf, childrenOf, type XmlElement } from './xml-tree';

/** Merged areas of a sheet. */
export function readMerges(skeleton: XmlElement): Area[] {
  return childrenOf(childOf(skeleton, 'mergeCells'), 'mergeCell')
    .map(({ attributes }) => parseArea(attributes['ref'] ?? ''))
    .filter((area) => area !== null);
}
