const { default: Sequencer } = require('@jest/test-sequencer');
const { THOROUGH } = require('./thorough.cjs');

/** What takes long first: a fresh checkout has no times of earlier runs. The others in jest's own order. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = THOROUGH.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}`));
      return at < 0 ? THOROUGH.length : at;
    };
    return [...super.sort(tests)].sort((left, right) => rank(left) - rank(right));
  }
};
