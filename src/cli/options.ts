import { readFileSync } from 'node:fs';
import type { Choices } from '../engine';
import { parseIsoDate, type PlainDate } from '../intake';
import { languageOf, type Language } from '../language';
import { UsageError } from './failure';

/** Reads zh-CN or en-US. @throws UsageError */
export function languageOption(text: string): Language {
  const language = languageOf(text);
  if (language !== null) return language;
  throw new UsageError({
    zh: `--lang 应为 zh-CN 或 en-US，现为“${text}”`,
    en: `--lang must be zh-CN or en-US, not “${text}”`,
  });
}

/** "Today" for date rules: the date given, else the current one of this machine. @throws UsageError */
export function asOfDate(text: string | undefined, now: Date = new Date()): PlainDate {
  if (text === undefined) return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const date = parseIsoDate(text);
  if (!date)
    throw new UsageError({
      zh: `--as-of 应为 YYYY-MM-DD 的日期，现为“${text}”`,
      en: `--as-of must be a date YYYY-MM-DD, not “${text}”`,
    });
  return date;
}

/** @throws UsageError where it is none of the words that the option takes */
function oneOf<Word extends string>(option: string, words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `${option} 应为 ${words.join(' 或 ')}，现为“${text}”`,
    en: `${option} must be ${words.join(' or ')}, not “${text}”`,
  });
}

/** @throws UsageError */
export function outputModeOf(text: string): Choices['outputMode'] {
  return oneOf('--output-mode', ['formulas', 'values'], text);
}

/** @throws UsageError */
export function scoresOf(text: string): Choices['scores'] {
  return oneOf('--scores', ['stated', 'computed'], text);
}

/** Version of the product, from package.json at the root of the checkout. */
export function productVersion(root: URL): string {
  const text = readFileSync(new URL('package.json', root), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
