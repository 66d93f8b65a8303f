const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { buildSync } = require('esbuild');

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'node_modules/.cache/one-file');

/**
 * Packages that share modules, and with them contexts and identifiers, are in one file together. A package is only
 * evaluated where a test asks for it.
 */
const BUNDLES = {
  fluent: ['@fluentui/react-components', '@fluentui/react-charts'],
  univer: ['@univerjs/core', '@univerjs/preset-sheets-node-core'],
};
/** What tests and the pane load themselves must be the same module to these packages. */
const SHARED = ['react', 'react-dom', 'scheduler'];

/** Two runners may be at it at the same time: a file is there whole or not at all. */
function writeWhole(file, text) {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

function build(file, packages) {
  const loaders = packages.map(
    (name) => `get ${JSON.stringify(name)}() { return require(${JSON.stringify(name)}); }`,
  );
  const { outputFiles } = buildSync({
    stdin: { contents: `module.exports = { ${loaders.join(', ')} };`, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    external: SHARED,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
  });
  writeWhole(file, outputFiles[0].text);
}

/**
 * Makes one file of each of the packages that have thousands of modules. To find, read and compile those anew in each suite
 * takes longer than most of their tests. Made again where another version is installed.
 * @returns where jest finds the packages, for its `moduleNameMapper`
 */
function oneFileEach() {
  const hash = createHash('sha256');
  for (const file of [__filename, join(ROOT, 'package-lock.json')]) hash.update(readFileSync(file));
  const version = hash.digest('hex').slice(0, 16);
  mkdirSync(FOLDER, { recursive: true });
  const mapper = {};
  for (const [bundle, packages] of Object.entries(BUNDLES)) {
    const file = join(FOLDER, `${bundle}-${version}.cjs`);
    if (!existsSync(file)) build(file, packages);
    for (const [at, name] of packages.entries()) {
      const part = join(FOLDER, `${bundle}-${version}-${at}.cjs`);
      if (!existsSync(part))
        writeWhole(part, `module.exports = require('./${basename(file)}')[${JSON.stringify(name)}];`);
      mapper[`^${name}$`] = part;
    }
  }
  return mapper;
}

module.exports = { oneFileEach };
