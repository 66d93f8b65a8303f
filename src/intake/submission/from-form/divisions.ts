import { convertMoney, sum } from '../../../numbers';
import { fold } from '../../../text';
import type { CellRef } from '../../../workbook';
import { isWords, ownColumns, type Block, type Frame, type UnreadPart } from '../../tables';
import { isBlank, parseFigure, readAmount, type Amount } from '../../values';
import { FUND_COLUMNS, SPENDING_LABEL, type FundRowKind, type Vocabulary } from '../../words';
import type { FundRow } from '../submission';
import type { MoneyUnit } from '../../../numbers';

type FundsBlock = Extract<Block, { kind: 'funds' }>;

/** 其中：基本支出：1768.16万元: label, amount and unit in one cell. */
const WITH_AMOUNT = /^(.*?[^\d.,:(¥-]):?\(?([¥-]?\d[\d,]*(?:\.\d+)?(?:[亿万千百]{0,2}元)?)\)?$/u;

/** Label and amount of a cell that holds both; null where it holds no part of funds. */
function labelWithAmount(vocabulary: Vocabulary, text: string): { label: string; amount: string } | null {
  const [, label = '', amount = ''] = WITH_AMOUNT.exec(fold(text)) ?? [];
  const isPart = SPENDING_LABEL.test(label) || vocabulary.fundRow(label) !== null;
  return label !== '' && isPart && parseFigure(amount) ? { label, amount } : null;
}

/** Whether a cell among the amounts is a label of something else, with or without its amount. */
export function isPartLabel(vocabulary: Vocabulary, text: string): boolean {
  if (/\d/.test(text)) return labelWithAmount(vocabulary, text) !== null;
  return vocabulary.fundRow(text) !== null || SPENDING_LABEL.test(fold(text));
}

/** A part of the total whose label and amount stand in one cell, or among the amounts. */
export interface DividedRow {
  readonly column: number;
  readonly label: string;
  readonly cell: CellRef;
  readonly amount: Amount;
}

/** Parts in cells of a row that hold label and amount, or that stand where amounts would, with their amount beside them. */
export function amountsInLabels(
  frame: Frame,
  { header: { columns } }: FundsBlock,
  row: number,
  unit: MoneyUnit,
): DividedRow[] {
  const { view, vocabulary } = frame;
  const { reason, ...places } = columns;
  const isPlace = (column: number): boolean => Object.values(places).includes(column);
  const first = Math.min(...Object.values(columns));
  const own = ownColumns(frame, row);
  // Where no label stands left of the amounts, one among them is the row's own.
  const hasLabel = own.some((column) => column < first && isWords(frame, row, column));
  return own.flatMap((column, at): DividedRow[] => {
    const text = view.text(row, column);
    if (column === reason || view.isNumber(row, column)) return [];
    const both = labelWithAmount(vocabulary, text);
    const next = own[at + 1];
    const isApart = !both && hasLabel && isPlace(column) && !/\d/.test(text) && isPartLabel(vocabulary, text);
    // A figure beside a label in its place belongs to the row.
    if (!both && (!isApart || next === undefined)) return [];
    const label = both?.label ?? text;
    const place = both ? column : next!;
    const value = both ? both.amount : view.value(row, place);
    const cell = view.ref(row, place);
    const { problem, ...amount } = readAmount({ value, format: view.format(row, place), cell, unit, label });
    const isAmount = amount.value !== null && (both !== null || problem === undefined);
    return isAmount ? [{ column, label, cell, amount: both ? { ...amount, inWords: true } : amount }] : [];
  });
}

/** Whether a row of the block is nothing but such a cell. */
export function isOnlyDivided(
  vocabulary: Vocabulary,
  { label, amounts, weight, rate, score }: Pick<FundRow, 'label' | 'amounts' | 'weight' | 'rate' | 'score'>,
): boolean {
  const blank = [...Object.values(amounts), weight, rate, score].every((one) => !one || isBlank(one));
  return blank && labelWithAmount(vocabulary, label) !== null;
}

/** Rows of one division, in the column whose total they add up to; null where they add up to none. */
function rowsOf(
  vocabulary: Vocabulary,
  parts: readonly DividedRow[],
  total: FundRow | undefined,
): FundRow[] | null {
  const amounts = parts.map(({ amount }) => amount);
  const equal = FUND_COLUMNS.filter((column) => {
    const whole = total?.amounts[column];
    const values = amounts.flatMap(({ value, unit }) =>
      value && whole ? [convertMoney(value, unit, whole.unit)] : [],
    );
    return whole?.value && sum(values).eq(whole.value);
  });
  // Where the budget was not changed during the year it is both.
  const column = equal.find((one) => one === 'budget') ?? equal[0];
  if (!column || parts.length < 2) return null;
  const used = new Set<FundRowKind>();
  return parts.map(({ label, cell, amount }, at) => {
    const known = vocabulary.fundRow(label)?.kind;
    const kind = known && known !== 'total' && !used.has(known) ? known : (`row-${at + 1}` as const);
    used.add(kind);
    return { kind, label, level: 1, cells: [cell], amounts: { [column]: amount } };
  });
}

export interface Divisions {
  /** From left to right, each adding up to the total. */
  readonly rows: readonly (readonly FundRow[])[];
  /** Those that add up to no total: nobody knows what they are parts of. */
  readonly unread: readonly UnreadPart[];
}

/** The divisions of the total in a block, one for each column of such cells, or for those side by side. */
export function divisionsOf(
  vocabulary: Vocabulary,
  parts: readonly DividedRow[],
  rows: readonly FundRow[],
): Divisions {
  const total = rows.find(({ level }) => level === 0);
  const columns = [...new Set(parts.map(({ column }) => column))].sort((left, right) => left - right);
  const read: FundRow[][] = [];
  const left: DividedRow[] = [];
  for (const column of columns) {
    const own = parts.filter((part) => part.column === column);
    const division = rowsOf(vocabulary, own, total);
    if (division) read.push(division);
    else left.push(...own);
  }
  // The parts of one division may stand side by side.
  const beside = rowsOf(vocabulary, left, total);
  if (beside) return { rows: [...read, beside], unread: [] };
  const unread = left.map(({ label, cell }): UnreadPart => ({
    what: 'row',
    block: 'funds',
    header: label,
    headerCells: null,
    cells: cell,
    guess: null,
    hasFigures: true,
  }));
  return { rows: read, unread };
}
