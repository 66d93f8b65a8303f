import { NotPlain, plainText, refuseOddSigns } from './rich-text';
import { ASCII, decodeBytes } from './sheet-bytes';

/** The longest row that is scanned: 16,384 cells of long texts take less. Bytes. */
const MOST_ROW = 256 * 1024 * 1024;
/** Attributes of one tag. */
const MOST_ATTRIBUTES = 24;
const SPACES = [ASCII.space, 0x09, 0x0a, 0x0d] as readonly number[];

/** Letters, digits and the signs of names as they are plainly written. */
function isNameByte(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= ASCII.A && byte <= ASCII.Z) ||
    (byte >= ASCII.zero && byte <= ASCII.nine) ||
    byte === ASCII.minus ||
    byte === ASCII.point ||
    byte === 0x3a ||
    byte === 0x5f
  );
}

/** Bytes that are being scanned, and the small steps over XML as it is plainly written. */
export class ByteCursor {
  protected buffer: Uint8Array<ArrayBufferLike> = new Uint8Array(1024 * 1024);
  protected length = 0;

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
    for (; at < length && buffer[at] !== ASCII.equals; at++) {
      if (!isNameByte(buffer[at]!)) throw new NotPlain('attribute');
      name = (Math.imul(name, 31) + buffer[at]!) | 0;
    }
    this.#noteName(name);
    if (buffer[at + 1] !== ASCII.quote) throw new NotPlain('quotes of an attribute');
    at += 2;
    for (; at < length && buffer[at] !== ASCII.quote; at++) {
      const byte = buffer[at]!;
      if (byte < ASCII.space || byte === ASCII.less || byte === ASCII.and) throw new NotPlain('attribute');
    }
    const next = buffer[at + 1];
    if (next !== ASCII.space && next !== ASCII.greater && next !== ASCII.slash)
      throw new NotPlain('attribute');
    return at + 1;
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
