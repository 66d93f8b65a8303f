const { oneFileEach } = require('./test/one-file.cjs');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Shared machines are slow at times; no test is about time.
  testTimeout: 60_000,
  // Suites leave things behind in their worker, and collecting garbage in gigabytes takes longer than a new one.
  workerIdleMemoryLimit: '1200MB',
  roots: ['<rootDir>/test'],
  testSequencer: '<rootDir>/test/longest-first.cjs',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // The browser suite needs a built workbench and Chromium: `npm test` runs it on its own.
  // That runs the suites of single rules together, for `npm test`; here each runs by itself.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/rules/together'],
  // Jest looks each global up in the test's own realm, which is slow, unless a module gets it as an argument.
  sandboxInjectedGlobals: ['Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String'],
  transform: {
    // The pane has pages of the documentation in it.
    '\\.md$': '<rootDir>/test/text-file.cjs',
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  moduleNameMapper: {
    ...oneFileEach(),
    '\\.(css)$': '<rootDir>/test/style-stub.cjs',
  },
};
