import type { OwnSheetMark } from './sheet-plan';

/**
 * Name (scope: the sheet, hidden) by which one of our sheets is known again, in Excel and in files alike. Its formula is a
 * text: kind|form|project. It survives renaming and moving of the sheet, saving by Excel, WPS and LibreOffice, and is read
 * at ExcelApi 1.4, where sheet properties need 1.12.
 */
export const OWN_MARK_NAME = '_ziping';

/** Excel's limit for a text in a formula. */
const LONGEST_TEXT = 255;
const KINDS: readonly OwnSheetMark['kind'][] = ['form', 'summary', 'findings'];

/** The formula of the name, with "=". */
export function ownMarkFormula({ kind, form = '', project = '' }: OwnSheetMark): string {
  const text = `${kind}|${form}|${project}`.slice(0, LONGEST_TEXT);
  return `="${text.replaceAll('"', '""')}"`;
}

/** Reads the formula of the name, with or without "=". @returns null where it is no mark of ours */
export function parseOwnMark(formula: string): OwnSheetMark | null {
  const text = /^=?"(.*)"$/s.exec(formula.trim())?.[1]?.replaceAll('""', '"');
  if (text === undefined) return null;
  const [kind = '', form = '', ...project] = text.split('|');
  const known = KINDS.find((candidate) => candidate === kind);
  if (!known) return null;
  return known === 'form' ? { kind: known, form, project: project.join('|') } : { kind: known };
}

/** Whether two marks name the same sheet of ours: a form sheet belongs to its project whatever form it is in. */
export function isSameOwnSheet(left: OwnSheetMark, right: OwnSheetMark): boolean {
  const projectOf = (mark: OwnSheetMark): string => (mark.project ?? '').slice(0, LONGEST_TEXT);
  return left.kind === right.kind && projectOf(left) === projectOf(right);
}
