import { cellRef } from '../../../workbook';
import type { ColumnReading } from '../column-readings';
import { columnFacts, shareOf } from '../evidence/facts';
import type { Frame } from './frame';
import type { HeaderRows } from './headers';

const SURE = 0.99;
const EVEN = 0.5;

/**
 * Columns left of the amounts that have a header and name the source of each row: whatever the header says, they are what
 * the rows are about. Of several nobody knows which one it is.
 */
export function labelColumns(
  { view, vocabulary }: Frame,
  { last, paths }: Pick<HeaderRows<string>, 'last' | 'paths'>,
  before: number,
  rows: readonly number[],
  bottom: number,
): ColumnReading[] {
  const isSource = ({ text }: { readonly text: string }): boolean => vocabulary.fundRow(text) !== null;
  const found = paths
    .filter(({ column }) => column < before)
    .map(({ column, texts }) => columnFacts(view, column, texts, rows))
    .filter((facts) => facts.filled.length > 1 && shareOf(facts, isSource) >= 0.5);
  return found.map(({ column, texts }) => ({
    header: texts.join(' / '),
    headerCells: view.ref(last, column),
    cells: cellRef(view.grid.sheet, last + 1, column, Math.max(1, bottom - last)),
    meaning: 'source',
    by: 'contents',
    confidence: found.length === 1 ? SURE : EVEN,
    state: found.length === 1 ? 'read' : 'asked',
    hasValues: true,
    hasFigures: false,
    evidence: [{ kind: 'contents', weight: 6, note: 'source' }],
  }));
}
