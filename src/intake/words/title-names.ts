import { fold } from '../../text';

const TAIL =
  /(?:项目)?(?:支出|资金)?(?:绩效)?(?:自评价?|自我评价|评价)(?:工作)?(?:报告|总结|情况)?(?:书|表)?$|(?:绩效)?报告(?:书)?$/;
const YEAR = /^(?:关于)?(?:(?:19|20)\d{2}年?(?:度)?)?/;

/**
 * The project's name inside the title of a report: 2020年网络维护项目支出绩效自评报告 → 网络维护项目.
 * @param units names that may stand in front of it
 * @returns "" where the title names none
 */
export function projectInTitle(title: string, units: readonly string[]): string {
  let rest = fold(title);
  if (!/报告|自评/.test(rest)) return '';
  const unit = units.map(fold).find((name) => name !== '' && rest.includes(name));
  if (unit !== undefined) rest = rest.slice(rest.indexOf(unit) + unit.length);
  rest = rest.replace(YEAR, '');
  const project = /^(.+?项目)(?:支出|资金|绩效|自评|自我|评价)/.exec(rest)?.[1];
  const name = project ?? rest.replace(TAIL, '').replace(/(?:支出|绩效)+$/, '');
  return name === rest || /^(?:项目|部门整体|单位)?(?:支出)?$/.test(name) ? '' : name;
}

/** Fiscal years in a text: 2020年度项目支出预算表 → 2020. */
export function yearsIn(text: string): number[] {
  const years = [...fold(text).matchAll(/(?<!\d)((?:19|20)\d{2})(?:年|$|-)/g)].map(([, year]) =>
    Number(year),
  );
  return [...new Set(years)];
}
