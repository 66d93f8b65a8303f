import { fold, foldLabel, withoutBrackets } from '../../text';
import { forgetAnswers, rememberedWords } from './memory';
import { fits, needy, screenFor, type Needy } from './screen';

/** One word, which is its own example, or one compact pattern with examples of what it is for. */
export type Line =
  { readonly word: string } | { readonly pattern: RegExp; readonly examples: readonly [string, ...string[]] };

type Texts = readonly [string, ...string[]];

/** What words stand for, line by line; the official word first. */
export interface Meaning<Id extends string = string> {
  /** Null: these words look like some of ours and stand for nothing here. */
  readonly meaning: Id | null;
  readonly lines: readonly [Line, ...Line[]];
  /** Texts that do not mean it, however close they are. */
  readonly not: Texts;
  /** Meanings further down that some of its examples have as well: the first one counts. */
  readonly before?: readonly string[];
}

/** How a text is compared; several ways where brackets may belong to a label or not. The first is that of words. */
export type Reading = (text: string) => readonly [string, ...string[]];

/** A kind of place in a table, and all that words may mean there; of several meanings the first counts. */
export interface Place<Id extends string = string> {
  readonly id: string;
  readonly as: Reading;
  readonly meanings: readonly Meaning<Id>[];
}

/** What texts mean in one kind of place. */
export interface Lexicon<Id extends string = string> {
  readonly place: Place<Id>;
  /** The meaning of the text; null where it is none of ours. */
  meaningOf(text: string): Id | null;
  /** All that the text may mean, the likeliest first. */
  meaningsOf(text: string): readonly Id[];
  /** Whether the text means anything here. */
  test(text: string): boolean;
}

/** Folded, as it stands. */
export const AS_FOLDED: Reading = (text) => [fold(text)];
/** As a label: without colons and serial numbers. */
export const AS_LABEL: Reading = (text) => [foldLabel(text)];
/** As a label, without what stands in brackets. */
export const AS_BARE_LABEL: Reading = (text) => [withoutBrackets(foldLabel(text))];
/** As a label, with and without what stands in brackets. */
export const AS_LABEL_EITHER_WAY: Reading = (text) => {
  const label = foldLabel(text);
  const bare = withoutBrackets(label);
  return bare === label ? [label] : [label, bare];
};

export function examplesOf(line: Line): Texts {
  return 'word' in line ? [line.word] : line.examples;
}

/** Whether this very line is what the text says. */
export function lineMatches({ as }: Pick<Place, 'as'>, line: Line, text: string): boolean {
  if ('word' in line) return as(text).includes(as(line.word)[0]);
  return as(text).some((read) => line.pattern.test(read));
}

/** Which lines of a meaning are known: all of them, but in tests that take some away. */
export type Choice = (place: string, meaning: Meaning) => readonly Line[];
const ALL_LINES: Choice = (_, { lines }) => lines;

type Ask<Id extends string> = (text: string) => readonly Id[];
const NOTHING: readonly never[] = [];

interface Known<Id extends string> {
  readonly meaning: Id | null;
  readonly words: ReadonlySet<string>;
  readonly patterns: readonly Needy[];
}

interface Compiled<Id extends string> {
  /** False only for texts that mean nothing, and cheap. */
  readonly mayMean: (text: string) => boolean;
  readonly ask: Ask<Id>;
}

/** Meanings only: what means nothing makes no text mean something. */
function screenOf(known: readonly Known<string>[], as: Reading): (text: string) => boolean {
  const some = known.filter(({ meaning }) => meaning !== null);
  const words = some.flatMap((one) => [...one.words]);
  return screenFor(
    words,
    some.flatMap(({ patterns }) => patterns),
    as,
    as === AS_FOLDED,
  );
}

function linesOf<Id extends string>({ as, id, meanings }: Place<Id>, choice: Choice): Known<Id>[] {
  return meanings.map((one) => {
    const lines = choice(id, one);
    return {
      meaning: one.meaning,
      words: new Set(lines.flatMap((line) => ('word' in line ? as(line.word)[0] : []))),
      patterns: lines.flatMap((line) => ('word' in line ? [] : needy(line.pattern))),
    };
  });
}

/** Makes the question what a text means out of the lines. */
function compiled<Id extends string>(place: Place<Id>, choice: Choice): Compiled<Id> {
  const { as } = place;
  const known = linesOf(place, choice);
  const says = ({ words, patterns }: Known<Id>, read: string): boolean =>
    words.has(read) || patterns.some((pattern) => fits(pattern, read));
  return {
    mayMean: screenOf(known, as),
    ask: (text) => {
      const reads = as(text);
      const found: Id[] = [];
      for (const one of known) {
        if (!reads.some((read) => says(one, read))) continue;
        if (one.meaning === null) break;
        if (!found.includes(one.meaning)) found.push(one.meaning);
      }
      return found;
    },
  };
}

const LEXICONS: Lexicon[] = [];
const CHOOSERS: ((choice: Choice) => void)[] = [];

/** Every lexicon that was made, for tests that walk the vocabulary. */
export function allLexicons(): readonly Lexicon[] {
  return LEXICONS;
}

/**
 * For tests only: reads with the chosen lines of each meaning until it is called without a choice. Readers ask words where
 * they meet them, at some eighty places; handing a vocabulary through all of them would serve nobody but these tests.
 */
export function chooseLines(choice: Choice = ALL_LINES): void {
  for (const choose of CHOOSERS) choose(choice);
  forgetAnswers();
}

/** What is made of the chosen lines, as soon as it is asked for: no run asks for all. */
function chosen<Made>(make: (choice: Choice) => Made): () => Made {
  let made: Made | undefined;
  let choice = ALL_LINES;
  CHOOSERS.push((other) => {
    choice = other;
    made = undefined;
  });
  return () => (made ??= make(choice));
}

/** All that words mean in the place. Answers are remembered by text. */
export function lexicon<Id extends string>(place: Place<Id>): Lexicon<Id> {
  const words = chosen((choice) => compiled(place, choice));
  const asked = rememberedWords((text) => words().ask(text));
  // Texts that mean nothing are not kept: of a long ledger they would fill the memory again and again.
  const meaningsOf = (text: string): readonly Id[] => (words().mayMean(text) ? asked(text) : NOTHING);
  const meaningOf = (text: string): Id | null => meaningsOf(text)[0] ?? null;
  const made = { place, meaningsOf, meaningOf, test: (text: string) => meaningsOf(text).length > 0 };
  LEXICONS.push(made);
  return made;
}

/** Whether a text means something in one of the places, at little cost where it does not. */
export function anyOf(lexicons: readonly Lexicon[]): (text: string) => boolean {
  const readings = [...new Set(lexicons.map(({ place }) => place.as))];
  const as: Reading = (text) => {
    const [first = '', ...others] = new Set(readings.flatMap((read) => read(text)));
    return [first, ...others];
  };
  const screen = (choice: Choice): ((text: string) => boolean) =>
    screenOf(
      lexicons.flatMap(({ place }) => linesOf(place, choice)),
      as,
    );
  const mayMean = chosen(screen);
  return (text) => mayMean()(text) && lexicons.some((lexicon) => lexicon.test(text));
}

/** A pattern put together of parts that several lines share. */
export function re(parts: TemplateStringsArray, ...shared: readonly string[]): RegExp {
  return new RegExp(String.raw(parts, ...shared));
}

/** A lexicon of one meaning: whether a text is one of its words. Texts are compared folded, if nothing else is said. */
export function wordList(
  id: string,
  words: Pick<Meaning, 'lines' | 'not'>,
  as: Reading = AS_FOLDED,
): Lexicon {
  return lexicon({ id, as, meanings: [{ meaning: id, ...words }] });
}
