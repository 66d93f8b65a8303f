import { parseFigure, type Stated, type ValueProblem } from '../intake';
import { convertMoney, toText, type Decimal, type MoneyUnit } from '../numbers';
import { fold } from '../text';
import { cellRef, type CellRef } from '../workbook';
import type { Fix, FixedValue, FixKind } from './types';

type Placed = Pick<Stated<unknown>, 'text' | 'cells' | 'inWords' | 'inPercent'>;

/** Its cell; null where it stands among words, in several cells or nowhere, or the cell holds a hundredth of it. */
function onlyCell({ cells, inWords, inPercent }: Placed): CellRef | null {
  const [cell] = cells;
  const isOne = cells.length === 1 && cell!.top === cell!.bottom && cell!.left === cell!.right;
  return isOne && !inWords && !inPercent ? cell! : null;
}

/** The correction of a stated value that fills one cell by itself; none of any other. */
export function fixOf(kind: FixKind, stated: Placed | null | undefined, after: FixedValue): readonly Fix[] {
  const cell = stated ? onlyCell(stated) : null;
  return cell ? [{ kind, cell, before: stated!.text, after }] : [];
}

/** The correction of cells that all hold the same. */
export function cellFixes(
  kind: FixKind,
  cells: readonly CellRef[],
  before: string,
  after: FixedValue,
): readonly Fix[] {
  return cells.flatMap((cell) => inCells(cell).map((one) => ({ kind, cell: one, before, after })));
}

/** Single cells of a range of one column. */
function inCells(cell: CellRef): CellRef[] {
  const rows = Array.from({ length: cell.bottom - cell.top + 1 }, (_, at) => cell.top + at);
  return cell.left === cell.right ? rows.map((row) => cellRef(cell.sheet, row, cell.left)) : [];
}

/** A number instead of a stated value. */
export function numberFix(kind: FixKind, stated: Placed | null | undefined, after: Decimal): readonly Fix[] {
  return fixOf(kind, stated, { number: toText(after) });
}

/** An amount as typed, and what is odd about it. */
type TypedText = Placed & {
  readonly problem: ValueProblem;
  /** The unit in which its cell is to be given; null where none is named for certain. */
  readonly unit: MoneyUnit | null;
};

/** Problems in spite of which the amount was read, so that its number is certain. */
const READ: Readonly<Partial<Record<ValueProblem, FixKind>>> = {
  'number-as-text': 'number-as-text',
  'full-width': 'full-width',
  'unit-in-cell': 'unit-in-cell',
};

/** The number that a text stands for, in the unit of its cell. */
export function amountFix(typed: TypedText): readonly Fix[] {
  const kind = READ[typed.problem];
  const figure = kind && parseFigure(fold(typed.text));
  if (!figure || figure.percent) return [];
  if (!figure.unit) return numberFix(kind, typed, figure.number);
  return typed.unit ? numberFix(kind, typed, convertMoney(figure.number, figure.unit, typed.unit)) : [];
}
