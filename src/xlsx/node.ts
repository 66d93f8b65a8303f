import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { nativeInflater } from './native-inflate';
import { openWorkbook, type XlsxWorkbook } from './open-workbook';

/** Opens a workbook file. @throws XlsxError as openWorkbook; the error of the file system */
export async function readWorkbookFile(path: string): Promise<XlsxWorkbook> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  // A view, not a copy: large files would be in memory twice.
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return openWorkbook(bytes, basename(path), { inflater: nativeInflater });
}

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name.
 * @throws the error of the file system
 */
export async function writeFileSafely(path: string, bytes: Uint8Array): Promise<void> {
  const waiting = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(waiting, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(waiting, path);
  } catch (error) {
    await rm(waiting, { force: true });
    throw error;
  }
}
