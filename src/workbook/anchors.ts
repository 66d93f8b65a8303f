import { formatArea, parseCellRef, quoteSheetName, type Area, type CellRef } from './address';
import { textFormula, textOfFormula } from './text-formula';

/**
 * A note of ours that hangs on cells of the user's, by a hidden name of the workbook that refers to them: it follows
 * inserted rows and columns and renamed sheets, in Excel and in files alike, and needs only ExcelApi 1.4.
 */
export interface Anchor {
  /** From 1; names it among the others. */
  readonly number: number;
  /** The cells; null where they are gone, and for a note that hangs on none. */
  readonly place: CellRef | null;
  /** At most 255 characters where it hangs on cells. */
  readonly text: string;
}

const PREFIX = '_ziping.correction.';
/** Name that says which number is the highest: a reader that has to ask for each name knows how many there are. */
export const LAST_ANCHOR_NAME = '_ziping.corrections';

export function anchorName(number: number): string {
  return `${PREFIX}${number}`;
}

/** The number of a name, null where it is none of ours. Upper and lower case do not differ. */
export function anchorNumber(name: string): number | null {
  const folded = name.toLowerCase();
  const number = folded.startsWith(PREFIX) ? Number(folded.slice(PREFIX.length)) : NaN;
  return Number.isInteger(number) && number > 0 ? number : null;
}

const absolute = (area: Area): string => formatArea(area).replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');

/** What the name of an anchor holds: its formula without "=", and a comment. */
export function anchorDefinition({ place, text }: Anchor): {
  readonly formula: string;
  readonly comment: string;
} {
  if (!place) return { formula: textFormula(text), comment: '' };
  return { formula: `${quoteSheetName(place.sheet)}!${absolute(place)}`, comment: text };
}

/** Whole rows or columns, as Excel shortens areas that reach to the edge: 1:1048576, A:XFD. */
function wholeLines(formula: string): CellRef | null {
  const bang = formula.lastIndexOf('!');
  const [, first, last] = /^\$?([A-Z]+|\d+):\$?([A-Z]+|\d+)$/i.exec(formula.slice(bang + 1)) ?? [];
  if (bang < 1 || first === undefined || last === undefined) return null;
  const cells = /\d/.test(first) ? `A${first}:XFD${last}` : `${first}1:${last}1048576`;
  return parseCellRef(`${formula.slice(0, bang)}!${cells}`);
}

/**
 * Reads an anchor from its name.
 * @param formula with or without "="
 * @returns null where the name is none of ours
 */
export function anchorOf(name: string, formula: string, comment: string): Anchor | null {
  const number = anchorNumber(name);
  if (number === null) return null;
  const bare = formula.replace(/^=/, '');
  if (bare.startsWith('"')) return { number, place: null, text: textOfFormula(bare) };
  const isGone = bare.includes('#REF!');
  return { number, place: isGone ? null : (parseCellRef(bare) ?? wholeLines(bare)), text: comment };
}
