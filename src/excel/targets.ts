import { isSameOwnSheet, type SheetInfo, type SheetPlan } from '../workbook';
import type { WriteTarget } from './write-plan';

/** Excel's limit. */
const LONGEST_NAME = 31;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return name;
}

/**
 * Where plans go: into our sheet of the same mark, whatever it is called by now, else into a new one. A sheet of the
 * user's with the wanted name stays; ours gets a number.
 */
export function targetsFor(plans: readonly SheetPlan[], sheets: readonly SheetInfo[]): WriteTarget[] {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const used = new Set<string>();
  return plans.map((plan) => {
    const own = sheets.find(({ own: mark, id }) => mark && !used.has(id) && isSameOwnSheet(mark, plan.mark));
    if (own) {
      used.add(own.id);
      return { plan, name: own.name, exists: true };
    }
    const name = freeName(plan.name, taken);
    taken.add(name.toLowerCase());
    return { plan, name, exists: false };
  });
}
