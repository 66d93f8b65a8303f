import { decimal, toFixedText } from '../../numbers';
import { meaningName, type ColumnReading, type UnreadPart } from '../../intake';
import { fill, wordsOf, type Language } from '../../language';
import { textsOf } from '../texts';

export const confidenceText = (confidence: number): string => toFixedText(decimal(confidence), 2);

/** Why a part has no meaning, or none for certain. */
export function unreadWhy({ guess }: UnreadPart, language: Language): string {
  const words = textsOf(language).reading;
  return guess === null ? words.noGuess : fill(words.guess, { name: meaningName(guess)[language] });
}

/** Meaning and state of a column in words. */
export function readAs({ meaning, state }: ColumnReading, language: Language): string {
  const name = meaning === null ? '—' : meaningName(meaning)[language];
  return `${name}（${wordsOf(language).reading[state].toLowerCase()}）`;
}
