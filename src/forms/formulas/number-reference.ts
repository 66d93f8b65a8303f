import type { IndicatorValue, Stated } from '../../intake';
import { HUNDREDTH, toText, type Decimal } from '../../numbers';
import { formatCellRef } from '../../workbook';

/** Decimals to which a hundredfold fraction is rounded, so that no binary residue shows. */
const PERCENT_PLACES = 10;

/** A fraction's cell, as a percentage. */
const hundredfold = (cell: string): string => `=ROUND(${cell}*100,${PERCENT_PLACES})`;

/**
 * A formula for a weight or a score by its own cell: =自评表!G12.
 * @returns null where the cell holds another number, or a text: 10分, points printed in a name
 */
export function numberReference(stated: Stated<Decimal>): string | null {
  const { value, cells, problem, inWords, inPercent } = stated;
  const [only] = cells;
  if (value === null || problem !== undefined || inWords || !only || cells.length > 1) return null;
  return inPercent ? hundredfold(formatCellRef(only)) : `=${formatCellRef(only)}`;
}

/** The cell of the user's that holds just the number of a target or an actual value, and the number there. */
export function ownCell({
  cells,
  number,
  numberCell,
}: IndicatorValue): { number: Decimal; place: string } | null {
  const [only] = cells;
  if (numberCell === undefined || !number || !only || cells.length > 1) return null;
  return {
    number: numberCell === 'percent' ? number.times(HUNDREDTH) : number,
    place: formatCellRef(only),
  };
}

/**
 * A formula for the number of a target or an actual value by its own cell.
 * @param asFraction whether 98 % is to be 0.98, as in a cell that shows percentages
 */
export function valueReference(value: IndicatorValue, asFraction: boolean): string | null {
  const own = ownCell(value);
  const isFraction = value.numberCell === 'percent';
  if (!own) return null;
  if (isFraction === asFraction) return `=${own.place}`;
  return isFraction ? hundredfold(own.place) : `=${own.place}/100`;
}

/** Digits that Excel shows of a number among texts. */
const MOST_DIGITS = 10;

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * A formula for a number with a sign before it and a unit behind it: ="≥"&指标表!E3&"次". Other texts stay as they are:
 * a reference would make 0 of a cell that was emptied, and heights and formats of cells would not follow.
 */
export function textReference(value: IndicatorValue, before: string, behind: string): string | null {
  const own = value.numberCell === 'plain' ? ownCell(value) : null;
  if (!own || toText(own.number) !== value.text || value.text.length > MOST_DIGITS) return null;
  const parts = [...(before ? [quote(before)] : []), own.place, ...(behind ? [quote(behind)] : [])];
  return `=${parts.join('&')}`;
}
