import { confirmed, type Localized } from '../../../policy';
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
    table: about('{header}处的表，', 'The table in {header}', UNKNOWN_HEADERS),
    'column-asked': about('“{sheet}”中“{header}”一栏', 'Column “{header}” of “{sheet}”', ASKED),
    'row-asked': about('“{sheet}”中“{header}”一行', 'Row “{header}” of “{sheet}”', ASKED),
    'field-asked': about('“{sheet}”中“{header}”一项', 'Field “{header}” of “{sheet}”', ASKED),
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
