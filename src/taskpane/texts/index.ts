import type { Localized } from '../../language';
import { enUS } from './en-US';
import type { Texts } from './shape';
import { zhCN } from './zh-CN';

export type { Texts } from './shape';

export type Language = 'zh-CN' | 'en-US';

const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, 'en-US': enUS };

export function textsOf(language: Language): Texts {
  return TEXTS[language];
}

/** Puts values into a text: fill('共{count}张', { count: 3 }). Unknown places stay as they are. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The text of the engine in the language of the pane. */
export function pick(text: Localized, language: Language): string {
  return language === 'zh-CN' ? text.zh : text.en;
}
