import { References } from '../../src/host/references';

const range = (row: number) => ({
  typeName: 'Range',
  self: { sheetId: '{1}', area: { top: row, left: 0, bottom: row, right: 0 } },
});

test('a page that stays open keeps no range of events that were long ago, and all that it keeps itself', () => {
  const references = new References();
  const own = references.add(range(0));
  const ids = Array.from({ length: 5000 }, (_, row) => references.addForEvent(range(row)));
  expect(references.count).toBe(1001);
  expect(references.get(own)).toEqual(range(0));
  expect(references.get(ids.at(-1)!)).toEqual(range(4999));
  expect(references.get(ids.at(-1000)!)).toEqual(range(4000));
  expect(references.find(ids.at(-1001)!)).toBeNull();
});

test('a range of an event follows rows that are inserted', () => {
  const references = new References();
  const id = references.addForEvent(range(5));
  references.shift({ sheetId: '{1}', axis: 'rows', at: 2, count: 3 });
  expect(references.get(id).self).toMatchObject({ area: { top: 8, bottom: 8 } });
});
