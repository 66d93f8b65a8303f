import { Inflate } from 'fflate';
import { crc32, type Crc } from './crc';
import { XlsxError } from './error';
import type { ZipEntry } from './zip-directory';

/** Compressed bytes given to the inflater at a time: its output then stays within the cache of the processor. */
const STEP = 32 * 1024;

/** Parts that are kept as one text: registers, styles, shared strings. Bytes. */
export const MOST_WHOLE_PART = 500 * 1024 * 1024;
/** Sheets, which are read in steps. Bytes. */
export const MOST_STREAMED_PART = 4 * 1024 * 1024 * 1024;
/** All parts together. Bytes. */
const MOST_PACKAGE = MOST_STREAMED_PART;
/** A part that is both large and hundreds of times its compressed size is no table that anybody typed. */
const SUSPICIOUS_SIZE = 256 * 1024 * 1024;
const SUSPICIOUS_RATIO = 250;

/** An inflater of the platform, faster than the one in JavaScript that serves browsers. Both throw whatever they like. */
export interface Inflater {
  /** The inflated bytes step by step, possibly while the steps before are being looked at; may end early. */
  steps(deflated: Uint8Array): AsyncIterable<Uint8Array>;
  /** @param size stated size of the inflated bytes; more is an error. */
  whole(deflated: Uint8Array, size: number): Uint8Array;
  /** Where the platform has one. */
  readonly crc?: Crc | undefined;
}

/** As {@link inflateSteps}, by the platform's inflater where there is one. A step stays valid. */
export async function* inflateAside(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
  inflater: Inflater | undefined,
): AsyncGenerator<Uint8Array> {
  if (!inflater || entry.method !== 8) {
    yield* inflateSteps(bytes, entry, most);
    return;
  }
  const check = new EntryCheck(entry, most, inflater.crc);
  const steps = inflater.steps(dataOf(bytes, entry))[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await nextOf(steps, entry);
      if (done) break;
      check.add(value);
      yield value;
    }
    check.end();
  } finally {
    await steps.return?.();
  }
}

async function nextOf(
  steps: AsyncIterator<Uint8Array>,
  { name }: ZipEntry,
): Promise<IteratorResult<Uint8Array>> {
  try {
    return await steps.next();
  } catch {
    throw new XlsxError('damaged', { detail: `${name}: deflate` });
  }
}

function dataOf(bytes: Uint8Array, { dataStart, compressedSize }: ZipEntry): Uint8Array {
  return bytes.subarray(dataStart, dataStart + compressedSize);
}

/** Compares what comes out of an entry with what its directory states. */
class EntryCheck {
  #total = 0;
  #sum = 0;

  constructor(
    private readonly entry: ZipEntry,
    private readonly most: number,
    private readonly crc: Crc = crc32,
  ) {
    refuseBomb(entry, entry.size, most);
  }

  add(step: Uint8Array): void {
    const { entry } = this;
    this.#total += step.length;
    this.#sum = this.crc(step, this.#sum);
    refuseBomb(entry, this.#total, this.most);
    if (this.#total > entry.size)
      throw new XlsxError('damaged', { detail: `${entry.name}: longer than stated` });
  }

  end(): void {
    const { name, size, crc } = this.entry;
    if (this.#total < size) throw new XlsxError('truncated', { detail: `${name}: shorter than stated` });
    if (this.#sum !== crc) throw new XlsxError('damaged', { detail: `${name}: CRC` });
  }
}

/**
 * The inflated bytes of an entry in steps. A step is valid until the next one is asked for.
 * @param most greatest size in bytes.
 * @throws XlsxError damaged, truncated or too-large.
 */
export function* inflateSteps(bytes: Uint8Array, entry: ZipEntry, most: number): Generator<Uint8Array> {
  const check = new EntryCheck(entry, most);
  const data = dataOf(bytes, entry);
  for (const chunk of entry.method === 0 ? storedSteps(data) : deflatedSteps(entry, data)) {
    check.add(chunk);
    if (chunk.length > 0) yield chunk;
  }
  check.end();
}

/** Many parts of which each would do; one that is too large by itself is told of by its own name. @throws XlsxError too-large */
export function refuseHugePackage(entries: readonly ZipEntry[], compressedSize: number): void {
  const parts = entries.filter((entry) => !isBomb(entry.compressedSize, entry.size, MOST_STREAMED_PART));
  const size = parts.reduce((total, entry) => total + entry.size, 0);
  if (isBomb(compressedSize, size, MOST_PACKAGE)) {
    throw new XlsxError('too-large', { detail: `${parts.length} parts of ${size} bytes` });
  }
}

function isBomb(compressedSize: number, size: number, most: number): boolean {
  return size > most || (size > SUSPICIOUS_SIZE && size > compressedSize * SUSPICIOUS_RATIO);
}

function refuseBomb({ name, compressedSize }: ZipEntry, size: number, most: number): void {
  if (isBomb(compressedSize, size, most)) throw new XlsxError('too-large', { detail: name });
}

function* storedSteps(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += STEP * 8) yield data.subarray(at, at + STEP * 8);
}

function* deflatedSteps({ name, method }: ZipEntry, data: Uint8Array): Generator<Uint8Array> {
  if (method !== 8) throw new XlsxError('damaged', { detail: `${name}: compression ${method}` });
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  for (let at = 0; at < data.length; at += STEP) {
    try {
      inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
    } catch {
      throw new XlsxError('damaged', { detail: `${name}: deflate` });
    }
    const chunks = ready;
    ready = [];
    yield* chunks;
  }
}

/** The whole inflated part. @throws XlsxError damaged, truncated or too-large. */
export function inflateWhole(bytes: Uint8Array, entry: ZipEntry, inflater?: Inflater): Uint8Array {
  if (inflater && entry.method === 8) return inflateAtOnce(bytes, entry, inflater);
  const whole = new Uint8Array(checkedSize(entry));
  let at = 0;
  for (const chunk of inflateSteps(bytes, entry, MOST_WHOLE_PART)) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function inflateAtOnce(bytes: Uint8Array, entry: ZipEntry, inflater: Inflater): Uint8Array {
  const check = new EntryCheck(entry, MOST_WHOLE_PART, inflater.crc);
  let whole: Uint8Array;
  try {
    whole = inflater.whole(dataOf(bytes, entry), checkedSize(entry));
  } catch {
    throw new XlsxError('damaged', { detail: `${entry.name}: deflate` });
  }
  check.add(whole);
  check.end();
  return whole;
}

function checkedSize(entry: ZipEntry): number {
  refuseBomb(entry, entry.size, MOST_WHOLE_PART);
  return entry.size;
}

/** The part as text. */
export function inflateText(bytes: Uint8Array, entry: ZipEntry): string {
  const part = inflateWhole(bytes, entry);
  return new TextDecoder(encodingOf(part)).decode(part);
}

/** UTF-16 by its byte order mark, or by the "<" that a part begins with; else UTF-8. */
export function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}
