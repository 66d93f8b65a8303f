import { PARTS } from '../../metamorphic/all-parts';
import { worse } from '../../metamorphic/ratchet';
import { layouts, transcripts, words } from './stated';

test.each(['wild', 'words'])('%s: as many are read as before', async (part) => {
  expect(worse(part, await PARTS[part]!(true))).toEqual([]);
});

test('all tables and words are there', () => {
  expect([transcripts().length, layouts().length]).toEqual([11, 12]);
  expect(Object.values(words()).flat()).toHaveLength(120);
});
