import { readFileSync } from 'node:fs';
import type { Blank, Choices } from '../engine';
import { parseIsoDate, type PlainDate } from '../intake';
import { fill, languageOf, type Language } from '../language';
import { UsageError } from './failure';
import { said } from './texts';

/** Reads zh-CN or en-US. @throws UsageError */
export function languageOption(text: string): Language {
  const language = languageOf(text);
  if (language !== null) return language;
  throw new UsageError(said(({ usage }) => fill(usage.language, { text })));
}

/** "Today" for date rules: the date given, else the current one of this machine. @throws UsageError */
export function asOfDate(text: string | undefined, now: Date = new Date()): PlainDate {
  if (text === undefined) return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const date = parseIsoDate(text);
  if (!date) throw new UsageError(said(({ usage }) => fill(usage.asOf, { text })));
  return date;
}

/** @throws UsageError where it is none of the words that the option takes */
function oneOf<Word extends string>(option: string, words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(said(({ usage }) => fill(usage.oneOf, { option, words: words.join(usage.or), text })));
}

/** @throws UsageError */
export function outputModeOf(text: string): Choices['outputMode'] {
  return oneOf('--output-mode', ['formulas', 'values'], text);
}

/** @throws UsageError */
export function scoresOf(text: string): Choices['scores'] {
  return oneOf('--scores', ['stated', 'computed'], text);
}

/** @throws UsageError */
export function variantOf(text: string): Blank['what'] {
  return oneOf('--variant', ['entry-sheets', 'form'], text);
}

/** The year of a budget: the one given, else the one before "today", as a unit evaluates the year that is over. @throws UsageError */
export function yearOf(text: string | undefined, asOf: PlainDate): number {
  if (text === undefined) return asOf.year - 1;
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  throw new UsageError(said(({ usage }) => fill(usage.year, { text })));
}

/** Version of the product, from package.json at the root of the checkout. */
export function productVersion(root: URL): string {
  const text = readFileSync(new URL('package.json', root), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
