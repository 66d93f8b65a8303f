// Bundles for Node.js, packages and all: half of the start of a short run is finding and compiling modules.
import { ROOT } from './setup.mjs';

/**
 * @param entryPoints as esbuild takes them
 * @param outdir folder in the checkout
 */
export async function bundleForNode(entryPoints, outdir, options = {}) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // For packages that are CommonJS.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'error',
    ...options,
  });
}
