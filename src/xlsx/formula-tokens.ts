import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseArea, type Area } from '../workbook';

export type Token =
  | { readonly kind: 'number' | 'function' | 'sign'; readonly text: string }
  /** Cells of a sheet; null for the formula's own. */
  | { readonly kind: 'area'; readonly sheet: string | null; readonly area: Area };

const TOKEN =
  /\s*(?:((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}(])|(\d+(?:\.\d+)?)|([A-Za-z]+)(?=\()|([-+*/(),%]))/uy;

/** Excel takes no longer formula. */
const MOST_FORMULA = 8_192;

/** Whole columns and whole rows. */
function wholeLines(text: string): Area | null {
  const [first = '', last = ''] = text.replaceAll('$', '').split(':');
  const isRows = /\d/.test(first);
  const [one, other] = isRows
    ? [Number(first) - 1, Number(last) - 1]
    : [columnIndex(first), columnIndex(last)];
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (low < 0 || high >= (isRows ? MAX_ROWS : MAX_COLUMNS)) return null;
  return isRows
    ? { top: low, bottom: high, left: 0, right: MAX_COLUMNS - 1 }
    : { top: 0, bottom: MAX_ROWS - 1, left: low, right: high };
}

function nameOf(sheet: string | undefined): string | null {
  if (sheet === undefined) return null;
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function tokenOf([, sheet, place, number, name, sign]: readonly (string | undefined)[]): Token | null {
  if (place !== undefined) {
    const area = parseArea(place) ?? wholeLines(place);
    return area && { kind: 'area', sheet: nameOf(sheet), area };
  }
  if (number !== undefined) return { kind: 'number', text: number };
  if (name !== undefined) return { kind: 'function', text: name.toUpperCase() };
  return { kind: 'sign', text: sign ?? '' };
}

/** The parts of a formula, with or without "="; null where something in it is not computed here. */
export function tokensOf(formula: string): Token[] | null {
  const text = formula.replace(/^=/, '').trimEnd();
  if (text.length > MOST_FORMULA) return null;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    const token = match && tokenOf(match);
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}
