import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../workbook';

/** Texts, quoted sheet names, [structured references], then addresses, whole columns, whole rows, and any other word. */
const TOKEN =
  /"[^"]*(?:""[^"]*)*"|'[^']*(?:''[^']*)*'|\[[^\]]{0,260}\]|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*!?|\d+(?:\.\d+)?/gu;

/** A formula as it reads in a cell that lies so many rows and columns further: how shared formulas are meant. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, at: number) =>
    formula[at + token.length] === '(' ? token : shiftToken(token, rows, columns),
  );
}

function shiftToken(token: string, rows: number, columns: number): string {
  const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(token);
  if (cell) {
    const [, fixedColumn, letters = '', fixedRow, digits = ''] = cell;
    if (columnIndex(letters) >= MAX_COLUMNS || Number(digits) > MAX_ROWS) return token;
    const column = fixedColumn ? letters : shiftColumn(letters, columns);
    const row = fixedRow ? digits : shiftRow(digits, rows);
    return column === null || row === null ? '#REF!' : `${fixedColumn}${column}${fixedRow}${row}`;
  }
  const range = /^(\$?)([A-Za-z]+|\d+):(\$?)([A-Za-z]+|\d+)$/.exec(token);
  if (!range) return token;
  const [, firstFixed, first = '', lastFixed, last = ''] = range;
  const shift = (text: string, fixed: string | undefined) =>
    fixed ? text : /\d/.test(text) ? shiftRow(text, rows) : shiftColumn(text, columns);
  const [start, end] = [shift(first, firstFixed), shift(last, lastFixed)];
  return start === null || end === null ? '#REF!' : `${firstFixed}${start}:${lastFixed}${end}`;
}

function shiftColumn(letters: string, by: number): string | null {
  const column = columnIndex(letters) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnName(column) : null;
}

function shiftRow(digits: string, by: number): string | null {
  const row = Number(digits) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : null;
}
