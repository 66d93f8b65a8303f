import { decimal, type Decimal, type MoneyUnit } from '../../../numbers';
import { fold } from '../../../text';
import type { CellRef } from '../../../workbook';
import {
  basedOnInitial,
  ratedOnInitial,
  captionedPoints,
  filledIn,
  formUnit,
  fundPairsInRow,
  isWords,
  pointsOfExecution,
  type Block,
  type Frame,
  type UnreadPart,
} from '../../tables';
import { isBlank, readAmount, readPercent, type Amount, type Stated } from '../../values';
import {
  COLUMN_NUMBERS,
  DIVISION_LINE,
  FUND_COLUMNS,
  isBalanceRow,
  type FundColumn,
  type FundRowKind,
} from '../../words';
import { expectedRate } from '../expected-rate';
import type { FundRow, Funds } from '../submission';
import { amountsInLabels, divisionsOf, isOnlyDivided, isPartLabel, type DividedRow } from './divisions';
import { classified, totalFirst, type RawRow } from './fund-levels';
import { pointsAt, textAt } from './stated';

type FundsBlock = Extract<Block, { kind: 'funds' }>;

/** A cell that begins in the row: one merged from above says nothing about this row. */
function isOwn({ view }: Frame, row: number, column: number): boolean {
  return view.ref(row, column).top === row;
}

function firstColumn({ header: { columns } }: FundsBlock): number {
  return Math.min(...Object.values(columns));
}

/** Labels stand left of what was read, and in no column that was tried as one of amounts and not understood. */
function labelColumn(frame: Frame, block: FundsBlock, row: number): number | null {
  const tried = block.header.readings.filter(({ meaning }) => meaning !== 'source');
  const others = new Set(tried.map(({ cells }) => cells.left));
  const first = firstColumn(block);
  const words = filledIn(frame, row).filter(
    (column) => column < first && !others.has(column) && isWords(frame, row, column),
  );
  const own = words.filter((column) => isOwn(frame, row, column));
  return own.pop() ?? words.pop() ?? null;
}

/** The first column of the block that holds another label (其中：基本支出): from there on the row speaks of something else. */
function labelAmong({ view, vocabulary }: Frame, { header: { columns } }: FundsBlock, row: number): number {
  const { reason, ...places } = columns;
  const isLabel = (place: number): boolean =>
    place !== reason && !view.isNumber(row, place) && isPartLabel(vocabulary, view.text(row, place));
  return Math.min(...Object.values(places).filter(isLabel));
}

function blankAmount({ view }: Frame, row: number, column: number, unit: MoneyUnit, label: string): Amount {
  const cell = view.ref(row, column);
  return readAmount({ value: null, format: view.format(row, column), cell, unit, label });
}

function amountAt(frame: Frame, row: number, column: number, unit: MoneyUnit, label: string): Amount {
  const { view } = frame;
  const value = isOwn(frame, row, column) ? view.value(row, column) : null;
  return readAmount({ value, format: view.format(row, column), cell: view.ref(row, column), unit, label });
}

function rowAt(frame: Frame, block: FundsBlock, row: number, unit: MoneyUnit): RawRow | null {
  const { view } = frame;
  const { columns } = block.header;
  const at = labelColumn(frame, block, row);
  const label = at === null ? '' : view.text(row, at);
  const amounts: Partial<Record<FundColumn, Amount>> = {};
  const foreign = labelAmong(frame, block, row);
  for (const column of FUND_COLUMNS) {
    const place = columns[column];
    if (place !== undefined && place >= foreign)
      amounts[column] = blankAmount(frame, row, place, unit, label);
    else if (place !== undefined) amounts[column] = amountAt(frame, row, place, unit, label);
  }
  // Of a budget that no column says was changed the initial one is that of the year.
  if (amounts.initial && basedOnInitial(block.header)) amounts.budget = amounts.initial;
  const filled = Object.values(columns).some(
    (column) => isOwn(frame, row, column) && !view.isEmpty(row, column),
  );
  if (label === '' && !filled) return null;
  if (DIVISION_LINE.test(fold(label)) || COLUMN_NUMBERS.test(fold(label))) return null;
  const { weight, rate, score, reason } = columns;
  const blank = <T>(column: number): Stated<T> => ({ value: null, text: '', cells: [view.ref(row, column)] });
  const points = (column: number): Stated<Decimal> =>
    isOwn(frame, row, column) && column < foreign ? pointsAt(frame, row, column) : blank(column);
  const hasRate = rate !== undefined && rate < foreign && isOwn(frame, row, rate);
  const typedRate = hasRate ? view.value(row, rate) : null;
  return {
    label,
    cells: rowCells(frame, row),
    amounts,
    ...(weight !== undefined && { weight: points(weight) }),
    ...(rate !== undefined && {
      rate: readPercent({
        value: typedRate,
        format: view.format(row, rate),
        cell: view.ref(row, rate),
        expected: expectedRate(amounts),
      }),
    }),
    ...(score !== undefined && { score: points(score) }),
    ...(reason !== undefined && { reason: textAt(frame, row, reason) }),
  };
}

function rowCells(frame: Frame, row: number): CellRef[] {
  return filledIn(frame, row)
    .filter((column) => isOwn(frame, row, column))
    .map((column) => frame.view.ref(row, column));
}

function printedWeight(frame: Frame, block: FundsBlock): Stated<Decimal> | null {
  const points = pointsOfExecution(frame, block.top, block.bottom, firstColumn(block));
  return (
    points && { value: decimal(points.text), text: points.text, cells: [points.cell], inWords: true as const }
  );
}

function withPrintedWeight(frame: Frame, block: FundsBlock, rows: readonly FundRow[]): FundRow[] {
  const weight = printedWeight(frame, block);
  return rows.map((row) => (row.level === 0 && weight && !row.weight?.text ? { ...row, weight } : row));
}

/** 结余资金 beside what was spent, and beside nothing that was planned: what is left, and no part of it. */
function isBalance({ label, amounts: { executed, ...planned } }: RawRow): boolean {
  return isBalanceRow(label) && !isBlank(executed) && Object.values(planned).every(isBlank);
}

interface BlockRows {
  readonly rows: readonly FundRow[];
  /** Another division of the same total, in cells that hold a label and its amount. */
  readonly divided: readonly FundRow[];
  readonly unread: readonly UnreadPart[];
}

function blockRows(frame: Frame, block: FundsBlock, unit: MoneyUnit): BlockRows {
  const read: RawRow[] = [];
  const inCells: DividedRow[] = [];
  const firstColumn = Math.min(...Object.values(block.header.columns));
  for (let row = block.header.last + 1; row <= block.bottom; row++) {
    const one = rowAt(frame, block, row, unit);
    const isRow = one !== null && !isOnlyDivided(frame.vocabulary, one) && !isBalance(one);
    if (isRow) read.push(one);
    // An amount in the label of a row with amounts of its own only says them again.
    const parts = amountsInLabels(frame, block, row, unit);
    inCells.push(...parts.filter(({ column }) => !isRow || column >= firstColumn));
  }
  const rows = withPrintedWeight(frame, block, classified(frame.vocabulary, read));
  const divisions = divisionsOf(frame.vocabulary, inCells, rows);
  const { unread } = divisions;
  const [first = [], second = []] = divisions.rows;
  const hasParts = rows.some(({ level }) => level > 0);
  return { rows: hasParts ? rows : [...rows, ...first], divided: hasParts ? first : second, unread };
}

interface PairedRow {
  kind: FundRowKind;
  label: string;
  cells: CellRef[];
  amounts: Partial<Record<FundColumn, Amount>>;
  rate?: FundRow['rate'];
  weight?: Stated<Decimal>;
  score?: Stated<Decimal>;
}

/** Amounts beside their labels: totals first, sources below the label of their total. */
function pairedRows(frame: Frame, blocks: readonly Block[], unit: MoneyUnit): FundRow[] {
  const { view } = frame;
  const rows = new Map<string, PairedRow>();
  // 市财政 and 区财政 are both local: the second one in a column is a row of its own.
  const seen = new Map<string, number>();
  const columnAt = new Map<number, FundColumn | null>();
  for (const { top: row } of blocks) {
    for (const { meaning, label, labelColumn, valueColumn } of fundPairsInRow(frame, row)) {
      if (meaning.kind === 'column') columnAt.set(labelColumn, meaning.column);
      if (meaning.kind === 'balance') columnAt.set(labelColumn, null);
      const above = [...columnAt.keys()]
        .filter((column) => column <= labelColumn)
        .sort((left, right) => right - left)[0];
      const column = meaning.kind === 'column' ? meaning.column : columnAt.get(above ?? -1);
      // Below 结余 stands what is left of each source.
      if (meaning.kind === 'balance' || column === null) continue;
      const known = meaning.kind === 'source' ? meaning.row : 'total';
      const place = `${known} ${above ?? ''}`;
      const before = known === 'total' ? 0 : (seen.get(place) ?? 0);
      seen.set(place, before + 1);
      const key = `${known} ${before}`;
      const kind = before === 0 ? known : (`row-${rows.size}` as const);
      const entry = rows.get(key) ?? { kind, label, cells: [], amounts: {} };
      rows.set(key, entry);
      entry.cells.push(view.ref(row, labelColumn), view.ref(row, valueColumn));
      const cell = {
        value: view.value(row, valueColumn),
        format: view.format(row, valueColumn),
        cell: view.ref(row, valueColumn),
      };
      if (meaning.kind === 'rate')
        entry.rate ??= readPercent({ ...cell, expected: expectedRate(entry.amounts) });
      else if (column) entry.amounts[column] ??= amountAt(frame, row, valueColumn, unit, label);
    }
    const total = rows.get('total 0');
    const points = total && captionedPoints(frame, row);
    if (points && view.ref(row, points.column).top === row)
      total[points.meaning] ??= pointsAt(frame, row, points.column);
  }
  return totalFirst(
    [...rows.values()].map(({ kind, ...row }) => ({ ...row, kind, level: kind === 'total' ? 0 : 1 })),
  );
}

/** The funds of a form, and what of their blocks was not understood. */
export interface FormFunds {
  readonly funds: Funds;
  readonly unread: readonly UnreadPart[];
}

/** The funds of the form. @returns null where it has none. */
export function readFunds(frame: Frame, blocks: readonly Block[]): FormFunds | null {
  const [main, second] = blocks.filter((block) => block.kind === 'funds');
  const pairs = blocks.filter(({ kind }) => kind === 'pairs');
  const first = main ?? pairs[0];
  if (!first) return null;
  const { unit, stated } = formUnit(frame, first);
  const found = { unit, unitStated: stated };
  if (!main) return { funds: { rows: pairedRows(frame, pairs, unit), useRows: [], ...found }, unread: [] };
  const [own, other] = [blockRows(frame, main, unit), second && blockRows(frame, second, unit)];
  return {
    funds: {
      rows: own.rows,
      useRows: other?.rows ?? own.divided,
      ...found,
      ...(ratedOnInitial(main.header) && { rateBase: 'initial' as const }),
    },
    unread: [...own.unread, ...(other?.unread ?? [])],
  };
}
