import { asListed, type SealedReader } from '../../../src/engine/live/read-ours';

/** A workbook in which another session writes as often as is said, always between the list and the look. */
function written(times: number) {
  let seals = 0;
  let left = times;
  const done: string[] = [];
  const reader = { seal: () => ({ id: String(seals) }) } as unknown as SealedReader;
  const list = () => {
    done.push('list');
    return Promise.resolve();
  };
  const look = () => {
    done.push('look');
    if (left-- > 0) seals++;
    return Promise.resolve(seals);
  };
  return { reader, list, look, done };
}

it('looks once where nobody has written in between', async () => {
  const { reader, list, look, done } = written(0);
  await asListed(reader, list, look);
  expect(done).toEqual(['list', 'look']);
});

it('lists and looks again where another session has written in between', async () => {
  const { reader, list, look, done } = written(1);
  expect(await asListed(reader, list, look)).toBe(1);
  expect(done).toEqual(['list', 'look', 'list', 'look']);
});

it('comes to an end where another session writes all the time', async () => {
  const { reader, list, look, done } = written(100);
  expect(await asListed(reader, list, look)).toBe(3);
  expect(done).toHaveLength(6);
});

it('looks once where nobody can tell who has written', async () => {
  const { list, look, done } = written(1);
  await asListed({} as SealedReader, list, look);
  expect(done).toEqual(['list', 'look']);
});
