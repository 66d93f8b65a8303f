import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { ROOT } from '../setup.mjs';
import { addressOf } from './origin.mjs';

/** Where the manifest of the repository looks for the pages. */
const LOCAL = 'https://localhost:3000';

/**
 * The manifest for pages at an origin, read again by Microsoft's own reader.
 *
 * @throws where it cannot be read, or still names this machine
 */
export async function manifestFor(origin) {
  const text = readFileSync(join(ROOT, 'manifest.xml'), 'utf8').replaceAll(LOCAL, addressOf(origin));
  if (origin.hostname !== 'localhost' && text.includes('localhost'))
    throw new Error('manifest.xml: localhost');
  const folder = mkdtempSync(join(tmpdir(), 'ziping-'));
  try {
    const file = join(folder, 'manifest.xml');
    writeFileSync(file, text);
    const { id, version, defaultSettings } = await OfficeAddinManifest.readManifestFile(file);
    if (!id || !version || defaultSettings?.sourceLocation !== `${addressOf(origin)}/taskpane.html`)
      throw new Error(`manifest.xml: ${id} ${version} ${defaultSettings?.sourceLocation}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return text;
}
