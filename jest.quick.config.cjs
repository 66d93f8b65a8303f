const all = require('./jest.config.cjs');
const { THOROUGH } = require('./test/thorough.cjs');

/**
 * What `npm test` runs where it is not to run all.
 * @type {import('jest').Config}
 */
module.exports = {
  ...all,
  testPathIgnorePatterns: [
    ...all.testPathIgnorePatterns,
    ...THOROUGH.map((name) => `<rootDir>/test/${name.replaceAll('.', '\\.')}$`),
  ],
};
