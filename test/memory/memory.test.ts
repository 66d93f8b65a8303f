import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Memory, slot } from '../../src/memory';

interface Thing {
  readonly text: string;
}

const LENGTHS = slot<Thing, { readonly length: number }>('lengths');
const OTHERS = slot<Thing, { readonly length: number }>('others');

const thing: Thing = { text: '网络维护费' };
const found = () => ({ length: thing.text.length });

it('finds out once what it is asked twice', () => {
  const memory = new Memory();
  let times = 0;
  const ask = () =>
    memory.of(LENGTHS).recall(thing, () => {
      times++;
      return found();
    });
  expect(ask()).toBe(ask());
  expect(times).toBe(1);
});

it('begins empty, keeps slots apart, and shares nothing with another one', () => {
  const [memory, other] = [new Memory(), new Memory()];
  const known = memory.of(LENGTHS).recall(thing, found);
  expect(memory.of(LENGTHS).get(thing)).toBe(known);
  expect(memory.of(OTHERS).get(thing)).toBeUndefined();
  expect(other.of(LENGTHS).get(thing)).toBeUndefined();
  expect(other.of(LENGTHS).recall(thing, found)).not.toBe(known);
});

it('does not keep what has gone, nor what was found out about it', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const memory = new Memory();
  const kept: Thing = { text: '保留' };
  const remembered = (about: Thing): WeakRef<object> =>
    // What was found out may speak of what it is about.
    new WeakRef(memory.of(LENGTHS).recall(about, () => ({ length: about.text.length, about })));
  const gone = Array.from({ length: 20 }, (_, at) => remembered({ text: `第${at}项` }));
  const known = remembered(kept);
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
    collect();
  }
  expect(gone.filter((one) => one.deref() !== undefined)).toEqual([]);
  expect(memory.of(LENGTHS).get(kept)).toBe(known.deref());
});
