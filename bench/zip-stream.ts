import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createDeflateRaw } from 'node:zlib';

const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** 1980-01-01, so that the same rows make the same file. */
const NO_DATE = 0x0021_0000;

interface Written {
  readonly header: Buffer;
  readonly name: Buffer;
  readonly at: number;
}

/** Writes a zip archive entry by entry; only the compressed bytes of one entry are in memory. */
export class ZipStream {
  readonly #out: WriteStream;
  readonly #entries: Written[] = [];
  #position = 0;

  constructor(path: string) {
    this.#out = createWriteStream(path);
  }

  async add(entry: string, texts: Iterable<string>): Promise<void> {
    const { packed, size, checksum } = await compressed(texts);
    const name = Buffer.from(entry);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(UTF8_NAMES, 6);
    header.writeUInt16LE(DEFLATE, 8);
    header.writeUInt32LE(NO_DATE, 10);
    header.writeUInt32LE(checksum, 14);
    header.writeUInt32LE(
      packed.reduce((sum, { length }) => sum + length, 0),
      18,
    );
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(name.length, 26);
    this.#entries.push({ header, name, at: this.#position });
    for (const part of [header, name, ...packed]) await this.#write(part);
  }

  async end(): Promise<void> {
    const start = this.#position;
    for (const { header, name, at } of this.#entries) {
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(20, 4);
      header.copy(entry, 6, 4, 30);
      entry.writeUInt32LE(at, 42);
      await this.#write(entry);
      await this.#write(name);
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#position - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#write(end);
    this.#out.end();
    await once(this.#out, 'finish');
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#position += bytes.length;
    if (!this.#out.write(bytes)) await once(this.#out, 'drain');
  }
}

async function compressed(
  texts: Iterable<string>,
): Promise<{ packed: Buffer[]; size: number; checksum: number }> {
  const deflate = createDeflateRaw({ level: 6 });
  const packed: Buffer[] = [];
  let size = 0;
  let checksum = -1;
  deflate.on('data', (chunk: Buffer) => packed.push(chunk));
  for (const text of texts) {
    const bytes = Buffer.from(text);
    checksum = withBytes(checksum, bytes);
    size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  }
  deflate.end();
  await once(deflate, 'end');
  return { packed, size, checksum: ~checksum >>> 0 };
}

const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function withBytes(checksum: number, bytes: Uint8Array): number {
  let value = checksum;
  for (let at = 0; at < bytes.length; at++) value = CRC[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8);
  return value;
}
