import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * What each layer may import of ours (docs/architecture.md). A layer that is not listed for another is out of its reach.
 * `host` reads .xlsx files into its workbook, so it sees the package reader and the plain workbook data: neither knows
 * anything of self-evaluation.
 */
const LAYERS = {
  memory: [],
  numbers: [],
  language: [],
  workbook: [],
  text: ['numbers', 'language', 'workbook'],
  intake: ['memory', 'numbers', 'language', 'workbook', 'text'],
  policy: ['numbers', 'language', 'workbook', 'text', 'intake'],
  scoring: ['memory', 'numbers', 'language', 'workbook', 'text', 'intake', 'policy'],
  rules: ['memory', 'numbers', 'language', 'workbook', 'text', 'intake', 'policy', 'scoring'],
  forms: ['memory', 'numbers', 'language', 'workbook', 'text', 'intake', 'policy', 'scoring', 'rules'],
  engine: [
    'memory',
    'numbers',
    'language',
    'workbook',
    'text',
    'intake',
    'policy',
    'scoring',
    'rules',
    'forms',
  ],
  excel: ['numbers', 'language', 'workbook'],
  xlsx: ['numbers', 'language', 'workbook'],
  host: ['workbook', 'xlsx'],
  taskpane: [
    'numbers',
    'language',
    'workbook',
    'text',
    'intake',
    'policy',
    'scoring',
    'rules',
    'forms',
    'engine',
    'excel',
  ],
  commands: ['language', 'engine', 'excel', 'workbook'],
  cli: [
    'numbers',
    'language',
    'workbook',
    'text',
    'intake',
    'policy',
    'scoring',
    'rules',
    'forms',
    'engine',
    'xlsx',
  ],
  workbench: ['language', 'host', 'xlsx', 'workbook', 'engine', 'taskpane'],
};

const zones = Object.entries(LAYERS).map(([layer, allowed]) => ({
  target: `./src/${layer}`,
  from: './src',
  except: [layer, ...allowed].map((name) => `./${name}`),
  message: `${layer} may import only: ${[layer, ...allowed].join(', ')} (docs/architecture.md)`,
}));

/** The rooms of `intake` in the order of the flow: each sees those before it, by their index. */
const INTAKE_ROOMS = ['words', 'values', 'tables', 'ledger', 'submission'];

const roomZones = INTAKE_ROOMS.map((room, at) => ({
  target: `./src/intake/${room}`,
  from: './src/intake',
  except: [`./${room}`, ...INTAKE_ROOMS.slice(0, at).map((name) => `./${name}/index.ts`)],
  message: `intake/${room} may import only the indexes of: ${INTAKE_ROOMS.slice(0, at).join(', ') || 'no room'} (docs/architecture.md)`,
}));

/** The rooms of the pane: what all share, pieces of steps, the steps, the app. Each sees those before it. */
const PANE_ROOMS = [
  ...['texts', 'host', 'state', 'context', 'parts'],
  ...['charts', 'preview', 'fixes', 'blank', 'help'],
  ...['data', 'audit', 'scores', 'output'],
  'app',
];

const paneZones = PANE_ROOMS.map((room, at) => ({
  target: `./src/taskpane/${room}`,
  from: './src/taskpane',
  except: PANE_ROOMS.slice(0, at + 1).map((name) => `./${name}`),
  message: `taskpane/${room} may import only: ${PANE_ROOMS.slice(0, at).join(', ') || 'no room'} (docs/architecture.md)`,
}));

const PURE_LAYERS = [
  'memory',
  'numbers',
  'language',
  'workbook',
  'text',
  'intake',
  'policy',
  'scoring',
  'rules',
  'forms',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '**/*.cjs'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { 'import-x': importX, 'office-addins': officeAddins },
    languageOptions: {
      // No rule asks for types: that they hold is the compiler's matter.
      parserOptions: { tsconfigRootDir: import.meta.dirname },
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
    settings: {
      'import-x/resolver-next': [
        importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] }),
      ],
    },
    rules: {
      ...officeAddins.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones: [...zones, ...roomZones, ...paneZones] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-undef': 'off',
      // Chinese text sets things apart with the full-width space.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Those compile each function that they look at.
    files: ['**/*.tsx', 'src/taskpane/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: PURE_LAYERS.map((layer) => `src/${layer}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Office',
          'Excel',
          'OfficeExtension',
          'window',
          'document',
          'fetch',
          'process',
          'setTimeout',
          'setInterval',
          'localStorage',
          'require',
        ].map((name) => ({
          name,
          message: 'The core never sees Office.js, the DOM, files, the clock or the network.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date']",
          message: 'The core never reads the clock: dates come in as PlainDate.',
        },
        { selector: "CallExpression[callee.object.name='Date']", message: 'The core never reads the clock.' },
        {
          selector: "CallExpression[callee.name='parseFloat']",
          message: 'Amounts, rates and scores are Decimal.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|react|@fluentui|@univerjs|fs|path|fflate|saxes)',
              message: 'The core imports no platform and no UI.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/rules/catalogue/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 110 }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/rules/catalogue/**'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
);
