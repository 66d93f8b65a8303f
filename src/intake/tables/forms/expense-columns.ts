import { fold } from '../../../text';
import { cellRef } from '../../../workbook';
import { ASIDE_COLUMNS, columnMeaning, isBalance, type ExpenseColumn } from '../../words';
import type { ColumnReading } from '../column-readings';
import { columnFacts, shareOfNumbers, type ColumnFacts } from '../evidence/facts';
import type { Frame } from './frame';
import type { HeaderRows } from './headers';

type Header = HeaderRows<ExpenseColumn>;

/** As the columns of funds are called: what was spent is executed. */
const MEANINGS: Readonly<Record<ExpenseColumn, string>> = {
  item: 'item',
  planned: 'planned',
  actual: 'executed',
  reason: 'reason',
};

const SURE = 0.99;

/** Headers beside the items that are understood, and that nothing is needed from: 会计凭证号, 序号, 结余. */
function isAside(header: string): boolean {
  return columnMeaning('ledger', header) !== null || ASIDE_COLUMNS.test(fold(header)) || isBalance(header);
}

/** What was spent on stands in the first column of words; without a word that says so, too: nothing else can head the lines. */
function itemColumn({ columns, paths }: Header, facts: readonly ColumnFacts[]): number | undefined {
  if (columns.item !== undefined) return columns.item;
  const first = facts.find(({ column }) => column === paths[0]?.column);
  return first && first.filled.length > 0 && shareOfNumbers(first) === 0 ? first.column : undefined;
}

/** The header with how each of its columns was read. */
export function withExpenseColumns(frame: Frame, header: Header, bottom: number): Header {
  const { view } = frame;
  const first = header.last + 1;
  const rows = Array.from({ length: Math.max(0, bottom - header.last) }, (_, at) => first + at);
  const facts = header.paths.map(({ column, texts }) => columnFacts(view, column, texts, rows));
  const item = itemColumn(header, facts);
  const columns = item === undefined ? header.columns : { ...header.columns, item };
  const meaningAt = new Map(
    (Object.entries(columns) as [ExpenseColumn, number][]).map(([name, at]) => [at, MEANINGS[name]]),
  );
  const readings = facts.map(({ column, texts, filled }): ColumnReading => {
    const text = texts[0] ?? '';
    const meaning = meaningAt.get(column) ?? null;
    const isRead = meaning !== null || isAside(text);
    return {
      header: text,
      headerCells: view.ref(header.last, column),
      cells: cellRef(view.grid.sheet, first, column, Math.max(1, rows.length)),
      meaning,
      by: isRead ? 'words' : null,
      confidence: isRead ? SURE : 0,
      state: isRead ? 'read' : 'unread',
      hasValues: filled.length > 0,
      hasFigures: filled.some(({ amount }) => amount !== null),
      evidence: [],
    };
  });
  return { ...header, columns, readings };
}
