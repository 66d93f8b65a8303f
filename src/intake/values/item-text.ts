import { cellText, fold, isBlankMark } from '../../text';
import type { CellValue } from '../../workbook';

/** Code and name of an economic item as typed, apart. */
export interface ItemText {
  /** Digits as typed, "" where none. */
  readonly code: string;
  readonly name: string;
  /** What stands where the code belongs and is neither one nor a name: abc, #REF!. */
  readonly unreadCode?: string;
}

/** Letters and signs where digits or Chinese words belong; …… marks a line that nobody filled. */
const NO_CODE = /^[^\p{Script=Han}]*[\p{L}\d#?][^\p{Script=Han}]*$/u;

const CODE_AND_NAME = /^[([【]?(\d{3}(?:\d{2})*)[)\]】]?[-—_:、.]*(?:(\D[^]*)|$)/;
const NAME_AND_CODE = /^(\D+?)[([【](\d{3}(?:\d{2})*)[)\]】]$/;

/** Reads 302, "30201", "302商品和服务支出", "30201-办公费", "办公费(30201)" and bare names. */
export function readItem(value: CellValue): ItemText {
  const text = cellText(value);
  const folded = fold(text);
  const first = CODE_AND_NAME.exec(folded);
  if (first) return { code: first[1] ?? '', name: first[2] ?? '' };
  const last = NAME_AND_CODE.exec(folded);
  if (last) return { code: last[2] ?? '', name: last[1] ?? '' };
  const digits = /^[\d.]+$/.test(folded) ? folded.replaceAll('.', '') : '';
  return digits ? { code: digits, name: '' } : { code: '', name: text };
}

/** Joins a code cell and a name cell, of which either may hold both. */
export function joinItem(code: ItemText, name: ItemText): ItemText {
  const typed = fold(code.name);
  if (code.code === '' && NO_CODE.test(typed) && !isBlankMark(typed))
    return { code: name.code, name: name.name, unreadCode: code.name };
  return { code: code.code || name.code, name: name.name || code.name };
}
