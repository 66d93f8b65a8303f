import type { Citation } from '../../policy';

/** Words that rules look for: data, with how sure we are that they mean what the rule takes them for. */
export interface WordList {
  readonly source: Citation;
  /** Regular expressions over folded text (no blanks, plain punctuation); mostly plain words. */
  readonly words: readonly string[];
  /** Any of the words. */
  readonly pattern: RegExp;
}

export function wordList(list: Omit<WordList, 'pattern'>): WordList {
  return { ...list, pattern: new RegExp(`(?:${list.words.join('|')})`) };
}

/** The first word of the list in a folded text. @returns null where there is none */
export function wordIn(folded: string, { pattern }: WordList): string | null {
  return pattern.exec(folded)?.[0] ?? null;
}

export function hasWord(folded: string, { pattern }: WordList): boolean {
  return pattern.test(folded);
}
