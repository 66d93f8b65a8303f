import { deflateSync } from 'fflate';
import { crc32 } from './crc';
import type { ZipEntry } from './zip-directory';

/** A part of the package to be written: as it stood in another package, or new content. */
export type ZipPart =
  | { readonly kind: 'raw'; readonly entry: ZipEntry; readonly source: Uint8Array }
  | { readonly kind: 'new'; readonly name: string; readonly content: Uint8Array | string };

interface Record {
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly externalAttributes: number;
  readonly data: Uint8Array;
}

const UTF8_FLAG = 0x0800;
const DESCRIPTOR_FLAG = 0x0008;
/** 1980-01-01, the earliest that the format knows: results never depend on the clock. */
const NO_TIME = 0x00210000;

/** Writes a package. Raw parts keep their compressed bytes; sizes move from data descriptors into the headers. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const records = parts.map(toRecord);
  const total = records.reduce((sum, { rawName, data }) => sum + 76 + 2 * rawName.length + data.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const record of records) {
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    at = writeCommon(view, at + 4, record) + 2;
    bytes.set(record.rawName, at);
    bytes.set(record.data, at + record.rawName.length);
    at += record.rawName.length + record.data.length;
  }
  const directory = at;
  records.forEach((record, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, record);
    view.setUint32(at + 38, record.externalAttributes, true);
    view.setUint32(at + 42, starts[index]!, true);
    bytes.set(record.rawName, at + 46);
    at += 46 + record.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, records.length, true);
  view.setUint16(at + 10, records.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 24 bytes that local and central headers share. @returns the place after them. */
function writeCommon(view: DataView, at: number, record: Record): number {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, record.flags, true);
  view.setUint16(at + 4, record.method, true);
  view.setUint32(at + 6, record.modified, true);
  view.setUint32(at + 10, record.crc, true);
  view.setUint32(at + 14, record.data.length, true);
  view.setUint32(at + 18, record.size, true);
  view.setUint16(at + 22, record.rawName.length, true);
  return at + 24;
}

function toRecord(part: ZipPart): Record {
  if (part.kind === 'raw') {
    const { entry, source } = part;
    const data = source.subarray(entry.dataStart, entry.dataStart + entry.compressedSize);
    return { ...entry, flags: entry.flags & ~DESCRIPTOR_FLAG, data };
  }
  const content = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : part.content;
  return {
    rawName: new TextEncoder().encode(part.name),
    flags: UTF8_FLAG,
    method: 8,
    modified: NO_TIME,
    crc: crc32(content),
    size: content.length,
    externalAttributes: 0,
    data: deflateSync(content, { level: 6 }),
  };
}
