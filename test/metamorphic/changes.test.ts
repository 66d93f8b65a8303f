import { PARTS } from './all-parts';
import { worse } from './ratchet';

// Shared machines are slow at times: nothing here is about time.
jest.setTimeout(600_000);

/** Columns inserted and moved, other units, tables on their side, figures that cannot be read. */
test.each(['inserted', 'moved', 'units', 'side', 'unreadable'])('%s: no worse than before', async (part) => {
  expect(worse(part, await PARTS[part]!(true))).toEqual([]);
});
