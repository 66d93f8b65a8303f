import { NotPlain, plainText, refuseOddSigns } from './rich-text';
import { ASCII, asciiBytes, decodeBytes, startsAt } from './sheet-bytes';

const HIDDEN = asciiBytes(' hidden="');

/** The longest row that is scanned: 16,384 cells of long texts take less. Bytes. */
const MOST_ROW = 256 * 1024 * 1024;
/** Bytes at the end of the buffer that are searched again: what is waited for may have begun there. */
const SEARCHED_AGAIN = 64;
/** Attributes of one tag. */
const MOST_ATTRIBUTES = 24;
const SPACES = [ASCII.space, 0x09, 0x0a, 0x0d] as readonly number[];

/** What a byte may be part of, as it is plainly written: of names 1, of attribute values 2. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => {
  const isName = /[-\w.:]/.test(String.fromCharCode(byte)) && byte < 0x80;
  const isValue = byte >= ASCII.space && byte !== ASCII.less && byte !== ASCII.and && byte !== ASCII.quote;
  return (isName ? 1 : 0) + (isValue ? 2 : 0);
});

/** Bytes that are being scanned, and the small steps over XML as it is plainly written. */
export class ByteCursor {
  protected buffer: Uint8Array<ArrayBufferLike> = new Uint8Array(1024 * 1024);
  protected length = 0;
  /** Bytes at the beginning of the buffer in which nothing ends that is waited for: they are searched once. */
  protected searched = 0;

  protected take(step: Uint8Array): void {
    const length = this.length + step.length;
    if (length > this.buffer.length) {
      if (length > MOST_ROW) throw new NotPlain('a row too long');
      const larger = new Uint8Array(length * 2);
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.buffer.set(step, this.length);
    this.length = length;
  }

  /** Lets go of what has been read. */
  protected drop(read: number): void {
    if (read > 0) this.buffer.copyWithin(0, read, this.length);
    this.length -= read;
    this.searched = Math.max(0, this.length - SEARCHED_AGAIN);
  }

  protected readDigits(from: number): number {
    const { buffer } = this;
    let at = from;
    let number = 0;
    for (; buffer[at]! >= ASCII.zero && buffer[at]! <= ASCII.nine; at++)
      number = number * 10 + buffer[at]! - 48;
    if (at === from || buffer[at] !== ASCII.quote) throw new NotPlain('number in an attribute');
    return number;
  }

  /** A number for each name of an attribute of the tag that is being read. */
  readonly #names = new Int32Array(MOST_ATTRIBUTES);
  #nameCount = 0;

  protected beginTag(): void {
    this.#nameCount = 0;
  }

  /** Space, then name="value". @returns the place behind it. */
  protected skipAttribute(from: number): number {
    const { buffer, length } = this;
    let at = from + 1;
    let name = 0;
    for (let byte = buffer[at]!; (PLAIN[byte]! & 1) === 1; byte = buffer[++at]!)
      name = (Math.imul(name, 31) + byte) | 0;
    this.#noteName(name);
    if (buffer[at] !== ASCII.equals || buffer[at + 1] !== ASCII.quote) throw new NotPlain('attribute');
    at += 2;
    while (at < length && (PLAIN[buffer[at]!]! & 2) === 2) at++;
    if (buffer[at] !== ASCII.quote) throw new NotPlain('value of an attribute');
    const next = buffer[at + 1];
    if (next !== ASCII.space && next !== ASCII.greater && next !== ASCII.slash)
      throw new NotPlain('attribute');
    return at + 1;
  }

  /** Whether the attribute that begins here says that a row is not shown. */
  protected saysHidden(at: number): boolean {
    const value = this.buffer[at + HIDDEN.length];
    return startsAt(this.buffer, at, HIDDEN) && (value === ASCII.one || value === ASCII.t);
  }

  /** Two attributes of one name are no XML. */
  #noteName(name: number): void {
    for (let at = 0; at < this.#nameCount; at++)
      if (this.#names[at] === name) throw new NotPlain('two attributes of one name');
    if (name === 0 || this.#nameCount === MOST_ATTRIBUTES) throw new NotPlain('attributes');
    this.#names[this.#nameCount++] = name;
  }

  /** Attributes, then ">" or "/>". @returns the place behind it. */
  protected endOfTag(from: number): number {
    const { buffer } = this;
    this.beginTag();
    let at = from;
    while (buffer[at] === ASCII.space) at = this.skipAttribute(at);
    if (buffer[at] === ASCII.slash) at++;
    return this.behindGreater(at);
  }

  /** @returns the place behind the ">" that stands here. */
  protected behindGreater(at: number): number {
    if (this.buffer[at] !== ASCII.greater) throw new NotPlain('tag');
    return at + 1;
  }

  protected nextLess(from: number): number {
    const { buffer, length } = this;
    let at = from;
    while (at < length && buffer[at] !== ASCII.less) at++;
    if (at >= length) throw new NotPlain('end of a text');
    return at;
  }

  protected skipSpace(from: number): number {
    const { buffer } = this;
    let at = from;
    while (at < this.length && buffer[at]! <= ASCII.space) {
      if (!SPACES.includes(buffer[at]!)) throw new NotPlain('sign between tags');
      at++;
    }
    return at;
  }

  protected skipFormula(from: number): number {
    const end = this.endOfTag(from);
    if (this.buffer[end - 2] === ASCII.slash) return end;
    const close = this.nextLess(end);
    this.checkFormula(end, close);
    if (this.buffer[close + 1] !== ASCII.slash || this.buffer[close + 2] !== ASCII.f)
      throw new NotPlain('formula');
    return this.behindGreater(close + 3);
  }

  /** A formula is not read here; it has to be XML all the same. */
  protected checkFormula(from: number, to: number): void {
    const { buffer } = this;
    for (let at = from; at < to; at++) {
      const byte = buffer[at]!;
      if (byte >= 0xee || byte < ASCII.space || byte === ASCII.greater || byte === ASCII.and) {
        this.textOf(from, to);
        return;
      }
    }
  }

  /** @throws NotPlain, UnknownEntity where it is no character data of XML */
  protected textOf(from: number, to: number): string {
    const raw = decodeBytes(this.buffer, from, to);
    refuseOddSigns(raw);
    return plainText(raw);
  }
}
