const THEME_MODES = ['light', 'dark', 'contrast'] as const;
export type ThemeMode = (typeof THEME_MODES)[number];

/** What Office tells of its theme: colours as #RRGGBB, and on newer builds whether it is dark. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly isDarkTheme?: boolean;
}

export function isThemeMode(value: unknown): value is ThemeMode {
  return (THEME_MODES as readonly unknown[]).includes(value);
}

/** Perceived lightness 0…255 (ITU-R BT.601, in thousandths to stay with whole numbers). @returns null for no colour */
function lightness(colour: string): number | null {
  const digits = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(colour.trim());
  if (!digits) return null;
  const [red, green, blue] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return Math.round(((red ?? 0) * 299 + (green ?? 0) * 587 + (blue ?? 0) * 114) / 1000);
}

/** Whether the Office theme is dark; null where Office tells nothing. */
function isDark({ isDarkTheme, bodyBackgroundColor }: OfficeColours): boolean | null {
  if (typeof isDarkTheme === 'boolean') return isDarkTheme;
  const background = bodyBackgroundColor === undefined ? null : lightness(bodyBackgroundColor);
  return background === null ? null : background < 128;
}

export interface ThemeSigns {
  /** Asked for by the address (?theme=) or by the page around us. */
  readonly asked: unknown;
  readonly office: OfficeColours | null | undefined;
  /** Whether the system shows forced colours (Windows high contrast). */
  readonly forcedColours: boolean;
}

/** The theme to show: high contrast where the system shows forced colours, else what was asked for, else what Office has, else light. */
export function themeModeFor({ asked, office, forcedColours }: ThemeSigns): ThemeMode {
  // Whoever needs it has it for everything; a page around us only knows light and dark.
  if (forcedColours) return 'contrast';
  if (isThemeMode(asked)) return asked;
  return office && isDark(office) === true ? 'dark' : 'light';
}
