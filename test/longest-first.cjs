const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Suites that take longest, by the end of their path: a fresh checkout has no times of earlier runs, and one of these that
 * begins last keeps all but one worker waiting.
 */
const LONGEST = [
  'faults/sweep.test.ts',
  'panes/random/found-runs.test.ts',
  'external/followed.test.ts',
  'panes/two-panes.test.ts',
  'cases/hostile/hostile.test.ts',
  'house/loops/loops.test.ts',
  'metamorphic/headers.test.ts',
  'metamorphic/changes.test.ts',
  'excel/port-1.9.test.ts',
  'excel/hers.test.ts',
];

/** The longest first; the others in jest's own order. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}`));
      return at < 0 ? LONGEST.length : at;
    };
    return [...super.sort(tests)].sort((left, right) => rank(left) - rank(right));
  }
};
