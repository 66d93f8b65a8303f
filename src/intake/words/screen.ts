import { fold } from '../../text';

/** Parts of a pattern that may be any character, or any of a range. */
const OPEN_PART = /\\[pPDWSws]|\[\^|\[[^\]]*[^\\[]-[^\]]|(?<!\\)\./;

/** The alternatives of a pattern that stand side by side. */
function alternatives(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === '|' && depth === 0) {
      parts.push('');
      continue;
    }
    if (char === '\\') {
      parts[parts.length - 1] += char + source[++at]!;
      continue;
    }
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth--;
    parts[parts.length - 1] += char;
  }
  return parts;
}

/** Whether a text must consist of the pattern's own characters. */
function isClosed({ source, flags }: RegExp): boolean {
  if (flags !== '' || OPEN_PART.test(source)) return false;
  return alternatives(source).every((part) => part.startsWith('^') && part.endsWith('$'));
}

/** What some labels are compared without: marks, serial numbers, units, letters of columns, 其中. */
const LEFT_OUT = ':;*、.·/%0123456789一二三四五六七八九十亿千百万元ABCDEF其中';
const BRACKETS = '()[]【】〔〕';

/** What stands for a character: nothing of ours, one of ours, or the beginning of something that may be left out. */
const [OTHER, OURS, BRACKET] = [0, 1, 2];

/**
 * A cheap look at a text before words and patterns are tried: most texts of a sheet hold some character that no header
 * has. @returns false only where none of them fits
 * @param asTyped whether texts are compared folded as they stand, so that patterns may be tried here
 */
export function screenFor(
  words: readonly string[],
  patterns: readonly RegExp[],
  asTyped: boolean,
): (text: string) => boolean {
  const closed = patterns.filter(isClosed);
  const open = patterns.filter((pattern) => !isClosed(pattern));
  const kinds = new Uint8Array(0x10000);
  for (const text of [...words, ...closed.map(({ source }) => source), LEFT_OUT])
    for (let at = 0; at < text.length; at++) kinds[text.charCodeAt(at)] = OURS;
  for (let at = 0; at < BRACKETS.length; at++) kinds[BRACKETS.charCodeAt(at)] = BRACKET;
  return (text) => {
    const folded = fold(text);
    for (let at = 0; at < folded.length; at++) {
      const kind = kinds[folded.charCodeAt(at)];
      if (kind === BRACKET && !asTyped) return true;
      if (kind !== OTHER) continue;
      if (!asTyped) return open.length > 0 || /[([【〔]/.test(folded);
      return open.some((pattern) => pattern.test(folded));
    }
    return true;
  };
}
