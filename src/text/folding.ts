/** Blanks of every kind, line breaks and characters without width. */
const BLANKS = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu;

const FULL_WIDTH = 0xfee0;

/** Whether folding leaves the character as it is: printed ASCII, the common Chinese characters, 、 and 。 */
function isFolded(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fa5) || code === 0x3001 || code === 0x3002
  );
}

/** Folds text of everyday characters and full-width forms. @returns null where it holds any other, such as blanks */
function foldEveryday(text: string): string | null {
  let folded = '';
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isFolded(code)) continue;
    if (code < 0xff01 || code > 0xff5e) return null;
    folded += text.slice(kept, at) + String.fromCharCode(code - FULL_WIDTH);
    kept = at + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** The text that was folded last: several questions are asked of one text in turn. */
const last = { text: '', folded: '' };

/** One way of writing: full-width forms become plain ones (NFKC), blanks and line breaks go. */
export function fold(text: string): string {
  if (text !== last.text) {
    last.folded = foldEveryday(text) ?? text.normalize('NFKC').replace(BLANKS, '');
    last.text = text;
  }
  return last.folded;
}

/** How a label is compared: folded, without colons, asterisks and serial numbers in front (1. 2、 ①). */
export function foldLabel(text: string): string {
  return fold(text)
    .replace(/[:;*]/g, '')
    .replace(/^(?:\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\))/, '');
}

/** A folded label without what stands in brackets: 部门(单位)名称(盖章) is 部门名称. */
export function withoutBrackets(folded: string): string {
  return folded.replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, '');
}
