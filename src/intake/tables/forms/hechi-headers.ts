import { foldLabel } from '../../../text';
import {
  columnMeaning,
  EXPENSE_HEADERS,
  EXPENSE_SECTION,
  PERSON_HEADERS,
  type ExpenseColumn,
  type PersonColumn,
} from '../../words';
import { filledIn, isWords, type Frame } from './frame';
import type { HeaderRows } from './headers';

/** Longer texts are no headers. */
const LONGEST = 20;

function columnsBy<Column extends string>(
  frame: Frame,
  row: number,
  words: { meaningOf(text: string): Column | null },
): HeaderRows<Column> {
  const columns: Partial<Record<Column, number>> = {};
  const paths = filledIn(frame, row).map((column) => ({ column, texts: [frame.view.text(row, column)] }));
  for (const { column, texts } of paths) {
    const label = texts[0] ?? '';
    const meaning = foldLabel(label).length <= LONGEST ? words.meaningOf(label) : null;
    if (meaning) columns[meaning] ??= column;
  }
  return { first: row, last: row, columns, paths, readings: [] };
}

function belowSection({ view, area }: Frame, row: number): boolean {
  for (let above = row - 1; above >= Math.max(area.top, row - 2); above--) {
    const [first, ...others] = view.filled(above, area.left, area.right);
    if (first !== undefined && others.length === 0) return EXPENSE_SECTION.test(view.folded(above, first));
  }
  return false;
}

/** Whether the words are those of a ledger, and none is one of spending details: payments are listed below the title. */
function isLedger({ paths }: HeaderRows<ExpenseColumn>, known: number | undefined): boolean {
  const meanings = paths.map(({ texts }) => columnMeaning('ledger', texts[0] ?? ''));
  return known === undefined && meanings.filter((meaning) => meaning !== null).length >= 3;
}

/** Words side by side above a row with figures. */
function headsFigures(frame: Frame, row: number): boolean {
  const { view, area } = frame;
  const columns = filledIn(frame, row);
  const isHeader = columns.length >= 2 && columns.every((column) => isWords(frame, row, column));
  return isHeader && row < area.bottom && columns.some((column) => view.isNumber(row + 1, column));
}

/** The header of 项目支出明细: 支出内容, 计划支出数, 实际支出数. */
export function expenseHeader(frame: Frame, row: number): HeaderRows<ExpenseColumn> | null {
  const header = columnsBy(frame, row, EXPENSE_HEADERS);
  const { item, planned, actual } = header.columns;
  // Below the section's title no word is needed: its columns may have been renamed.
  const amount = actual ?? planned;
  const isBelow = belowSection(frame, row);
  if (isBelow && headsFigures(frame, row) && !isLedger(header, item ?? amount))
    return item === undefined || amount === undefined || item < amount ? header : null;
  if (item === undefined || actual === undefined) return null;
  // Without a column of plans only the section's title tells it from a ledger.
  const isDetail = planned === undefined ? isBelow : item < planned;
  return isDetail && item < actual ? header : null;
}

/** The header of 评价人员: 姓名, 职称/职务, 单位, 签字. */
export function peopleHeader(frame: Frame, row: number): HeaderRows<PersonColumn> | null {
  const header = columnsBy(frame, row, PERSON_HEADERS);
  return header.columns.name !== undefined && Object.keys(header.columns).length >= 2 ? header : null;
}
