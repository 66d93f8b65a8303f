/** A text in both languages of the product: what goes along with a value, as nobody knows yet who will read it. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Localized;

/** By the names that browsers, Office and the command line have for them (BCP 47). */
export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en-US' } as const satisfies Record<Language, string>;

/** @returns null where a tag (zh-CN, zh-TW, en-GB …) names neither language */
export function languageOf(tag: string): Language | null {
  if (/^zh\b/i.test(tag)) return 'zh';
  return /^en\b/i.test(tag) ? 'en' : null;
}

/** The language for whoever uses this tag: English for whoever reads neither, Chinese where nothing is known of him. */
export function languageFor(tag: string | null | undefined): Language {
  if (!tag) return 'zh';
  return languageOf(tag) ?? 'en';
}

/** The same said in both languages. */
export function inBoth(say: (language: Language) => string): Localized {
  return { zh: say('zh'), en: say('en') };
}

const COMMA: Localized = { zh: '、', en: ', ' };
const SEMICOLON: Localized = { zh: '；', en: '; ' };

/** What is listed within a sentence: 甲、乙 in Chinese, with commas in English. */
export function listed(items: readonly string[], language: Language): string {
  return items.join(COMMA[language]);
}

/** Statements that stand side by side: 甲；乙 in Chinese. */
export function statements(said: readonly string[], language: Language): string {
  return said.join(SEMICOLON[language]);
}

/** What an error of ours says; null for any other, whose words are for developers. */
export function saidBy(error: unknown): Localized | null {
  const { text } = (error ?? {}) as { readonly text?: Partial<Localized> | null };
  return typeof text?.zh === 'string' && typeof text.en === 'string' ? (text as Localized) : null;
}
