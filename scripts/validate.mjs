// `npm run validate [-- manifest.xml] [--online]`: reads the manifest with Microsoft's own reader and says what is in it;
// with --online Microsoft's service is asked, too.
import { parseArgs } from 'node:util';
import { ensurePackages, ROOT } from './setup.mjs';

ensurePackages();
const { OfficeAddinManifest, validateManifest } = await import('office-addin-manifest');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { online: { type: 'boolean', default: false } },
});
const file = positionals[0] ?? `${ROOT}manifest.xml`;

try {
  const { id, version, displayName, hosts, permissions, defaultSettings } =
    await OfficeAddinManifest.readManifestFile(file);
  const facts = { id, version, displayName, hosts, permissions, page: defaultSettings?.sourceLocation };
  const missing = Object.entries(facts).flatMap(([name, value]) => (value ? [] : [name]));
  console.log(
    `${file}\n${Object.entries(facts)
      .map((fact) => fact.join(': '))
      .join('\n')}`,
  );
  if (missing.length > 0) throw new Error(`缺少 / missing: ${missing.join(', ')}`);
  if (values.online) {
    const { isValid, report } = await validateManifest(file);
    for (const { title, detail } of [...(report?.errors ?? []), ...(report?.warnings ?? [])])
      console.log(`${title}: ${detail}`);
    if (!isValid) throw new Error('微软的校验服务不接受 / not accepted by the service of Microsoft');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
