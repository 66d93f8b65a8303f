import { fold } from '../../text';

const TAIL =
  /(?:项目)?(?:支出|资金)?(?:绩效)?(?:自评价?|自我评价|评价)(?:工作)?(?:报告|总结|情况)?(?:书|表)?$|(?:绩效)?报告(?:书)?$/;
const PLACE_FIRST = /^\p{Script=Han}{1,8}?(?:省|市|县|区|州|旗)(?=\p{Script=Han}{4})/u;
/** What every report is about. */
const NAMES_NONE =
  /^(?:部门|单位|预算|财政|专项|整体|市级|省级|县级|区级|年度|支出)*(?:(?:项目|资金|经费)(?:项目|资金|经费|专项|支出)*)?$/;
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
  const name = project ?? rest.replace(TAIL, '').replace(/(?:支出|绩效){1,9}$/, '');
  return name === rest || NAMES_NONE.test(name.replace(PLACE_FIRST, '')) ? '' : name;
}

/** Fiscal years in a text: 2020年度项目支出预算表 → 2020. */
export function yearsIn(text: string): number[] {
  const years = [...fold(text).matchAll(/(?<!\d)((?:19|20)\d{2})(?:年|$|-)/g)].map(([, year]) =>
    Number(year),
  );
  return [...new Set(years)];
}

const FORM_TAIL =
  /(?:支出|区域|使用){0,9}(?:绩效)?(?:目标)?(?:自评|评价|自我评价|考评){1,9}(?:指标|体系|得分|评分|计分|情况|结果){0,9}表$/;
const YEAR_INSIDE = /(?:19|20)\d{2}年?度?/;
const OFFICE_END = /(?:局|委|办|院|中心|校|学|馆|厅|政府|站|所|队|处|会|部|社|团)$/;
const NAMES_PROJECT = /(?:项目|资金|经费|专项|工程|补助|补贴)$/;

/** Unit and project in the title of a form: 某市林业局2024年度草原改革发展资金绩效评价表; "" where it names none. */
export function namesInFormTitle(title: string): { readonly unit: string; readonly project: string } {
  const folded = fold(title);
  const words = folded.replace(FORM_TAIL, '');
  if (words === folded) return { unit: '', project: '' };
  const year = YEAR_INSIDE.exec(words);
  const before = year ? words.slice(0, year.index) : '';
  const after = (year ? words.slice(year.index + year[0].length) : words).replace(PLACE_FIRST, '');
  return {
    unit: OFFICE_END.test(before) ? before : '',
    project: NAMES_PROJECT.test(after) && !NAMES_NONE.test(after) ? after : '',
  };
}
