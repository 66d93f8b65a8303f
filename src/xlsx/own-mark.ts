import type { OwnSheetMark } from '../workbook';
import type { DefinedName } from './package';

/**
 * The mark of one of our sheets is a hidden defined name of that sheet, whose formula is a text constant. Excel, WPS and
 * LibreOffice keep it, it moves along when sheets are reordered or renamed, and it goes when the sheet is deleted. Should
 * a program drop it, the sheet counts as the user's: it is then never overwritten, and ours is written beside it under
 * the next free name ("自评汇总 (2)").
 */
export const MARK_NAME = '_ziping.mark';

/** Longest text constant in a formula, UTF-16 units. */
const MOST_LITERAL = 250;

/** The formula text of the mark. */
export function markFormula({ kind, project, form }: OwnSheetMark): string {
  const text = JSON.stringify({ kind, project, form });
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${MOST_LITERAL / 2}}`, 'g')) ?? [];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
}

/** The mark among the defined names of the sheet at a position; null for a sheet of the user's. */
export function markOf(names: readonly DefinedName[], position: number): OwnSheetMark | null {
  const found = names.find((name) => name.position === position && name.name.toLowerCase() === MARK_NAME);
  return found ? parseMark(found.text) : null;
}

function parseMark(formula: string): OwnSheetMark | null {
  const pieces = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  const text = pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join('');
  try {
    const mark = JSON.parse(text) as Partial<Record<string, unknown>>;
    const { kind, project, form } = mark;
    if (kind !== 'form' && kind !== 'summary' && kind !== 'findings') return null;
    return {
      kind,
      ...(typeof project === 'string' && { project }),
      ...(typeof form === 'string' && { form }),
    };
  } catch {
    return null;
  }
}

/** Whether two marks mean the same sheet of ours. */
export function sameMark(left: OwnSheetMark, right: OwnSheetMark): boolean {
  return left.kind === right.kind && left.project === right.project && left.form === right.form;
}
