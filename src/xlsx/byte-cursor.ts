import { NotPlain } from './rich-text';
import { ASCII } from './sheet-bytes';

/** The longest row that is scanned: 16,384 cells of long texts take less. Bytes. */
const MOST_ROW = 256 * 1024 * 1024;
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

  /** Space, then name="value". @returns the place behind it. */
  protected skipAttribute(from: number): number {
    const { buffer, length } = this;
    let at = from + 1;
    while (at < length && buffer[at] !== ASCII.equals) {
      if (buffer[at] === ASCII.greater) throw new NotPlain('attribute');
      at++;
    }
    if (buffer[at + 1] !== ASCII.quote) throw new NotPlain('quotes of an attribute');
    at += 2;
    while (at < length && buffer[at] !== ASCII.quote) at++;
    return at + 1;
  }

  protected endOfTag(from: number): number {
    const { buffer, length } = this;
    let at = from;
    for (; at < length && buffer[at] !== ASCII.greater; at++) {
      // An address in quotes holds no ">"; an attribute that did would leave text behind, which is refused.
    }
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
    while (at < this.length && buffer[at]! <= ASCII.space) at++;
    return at;
  }
}
