import { cellRef } from '../../../workbook';
import type { ColumnReading } from '../column-readings';
import { columnFacts, isSerial, shareOf, shareOfNumbers, type ColumnFacts } from '../evidence/facts';
import type { Frame } from './frame';
import type { HeaderRows } from './headers';

const SURE = 0.99;
const EVEN = 0.5;

/**
 * Columns left of the amounts that have a header and name the source of each row: whatever the header says, they are what
 * the rows are about. Of several nobody knows which one it is, and of figures among them none what they are.
 */
export function labelColumns(
  { view, vocabulary }: Frame,
  { last, paths }: Pick<HeaderRows<string>, 'last' | 'paths'>,
  before: number,
  rows: readonly number[],
  bottom: number,
): ColumnReading[] {
  const isSource = ({ text }: { readonly text: string }): boolean => vocabulary.fundRow(text) !== null;
  const headed = paths
    .filter(({ column }) => column < before)
    .map(({ column, texts }) => columnFacts(view, column, texts, rows));
  const sources = headed.filter((facts) => facts.filled.length > 1 && shareOf(facts, isSource) >= 0.5);
  const figures = headed.filter((facts) => shareOfNumbers(facts) >= 0.5 && !isSerial(facts));
  const placed = ({
    column,
    texts,
  }: ColumnFacts): Pick<ColumnReading, 'header' | 'headerCells' | 'cells'> => ({
    header: texts.join(' / '),
    headerCells: view.ref(last, column),
    cells: cellRef(view.grid.sheet, last + 1, column, Math.max(1, bottom - last)),
  });
  return [
    ...sources.map((facts): ColumnReading => ({
      ...placed(facts),
      meaning: 'source',
      by: 'contents',
      confidence: sources.length === 1 ? SURE : EVEN,
      state: sources.length === 1 ? 'read' : 'asked',
      hasValues: true,
      hasFigures: false,
      evidence: [{ kind: 'contents', weight: 6, note: 'source' }],
    })),
    ...figures.map((facts): ColumnReading => ({
      ...placed(facts),
      meaning: null,
      by: null,
      confidence: 0,
      state: 'unread',
      hasValues: true,
      hasFigures: true,
      evidence: [],
    })),
  ].sort((one, other) => one.cells.left - other.cells.left);
}
