import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePackage } from './nginx';
import { PACKAGE } from './served';

/** Before the browser suite: where it is to run on the package, makes that, once for all suites. */
export default async function makeOnce(): Promise<void> {
  if (process.env[PACKAGE] === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'ziping-packaged-'));
  process.env[PACKAGE] = JSON.stringify(await makePackage(folder, '--office', 'local', '--workbench'));
}
