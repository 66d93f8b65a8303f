import { unzipSync } from 'fflate';

/** The parts of a package, unpacked, by name. */
export function unpackedParts(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part)]));
}
