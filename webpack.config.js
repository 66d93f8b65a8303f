/* eslint-disable @typescript-eslint/no-require-imports, no-undef -- webpack reads its configuration as CommonJS */
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { EsbuildPlugin } = require('esbuild-loader');
const HtmlPlugin = require('html-webpack-plugin');
const unsupported = require('./src/taskpane/texts/unsupported-browser.json');

const PORT = 3000;
/** Browsers of the Office versions that we support: WebView2, Safari of macOS 12, current browsers. */
const TARGET = 'es2021';
const WORKBENCH = './src/workbench/index.ts';

const inRoot = (...parts) => path.join(__dirname, ...parts);

/**
 * Where the pages get office.js. The product takes it from Microsoft, as documented. The workbench has to work without
 * a network: `--env office=local` copies the client library of the development dependency beside the pages.
 */
const OFFICE = {
  hosted: { address: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js', files: [] },
  local: {
    address: '/office/office.js',
    // The workbench plays Excel on the web; a sideloaded pane of desktop Excel asks for the file of its own platform.
    files: [
      'office.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'excel-win32-16.00.js',
      'excel-mac-16.00.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
    ],
  },
};

const page = (name, template, chunks, office) =>
  new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks,
    officeJs: office.address,
    unsupported,
    // After the body: the page can say at once what it cannot do.
    inject: 'body',
    scriptLoading: 'blocking',
    minify: false,
  });

/** The workbench holds a grid of several MB: its own chunk, and only where it is asked for and exists. */
function workbenchOf(office) {
  const wanted = office === OFFICE.local && fs.existsSync(inRoot(WORKBENCH));
  if (!wanted) return { entry: {}, pages: [] };
  const template = './src/workbench/workbench.html';
  const pages = fs.existsSync(inRoot(template)) ? [page('workbench', template, ['workbench'], office)] : [];
  return { entry: { workbench: WORKBENCH }, pages };
}

function filesOf(office) {
  const client = inRoot('node_modules/@microsoft/office-js/dist');
  return [
    { from: '*.png', context: inRoot('assets'), to: 'assets/[name][ext]' },
    ...office.files.map((name) => ({
      from: path.join(client, name),
      to: `office/${name}`,
      info: { minimized: true },
    })),
  ];
}

/** Certificates that Excel trusts; asked for only by the dev server, since they go into the user's store. */
async function devServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    port: PORT,
    hot: false,
    static: false,
    headers: { 'Access-Control-Allow-Origin': '*' },
    server: { type: 'https', options: await getHttpsServerOptions() },
  };
}

/** @type {(env: { office?: string, WEBPACK_SERVE?: boolean }, argv: { mode?: string }) => Promise<import('webpack').Configuration>} */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const office = OFFICE[env.office ?? 'hosted'];
  if (!office)
    throw new Error(`--env office=${env.office}: expected one of ${Object.keys(OFFICE).join(', ')}`);
  const workbench = workbenchOf(office);
  return {
    mode: production ? 'production' : 'development',
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts', ...workbench.entry },
    output: {
      path: inRoot('dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      // What the other scripts build beside the pages stays.
      clean: { keep: /^(cli|local)\// },
    },
    // No code of a page is built from text: no eval, also not for source maps.
    devtool: production ? false : 'cheap-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } },
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
    cache: { type: 'filesystem' },
    stats: 'errors-warnings',
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
};
