import { readFileSync } from 'node:fs';
import { parseIsoDate, type PlainDate } from '../intake';
import type { Localized } from '../policy';
import { UsageError } from './failure';

export type Language = keyof Localized;

/** Reads zh-CN or en-US. @throws UsageError */
export function languageOf(text: string): Language {
  if (/^zh\b/i.test(text)) return 'zh';
  if (/^en\b/i.test(text)) return 'en';
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

/** @throws UsageError */
export function outputModeOf(text: string): 'formulas' | 'values' {
  if (text === 'formulas' || text === 'values') return text;
  throw new UsageError({
    zh: `--output-mode 应为 formulas 或 values，现为“${text}”`,
    en: `--output-mode must be formulas or values, not “${text}”`,
  });
}

/** @throws UsageError */
export function scoresOf(text: string): 'stated' | 'computed' {
  if (text === 'stated' || text === 'computed') return text;
  throw new UsageError({
    zh: `--scores 应为 stated 或 computed，现为“${text}”`,
    en: `--scores must be stated or computed, not “${text}”`,
  });
}

/** Version of the product, from package.json at the root of the checkout. */
export function productVersion(root: URL): string {
  const text = readFileSync(new URL('package.json', root), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
