import { PARTS } from '../../metamorphic/all-parts';
import { worse } from '../../metamorphic/ratchet';

test('odd workbooks: as much is said as before', async () => {
  expect(worse('odd', await PARTS.odd!(true))).toEqual([]);
});
