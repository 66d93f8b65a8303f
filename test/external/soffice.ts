import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a program is installed here. */
export function isInstalled(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Says loudly that a check was not made: a test that does nothing must not look like one that passed. */
export function notRun(program: string, what: string): void {
  process.stderr.write(`\nNOT RUN: ${program} is not installed, so ${what}.\n`);
}

/** "Recalculation on file load: always" for .xlsx files; LibreOffice trusts stored values otherwise. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** A LibreOffice with a profile of its own in `folder`, which calculates every file anew. */
export function calculator(folder: string): (paths: readonly string[], format: 'xlsx' | 'pdf') => string {
  const user = join(folder, 'profile', 'user');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  return (paths, format) => {
    const out = join(folder, format);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
      stdio: 'ignore',
      timeout: 300_000,
    });
    return out;
  };
}
