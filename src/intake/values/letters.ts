import { isErrorValue } from '../../workbook';

/** abc, X?: neither digits nor words. A short text: what is longer is said in another language. */
const LETTERS = /^[a-z#?*!/]{1,12}$/i;

/** Whether a text is an error of a formula, or letters where a figure or a set word belongs. */
export function isNoFigureOrWord(text: string): boolean {
  return isErrorValue(text) || LETTERS.test(text);
}
