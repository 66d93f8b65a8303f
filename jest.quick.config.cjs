const all = require('./jest.config.cjs');
const { THOROUGH } = require('./test/thorough.cjs');

/**
 * What `npm test` runs where it is not to run all.
 * @type {import('jest').Config}
 */
module.exports = {
  ...all,
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/e2e/',
    // These are in test/rules/together.test.ts.
    '<rootDir>/test/rules/.+/',
    ...THOROUGH.map((name) => `<rootDir>/test/${name.replaceAll('.', '\\.')}$`),
  ],
};
