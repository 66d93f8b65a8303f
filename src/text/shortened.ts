import { fill, type Language, type Localized } from '../language';

/** What a message quotes of a text at most. UTF-16 units. */
const MOST_QUOTED = 240;
/** What a cell of Excel holds. UTF-16 units. */
const MOST_IN_CELL = 32_767;
/** Room for saying that something was left out. */
const NOTE = 40;
const LENGTH: Localized = { zh: '（共{count}字）', en: ' ({count} characters)' };

/** As much of a text as fits, never half of a character. */
function headOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** A text as a message quotes it: one of thousands of characters by its beginning, with how long it is. */
export function quoted(text: string, language: Language): string {
  if (text.length <= MOST_QUOTED) return text;
  return `${headOf(text, MOST_QUOTED / 2)}…${fill(LENGTH[language], { count: text.length })}`;
}

/** A text as a cell can hold it: what does not fit is left out, and said to be. */
export function fitForCell(text: string): string {
  if (text.length <= MOST_IN_CELL) return text;
  return `${headOf(text, MOST_IN_CELL - NOTE)}…（共${text.length}字 / characters）`;
}

/** A name that is kept with others as a key: long ones are told apart by their beginning, their length and a sum over them. */
export function shortKey(name: string): string {
  if (name.length <= MOST_QUOTED) return name;
  let sum = 0;
  for (let at = 0; at < name.length; at++) sum = (Math.imul(sum, 31) + name.charCodeAt(at)) | 0;
  return `${headOf(name, MOST_QUOTED / 2)}…${name.length}-${(sum >>> 0).toString(36)}`;
}
