// Builds the pages of a package, and tells which npm packages are in them.
import { createRequire } from 'node:module';
import { relative, sep } from 'node:path';
import { ROOT } from '../setup.mjs';

const require = createRequire(import.meta.url);
const PACKAGE = /^(?<path>(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Every module, those too that were joined with others. */
function* modulesOf({ modules }) {
  for (const module of modules) {
    yield module;
    if (module.modules) yield* modulesOf(module);
  }
}

/** Folders of the npm packages whose code is in the pages, below the checkout, with "/" between. */
function packagesIn(compilation) {
  const folders = new Set();
  for (const module of modulesOf(compilation)) {
    const file = module.nameForCondition?.();
    if (!file) continue;
    const path = relative(ROOT, file).split(sep).join('/');
    const found = PACKAGE.exec(path)?.groups.path;
    if (found) folders.add(found);
  }
  return [...folders].sort();
}

/**
 * @param {string} folder where the pages go
 * @param {{ office: 'hosted' | 'local', workbench: boolean }} wanted
 * @returns {Promise<string[]>} folders of the npm packages in them
 * @throws with what webpack says
 */
export async function buildPages(folder, { office, workbench }) {
  const { default: webpack } = await import('webpack');
  const configure = require('../../webpack.config.js');
  const configuration = configure({ package: true, office, workbench }, { mode: 'production' });
  const compiler = webpack({ ...configuration, output: { ...configuration.output, path: folder } });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  const packages = stats.hasErrors() ? [] : packagesIn(stats.compilation);
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  return packages;
}
