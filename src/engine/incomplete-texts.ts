import { fill, inBoth, type Localized } from '../language';
import { quoted } from '../text';
import type { IncompleteReason } from './report';

const INDICATE: Localized = { zh: '在“数据”中指明它在哪里', en: 'say in “Data” where it stands' };

/** What is missing, and what to do: in a clerk's words. {places} are filled in. */
const TEXTS: Readonly<Record<IncompleteReason, Localized>> = {
  'not-begun': {
    zh: '还没有开始填写：请填预算、支出和绩效指标，有了数字就逐项审核；基本信息也还有空着的，可以以后补上',
    en: 'Nothing has been filled in yet: enter budget, spending and indicators, and each item is checked as soon as there are figures; some of the basic facts are blank too, and can wait',
  },
  'no-name': {
    zh: `没有读到项目名称：请填写“项目名称”，或${INDICATE.zh}`,
    en: `No project name was read: fill in 项目名称, or ${INDICATE.en}`,
  },
  'no-budget': {
    zh: `没有读到预算数：请填写全年预算数（或实际到位、计划安排资金），或${INDICATE.zh}`,
    en: `No budget was read: fill in the full-year budget (or received or planned funds), or ${INDICATE.en}`,
  },
  'no-executed': {
    zh: `没有读到执行数（实际支出）：请填写，附上支出明细，或${INDICATE.zh}`,
    en: `No executed amount was read: fill it in, add the spending ledger, or ${INDICATE.en}`,
  },
  'no-indicators': {
    zh: `没有读到绩效指标：请补充绩效指标表，或${INDICATE.zh}`,
    en: `No indicators were read: add the table of indicators, or ${INDICATE.en}`,
  },
  'no-weights': {
    zh: `绩效指标都没有分值，不能评分：请填写分值，或${INDICATE.zh}`,
    en: `No indicator has a weight, so nothing can be scored: fill in the weights, or ${INDICATE.en}`,
  },
  'no-scores': {
    zh: `绩效指标都没有得分：请填写得分，或${INDICATE.zh}`,
    en: `No indicator has a score: fill in the scores, or ${INDICATE.en}`,
  },
  'no-total': {
    zh: `没有读到总分：请填写总分，或${INDICATE.zh}`,
    en: `No total score was read: fill it in, or ${INDICATE.en}`,
  },
  'unread-figures': {
    zh: '{what}中有数字没有识别，结论不能以其余数字为准：请在“数据”中指明它是什么，或确认与自评无关',
    en: 'Figures in {what} were not understood, and no verdict may rest on the others alone: say in “Data” what they are, or that they have nothing to do with the evaluation',
  },
  'conflicting-sources': {
    zh: '{what}有几处可取，数字不一致：请核对后统一，或在“数据”中指明以哪一处为准',
    en: '{what} can be taken from several places that disagree: make them agree, or say in “Data” which one counts',
  },
  'unit-uncertain': {
    zh: '{what}的金额单位不能确定：请注明单位，或在“数据”中指明',
    en: 'The unit of money of {what} is not certain: state it in the table, or say it in “Data”',
  },
  'reading-uncertain': {
    zh: '{what}的含义不能确定：请在“数据”中确认',
    en: 'What {what} means is not certain: confirm it in “Data”',
  },
  'formulas-wait': {
    zh: '有公式还没有重算，读到的数可能是旧的（Excel 设为手动计算）：请按 F9 重算，或在“公式”选项卡的“计算选项”中改为自动',
    en: 'Formulas have not been calculated anew, so their figures may be out of date (Excel is set to manual calculation): press F9, or choose Automatic under Formulas, Calculation Options',
  },
};

/** Figures that are typed and cannot be read, as a text of its own: there is nothing to be said in 数据. */
export const DAMAGED: Localized = {
  zh: '有数字读不出（{what}）：请改为数字',
  en: 'Figures that cannot be read ({what}): enter numbers',
};

/** Other cells of a table that hold an error of a formula, or letters that are no word of the table. */
const UNREADABLE: Localized = {
  zh: '有单元格读不出（{what}）：请改正公式，或填写内容',
  en: 'Cells that cannot be read ({what}): mend their formulas, or fill them in',
};

/** Parts of the file that cannot be read: there is nothing to be said in 数据 either. */
const LOST: Localized = {
  zh: '工作表{what}有内容读不出：请用 Excel 或 WPS 打开，核对后另存为新的 .xlsx 再试',
  en: 'Something of the sheet {what} cannot be read: open it in Excel or WPS, check it and save it as a new .xlsx',
};

function filled(text: Localized, what: Localized): Localized {
  return inBoth((language) => fill(text[language], { what: quoted(what[language], language) }));
}

export const same = (text: string): Localized => inBoth(() => text);

/** @param what what it is about, as far as the text names it */
export function incompleteText(why: IncompleteReason, what: Localized = same('')): Localized {
  return filled(TEXTS[why], what);
}

export function damagedText(what: Localized): Localized {
  return filled(DAMAGED, what);
}

export function unreadableText(what: Localized): Localized {
  return filled(UNREADABLE, what);
}

export function lostText(sheet: Localized): Localized {
  return filled(LOST, sheet);
}
