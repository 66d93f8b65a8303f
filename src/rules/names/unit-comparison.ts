import type { NameRole, Submission, UnitName } from '../../intake';
import type { Localized } from '../../language';
import { isAlike, plainUnitName, withoutRegion } from './same-name';

export const UNIT_PLACES: Readonly<Record<NameRole, Localized>> = {
  'report-unit': { zh: '报告单位', en: 'reporting unit' },
  'project-unit': { zh: '项目单位', en: 'project unit' },
  'budget-unit': { zh: '编制单位', en: 'compiling unit' },
  'evaluator-unit': { zh: '评价人员单位', en: "evaluators' unit" },
  seal: { zh: '盖章单位', en: 'unit of the seal' },
  narrative: { zh: '文字报告', en: 'written report' },
};

/** same; only province, city or county left out; part of the other (a branch); another spelling of it; another unit. */
export type UnitRelation = 'same' | 'without-region' | 'branch' | 'variant' | 'other';

export function unitRelation(left: string, right: string): UnitRelation {
  const [one, two] = [plainUnitName(left), plainUnitName(right)];
  if (one === two) return 'same';
  const [bareOne, bareTwo] = [withoutRegion(one), withoutRegion(two)];
  if (bareOne === bareTwo) return 'without-region';
  if (one.startsWith(two) || two.startsWith(one)) return 'branch';
  return isAlike(bareOne, bareTwo) ? 'variant' : 'other';
}

/** Own names of the unit that the material states in full. 我局 and the like are no names. */
export function statedUnits({ identity }: Submission): UnitName[] {
  return identity.unitNames.filter(({ name }) => name.value !== null && !/^我/.test(name.value));
}

/** The name that the others are compared with: of the project's unit, else of the report. */
export function leadingUnit(units: readonly UnitName[]): UnitName | null {
  const of = (role: NameRole): UnitName | undefined => units.find((unit) => unit.role === role);
  return of('project-unit') ?? of('report-unit') ?? of('seal') ?? null;
}
