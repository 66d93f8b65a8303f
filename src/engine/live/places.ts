import { ownKey, type SheetInfo, type SheetPlan } from '../../workbook';

/** A plan and the sheet in the workbook that it is for, by whatever name that goes. */
export interface Place {
  readonly plan: SheetPlan;
  readonly sheet: SheetInfo;
}

/** Plans whose sheets stand in the workbook: the clerk may have deleted some, and those stay deleted. */
export function placesOf(plans: readonly SheetPlan[], sheets: readonly SheetInfo[]): Place[] {
  const own = new Map<string, SheetInfo>();
  for (const sheet of sheets) {
    if (sheet.own && !sheet.twin) own.set(ownKey(sheet.own), sheet);
  }
  return plans.flatMap((plan) => {
    const sheet = own.get(ownKey(plan.mark));
    return sheet ? [{ plan, sheet }] : [];
  });
}

/** The plan without the formulas that speak of other sheets: Excel has changed them with the cells that they speak of. */
export function withoutReferences(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map((cell) => (cell.formula?.includes('!') ? { ...cell, formula: '' } : cell));
  return { ...plan, cells };
}
