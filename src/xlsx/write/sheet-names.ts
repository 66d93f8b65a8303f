import { LONGEST_SHEET_NAME, quoteSheetName, type SheetContent } from '../../workbook';
import { XlsxError } from '../error';

/** @throws XlsxError bad-plan for a name that Excel does not take. */
export function checkSheetName(name: string): void {
  const isGood = name.length > 0 && name.length <= LONGEST_SHEET_NAME && !/[[\]:*?/\\]|^'|'$/.test(name);
  if (!isGood) throw new XlsxError('bad-plan', { sheet: name, detail: 'sheet name' });
}

/**
 * The plan with its formulas following sheets of ours that got another name than planned.
 * @param renamed new names by planned ones, where they differ
 */
export function renameInFormulas<Plan extends SheetContent>(
  plan: Plan,
  renamed: ReadonlyMap<string, string>,
): Plan {
  if (renamed.size === 0) return plan;
  const changes = [...renamed];
  const cells = plan.cells.map((cell) => {
    if (cell.formula === undefined) return cell;
    return { ...cell, formula: renameReferences(cell.formula, changes) };
  });
  return { ...plan, cells };
}

/** Texts in quotes are left alone; references are the quoted or plain name before "!". */
function renameReferences(formula: string, changes: readonly (readonly [string, string])[]): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|''){1,31}'!|(?<![\p{L}\p{N}_.])[\p{L}\p{N}_.]{1,31}!/gu,
    (token) => {
      if (token.startsWith('"')) return token;
      const found = changes.find(
        ([from]) => token === `${quoteSheetName(from)}!` || token === `'${from.replaceAll("'", "''")}'!`,
      );
      return found ? `${quoteSheetName(found[1])}!` : token;
    },
  );
}
