const unit = require('./jest.config.cjs');

/**
 * The browser suite: the real server, Chromium, the unmodified pane. One browser at a time.
 * @type {import('jest').Config}
 */
module.exports = {
  ...unit,
  roots: ['<rootDir>/test/e2e'],
  testPathIgnorePatterns: ['/node_modules/'],
  // The first suite builds the pages where they are older than the sources.
  testTimeout: 180_000,
  maxWorkers: 1,
  globalSetup: '<rootDir>/test/e2e/make-package.ts',
};
