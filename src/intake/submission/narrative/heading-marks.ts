import type { HeadingStyle } from '../narrative-types';

/** A numbered heading at the start of a paragraph. */
export interface HeadingMark {
  readonly style: HeadingStyle;
  readonly number: number;
  readonly title: string;
  /** What follows the heading in the same paragraph, folded. */
  readonly rest: string;
}

const DIGITS = '一二三四五六七八九';
const CHINESE = '[一二三四五六七八九十]{1,3}';
const MARKS: readonly (readonly [HeadingStyle, RegExp])[] = [
  ['一', new RegExp(`^第?(${CHINESE})(?:部分[、.,:]?|[、.,:])(.*)$`)],
  ['(一)', new RegExp(`^[(【[〔](${CHINESE})[)】\\]〕][、.,]?(.*)$`)],
  ['1', /^(\d{1,2})[、.,](?!\d)(.*)$/],
  ['(1)', /^(?:[([](\d{1,2})[)\]]|(\d{1,2})\))[、.,]?(.*)$/],
];

/** Titles are short, and whatever they announce follows after a colon or a full stop. */
const LONGEST_TITLE = 30;
const TITLE = /^([^:。;,!?]{1,30})(?:[:。](.*))?$/;
const AMOUNT = /\d[万亿]?元/;

/** 十二 → 12. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (part: string | undefined, blank: number): number =>
    part ? DIGITS.indexOf(part) + 1 : blank;
  return (text.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}

/**
 * Reads a numbered heading: 一、 / （一） / 1. / （1） in any of their usual variants.
 * @param folded the paragraph, folded
 * @returns null where the paragraph has no number, or is an item of a list rather than a heading
 */
export function headingOf(folded: string): HeadingMark | null {
  for (const [style, pattern] of MARKS) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const number = match[1] ?? match[2] ?? '';
    const body = match[match.length - 1] ?? '';
    const parts = TITLE.exec(body);
    const title = parts?.[1] ?? '';
    if (title === '' || title.length > LONGEST_TITLE || AMOUNT.test(title)) return null;
    return {
      style,
      number: /\d/.test(number) ? Number(number) : chineseNumber(number),
      title,
      rest: parts?.[2] ?? '',
    };
  }
  return null;
}
