import type { Citation } from '../../policy';

/** Words that rules look for: data, with how sure we are that they mean what the rule takes them for. */
export interface WordList {
  readonly source: Citation;
  /** Regular expressions over folded text (no blanks, plain punctuation); mostly plain words. */
  readonly words: readonly string[];
}

const compiled = new WeakMap<WordList, RegExp>();

function patternOf(list: WordList): RegExp {
  const known = compiled.get(list);
  if (known) return known;
  const pattern = new RegExp(`(?:${list.words.join('|')})`);
  compiled.set(list, pattern);
  return pattern;
}

/** The first word of the list in a folded text. @returns null where there is none */
export function wordIn(folded: string, list: WordList): string | null {
  return patternOf(list).exec(folded)?.[0] ?? null;
}

export function hasWord(folded: string, list: WordList): boolean {
  return patternOf(list).test(folded);
}
