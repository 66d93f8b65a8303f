import { quoteSheetName, type SheetPlan } from '../../workbook';
import { XlsxError } from '../error';

const MOST_NAME = 31;

/** @throws XlsxError bad-plan for a name that Excel does not take. */
export function checkSheetName(name: string): void {
  const isGood = name.length > 0 && name.length <= MOST_NAME && !/[[\]:*?/\\]|^'|'$/.test(name);
  if (!isGood) throw new XlsxError('bad-plan', { sheet: name, detail: 'sheet name' });
}

/** The wanted name, or "name (2)" and so on, free among the used ones, which are in lower case. */
export function freeSheetName(wanted: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, MOST_NAME - suffix.length).replace(/[\ud800-\udbff]$/, '') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * The plan with its formulas following sheets of ours that got another name than planned.
 * @param renamed new names by planned ones, where they differ
 */
export function renameInFormulas(plan: SheetPlan, renamed: ReadonlyMap<string, string>): SheetPlan {
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
