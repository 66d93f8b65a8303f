// `npm run package -- --origin https://…`: one folder that an administrator puts on any web server.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readOrigin } from './package/origin.mjs';
import { ensurePackages, ROOT } from './setup.mjs';

const USAGE =
  '用法 / usage: npm run package -- --origin https://主机/路径 [--office hosted|local] [--workbench] [--out 文件夹]';

function fail(message) {
  console.error(message);
  process.exit(1);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        origin: { type: 'string' },
        office: { type: 'string', default: 'hosted' },
        workbench: { type: 'boolean', default: false },
        out: { type: 'string', default: join(ROOT, 'dist', 'package') },
      },
    });
    if (!['hosted', 'local'].includes(values.office)) throw new Error(`--office ${values.office}`);
    return { ...values, origin: readOrigin(values.origin), out: resolve(values.out) };
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

function filesBelow(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
  );
}

/** Source maps are for whoever looks for a fault; nobody else needs to read the source on the server. */
function takeMapsApart(pages, maps) {
  for (const name of filesBelow(pages).filter((file) => file.endsWith('.map'))) {
    mkdirSync(dirname(join(maps, name)), { recursive: true });
    renameSync(join(pages, name), join(maps, name));
  }
}

async function main() {
  const asked = options();
  ensurePackages();
  // They need the packages.
  const { manifestFor } = await import('./package/manifest.mjs');
  const { billOfMaterials, licences } = await import('./package/materials.mjs');
  const { buildPages } = await import('./package/pages.mjs');
  const { iisConfig, nginxConfig } = await import('./package/servers.mjs');
  const pages = join(asked.out, 'www');
  if (existsSync(asked.out) && readdirSync(asked.out).length > 0 && !existsSync(join(asked.out, 'bom.json')))
    fail(
      `${asked.out}: 文件夹非空，也不是以前的安装包，未写入 / not empty and no package, nothing was written`,
    );
  rmSync(asked.out, { recursive: true, force: true });
  mkdirSync(pages, { recursive: true });
  const packages = await buildPages(pages, asked);
  takeMapsApart(pages, join(asked.out, 'source-maps'));
  const bill = billOfMaterials(packages);
  const write = (name, text) => writeFileSync(join(asked.out, name), text);
  // By which a pane that stays open for days knows that there is a newer one.
  const script = readdirSync(pages).find((name) => /^taskpane\.[0-9a-f]{8}\.js$/.test(name));
  write('www/version.json', `${JSON.stringify({ version: bill.metadata.component.version, script })}\n`);
  write('manifest.xml', await manifestFor(asked.origin));
  write('bom.json', `${JSON.stringify(bill, null, 2)}\n`);
  write('licences.txt', licences(packages, bill, asked.office === 'local'));
  write('nginx.conf', nginxConfig(asked));
  write('www/web.config', iisConfig(asked));
  console.log(`${asked.out}\n${filesBelow(asked.out).length} 个文件 / files, ${asked.origin.href}`);
}

await main().catch((error) => fail(error.message));
