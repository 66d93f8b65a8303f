import type { Localized } from '../../../language';
import { confirmed } from '../../../policy';
import type { RuleData, RuleMessage } from '../../types';

const UNREAD: Localized = {
  zh: '没有识别，其中的内容没有核对',
  en: 'was not understood; nothing in it was checked',
};
const ASKED: Localized = {
  zh: '可能是“{guess}”，把握不足，只显示，不参与核对',
  en: 'may be “{guess}”, but that is not certain; it is shown and not checked',
};
const UNKNOWN_HEADERS: Localized = {
  zh: '表头都不认识，是按字面和内容读取的，须确认后才能作为结论的依据',
  en: 'has no header that is known; it was read by parts of words and by contents, and has to be confirmed',
};
const FIX: Localized = {
  zh: '在“数据”中指明它是什么，或换成通行的名称；与自评无关的，在情况说明中写明',
  en: 'Say in “Data” what it is, or give it its usual name; if it has nothing to do with the evaluation, explain so',
};

const FILE_FIX: Localized = {
  zh: '用 Excel 或 WPS 打开工作簿，核对后另存为新的 .xlsx',
  en: 'Open the workbook in Excel or WPS, check it and save it as a new .xlsx',
};

function inFile(zh: string, en: string): RuleMessage {
  return { text: { zh, en }, fix: FILE_FIX };
}

function about(zh: string, en: string, state: Localized): RuleMessage {
  return { text: { zh: `${zh}${state.zh}`, en: `${en} ${state.en}` }, fix: FIX };
}

/**
 * What stands in the workbook and was not understood. The engine makes its findings, one for each part, whichever and
 * however many projects it concerns: tables are no matter of rules.
 */
export const NOT_UNDERSTOOD: RuleData = {
  id: 'not-understood',
  number: 115,
  title: { zh: '有内容没有识别', en: 'Something was not understood' },
  severity: 'warning',
  forms: 'both',
  source: confirmed(
    'id',
    '没有识别的内容既不算通过，也不算错误，须由人确认',
    'What was not understood is neither right nor wrong: a person has to look',
  ),
  messages: {
    column: about('“{sheet}”中“{header}”一栏', 'Column “{header}” of “{sheet}”', UNREAD),
    row: about('“{sheet}”中“{header}”一行', 'Row “{header}” of “{sheet}”', UNREAD),
    field: about('“{sheet}”中“{header}”一项', 'Field “{header}” of “{sheet}”', UNREAD),
    sheet: about('工作表“{sheet}”', 'Sheet “{sheet}”', UNREAD),
    table: about('“{sheet}”中的表（{header}），', 'The table in {header} of “{sheet}”', UNKNOWN_HEADERS),
    'column-asked': about('“{sheet}”中“{header}”一栏', 'Column “{header}” of “{sheet}”', ASKED),
    'row-asked': about('“{sheet}”中“{header}”一行', 'Row “{header}” of “{sheet}”', ASKED),
    'field-asked': about('“{sheet}”中“{header}”一项', 'Field “{header}” of “{sheet}”', ASKED),
    'file-no-content': inFile(
      '工作表“{sheet}”在文件中没有内容，没有核对',
      'The file has no content of the sheet “{sheet}”; nothing was checked',
    ),
    'file-missing': inFile(
      '工作表“{sheet}”的内容在文件中丢失（{detail}），没有核对',
      'The content of the sheet “{sheet}” is missing from the file ({detail}); nothing was checked',
    ),
    'file-outside': inFile(
      '“{sheet}”有超出工作表范围的单元格，没有读取：{detail}',
      '“{sheet}” has cells beyond the last row or column, which were not read: {detail}',
    ),
    'file-scattered': inFile(
      '“{sheet}”有相隔太远的单元格，没有核对',
      '“{sheet}” has cells that lie too far from each other; they were not checked',
    ),
    'sheet-asked': about('工作表“{sheet}”', 'Sheet “{sheet}”', ASKED),
  },
  examples: {
    fails: {
      zh: '预算表中“调整二”一栏有金额，表头看不出含义',
      en: 'a column “调整二” with amounts that says nothing',
    },
    passes: { zh: '各栏都已识别，或没有内容', en: 'every column is understood or blank' },
  },
};
