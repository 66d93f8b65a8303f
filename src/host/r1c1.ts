import { columnName, MAX_COLUMNS, MAX_ROWS } from '../workbook';
import { readFormula } from './book/formula-text';

/** The formula of a cell with its references as R1C1 spells them: absolute numbers, or distances in brackets. */
export function toR1C1(formula: string, row: number, column: number): string {
  const part = (sign: string, index: number | null, fixed: boolean, from: number): string => {
    if (index === null) return '';
    if (fixed) return `${sign}${index + 1}`;
    return index === from ? sign : `${sign}[${index - from}]`;
  };
  return readFormula(formula)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { prefix, place, target } = piece;
      if (!place) return `${prefix}${target}`;
      const corner = (one: typeof place.first): string =>
        part('R', one.row, one.rowFixed, row) + part('C', one.column, one.columnFixed, column);
      return `${prefix}${corner(place.first)}${place.last ? `:${corner(place.last)}` : ''}`;
    })
    .join('');
}

const REFERENCE = /(?<![\p{L}\p{N}_.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.([])/giu;

/** A formula in R1C1 as the cell says it in letters. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const one = (text: string | undefined, from: number, size: number): { index: number; fixed: boolean } => {
    if (text === undefined) return { index: from, fixed: false };
    const fixed = !text.startsWith('[');
    const number = Number(text.replaceAll(/[[\]]/g, ''));
    return { index: fixed ? number - 1 : (from + number + size) % size, fixed };
  };
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replaceAll(REFERENCE, (_, r: string | undefined, c: string | undefined) => {
            const [rows, columns] = [one(r, row, MAX_ROWS), one(c, column, MAX_COLUMNS)];
            const letters = `${columns.fixed ? '$' : ''}${columnName(columns.index)}`;
            return `${letters}${rows.fixed ? '$' : ''}${rows.index + 1}`;
          }),
    )
    .join('');
}
