import fc from 'fast-check';
import { GroupIndex } from '../../../src/intake/ledger/group-index';

const id = fc.integer({ min: 0, max: 60 });

test('numbers keys in the order in which they are first seen, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(id, id, id, id), { minLength: 1, maxLength: 3_000, size: 'max' }),
      (keys) => {
        const index = new GroupIndex();
        const expected = new Map<string, number>();
        for (const key of keys) {
          const name = key.join();
          if (!expected.has(name)) expected.set(name, expected.size);
          expect(index.idOf(...key)).toBe(expected.get(name));
        }
      },
    ),
    { numRuns: 30 },
  );
});
