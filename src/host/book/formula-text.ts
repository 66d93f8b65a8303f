import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheetName, type Area } from '../../workbook';

/*
 * The engine's own reader of formulas (`LexerTreeBuilder.sequenceNodesBuilder` of Univer 0.25.1) is not used to rewrite them:
 * it drops a quotation mark of `"a ""b"""`, cuts `SUM(A1,(B1,C1))` off after B1, swallows line breaks, turns B2:A1 round, and
 * takes `A1 B1`, `A1 : B2` and `Sheet1!Name` for something else. Here only references are told apart from the rest of the
 * text, and the rest is never touched.
 */

/** One corner of a reference. Whole columns have no row, whole rows no column. */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** The cells that a reference names, as they were written. */
export interface Place {
  readonly first: Corner;
  readonly last: Corner | null;
  /** What stands between the corners: a colon, with the spaces around it. */
  readonly between: string;
}

/** Something of a formula that names a sheet, or cells, or both. */
export interface Reference {
  /** The text before the cells, with "!"; empty where no sheet is named. */
  readonly prefix: string;
  /** Sheets that are named: none, one, or the first and the last of several. */
  readonly sheets: readonly string[];
  /** null where a name (Sheet1!Total) or an error (Sheet1!#REF!) stands behind the sheet. */
  readonly place: Place | null;
  /** What stands behind the sheet, as it was written. */
  readonly target: string;
}

export type Piece = string | Reference;

const STRING = /"(?:[^"]|"")*"?/y;
const QUOTED_SHEET = /'((?:[^']|'')*)'!/y;
const ERROR = /#[A-Za-z][A-Za-z0-9/_]*[!?]?/y;
const WORD_SIGNS = String.raw`\p{L}\p{M}\p{N}_.\\?$`;
const WORD = new RegExp(`[${WORD_SIGNS}]+`, 'uy');
const SEVERAL_SHEETS = new RegExp(`([${WORD_SIGNS}]+):([${WORD_SIGNS}]+)!`, 'uy');
/** No name goes on behind a reference, and it is neither a function nor a sheet. */
const END = `(?![${WORD_SIGNS}(!])`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const BETWEEN = String.raw`\s*:\s*`;
const AREA = [CELL, COLUMN, ROW]
  .map((one) => `(${one})(${BETWEEN})(${one})${END}`)
  .concat(`(${CELL})${END}`)
  .map((pattern) => new RegExp(pattern, 'uy'));

/** Splits a formula into its references and the texts between them. */
export function readFormula(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  for (let at = 0; at < formula.length;) {
    const found = referenceAt(formula, at, text);
    if (typeof found === 'string') text += found;
    else {
      if (text !== '') pieces.push(text);
      text = '';
      pieces.push(found);
    }
    at += typeof found === 'string' ? found.length : found.prefix.length + found.target.length;
  }
  if (text !== '') pieces.push(text);
  return pieces;
}

export function writeFormula(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `${piece.prefix}${piece.target}`))
    .join('');
}

/** What stands at a place of the formula: a reference, or a text that is none. */
function referenceAt(formula: string, at: number, before: string): Piece {
  switch (formula[at]) {
    case '"':
      return match(STRING, formula, at)![0];
    case '[':
      return bracketAt(formula, at, before);
    case '#': {
      const error = match(ERROR, formula, at)?.[0] ?? '#';
      // The cells behind the error are those of a sheet that is gone.
      return error + (placeAt(formula, at + error.length)?.text ?? '');
    }
    case "'": {
      const quoted = match(QUOTED_SHEET, formula, at);
      if (!quoted) return "'";
      const name = quoted[1]!.replaceAll("''", "'");
      // A sheet of another workbook is nothing of ours: '[Book2.xlsx]Sheet1'!A1.
      if (name.includes('[')) return quoted[0] + targetAt(formula, at + quoted[0].length).target;
      return { prefix: quoted[0], sheets: name.split(':'), ...targetAt(formula, at + quoted[0].length) };
    }
  }
  const word = match(WORD, formula, at)?.[0];
  if (word === undefined) return formula[at]!;
  const several = match(SEVERAL_SHEETS, formula, at);
  if (several && !placeAt(formula, at)) {
    const prefix = several[0];
    return { prefix, sheets: [several[1]!, several[2]!], ...targetAt(formula, at + prefix.length) };
  }
  if (formula[at + word.length] === '!') {
    return { prefix: `${word}!`, sheets: [word], ...targetAt(formula, at + word.length + 1) };
  }
  const found = placeAt(formula, at);
  return found ? { prefix: '', sheets: [], place: found.place, target: found.text } : word;
}

/** Brackets hold columns of a table (Table1[A1]), or the name of another workbook before a sheet of it. */
function bracketAt(formula: string, at: number, before: string): string {
  let end = at;
  let depth = 0;
  do {
    if (formula[end] === '[') depth += 1;
    else if (formula[end] === ']') depth -= 1;
    else if (formula[end] === "'") end += 1;
    end += 1;
  } while (depth > 0 && end < formula.length);
  const bracket = formula.slice(at, end);
  if (new RegExp(`[${WORD_SIGNS}]$`, 'u').test(before)) return bracket;
  const sheet = match(WORD, formula, end)?.[0] ?? '';
  if (sheet === '' || formula[end + sheet.length] !== '!') return bracket;
  return `${bracket}${sheet}!${targetAt(formula, end + sheet.length + 1).target}`;
}

function targetAt(formula: string, at: number): Pick<Reference, 'place' | 'target'> {
  const found = placeAt(formula, at);
  if (found) return { place: found.place, target: found.text };
  return { place: null, target: (match(ERROR, formula, at) ?? match(WORD, formula, at))?.[0] ?? '' };
}

function placeAt(formula: string, at: number): { readonly place: Place; readonly text: string } | null {
  for (const pattern of AREA) {
    const [text, first, between = '', last] = match(pattern, formula, at) ?? [];
    if (text === undefined) continue;
    const place = {
      first: readCorner(first!),
      between,
      last: last === undefined ? null : readCorner(last),
    };
    const inside = [place.first, place.last].every(
      (corner) => (corner?.row ?? 0) < MAX_ROWS && (corner?.column ?? 0) < MAX_COLUMNS,
    );
    if (inside) return { place, text };
  }
  return null;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readCorner(text: string): Corner {
  const [, columnSign, letters = '', rowSign, digits = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)!;
  return {
    column: letters === '' ? null : columnIndex(letters),
    row: digits === '' ? null : Number(digits) - 1,
    columnFixed: letters !== '' && columnSign === '$',
    // "$1" has one sign only, which the expression takes for that of a column.
    rowFixed: digits !== '' && (rowSign === '$' || (letters === '' && columnSign === '$')),
  };
}

function writeCorner({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === null ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return row === null ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

/** The rectangle of a place; whole columns and rows reach to the end of the sheet. */
export function areaOfPlace({ first, last }: Place): Area {
  const other = last ?? first;
  return {
    top: Math.min(first.row ?? 0, other.row ?? 0),
    left: Math.min(first.column ?? 0, other.column ?? 0),
    bottom: Math.max(first.row ?? MAX_ROWS - 1, other.row ?? MAX_ROWS - 1),
    right: Math.max(first.column ?? MAX_COLUMNS - 1, other.column ?? MAX_COLUMNS - 1),
  };
}

/** The text of the place when it is another area: with its signs, its order of corners and its spaces. */
export function placeText(place: Place, area: Area): string {
  const { first, last, between } = place;
  const ends = (from: number | null, to: number | null, low: number, high: number) =>
    from !== null && to !== null && from > to ? [high, low] : [low, high];
  const [firstRow, lastRow] = ends(first.row, last?.row ?? null, area.top, area.bottom);
  const [firstColumn, lastColumn] = ends(first.column, last?.column ?? null, area.left, area.right);
  const moved = (corner: Corner, row: number, column: number) =>
    writeCorner({
      ...corner,
      row: corner.row === null ? null : row,
      column: corner.column === null ? null : column,
    });
  const start = moved(first, firstRow!, firstColumn!);
  return last ? `${start}${between}${moved(last, lastRow!, lastColumn!)}` : start;
}

/** The sheets of a reference as Excel writes them before its cells. */
export function sheetPrefix(sheets: readonly string[]): string {
  if (sheets.every((name) => quoteSheetName(name) === name)) return `${sheets.join(':')}!`;
  return `'${sheets.map((name) => name.replaceAll("'", "''")).join(':')}'!`;
}
