import { odd, wild, words } from '../cases/measured-cases';
import { measureHalves, measurePart, type Measured } from './measured';
import type { Outcome } from './outcome';
import * as parts from './parts';

const BY_CHANGE = { change: ({ change }: Outcome) => change };
const BY_HEADER = { meaning: ({ meaning }: Outcome) => meaning, ...BY_CHANGE };

/** Parts of the measure with how many of their changes the tests make: the whole is for `npm run measure`. */
const CHANGES: readonly (readonly [
  name: string,
  changes: parts.Part,
  by: Readonly<Record<string, (one: Outcome) => string>>,
  sampled: number,
])[] = [
  ['header', parts.headers, BY_HEADER, 360],
  ['meaningless', parts.meaninglessHeaders, BY_CHANGE, 100],
  ['inserted', parts.insertedColumns, BY_CHANGE, 280],
  ['all-headers', parts.allHeaders, { meaning: ({ meaning }) => meaning }, 100],
  ['moved', parts.movedColumns, BY_CHANGE, 90],
  ['units', parts.units, { change: ({ meaning, change }) => `${meaning} → ${change}` }, 60],
  ['side', parts.sides, {}, 20],
  ['unreadable', parts.unreadableFigures, BY_HEADER, 220],
];

/** Measures one part, all of it or the sample of the tests. */
export type Measure = (sampled: boolean) => Promise<Measured>;

export const PARTS: Readonly<Record<string, Measure>> = {
  wild,
  words,
  odd,
  ...Object.fromEntries(
    CHANGES.map(([name, changes, by, size]): [string, Measure] => [
      name,
      (sampled) => measurePart(changes, by, sampled ? size : null),
    ]),
  ),
  half: (sampled) => measureHalves(sampled ? [1, 2] : undefined),
};
