import { DETAIL_LABELS } from './detail-labels';
import type { InfoField } from './info-field';
import { AS_LABEL_EITHER_WAY, lexicon, wordList } from './lexicon';
import { NAME_LABELS } from './name-labels';

/** 主要领导签字, 填报日期: what stands behind a value in the same cell. */
export const SIGNATURE_LABEL = wordList('label behind a value', {
  lines: [
    { pattern: /(?:签字|签名)$/, examples: ['主要领导签字', '经办人签名'] },
    { pattern: /[签盖]章$/, examples: ['单位盖章', '签章'] },
    { pattern: /(?:日期|时间)$/, examples: ['填报日期', '评价时间'] },
    { pattern: /电话$/, examples: ['联系电话'] },
  ],
  not: ['负责人', '签字人', '项目名称'],
});

/** Labels so common in texts that they count as a field only beside others. */
export const WEAK_FIELDS: ReadonlySet<InfoField> = new Set([
  'year',
  'fillingDate',
  'note',
  'address',
  'unit',
  'reportTitle',
]);

const LONGEST = 30;
/** Labels with a value beside them, with or without what stands in brackets. */
const FIELDS = lexicon({
  id: 'label of a field',
  as: AS_LABEL_EITHER_WAY,
  meanings: [...NAME_LABELS, ...DETAIL_LABELS],
});

/** The field that a label names: 部门（单位）名称（盖章）： is sealName. @returns null where it is none of ours. */
export function infoFieldOf(label: string): InfoField | null {
  return label.length > LONGEST ? null : FIELDS.meaningOf(label);
}
