import { fold } from '../../text';

/** A year with 年 behind it, or standing by itself; the year of a document's number (财预〔2020〕10号) is none. */
const IN_TITLE = /(?<![\d〔[【])((?:19|20)\d{2})(?!\d)(?![〕\]】]\d*号)/g;

/** Headers of a column that names the year of each row. Folded, without brackets. */
export const YEAR_HEADER = /^(?:预算|项目|所属|会计|资金|财政)?年(?:度|份)$/;

/** A cell that holds nothing but a year. Folded. */
export const YEAR_ALONE = /^((?:19|20)\d{2})(?:年度?)?$/;

/** The fiscal years of which a title, a caption or the name of a sheet speaks: 2022预算, 2023年度项目支出明细账. */
export function yearsInTitle(title: string): readonly number[] {
  const years = [...fold(title).matchAll(IN_TITLE)].map(([, year]) => Number(year));
  return [...new Set(years)];
}
