import { fnv1a } from './hash';
import { OWN_KINDS, type OwnSheetMark } from './sheet-plan';
import { textFormula, textOfFormula } from './text-formula';

/**
 * Name (scope: the sheet, hidden) by which one of our sheets is known again, in Excel and in files alike; its formula is a
 * text constant. Excel, WPS and LibreOffice keep it, it moves along when sheets are reordered or renamed, it goes when the
 * sheet is deleted, and it can be read at ExcelApi 1.4, where sheet properties need 1.12. Should a program drop it, the
 * sheet counts as the user's: it is never overwritten, and ours is written beside it under the next free name.
 */
export const OWN_MARK_NAME = '_ziping.mark';

/** Characters that no XML holds, and so no name in a file. */
const OUTSIDE_XML = /[\ufffe\uffff]/g;

/** The formula of the name, without "=". */
export function ownMarkFormula({ kind, project, form }: OwnSheetMark): string {
  const text = JSON.stringify({ kind, project, form }).replace(
    OUTSIDE_XML,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return textFormula(text);
}

/** Reads the formula of the name, with or without "=". @returns null where it is no mark of ours */
export function parseOwnMark(formula: string): OwnSheetMark | null {
  try {
    const { kind, project, form } = JSON.parse(textOfFormula(formula)) as Partial<Record<string, unknown>>;
    const known = OWN_KINDS.find((own) => own === kind);
    if (!known) return null;
    return {
      kind: known,
      ...(typeof project === 'string' && { project }),
      ...(typeof form === 'string' && { form }),
    };
  } catch {
    return null;
  }
}

/** Tells our sheets apart: a project has one form sheet and one report. */
export const ownKey = ({ kind, project }: OwnSheetMark): string => `${kind}\n${project ?? ''}`;

/**
 * Name (scope: the workbook, hidden) that refers to the sheet of a mark. A sheet that is copied takes names of its own
 * along, and so the mark; a name of the workbook goes on referring to the original, under whatever name that goes.
 */
export function ownSheetName(mark: OwnSheetMark): string {
  return `_ziping.sheet.${mark.kind}${mark.project === undefined ? '' : `.${fnv1a(mark.project).toString(16).padStart(8, '0')}`}`;
}

/** Name of the sheet that such a name refers to, with or without "="; null where it is gone. */
export function sheetOfReference(formula: string): string | null {
  const bang = formula.lastIndexOf('!');
  if (bang < 1 || formula.includes('#REF!')) return null;
  const name = formula.slice(0, bang).replace(/^=/, '');
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Whether two marks name the same sheet of ours: a project has one form sheet, in whatever form it was written. */
export function isSameOwnSheet(left: OwnSheetMark, right: OwnSheetMark): boolean {
  return left.kind === right.kind && left.project === right.project;
}
