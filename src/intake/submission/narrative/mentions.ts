import type { CellRef } from '../../../workbook';
import type { SectionKind } from '../../words';
import type { Mention } from '../narrative-types';

/** A paragraph as the finders of mentions see it. */
export interface Passage {
  readonly index: number;
  readonly text: string;
  readonly folded: string;
  readonly cell: CellRef;
  readonly section: SectionKind | null;
}

export function mention<T>(passage: Passage, value: T, text: string): Mention<T> {
  return { value, text, paragraph: passage.index, cell: passage.cell, section: passage.section };
}

/** The part of `text` between the last of `marks` before `at` and `at`. */
export function since(text: string, at: number, marks: RegExp): string {
  const before = text.slice(0, at);
  const pieces = before.split(marks);
  return pieces[pieces.length - 1] ?? '';
}

/** The part of `text` from `at` up to the first of `marks`. */
export function until(text: string, at: number, marks: RegExp): string {
  return text.slice(at).split(marks, 1)[0] ?? '';
}

/** The sentence around `at`. */
export function sentenceAt(text: string, at: number): string {
  return since(text, at, SENTENCE_ENDS) + until(text, at, SENTENCE_ENDS);
}

export const SENTENCE_ENDS = /[。;!?]/;
export const CLAUSE_ENDS = /[。;!?,]/;
