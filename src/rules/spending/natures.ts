import { allNatures } from '../../intake';

/** 款 of different 类 that one text names. */
export function naturesIn(text: string): string[] {
  return [...new Set(allNatures(text).map(({ code }) => code))];
}
