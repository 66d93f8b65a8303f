// The certificate under which the pages are served: Office and the workbench both ask for https.
import { createRequire } from 'node:module';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Where office-addin-dev-certs keeps the certificate that it has put into the system's trust store. */
const INSTALLED = join(homedir(), '.office-addin-dev-certs');
const OWN = join(ROOT, 'node_modules', '.cache', 'ziping', 'certificates');

function readPair(folder) {
  const [certificate, key] = [join(folder, 'localhost.crt'), join(folder, 'localhost.key')];
  if (!existsSync(certificate) || !existsSync(key)) return null;
  const cert = readFileSync(certificate);
  try {
    const lasts = new Date(new X509Certificate(cert).validTo).getTime() > Date.now() + DAY_MS;
    return lasts ? { cert, key: readFileSync(key) } : null;
  } catch {
    return null;
  }
}

async function generate() {
  // The part of office-addin-dev-certs that makes certificates, without the one that installs them.
  const { generateCertificates } = createRequire(import.meta.url)('office-addin-dev-certs/lib/generate.js');
  rmSync(OWN, { recursive: true, force: true });
  mkdirSync(OWN, { recursive: true });
  const say = console.log;
  console.log = () => undefined;
  try {
    await generateCertificates(join(OWN, 'ca.crt'), join(OWN, 'localhost.crt'), join(OWN, 'localhost.key'));
  } finally {
    console.log = say;
  }
  const made = readPair(OWN);
  if (!made) throw new Error('the generated certificate cannot be read');
  return made;
}

/**
 * Key and certificate for localhost. Nothing is put into the system's trust store: one that `npm run sideload` has
 * installed there is used, else one is made for this checkout, which browsers warn of.
 * @returns {Promise<{ cert: Buffer, key: Buffer, trusted: boolean }>}
 */
export async function localCertificate() {
  const installed = readPair(INSTALLED);
  if (installed) return { ...installed, trusted: true };
  return { ...(readPair(OWN) ?? (await generate())), trusted: false };
}
