import { fold } from '../../text';

/** Parts of a pattern that may be any character, or any of a range. */
const OPEN_PART = /\\[pPDWSws]|\[\^|\[[^\]]{0,200}[^\\[]-[^\]]|(?<!\\)\./;

/** The alternatives of a pattern that stand side by side. */
function alternatives(source: string): string[] {
  const parts: string[] = [];
  let [depth, begin] = [0, 0];
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === '\\') at++;
    else if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(begin, at));
      begin = at + 1;
    }
  }
  return [...parts, source.slice(begin)];
}

/** Whether a text must consist of the pattern's own characters. */
function isClosed({ source, flags }: RegExp): boolean {
  if (flags !== '' || OPEN_PART.test(source)) return false;
  return alternatives(source).every((part) => part.startsWith('^') && part.endsWith('$'));
}

/** Where the group or class that begins at the place ends. */
function endOf(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const char = source[at]!;
    if (char === '\\') at++;
    else if (char === '(' || char === '[') depth++;
    else if ((char === ')' || char === ']') && --depth === 0) return at;
  }
  return source.length;
}

/** Whether the character is one of the common Chinese ones; patterns hold no others. */
function isHan(char: string): boolean {
  return char >= '一' && char <= '鿿';
}

/**
 * Characters of which every text that the pattern fits holds at least one: those of its first part that may not be left
 * out, or the colon, which fewer texts hold. @returns null where no such part is found
 */
function neededIn(source: string): string | null {
  const found = alternatives(source).map(neededInAlternative);
  return found.some((chars) => chars === null) ? null : found.join('');
}

function neededInAlternative(source: string): string | null {
  let needed: string | null = null;
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    const end = char === '(' || char === '[' ? endOf(source, at) : at;
    const isOptional = '?*{'.includes(source[end + 1] ?? ' ');
    let chars: string | null = null;
    if (char === '\\') at++;
    else if (isOptional || (needed !== null && (char === '[' || isHan(char)))) chars = null;
    else if (char === '(' && source.startsWith('?:', at + 1)) chars = neededIn(source.slice(at + 3, end));
    else if (char === '[' && /^\p{Script=Han}+$/u.test(source.slice(at + 1, end)))
      chars = source.slice(at + 1, end);
    else if (char === ':' || isHan(char)) chars = char;
    if (chars === ':') return chars;
    if (chars !== null && chars !== '') needed ??= chars;
    at = Math.max(at, end);
  }
  return needed;
}

/** A pattern with the characters of which a text that it fits holds at least one; null where none are known. */
export interface Needy {
  readonly pattern: RegExp;
  readonly needed: string | null;
}

export function needy(pattern: RegExp): Needy {
  return { pattern, needed: neededIn(pattern.source) };
}

/** Whether the pattern fits, tried only where the text holds what it needs: to compile a pattern costs more than a look. */
export function fits({ pattern, needed }: Needy, text: string): boolean {
  if (needed === null) return pattern.test(text);
  for (let at = 0; at < text.length; at++) if (needed.includes(text[at]!)) return pattern.test(text);
  return false;
}

/** What some labels are compared without: marks, serial numbers, units, letters of columns, 其中. */
const LEFT_OUT = ':;*、.·/%0123456789一二三四五六七八九十亿千百万元ABCDEF其中';
const BRACKETS = '()[]【】〔〕';

/**
 * A character that may be left out, one of closed patterns and words, a bracket, one that some open pattern needs, one that
 * some word or closed pattern needs.
 */
const [ASIDE, OURS, BRACKET, NEEDED, NEEDED_BY_CLOSED] = [1, 2, 4, 8, 16];

/** The same in as few patterns as flags allow. */
function united(patterns: readonly RegExp[]): RegExp[] {
  const sources = new Map<string, string[]>();
  for (const { flags, source } of patterns)
    sources.set(flags, [...(sources.get(flags) ?? []), `(?:${source})`]);
  return [...sources].map(([flags, parts]) => new RegExp(parts.join('|'), flags));
}

/**
 * A cheap look at a text before words and patterns are tried: most texts of a sheet hold some character that no header
 * has. @returns false only where none of them fits
 * @param as how texts are compared
 * @param keepsBrackets whether that leaves brackets as they are
 */
export function screenFor(
  words: readonly string[],
  patterns: readonly Needy[],
  as: (text: string) => readonly string[],
  keepsBrackets: boolean,
): (text: string) => boolean {
  const kinds = new Uint8Array(0x10000);
  const mark = (text: string, kind: number): void => {
    for (let at = 0; at < text.length; at++) kinds[text.charCodeAt(at)]! |= kind;
  };
  const open: Needy[] = [];
  const closed: Needy[] = [];
  for (const one of patterns) (isClosed(one.pattern) ? closed : open).push(one);
  for (const text of [...words, ...closed.map(({ pattern }) => pattern.source)]) {
    mark(text, ASIDE);
    mark(text.replace(/[^\p{Script=Han}]/gu, ''), OURS);
  }
  mark(LEFT_OUT, ASIDE);
  if (!keepsBrackets) mark(BRACKETS, BRACKET);
  for (const { needed } of open) mark(needed ?? '', NEEDED);
  const tryAlways = open.some(({ needed }) => needed === null);
  for (const { needed } of closed) mark(needed ?? '', NEEDED_BY_CLOSED);
  for (const word of words) {
    const isMarked = [...word].some((char) => (kinds[char.charCodeAt(0)]! & NEEDED_BY_CLOSED) !== 0);
    if (!isMarked) mark(word.slice(-1), NEEDED_BY_CLOSED);
  }
  const mayBeClosed = closed.some(({ needed }) => needed === null) ? 0xff : NEEDED_BY_CLOSED;
  const opens = united(open.map(({ pattern }) => pattern));
  return (text) => {
    const folded = fold(text);
    let [hasOther, found] = [false, 0];
    for (let at = 0; at < folded.length; at++) {
      const kind = kinds[folded.charCodeAt(at)]!;
      found |= kind;
      hasOther ||= (kind & (ASIDE | OURS)) === 0;
    }
    const isOurs = (found & BRACKET) !== 0 || (!hasOther && (keepsBrackets || (found & OURS) !== 0));
    if (isOurs && (found & mayBeClosed) !== 0) return true;
    if (!tryAlways && (found & NEEDED) === 0) return false;
    return as(text).some((read) => opens.some((pattern) => pattern.test(read)));
  };
}
