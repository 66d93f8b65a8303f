import { grown } from './packed-cells';
import { flattenText, isUnusual, NotPlain } from './rich-text';
import { ASCII, asciiBytes, decodeBytes, startsAt } from './sheet-bytes';

const OPEN = asciiBytes('<si>');
const CLOSE = asciiBytes('</si>');
const EMPTY = asciiBytes('<si/>');
const TABLE_END = asciiBytes('</sst>');
const EXTENSIONS = asciiBytes('<extLst');
const TEXTS = ['<t>', '<t xml:space="preserve">'].map(asciiBytes);
const TEXT_END = '</t>'.length;

/** The opening tag of the table must be among the first bytes. */
const MOST_HEAD = 2_048;
/** Strings that are kept when they have been made: columns repeat theirs. A power of two. */
const KEPT = 16_384;
/** Longer texts are decoded by the platform. Code units. */
const MOST_UNITS = 512;

/** Where the strings of a table stand. */
interface Places {
  readonly count: number;
  /** First byte behind `<si>` and first byte of `</si>` of each string, in turn; equal for `<si/>`. */
  readonly bounds: Uint32Array;
}

/**
 * A table of shared strings as Excel and WPS write it. It stays the bytes that it is, and a string is made when it is
 * asked for: most of a long ledger's are asked for once, and all of them as objects would take twice the room.
 */
export class PlainStrings {
  readonly #places: Places;
  readonly #kept: (string | undefined)[] = new Array<string | undefined>(KEPT).fill(undefined);
  readonly #keptIndexes = new Int32Array(KEPT).fill(-1);
  readonly #units = new Uint16Array(MOST_UNITS);
  #parsed: readonly string[] | null = null;

  /**
   * @param parse reads the table where one of its strings is written in an unusual way after all
   * @throws NotPlain where the table as a whole is
   */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly parse: () => readonly string[],
  ) {
    this.#places = findStrings(bytes);
  }

  at(index: number): string | undefined {
    if (this.#parsed) return this.#parsed[index];
    if (index < 0 || index >= this.#places.count) return undefined;
    const slot = index & (KEPT - 1);
    if (this.#keptIndexes[slot] === index) return this.#kept[slot];
    try {
      const text = this.#make(index);
      this.#keptIndexes[slot] = index;
      this.#kept[slot] = text;
      return text;
    } catch (error) {
      if (!isUnusual(error)) throw error;
      this.#parsed = this.parse();
      return this.#parsed[index];
    }
  }

  #make(index: number): string {
    const { bytes } = this;
    const from = this.#places.bounds[index * 2]!;
    const to = this.#places.bounds[index * 2 + 1]!;
    if (from === to) return '';
    const tag = TEXTS.find((text) => startsAt(bytes, from, text));
    const text = tag && this.#decode(from + tag.length, to - TEXT_END);
    return text ?? flattenText(decodeBytes(bytes, from, to));
  }

  /** Texts without tags, references and escapes. @returns null for any other */
  #decode(from: number, to: number): string | null {
    const { bytes } = this;
    const units = this.#units;
    if (to - from > MOST_UNITS) return null;
    let count = 0;
    for (let at = from; at < to; count++) {
      const byte = bytes[at++]!;
      if (byte < 0x80) {
        if (MARKS[byte] === 1) return null;
        units[count] = byte;
      } else if (byte >= 0xe0 && byte < 0xf0) {
        units[count] = ((byte & 0x0f) << 12) | ((bytes[at++]! & 0x3f) << 6) | (bytes[at++]! & 0x3f);
      } else if (byte >= 0xc2 && byte < 0xe0) {
        units[count] = ((byte & 0x1f) << 6) | (bytes[at++]! & 0x3f);
      } else {
        return null;
      }
    }
    return String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  }
}

/** ASCII signs of tags, references, escapes of Excel's and line ends. */
const MARKS = new Uint8Array(0x80);
for (const sign of '<&_\r') MARKS[sign.charCodeAt(0)] = 1;

/** Place behind the opening tag of the table. @throws NotPlain */
function beginOf(bytes: Uint8Array): number {
  const head = String.fromCharCode(...bytes.subarray(0, MOST_HEAD));
  const match = /<sst(?:\s[^>]*)?(\/?)>/.exec(head);
  if (!match || match[1] || head.slice(0, match.index).includes('<!')) throw new NotPlain('shared strings');
  return match.index + match[0].length;
}

/** @throws NotPlain where something stands between the strings, or in them, that is not plain XML */
function findStrings(bytes: Uint8Array): Places {
  let bounds = new Uint32Array(1_024);
  let count = 0;
  const add = (from: number, to: number): void => {
    if (count * 2 === bounds.length) bounds = grown(bounds);
    bounds[count * 2] = from;
    bounds[count * 2 + 1] = to;
    count++;
  };
  let at = beginOf(bytes);
  for (;;) {
    while (at < bytes.length && bytes[at] !== ASCII.less) at++;
    if (startsAt(bytes, at, OPEN)) {
      const close = closeOf(bytes, at + OPEN.length);
      add(at + OPEN.length, close);
      at = close + CLOSE.length;
    } else if (startsAt(bytes, at, EMPTY)) {
      add(at, at);
      at += EMPTY.length;
    } else if (startsAt(bytes, at, TABLE_END) || startsAt(bytes, at, EXTENSIONS)) {
      return { count, bounds };
    } else {
      throw new NotPlain('shared strings');
    }
  }
}

const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/** Place of the closing tag of the string that begins at `from`. */
function closeOf(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== ASCII.less) continue;
    if (bytes[at + 1] === EXCLAMATION || bytes[at + 1] === QUESTION) throw new NotPlain('markup in a text');
    if (startsAt(bytes, at, CLOSE)) return at;
  }
  throw new NotPlain('end of the shared strings');
}
