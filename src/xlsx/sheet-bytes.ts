/** ASCII codes and searches that the scanner of sheet XML works with. */
export const ASCII = {
  space: 0x20,
  quote: 0x22,
  and: 0x26,
  minus: 0x2d,
  point: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  one: 0x31,
  nine: 0x39,
  less: 0x3c,
  equals: 0x3d,
  greater: 0x3e,
  A: 0x41,
  Z: 0x5a,
  c: 0x63,
  f: 0x66,
  i: 0x69,
  r: 0x72,
  s: 0x73,
  t: 0x74,
  v: 0x76,
} as const;

export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function startsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

/** Place of the wanted bytes within from…to; -1 where they are not. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from: number, to: number): number {
  const first = wanted[0]!;
  for (let at = from; at <= to - wanted.length; at++) {
    if (bytes[at] === first && startsAt(bytes, at, wanted)) return at;
  }
  return -1;
}

const ROW_END = asciiBytes('</row>');
const EMPTY_ROW_END = asciiBytes('/><row');

/** Place behind the last complete row within from…to; `from` where there is none. */
export function endOfLastRow(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to - 6; at >= from; at--) {
    const byte = bytes[at];
    if (byte === ASCII.less && startsAt(bytes, at, ROW_END)) return at + 6;
    if (byte === ASCII.slash && startsAt(bytes, at, EMPTY_ROW_END)) return at + 2;
  }
  return from;
}

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 bytes as text; short plain ones, which most are, without the decoder. */
export function decodeBytes(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= 24) {
    let text = '';
    let at = from;
    for (; at < to && bytes[at]! < 0x80; at++) text += String.fromCharCode(bytes[at]!);
    if (at === to) return text;
  }
  return DECODER.decode(bytes.subarray(from, to));
}
