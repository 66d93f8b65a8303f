/** Tables for eight bytes at a time: a ledger of a million rows has 400 MB of XML. */
const TABLES = Array.from({ length: 8 }, () => new Int32Array(256));
const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];
for (let index = 0; index < 256; index++) {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  T0[index] = value;
}
for (let table = 1; table < 8; table++) {
  const [before, own] = [TABLES[table - 1]!, TABLES[table]!];
  for (let index = 0; index < 256; index++) own[index] = (before[index]! >>> 8) ^ T0[before[index]! & 255]!;
}

/** Works out a CRC-32 of more bytes; see {@link crc32}. */
export type Crc = (bytes: Uint8Array, before?: number) => number;

/**
 * CRC-32 as zip uses it, unsigned.
 * @param before that of the bytes before these
 */
export const crc32: Crc = (bytes, before = 0) => {
  let value = ~before;
  let at = 0;
  for (const end = bytes.length - 7; at < end; at += 8) {
    value ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    value =
      T7[value & 255]! ^
      T6[(value >>> 8) & 255]! ^
      T5[(value >>> 16) & 255]! ^
      T4[value >>> 24]! ^
      T3[bytes[at + 4]!]! ^
      T2[bytes[at + 5]!]! ^
      T1[bytes[at + 6]!]! ^
      T0[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) value = T0[(value ^ bytes[at]!) & 255]! ^ (value >>> 8);
  return ~value >>> 0;
};
