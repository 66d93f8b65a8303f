import { foldLabel } from '../../../text';
import {
  columnMeaning,
  EXPENSE_HEADERS,
  EXPENSE_SECTION,
  PERSON_HEADERS,
  type ExpenseColumn,
  type PersonColumn,
} from '../../words';
import { speaksAgainst } from '../header-neighbours';
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

/** Rows below a header in which figures are looked for. */
const LOOKED_AT = 5;

/** Whether the rows right below hold figures in the column, and nothing else. */
function holdsFigures({ view, area }: Frame, row: number, column: number): boolean {
  const last = Math.min(area.bottom, row + LOOKED_AT);
  const rows = Array.from({ length: last - row }, (_, at) => row + 1 + at);
  const filled = rows.filter((below) => !view.isEmpty(below, column));
  return filled.length > 0 && filled.every((below) => view.isNumber(below, column));
}

/**
 * Below the title of the section one of the two words is enough: what stands first is what was paid for, and the only
 * figures are what was paid.
 */
function toldBySection(
  frame: Frame,
  row: number,
  { columns, paths, ...rest }: HeaderRows<ExpenseColumn>,
): HeaderRows<ExpenseColumn> | null {
  if (!belowSection(frame, row)) return null;
  if (columns.item === undefined && columns.actual === undefined) return null;
  const taken = new Set<number | undefined>(Object.values(columns));
  const open = paths.filter(({ column }) => !taken.has(column));
  const figures = open.filter(({ column }) => holdsFigures(frame, row, column));
  const first =
    paths[0] && open.includes(paths[0]) && !figures.includes(paths[0]) ? paths[0].column : undefined;
  const only =
    figures.length === 1 && !speaksAgainst(figures[0]!.texts[0] ?? '', 'executed')
      ? figures[0]!.column
      : undefined;
  const [item, actual] = [columns.item ?? first, columns.actual ?? only];
  if (item === undefined || (actual ?? item) < item) return null;
  // Figures left of what was paid for make it a table of something else, where one of the two is only told.
  const isNamed = columns.item !== undefined && columns.actual !== undefined;
  if (!isNamed && figures.some(({ column }) => column < item)) return null;
  return { ...rest, paths, columns: { ...columns, item, ...(actual !== undefined && { actual }) } };
}

/** Whether the words are those of a ledger: payments are listed below the title. */
function isLedger({ paths }: HeaderRows<ExpenseColumn>): boolean {
  const meanings = paths.map(({ texts }) => columnMeaning('ledger', texts[0] ?? ''));
  return meanings.filter((meaning) => meaning !== null).length >= 3;
}

/** Whether words side by side head figures below the title of the section: a header of which no word is known. */
function isRenamed(frame: Frame, row: number, header: HeaderRows<ExpenseColumn>): boolean {
  const { view, area } = frame;
  const { item, planned, actual } = header.columns;
  if ((item ?? planned ?? actual) !== undefined || !belowSection(frame, row) || isLedger(header))
    return false;
  const columns = filledIn(frame, row);
  const isHeader = columns.length >= 2 && columns.every((column) => isWords(frame, row, column));
  return isHeader && row < area.bottom && columns.some((column) => view.isNumber(row + 1, column));
}

/** The header of 项目支出明细: 支出内容, 计划支出数, 实际支出数. */
export function expenseHeader(frame: Frame, row: number): HeaderRows<ExpenseColumn> | null {
  const named = columnsBy(frame, row, EXPENSE_HEADERS);
  if (isRenamed(frame, row, named)) return named;
  const { item, planned, actual } = named.columns;
  // Without a column of plans only the section's title tells it from a ledger.
  if (planned === undefined) return toldBySection(frame, row, named);
  return item !== undefined && actual !== undefined && item < planned && item < actual ? named : null;
}

/** The header of 评价人员: 姓名, 职称/职务, 单位, 签字. */
export function peopleHeader(frame: Frame, row: number): HeaderRows<PersonColumn> | null {
  const header = columnsBy(frame, row, PERSON_HEADERS);
  return header.columns.name !== undefined && Object.keys(header.columns).length >= 2 ? header : null;
}
