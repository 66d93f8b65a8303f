import { PARTS } from './all-parts';
import { worse } from './ratchet';

/** Columns inserted and moved, other units, tables on their side, figures that cannot be read. */
test.each(['inserted', 'moved', 'units', 'side', 'unreadable'])('%s: no worse than before', async (part) => {
  expect(worse(part, await PARTS[part]!(true))).toEqual([]);
});
