import { XlsxError } from './error';

/** One entry of the package as the central directory gives it. Offsets and sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date as they stand in the file. */
  readonly modified: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the compressed bytes begin. */
  readonly dataStart: number;
  readonly externalAttributes: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const FULL_32 = 0xffffffff;
const MOST_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 1;

/** The bytes `PK\x03\x04` with which every package begins. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Reads the directory of the package. Nothing is inflated.
 * @throws XlsxError truncated, damaged, encrypted or too-large (entries that overlap, as zip bombs have them).
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, count } = directoryPlace(view);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) {
      throw new XlsxError('damaged', { detail: 'zip directory' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    if (at + 46 + nameLength + extraLength > bytes.length) {
      throw new XlsxError('truncated', { detail: 'zip directory' });
    }
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  refuseOverlaps(entries);
  refuseDoubles(entries);
  return entries;
}

function directoryPlace(view: DataView): { start: number; count: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    const place = count === 0xffff || start === FULL_32 ? zip64Place(view, at) : { start, count };
    if (place.start < at) return place;
  }
  throw new XlsxError('truncated', { detail: 'no zip directory' });
}

function zip64Place(view: DataView, end: number): { start: number; count: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 <= view.byteLength && view.getUint32(at, true) === ZIP64_END) {
      const count = Number(view.getBigUint64(at + 32, true));
      return { start: Number(view.getBigUint64(at + 48, true)), count };
    }
  }
  throw new XlsxError('damaged', { detail: 'zip64 directory' });
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(rawName).replaceAll('\\', '/').replace(/^\/+/, '');
  const sizes = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
  };
  readZip64Extra(view, { from: at + 46 + nameLength, length: extraLength, name }, sizes);
  const flags = view.getUint16(at + 8, true);
  const { header, compressedSize } = sizes;
  if (flags & ENCRYPTED_FLAG) throw new XlsxError('encrypted', { detail: name });
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw new XlsxError('damaged', { detail: name });
  }
  const dataStart = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (dataStart + compressedSize > bytes.length) throw new XlsxError('truncated', { detail: name });
  return {
    name,
    rawName,
    flags,
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size: sizes.size,
    dataStart,
    externalAttributes: view.getUint32(at + 38, true),
  };
}

/** Sizes and places beyond 32 bits, as far as the entry says that they are given here. */
function readZip64Extra(
  view: DataView,
  { from, length, name }: { from: number; length: number; name: string },
  sizes: { size: number; compressedSize: number; header: number },
): void {
  const end = from + length;
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fieldEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    let field = at + 4;
    for (const key of ['size', 'compressedSize', 'header'] as const) {
      if (sizes[key] !== FULL_32) continue;
      if (field + 8 > fieldEnd) throw new XlsxError('damaged', { detail: `${name}: zip64 field` });
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

/** Two parts of one name: each reader would take the one that it likes. Names of parts do not differ by case. */
function refuseDoubles(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (names.has(key)) throw new XlsxError('damaged', { detail: `two parts named ${name}` });
    names.add(key);
  }
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((left, right) => left.dataStart - right.dataStart);
  for (let index = 1; index < sorted.length; index++) {
    const { dataStart, compressedSize } = sorted[index - 1]!;
    if (sorted[index]!.dataStart < dataStart + compressedSize) {
      throw new XlsxError('too-large', { detail: `entries overlap: ${sorted[index]!.name}` });
    }
  }
}
