import { fold, isBlankMark, isEmptyCell } from '../../../text';
import { parseFigure } from '../../values';
import { BALANCE_LABEL, FUND_COLUMNS, type FundColumn, type FundRowKind } from '../../words';
import { filledIn, type Frame } from './frame';

/** An amount beside its label: 计划安排资金 or a source below it. */
export interface FundPair {
  readonly meaning:
    | { readonly kind: 'column'; readonly column: FundColumn }
    | { readonly kind: 'rate' }
    /** 结余: what is left, with sources of its own below it. */
    | { readonly kind: 'balance' }
    | { readonly kind: 'source'; readonly row: FundRowKind };
  readonly label: string;
  readonly labelColumn: number;
  readonly valueColumn: number;
}

function meaningOf({ vocabulary }: Frame, text: string): FundPair['meaning'] | null {
  const header = vocabulary.fundHeader(text);
  const column = FUND_COLUMNS.find((name) => name === header);
  if (column) return { kind: 'column', column };
  if (header === 'rate') return { kind: 'rate' };
  if (BALANCE_LABEL.test(fold(text))) return { kind: 'balance' };
  const row = vocabulary.fundRow(text);
  return row && row.kind !== 'total' ? { kind: 'source', row: row.kind } : null;
}

/** A cell that may hold an amount: a number, blank marks, a figure with its unit, a unit alone. */
function mayBeAmount({ view }: Frame, row: number, column: number): boolean {
  if (view.isNumber(row, column)) return true;
  const folded = fold(view.text(row, column));
  return (
    isBlankMark(folded) ||
    parseFigure(folded) !== null ||
    /^[\d.,约近大]*(?:亿|万|千)?元?$|不清|^#/.test(folded)
  );
}

function isLabel(frame: Frame, row: number, column: number): boolean {
  const value = frame.view.value(row, column);
  const isText = typeof value === 'string' && !mayBeAmount(frame, row, column);
  return isText && meaningOf(frame, value.trim()) !== null;
}

/** Amounts beside their labels in the row. */
export function fundPairsInRow(frame: Frame, row: number): FundPair[] {
  const { view, area } = frame;
  const pairs: FundPair[] = [];
  for (const column of filledIn(frame, row)) {
    const value = view.value(row, column);
    const meaning = typeof value === 'string' ? meaningOf(frame, value.trim()) : null;
    if (!meaning) continue;
    const first = view.lastColumn(row, column) + 1;
    // A form that was cut short behind the label has no place for the amount.
    if (first > area.right) continue;
    let at = first;
    while (at <= area.right && isEmptyCell(view.value(row, at))) at++;
    // 项目预算 beside 预算数 is the heading of the pairs that follow.
    if (at === first && at <= area.right && isLabel(frame, row, at)) continue;
    const beside = at <= area.right && mayBeAmount(frame, row, at) ? at : first;
    pairs.push({ meaning, label: view.text(row, column), labelColumn: column, valueColumn: beside });
  }
  return pairs;
}

/** Whether the row holds amounts beside their labels, as the older report and some provinces print them. */
export function isPairRow(frame: Frame, row: number): boolean {
  const pairs = fundPairsInRow(frame, row);
  const words = filledIn(frame, row).filter((column) => !mayBeAmount(frame, row, column));
  const main = pairs.filter(({ meaning }) => meaning.kind !== 'rate');
  return main.length > 0 && main.length * 2 >= words.length - 1;
}
