import { readFormula, type Reference } from './book/formula-text';
import { HostError } from './errors';

/** The names of a workbook, as formulas see them. */
export interface NamesInView {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Those of a sheet, or of the whole workbook (null), by their names in small letters. */
  names(sheetId: string | null): ReadonlyMap<string, { readonly formula: string }>;
}

const WORD_SIGNS = String.raw`\p{L}\p{M}\p{N}_.\\?`;
/** A text in quotes, or a word that is no function, sheet, table or part of a number. */
const TOKEN = new RegExp(
  `"(?:[^"]|"")*"?|(?<![${WORD_SIGNS}$#/])[\\p{L}_\\\\][${WORD_SIGNS}]*(?![${WORD_SIGNS}([!]| *\\()`,
  'gu',
);
const CONSTANT = /^(?:TRUE|FALSE)$/i;
const PLAIN = /^(?:\d+(?:\.\d+)?|"[^"]*")$/;

/** Names may stand for names; more than this is a circle. */
const DEEPEST = 20;

const isWord = (token: string): boolean => !token.startsWith('"') && !CONSTANT.test(token);

/** Whether something in the formula may be a name, now or later. */
export function mentionsWords(formula: string): boolean {
  return readFormula(formula).some((piece) =>
    typeof piece === 'string' ? (piece.match(TOKEN) ?? []).some(isWord) : isNameOnSheet(piece),
  );
}

const isNameOnSheet = ({ place, target }: Reference): boolean =>
  place === null && target !== '' && !target.startsWith('#');

/**
 * The formula with what names stand for in their place. Words that nothing is known of stay: the engine says #NAME?.
 * @throws HostError ApiNotFound where a name means other cells in each cell, or itself
 */
export function withoutNames(formula: string, sheetId: string, view: NamesInView, depth = 0): string {
  if (depth > DEEPEST) throw notComputed();
  const replaced = (name: string, owner: string, otherwise: string): string => {
    const found = view.names(owner).get(name.toLowerCase()) ?? view.names(null).get(name.toLowerCase());
    return found ? meaning(withoutNames(found.formula, owner, view, depth + 1)) : otherwise;
  };
  return readFormula(formula)
    .map((piece) => {
      if (typeof piece === 'string')
        return piece.replaceAll(TOKEN, (token) => (isWord(token) ? replaced(token, sheetId, token) : token));
      const text = `${piece.prefix}${piece.target}`;
      if (!isNameOnSheet(piece)) return text;
      const owner = view.sheets.find(({ name }) => name.toLowerCase() === piece.sheets[0]?.toLowerCase());
      return owner ? replaced(piece.target, owner.id, text) : text;
    })
    .join('');
}

/** What stands for a name within a formula. */
function meaning(formula: string): string {
  const body = formula.replace(/^=/, '');
  const pieces = readFormula(body);
  const isFixed = pieces.every((piece) => typeof piece === 'string' || isFixedPlace(piece));
  if (!isFixed) throw notComputed();
  const [only, ...others] = pieces;
  const isOne = others.length === 0 && (typeof only !== 'string' || PLAIN.test(only));
  return isOne ? body : `(${body})`;
}

function isFixedPlace({ place }: Reference): boolean {
  return [place?.first, place?.last].every(
    (corner) =>
      !corner || ((corner.row === null || corner.rowFixed) && (corner.column === null || corner.columnFixed)),
  );
}

const notComputed = (): HostError =>
  new HostError('ApiNotFound', 'Range.formulas', 'A formula with this name is not computed.');
