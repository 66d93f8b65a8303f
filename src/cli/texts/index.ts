import { area, inBoth, wordsOf, type Language, type Localized, type TextsOf } from '../../language';
import type { Severity } from '../../rules';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';

type Texts = TextsOf<typeof zhCN>;

/** All words of the command line. */
export const textsOf = area(zhCN, enUS);

/** What is said before it is known in which language: errors of usage, and of files. */
export function said(say: (texts: Texts, language: Language) => string): Localized {
  return inBoth((language) => say(textsOf(language), language));
}

/** The shared word as the command line prints it: within a line. */
export function severityText(severity: Severity, language: Language): string {
  return wordsOf(language).severity[severity].toLowerCase();
}
