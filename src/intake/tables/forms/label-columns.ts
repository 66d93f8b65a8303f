import { cellRef } from '../../../workbook';
import type { ColumnReading } from '../column-readings';
import { columnFacts, shareOf } from '../evidence/facts';
import type { Frame } from './frame';
import type { HeaderRows } from './headers';

const SURE = 0.99;

/**
 * Columns left of the amounts that have a header and name the source of each row: whatever the header says, they are what
 * the rows are about.
 */
export function labelColumns(
  { view, vocabulary }: Frame,
  { last, paths }: Pick<HeaderRows<string>, 'last' | 'paths'>,
  before: number,
  rows: readonly number[],
  bottom: number,
): ColumnReading[] {
  return paths.flatMap(({ column, texts }) => {
    if (column >= before) return [];
    const facts = columnFacts(view, column, texts, rows);
    const share = shareOf(facts, ({ text }) => vocabulary.fundRow(text) !== null);
    if (facts.filled.length < 2 || share < 0.5) return [];
    return [
      {
        header: texts.join(' / '),
        headerCells: view.ref(last, column),
        cells: cellRef(view.grid.sheet, last + 1, column, Math.max(1, bottom - last)),
        meaning: 'source',
        by: 'contents',
        confidence: SURE,
        state: 'read',
        hasValues: true,
        hasFigures: false,
        evidence: [{ kind: 'contents', weight: 6 * share, note: 'source' }],
      },
    ];
  });
}
