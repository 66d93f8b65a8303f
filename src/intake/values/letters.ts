import { isErrorValue } from '../../workbook';

/** abc, X?: neither digits nor words. A short text: what is longer is said in another language. */
const LETTERS = /^[a-z#?*!/]{1,12}$/i;

/** 12..5, 9?, 1O0, 1l0: a sign got lost, or took another's place. 5l is litres, H2O is water, 1#楼 a house. */
const MANGLED = /\d(?:\.\.|,,)\d|\d\?|\?\d|(?<![a-z\d])\d+(?:o+(?![a-z])|[il|]+\d)/i;
/** What is longer is said in words, be it with a question mark. */
const LONGEST_FIGURE = 12;

/** Whether a folded text was a figure before something happened to it. */
export function isMangledFigure(folded: string): boolean {
  return folded.length <= LONGEST_FIGURE && MANGLED.test(folded);
}

/** Whether a text is an error of a formula, or letters where a figure or a set word belongs. */
export function isNoFigureOrWord(text: string): boolean {
  return isErrorValue(text) || LETTERS.test(text) || isMangledFigure(text);
}
