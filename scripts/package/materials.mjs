// What the package is made of, and under which licences.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup.mjs';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const OFFICE = '@microsoft/office-js';
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** What npm knows of everything that is installed. */
function wholeBill() {
  const text = execFileSync(NPM, ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  return JSON.parse(text);
}

/** As npm names a component. */
function referenceOf(folder) {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

/** That it is a tool of development is said of where it stands in package.json; in the package it is a part. */
const withoutProperties = ({ properties: _properties, ...component }) => component;

/**
 * The software bill of materials (CycloneDX), by npm from package-lock.json: what is in the pages, and nothing that differs
 * between two runs of the same state.
 *
 * @param folders of the npm packages in the pages
 */
export function billOfMaterials(folders) {
  const { components, dependencies, metadata, $schema, bomFormat, specVersion, version } = wholeBill();
  const references = new Set(folders.map(referenceOf));
  const own = { ...withoutProperties(metadata.component), name: 'ziping', type: 'application' };
  const isIn = ({ ref }) => references.has(ref) || ref === own['bom-ref'];
  return {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: { lifecycles: metadata.lifecycles, component: own },
    components: components.filter((one) => references.has(one['bom-ref'])).map(withoutProperties),
    dependencies: dependencies
      .filter(isIn)
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => references.has(one)) })),
  };
}

function licenceTexts(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  return files.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

const namesOf = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(', ');

/**
 * All licences as text.
 *
 * @param folders of the npm packages in the pages
 * @param withOffice whether Microsoft's client library lies beside the pages
 */
export function licences(folders, { components }, withOffice) {
  const known = new Map(components.map((component) => [component['bom-ref'], namesOf(component)]));
  const parts = folders.map((folder) => {
    const reference = referenceOf(folder);
    return [reference, known.get(reference) ?? '', ...licenceTexts(join(ROOT, folder))].join('\n\n');
  });
  const office = withOffice
    ? [`${OFFICE}\n\n${licenceTexts(join(ROOT, 'node_modules', OFFICE)).join('\n\n')}`]
    : [];
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
  return `${[`Ziping\n\n${own}`, ...office, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
