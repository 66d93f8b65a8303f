import {
  freeSheetName,
  isSameOwnSheet,
  type OwnSheetMark,
  type SheetInfo,
  type SheetPlan,
} from '../workbook';
import { ExcelError } from './errors';
import type { WriteTarget } from './own-sheet';

/**
 * Our sheet of a mark; null where there is none.
 *
 * @throws ExcelError where two sheets bear it and nothing tells which is ours
 */
export function ownSheet(mark: OwnSheetMark, sheets: readonly SheetInfo[]): SheetInfo | null {
  const same = sheets.filter(({ own, twin }) => own && twin !== 'copy' && isSameOwnSheet(own, mark));
  if (same.some(({ twin }) => twin === 'unclear')) {
    throw new ExcelError('twins', same.map(({ name }) => name).join('、'));
  }
  return same[0] ?? null;
}

/**
 * Where plans go: into our sheet of the same mark, whatever it is called by now, else into a new one. A sheet of the
 * user's with the wanted name stays; ours gets a number.
 */
export function targetsFor(plans: readonly SheetPlan[], sheets: readonly SheetInfo[]): WriteTarget[] {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return plans.map((plan) => {
    const own = ownSheet(plan.mark, sheets);
    if (own) return { plan, name: own.name, id: own.id };
    const name = freeSheetName(plan.name, taken);
    taken.add(name.toLowerCase());
    return { plan, name, id: null };
  });
}
