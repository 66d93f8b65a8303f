import { LANGUAGE_TAGS, languageOf, type Language } from '../../language';

export type ThemeName = 'light' | 'dark';

/** What the workbench remembers between visits. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeName;
  /** Pixels, 320…600. */
  readonly paneWidth: number;
}

export const PANE_WIDTH = { least: 320, most: 600, usual: 400 } as const;
const KEY = 'ziping.workbench';

export function clampPaneWidth(width: number): number {
  return Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(width)));
}

/** Remembered preferences over those of the system; the address (?lang=, ?theme=, ?pane=) wins over both. */
export function readPreferences(): Preferences {
  const asked = new URLSearchParams(location.search);
  const stored = storedPreferences();
  const language = asked.get('lang') ?? stored.language;
  const theme = asked.get('theme') ?? stored.theme ?? systemTheme();
  const paneWidth = Number(asked.get('pane') ?? stored.paneWidth ?? PANE_WIDTH.usual);
  return {
    language: languageOf(language ?? '') ?? 'zh',
    theme: theme === 'dark' ? 'dark' : 'light',
    paneWidth: clampPaneWidth(Number.isFinite(paneWidth) ? paneWidth : PANE_WIDTH.usual),
  };
}

/** Best effort: a browser that keeps nothing only forgets the preferences. */
export function rememberPreferences(preferences: Preferences): void {
  try {
    const language = LANGUAGE_TAGS[preferences.language];
    localStorage.setItem(KEY, JSON.stringify({ ...preferences, language }));
  } catch {
    return;
  }
}

function storedPreferences(): Partial<Record<keyof Preferences, string>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Preferences, string>>;
  } catch {
    return {};
  }
}

function systemTheme(): ThemeName {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
