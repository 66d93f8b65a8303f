import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const CLIENT = join(ROOT, 'node_modules/@microsoft/office-js/dist/office.js');
/** Where Excel can sideload from a page of this machine. */
const PLATFORMS = ['web', 'win32', 'mac'];

interface Copied {
  readonly patterns?: readonly { readonly to: string }[];
}
type Configure = (
  env: object,
  argv: object,
) => { readonly plugins: readonly { readonly constructor: { name: string } }[] };

function copiedFiles(): string[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is CommonJS
  const configure = require('../../webpack.config.js') as Configure;
  const { plugins } = configure({ office: 'local' }, { mode: 'production' });
  const copy = plugins.find(({ constructor }) => constructor.name === 'CopyPlugin') as Copied | undefined;
  return (copy?.patterns ?? []).map(({ to }) => to);
}

test('the pages of npm start hold the client file that Excel asks for on each platform', () => {
  const [, versions] = /HostSpecificFileVersionMap=\{.*?excel:\{([^}]*)\}/.exec(
    readFileSync(CLIENT, 'utf8'),
  )!;
  const wanted = [...versions!.matchAll(/(\w+):"([\d.]+)"/g)]
    .filter(([, platform]) => PLATFORMS.includes(platform!))
    .map(([, platform, version]) => `office/excel-${platform}-${version}.js`);
  expect(wanted).toHaveLength(PLATFORMS.length);
  expect(copiedFiles()).toEqual(expect.arrayContaining(wanted));
});
