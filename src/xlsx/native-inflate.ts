import { once } from 'node:events';
import * as zlib from 'node:zlib';
import type { Crc } from './crc';
import type { Inflater } from './zip-inflate';

/** Bytes of a step: a few rows of the sheet's XML must fit, and the cache of the processor is not much larger. */
const STEP = 256 * 1024;

async function* steps(deflated: Uint8Array): AsyncGenerator<Uint8Array> {
  // The stream inflates in another thread, ahead of what is being looked at.
  const stream = zlib.createInflateRaw({ chunkSize: STEP });
  stream.end(deflated);
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    // Data that ends too soon is told by its size, as it is with the inflater for browsers.
    if ((error as NodeJS.ErrnoException).code !== 'Z_BUF_ERROR') throw error;
  } finally {
    if (!stream.closed) {
      stream.destroy();
      await once(stream, 'close');
    }
  }
}

/** Since Node.js 20.15. */
const { crc32: crc } = zlib as { readonly crc32?: Crc };

/** The inflater of Node.js. */
export const nativeInflater: Inflater = {
  steps,
  crc,
  whole: (deflated, size) => zlib.inflateRawSync(deflated, { maxOutputLength: Math.max(1, size) }),
};
