import type { MoneyUnit } from '../../../numbers';
import { fold } from '../../../text';
import { ownColumns, type Block, type Frame } from '../../tables';
import { isBlank, joinItem, readAmount, readItem, readMoneyUnit, type Amount } from '../../values';
import { EXPENSE_TOTAL } from '../../words';
import type { ExpenseLine, ExpenseTable, Person } from '../submission';
import { textAt } from './stated';

type ExpensesBlock = Extract<Block, { kind: 'expenses' }>;
type PeopleBlock = Extract<Block, { kind: 'people' }>;

function headerUnit(frame: Frame, { header: { first, last } }: ExpensesBlock): MoneyUnit | null {
  for (let row = first; row <= last; row++) {
    for (const column of ownColumns(frame, row)) {
      const unit = readMoneyUnit(frame.view.text(row, column));
      if (unit) return unit;
    }
  }
  return null;
}

function lineAt(
  frame: Frame,
  { header: { columns } }: ExpensesBlock,
  row: number,
  unit: MoneyUnit,
): ExpenseLine | null {
  const { view } = frame;
  const amount = (column: number | undefined): Amount | undefined =>
    column === undefined
      ? undefined
      : readAmount({
          value: view.value(row, column),
          format: view.format(row, column),
          cell: view.ref(row, column),
          unit,
          label: view.text(row, columns.item ?? column),
        });
  const own = ownColumns(frame, row);
  if (own.length === 0) return null;
  const text = columns.item === undefined ? '' : view.text(row, columns.item);
  const typed = readItem(columns.item === undefined ? null : view.value(row, columns.item));
  const { code, name, unreadCode } = joinItem(typed, { code: '', name: '' });
  const [planned, actual] = [amount(columns.planned), amount(columns.actual)];
  return {
    code,
    name,
    ...(unreadCode !== undefined && { unreadCode }),
    text,
    cells: own.map((column) => view.ref(row, column)),
    ...(planned && { planned }),
    ...(actual && { actual }),
    ...(columns.reason !== undefined && { reason: textAt(frame, row, columns.reason) }),
  };
}

/** （按经济科目） in a row of its own below 支出内容. */
function isHint({ text, planned, actual }: ExpenseLine): boolean {
  return /^\(.*\)$/.test(fold(text)) && isBlank(planned) && isBlank(actual);
}

/** 项目支出明细 of the older report, with 支出合计. @returns null where the form has none. */
export function readExpenses(frame: Frame, blocks: readonly Block[], unit: MoneyUnit): ExpenseTable | null {
  const block = blocks.find(({ kind }) => kind === 'expenses') as ExpensesBlock | undefined;
  if (!block) return null;
  const stated = headerUnit(frame, block);
  const lines: ExpenseLine[] = [];
  let total: ExpenseLine | null = null;
  for (let row = block.header.last + 1; row <= block.bottom; row++) {
    const line = lineAt(frame, block, row, stated ?? unit);
    if (line && EXPENSE_TOTAL.test(fold(line.text))) total ??= line;
    else if (line && !(lines.length === 0 && isHint(line))) lines.push(line);
  }
  const { planned, actual } = block.header.columns;
  return {
    lines,
    ...(total?.planned && { plannedTotal: total.planned }),
    ...(total?.actual && { actualTotal: total.actual }),
    ...(total === null && blocks[blocks.length - 1] === block && { truncated: true }),
    unitStated: stated !== null,
    headerCells: [planned, actual].flatMap((column) =>
      column === undefined ? [] : [frame.view.ref(block.header.last, column)],
    ),
  };
}

/** 评价人员 of the older report; lines left blank are none. @returns null where the form has no such table. */
export function readPeople(frame: Frame, blocks: readonly Block[]): readonly Person[] | null {
  const block = blocks.find(({ kind }) => kind === 'people') as PeopleBlock | undefined;
  if (!block) return null;
  const { name, position, unit, signature } = block.header.columns;
  const people: Person[] = [];
  for (let row = block.header.last + 1; row <= block.bottom; row++) {
    if (ownColumns(frame, row).length === 0 || name === undefined) continue;
    people.push({
      name: textAt(frame, row, name),
      ...(position !== undefined && { position: textAt(frame, row, position) }),
      ...(unit !== undefined && { unit: textAt(frame, row, unit) }),
      ...(signature !== undefined && { signature: textAt(frame, row, signature) }),
    });
  }
  return people;
}
