import { fold } from '../../text';
import { AS_BARE_LABEL, wordList } from './lexicon';

/** A year with 年 behind it, or standing by itself; the year of a document's number (财预〔2020〕10号) is none. */
const IN_TITLE = /(?<![\d〔[【])((?:19|20)\d{2})(?!\d)(?![〕\]】]\d*号)/g;

/** Headers of a column that names the year of each row. */
export const YEAR_HEADER = wordList(
  'column of years',
  {
    lines: [
      { pattern: /^预算年[度份]$/, examples: ['预算年度', '预算年份'] },
      { pattern: /^(?:项目|所属)年[度份]$/, examples: ['项目年度', '所属年度'] },
      { pattern: /^(?:会计|资金|财政)年[度份]$/, examples: ['会计年度', '财政年度'] },
      { pattern: /^年[度份]$/, examples: ['年度', '年份'] },
    ],
    not: ['年度目标', '上年度', '年初预算'],
  },
  AS_BARE_LABEL,
);

/** A cell that holds nothing but a year. Folded. */
export const YEAR_ALONE = /^((?:19|20)\d{2})(?:年度?)?$/;

/** The fiscal years of which a title, a caption or the name of a sheet speaks: 2022预算, 2023年度项目支出明细账. */
export function yearsInTitle(title: string): readonly number[] {
  const years = [...fold(title).matchAll(IN_TITLE)].map(([, year]) => Number(year));
  return [...new Set(years)];
}
