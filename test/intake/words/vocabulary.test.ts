import '../../../src/intake/words';
import {
  allLexicons,
  examplesOf,
  lineMatches,
  type Lexicon,
  type Line,
  type Meaning,
} from '../../../src/intake/words/lexicon';
import '../../../src/intake/words/vocabulary';

const LEXICONS = allLexicons();
const nameOf = ({ meaning }: Meaning): string => meaning ?? 'nothing of ours';

interface Told {
  readonly lexicon: Lexicon;
  readonly one: Meaning;
  readonly line: Line;
  readonly example: string;
}

const TOLD: readonly Told[] = LEXICONS.flatMap((lexicon) =>
  lexicon.place.meanings.flatMap((one) =>
    one.lines.flatMap((line) => examplesOf(line).map((example) => ({ lexicon, one, line, example }))),
  ),
);

/** Lists what is wrong rather than stopping at the first of some thousand examples. */
function wrong<T>(all: readonly T[], problem: (one: T) => string | null): string[] {
  return all.flatMap((one) => problem(one) ?? []);
}

const where = ({ lexicon, one, example }: Omit<Told, 'line'>): string =>
  `${lexicon.place.id}: ${example} as ${nameOf(one)}`;

test('each kind of place has a name of its own', () => {
  const ids = LEXICONS.map(({ place }) => place.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(40);
});

test('each example is what its own line is for', () => {
  expect(
    wrong(TOLD, ({ lexicon, line, example, ...rest }) =>
      lineMatches(lexicon.place, line, example) ? null : where({ lexicon, example, ...rest }),
    ),
  ).toEqual([]);
});

test('no line only repeats another one: its first example needs it', () => {
  const problem = ({ lexicon, one, line, example }: Told): string | null => {
    if (example !== examplesOf(line)[0]) return null;
    const other = one.lines.find((each) => each !== line && lineMatches(lexicon.place, each, example));
    return other ? `${where({ lexicon, one, example })}, also ${examplesOf(other)[0]}` : null;
  };
  expect(wrong(TOLD, problem)).toEqual([]);
});

/** Where a place says that words of one meaning are none of its own, the example must be right in another place. */
function isRefused({ place, meaningsOf }: Lexicon, one: Meaning, example: string): boolean {
  if (meaningsOf(example).length > 0) return false;
  const refused = place.meanings
    .slice(0, place.meanings.indexOf(one))
    .some(
      ({ meaning, lines }) => meaning === null && lines.some((line) => lineMatches(place, line, example)),
    );
  return (
    refused &&
    LEXICONS.some((other) => other.place.meanings.includes(one) && other.meaningOf(example) === one.meaning)
  );
}

test('each example means what it is listed for, and only that where nothing else is said', () => {
  const problem = ({ lexicon, one, example }: Told): string | null => {
    const found = lexicon.meaningsOf(example);
    const at = where({ lexicon, one, example });
    if (one.meaning === null) return found.length === 0 ? null : `${at}: it means ${found.join()}`;
    if (isRefused(lexicon, one, example)) return null;
    if (found[0] !== one.meaning) return `${at}: it means ${found.join() || 'nothing'}`;
    const others = found.slice(1).filter((other) => !one.before?.includes(other));
    return others.length === 0 ? null : `${at}: also ${others.join()}, which \`before\` does not name`;
  };
  expect(wrong(TOLD, problem)).toEqual([]);
});

test('whatever a meaning comes before, some example needs the order', () => {
  const ordered = LEXICONS.flatMap((lexicon) =>
    lexicon.place.meanings.flatMap((one) => (one.before ?? []).map((other) => ({ lexicon, one, other }))),
  );
  expect(ordered.length).toBeGreaterThan(0);
  const problem = ({ lexicon, one, other }: (typeof ordered)[number]): string | null => {
    const { meanings } = lexicon.place;
    const isAhead = meanings.findIndex(({ meaning }) => meaning === other) > meanings.indexOf(one);
    const examples = one.lines.flatMap((line) => examplesOf(line));
    const isNeeded = examples.some((example) => lexicon.meaningsOf(example).includes(other));
    return isAhead && isNeeded ? null : `${lexicon.place.id}: ${nameOf(one)} before ${other}`;
  };
  expect(wrong(ordered, problem)).toEqual([]);
});

test('no counterexample means what it is listed against', () => {
  const against = LEXICONS.flatMap((lexicon) =>
    lexicon.place.meanings.flatMap((one) => one.not.map((example) => ({ lexicon, one, example }))),
  );
  const problem = ({ lexicon, one, example }: (typeof against)[number]): string | null => {
    const { place, meaningOf } = lexicon;
    const means =
      one.meaning === null
        ? one.lines.some((line) => lineMatches(place, line, example))
        : meaningOf(example) === one.meaning;
    return means ? where({ lexicon, one, example }) : null;
  };
  expect(wrong(against, problem)).toEqual([]);
});
