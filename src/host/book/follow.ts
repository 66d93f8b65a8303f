import {
  areaOfPlace,
  placeText,
  readFormula,
  sheetPrefix,
  writeFormula,
  type Piece,
  type Reference,
} from './formula-text';
import { shiftArea, type Geometry } from './shifts';

const GONE = '#REF!';

/**
 * The formula when cells have come or gone on one sheet. `concerns` says whether a reference means that sheet: by the name
 * that it gives, or by null where it gives none.
 */
export function afterShift(
  formula: string,
  shift: Geometry,
  concerns: (sheetName: string | null) => boolean,
): string {
  return rewrite(formula, (reference) => {
    const { prefix, sheets, place } = reference;
    // References through several sheets stay, as in Excel.
    if (!place || sheets.length > 1 || !concerns(sheets[0] ?? null)) return reference;
    const area = areaOfPlace(place);
    const moved = shiftArea(area, shift);
    if (moved === area) return reference;
    return `${prefix}${moved ? placeText(place, moved) : GONE}`;
  });
}

/** The formula when a sheet has another name. */
export function afterRenaming(formula: string, before: string, after: string): string {
  return rewrite(formula, (reference) => {
    if (!reference.sheets.some((name) => isSame(name, before))) return reference;
    const sheets = reference.sheets.map((name) => (isSame(name, before) ? after : name));
    return `${sheetPrefix(sheets)}${reference.target}`;
  });
}

/**
 * The formula when a sheet is gone. Excel keeps the cells behind the error, `#REF!A1`; the engine would not read that as an
 * error of this kind, so they go too.
 */
export function afterRemoval(formula: string, sheetName: string): string {
  return rewrite(formula, (reference) => {
    const { sheets } = reference;
    return sheets.length === 1 && isSame(sheets[0]!, sheetName) ? GONE : reference;
  });
}

/** The formula of a cell as a cell so many rows below and columns to the right of it says it. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (reference) => {
    const { prefix, place } = reference;
    if (!place) return reference;
    const step = (corner: NonNullable<typeof place.last>) => ({
      ...corner,
      row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
      column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
    });
    const moved = { ...place, first: step(place.first), last: place.last && step(place.last) };
    const outside = [moved.first, moved.last].some(
      (corner) => (corner?.row ?? 0) < 0 || (corner?.column ?? 0) < 0,
    );
    return `${prefix}${outside ? GONE : placeText(moved, areaOfPlace(moved))}`;
  });
}

export function mentionsSheet(formula: string, sheetName: string): boolean {
  return readFormula(formula).some(
    (piece) => typeof piece !== 'string' && piece.sheets.some((name) => isSame(name, sheetName)),
  );
}

function rewrite(formula: string, replace: (reference: Reference) => Piece): string {
  return writeFormula(
    readFormula(formula).map((piece) => (typeof piece === 'string' ? piece : replace(piece))),
  );
}

/** Excel does not tell upper and lower case of sheet names apart. */
function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
