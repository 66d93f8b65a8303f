// Bundles for Node.js, packages and all: half of the start of a short run is finding and compiling modules.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { ROOT } from './setup.mjs';

const FORMATS = {
  esm: {
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    // For packages that are CommonJS.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  },
  /** For scripts/run-bundle.mjs. */
  cjs: {
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    banner: { js: "const addressOfBundle = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'addressOfBundle' },
    // import() of what is not bundled becomes require(), which compiled code knows everywhere.
    supported: { 'dynamic-import': false },
  },
};

/**
 * @param format esm or cjs
 * @param entryPoints as esbuild takes them
 * @param outdir folder in the checkout
 */
export async function bundleForNode(format, entryPoints, outdir) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    ...FORMATS[format],
  });
}

/**
 * Runs a bundle once on a sample, so that later runs find its functions compiled. V8 tells code of another text by the
 * length of the text alone, so whatever was kept before must go.
 * @param folder of the bundle, in the checkout
 */
export function keepCompiled(folder, name, args) {
  for (const file of readdirSync(`${ROOT}${folder}`)) {
    if (file.startsWith(`${name}.`) && file.endsWith('.compiled')) rmSync(`${ROOT}${folder}/${file}`);
  }
  const script = `${ROOT}scripts/run-bundle.mjs`;
  spawnSync(process.execPath, [script, '--keep', `${ROOT}${folder}/${name}`, ...args], { stdio: 'ignore' });
}
