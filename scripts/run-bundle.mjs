// Runs a bundle with the code that V8 compiled for it before, and with V8 set for short runs.
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

/**
 * A run of a second optimises what would pay in a minute, on a core that inflating the workbook needs: evaluating 100,000
 * rows takes 1.10 s by default and 0.95 s with these; 1,000,000 rows take the same time. Measured on V8 11 (Node.js 20)
 * alone: later versions have other compilers.
 */
const FLAGS_OF_V8 = { 11: ['--max-inlined-bytecode-size-cumulative=300', '--interrupt-budget=150000'] };

/** Compiled code is good for one version of Node.js; another one would refuse it. */
export function compiledOf(bundle) {
  return `${bundle}.${process.version}-${process.arch}.compiled`;
}

function compiledBefore(bundle) {
  try {
    return readFileSync(compiledOf(bundle));
  } catch {
    return undefined;
  }
}

/** Written whole or not at all: another run may be reading. */
function keep(bundle, compiled) {
  const folder = mkdtempSync(join(dirname(bundle), '.compiled-'));
  writeFileSync(join(folder, 'new'), compiled);
  renameSync(join(folder, 'new'), compiledOf(bundle));
  rmSync(folder, { recursive: true });
}

/**
 * Runs a CommonJS bundle in this process.
 * @param bundle absolute path
 * @param keepsCompiled whether what V8 compiled is kept for the next runs when the process ends
 */
export function runBundle(bundle, keepsCompiled = false) {
  const [major] = process.versions.v8.split('.');
  for (const flag of FLAGS_OF_V8[major] ?? []) setFlagsFromString(flag);
  const script = new vm.Script(Module.wrap(readFileSync(bundle, 'utf8')), {
    filename: bundle,
    cachedData: keepsCompiled ? undefined : compiledBefore(bundle),
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  if (keepsCompiled) process.once('exit', () => keep(bundle, script.createCachedData()));
}

// node run-bundle.mjs [--keep] <bundle.cjs> [arguments of the bundle]
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const keepsCompiled = process.argv[2] === '--keep';
  const [bundle] = process.argv.splice(1, keepsCompiled ? 3 : 2).slice(-1);
  process.argv.splice(1, 0, resolve(bundle));
  runBundle(resolve(bundle), keepsCompiled);
}
