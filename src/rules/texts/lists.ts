import { inBoth, listed, type Localized } from '../../language';

/** A list inside a message: 甲、乙 in Chinese, with commas in English. */
export function listOf(items: readonly string[]): Localized {
  return inBoth((language) => listed(items, language));
}
