import { PARTS } from './all-parts';
import { worse } from './ratchet';

// Shared machines are slow at times: nothing here is about time.
jest.setTimeout(600_000);

/** Headers replaced by words that nobody uses: columns are read all the same, asked or listed, and never something else. */
test.each(['header', 'all-headers', 'meaningless'])('%s: read no worse than before', async (part) => {
  expect(worse(part, await PARTS[part]!(true))).toEqual([]);
});

test('half of the vocabulary does', async () => {
  expect(worse('half', await PARTS.half!(true))).toEqual([]);
});
