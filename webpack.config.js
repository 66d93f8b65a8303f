/* eslint-disable @typescript-eslint/no-require-imports, no-undef -- webpack reads its configuration as CommonJS */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlPlugin = require('html-webpack-plugin');
const unsupported = require('./src/taskpane/texts/unsupported-browser.json');

/**
 * Browsers of the Office versions that we support: WebView2, Safari of macOS 12, current browsers. By name: all of them know
 * private fields, which for a mere year of the language would become weak maps, slow to look up and to collect.
 */
const TARGET = ['chrome94', 'edge94', 'firefox93', 'safari15'];
const WORKBENCH = './src/workbench/index.ts';

const inRoot = (...parts) => path.join(__dirname, ...parts);

/**
 * Where the pages get office.js. The product takes it from Microsoft, as documented. The workbench has to work without
 * a network: `--env office=local` copies the client library of the development dependency beside the pages.
 */
const OFFICE = {
  hosted: { address: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js', files: [] },
  local: {
    address: 'office/office.js',
    // The workbench plays Excel on the web; a sideloaded pane of desktop Excel asks for the file of its own platform.
    files: [
      'office.js',
      // Asked for before it is known where the page runs.
      'o15apptofilemappingtable.js',
      'telemetry/oteljs_agave.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'excel-win32-16.00.js',
      'excel-mac-16.00.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
    ],
  },
};

/** Scripts of a few lines that are served as they stand: pages have no script within them, so that a server may forbid it. */
const PAGE_SCRIPTS = 'src/pages';

/** With a digest of its content in its name, like everything that may be kept for ever. */
function pageScript(name) {
  const digest = createHash('sha256').update(fs.readFileSync(inRoot(PAGE_SCRIPTS, `${name}.js`)));
  return `${name}.${digest.digest('hex').slice(0, 8)}.js`;
}

const page = (name, template, chunks, office) =>
  new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks,
    officeJs: office.address,
    oldBrowserScript: pageScript('old-browser'),
    messageScript: pageScript('message'),
    unsupported,
    // After the body: the page can say at once what it cannot do.
    inject: 'body',
    scriptLoading: 'blocking',
    minify: false,
  });

/** The workbench holds a grid of several MB: its own chunk, and only where it is wanted. */
function workbenchOf(office, wanted) {
  if (!wanted) return { entry: {}, pages: [] };
  const pages = [page('workbench', './src/workbench/workbench.html', ['workbench'], office)];
  return { entry: { workbench: WORKBENCH }, pages };
}

function filesOf(office) {
  const client = inRoot('node_modules/@microsoft/office-js/dist');
  return [
    { from: '*.png', context: inRoot('assets'), to: 'assets/[name][ext]' },
    ...['old-browser', 'message'].map((name) => ({
      from: inRoot(PAGE_SCRIPTS, `${name}.js`),
      to: pageScript(name),
      // The one for old browsers is to stay in the language that they know.
      info: { minimized: true },
    })),
    ...office.files.map((name) => ({
      from: path.join(client, name),
      to: `office/${name}`,
      info: { minimized: true },
    })),
  ];
}

/** @type {(env: { office?: string, package?: boolean, workbench?: boolean }, argv: { mode?: string }) => import('webpack').Configuration} */
module.exports = (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const office = OFFICE[env.office ?? 'hosted'];
  if (!office)
    throw new Error(`--env office=${env.office}: expected one of ${Object.keys(OFFICE).join(', ')}`);
  // A package has the workbench where it is asked for; what is built to be tried here has it where it can run.
  const wantsWorkbench = env.package ? (env.workbench ?? false) : office === OFFICE.local;
  const workbench = workbenchOf(office, wantsWorkbench);
  return {
    mode: production ? 'production' : 'development',
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts', ...workbench.entry },
    output: {
      path: inRoot('dist'),
      // What a web server keeps for ever is known by its content.
      filename: env.package ? '[name].[contenthash:8].js' : '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      // What the other scripts build beside the pages stays.
      clean: { keep: /^(cli|local)\// },
    },
    // No code of a page is built from text: no eval, also not for source maps. Those of a package are kept apart from it.
    devtool: env.package ? 'hidden-source-map' : production ? false : 'cheap-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } },
        { test: /\.md$/, type: 'asset/source' },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    // Types are the compiler's matter (npm run typecheck); the minimizer is esbuild, ten times as fast as the default.
    optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, css: true, legalComments: 'inline' })] },
    plugins: [
      page('taskpane', './src/taskpane/taskpane.html', ['taskpane'], office),
      page('commands', './src/commands/commands.html', ['commands'], office),
      page('message', './src/commands/message.html', [], office),
      ...workbench.pages,
      new CopyPlugin({ patterns: filesOf(office) }),
    ],
    performance: { hints: false },
    // What was kept of an earlier build shows in the bytes of a package.
    cache: env.package ? false : { type: 'filesystem' },
    stats: 'errors-warnings',
  };
};
