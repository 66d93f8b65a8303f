import type { Language } from '../texts';

/** Language of the pane for the display language of Office (zh-CN, zh-TW, en-GB …); Chinese where it is unknown. */
export function languageFor(displayLanguage: string | null | undefined): Language {
  if (!displayLanguage) return 'zh-CN';
  return /^zh\b/i.test(displayLanguage) ? 'zh-CN' : 'en-US';
}
