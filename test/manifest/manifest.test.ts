import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCEL_API_FLOOR } from '../../src/taskpane/host/startup';
import { allOf, everyNode, nodeAt, readXml, type XmlNode } from './xml-tree';

const root = join(__dirname, '../..');
const manifest = readXml(readFileSync(join(root, 'manifest.xml'), 'utf8'));
const overrides = nodeAt(manifest, 'VersionOverrides');
const resources = nodeAt(overrides, 'Resources');
const SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const ORIGIN = 'https://localhost:3000';

const names = (node: XmlNode): string[] => node.children.map(({ name }) => name);
const idsOf = (node: XmlNode): string[] => node.children.map(({ attributes }) => attributes.id ?? '');

/** Width and height from the header of a PNG. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

interface PagePlugin {
  readonly userOptions?: { readonly filename?: string };
}

/** The pages that the build makes, by its configuration. */
function builtPages(): string[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is CommonJS
  const configure = require('../../webpack.config.js') as (
    env: object,
    argv: object,
  ) => { plugins: readonly PagePlugin[] };
  const { plugins } = configure({}, { mode: 'production' });
  return plugins.map(({ userOptions }) => userOptions?.filename).filter((name) => name !== undefined);
}

/** Every address that the manifest names, for every language. */
function addresses(): readonly string[] {
  return everyNode(manifest)
    .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
    .filter((value): value is string => value?.startsWith('http') ?? false);
}

describe('manifest', () => {
  test('has the elements that the schema demands, in its order', () => {
    expect(manifest.name).toBe('OfficeApp');
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(names(manifest)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(names(overrides)).toEqual(['Description', 'Requirements', 'Hosts', 'Resources']);
    expect(names(resources)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    const factor = nodeAt(overrides, 'Hosts', 'Host', 'DesktopFormFactor');
    expect(names(factor)).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  });

  test('is read by the reader of Microsoft', () => {
    const read = execFileSync(process.execPath, [join(root, 'scripts/validate.mjs')], { encoding: 'utf8' });
    expect(read).toContain(`id: ${nodeAt(manifest, 'Id').text}`);
    expect(read).toContain('displayName: 自评助手');
    expect(read).toContain('permissions: ReadWriteDocument');
  });

  test('is a workbook add-in for ExcelApi 1.9 that may read and write', () => {
    expect(nodeAt(manifest, 'Hosts', 'Host').attributes.Name).toBe('Workbook');
    expect(nodeAt(manifest, 'Permissions').text).toBe('ReadWriteDocument');
    const sets = [
      nodeAt(manifest, 'Requirements', 'Sets', 'Set'),
      nodeAt(overrides, 'Requirements', 'bt:Sets', 'bt:Set'),
    ];
    for (const { attributes } of sets)
      expect(attributes).toEqual({ Name: 'ExcelApi', MinVersion: EXCEL_API_FLOOR });
    expect(nodeAt(manifest, 'Id').text).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  test('has the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(nodeAt(manifest, 'Version').text).toBe(`${version}.0`);
  });

  test('speaks Chinese by default and English everywhere else it has words', () => {
    expect(nodeAt(manifest, 'DefaultLocale').text).toBe('zh-CN');
    const worded = [
      nodeAt(manifest, 'DisplayName'),
      nodeAt(manifest, 'Description'),
      ...allOf(resources, 'bt:String'),
    ];
    for (const { attributes, children } of worded) {
      expect(attributes.DefaultValue).toMatch(/\p{Script=Han}/u);
      expect(children.map((child) => child.attributes.Locale)).toEqual(['en-US']);
      expect(children[0]?.attributes.Value).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('keeps to the lengths that Office allows', () => {
    for (const id of resources.children.flatMap(idsOf)) expect(id.length).toBeLessThanOrEqual(32);
    const texts = (name: string): string[] =>
      everyNode(nodeAt(resources, name)).flatMap(({ attributes }) => [
        attributes.DefaultValue ?? '',
        attributes.Value ?? '',
      ]);
    for (const text of texts('bt:ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of texts('bt:LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
    for (const { attributes } of nodeAt(manifest, 'Description').children) {
      expect(attributes.Value?.length).toBeLessThanOrEqual(250);
    }
  });

  test('resolves every resource id, each defined once and used', () => {
    const defined = resources.children.flatMap(idsOf);
    const used = everyNode(overrides)
      .map(({ attributes }) => attributes.resid)
      .filter((resid) => resid !== undefined);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });

  test('gives each resource id to the kind of element that takes it', () => {
    const kinds: Readonly<Record<string, string>> = {
      'bt:Image': 'bt:Images',
      Label: 'bt:ShortStrings',
      Title: 'bt:ShortStrings',
      Description: 'bt:LongStrings',
      SourceLocation: 'bt:Urls',
      FunctionFile: 'bt:Urls',
      LearnMoreUrl: 'bt:Urls',
    };
    for (const { name, attributes } of everyNode(overrides)) {
      if (attributes.resid === undefined) continue;
      expect(idsOf(nodeAt(resources, kinds[name] ?? 'nowhere'))).toContain(attributes.resid);
    }
  });

  test('offers 打开自评, 重新审核 and 生成自评表', () => {
    const controls = allOf(overrides, 'Control');
    const labels = controls.map((control) => {
      const { resid } = nodeAt(control, 'Label').attributes;
      return allOf(resources, 'bt:String').find(({ attributes }) => attributes.id === resid)?.attributes
        .DefaultValue;
    });
    expect(labels).toEqual(['打开自评', '重新审核', '生成自评表']);
    for (const control of controls) expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(controls.map((control) => nodeAt(control, 'Action').attributes['xsi:type'])).toEqual([
      'ShowTaskpane',
      'ExecuteFunction',
      'ExecuteFunction',
    ]);
  });

  test('names only functions that the commands page associates', () => {
    const commands = readFileSync(join(root, 'src/commands/index.ts'), 'utf8');
    const associated = [...commands.matchAll(/Office\.actions\.associate\('(\w+)'/g)].map(([, name]) => name);
    expect(
      allOf(overrides, 'FunctionName')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(associated.sort());
  });

  test('has unique ids of groups and controls', () => {
    const ids = [...allOf(overrides, 'Group'), ...allOf(overrides, 'Control')].map(
      ({ attributes }) => attributes.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names only addresses that the build serves', async () => {
    const pages = builtPages();
    for (const address of addresses()) {
      expect(address.startsWith(`${ORIGIN}/`)).toBe(true);
      const path = new URL(address).pathname.slice(1);
      const served = path.startsWith('assets/') ? existsSync(join(root, path)) : pages.includes(path);
      expect([address, served]).toEqual([address, true]);
    }
  });

  test('has icons in all sizes, each as large as it says', () => {
    const images = new Map(
      nodeAt(resources, 'bt:Images').children.map(({ attributes }) => [
        attributes.id,
        attributes.DefaultValue,
      ]),
    );
    const icons = allOf(overrides, 'Icon');
    expect(icons).toHaveLength(4);
    for (const icon of icons) {
      expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(SIZES);
      for (const { attributes } of icon.children) {
        const file = join(root, new URL(images.get(attributes.resid) ?? '').pathname);
        expect(pngSize(file)).toEqual([Number(attributes.size), Number(attributes.size)]);
      }
    }
    const single = (name: string): [number, number] =>
      pngSize(join(root, new URL(nodeAt(manifest, name).attributes.DefaultValue ?? '').pathname));
    expect(single('IconUrl')).toEqual([32, 32]);
    expect(single('HighResolutionIconUrl')).toEqual([64, 64]);
  });
});
