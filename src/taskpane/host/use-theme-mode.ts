import { useEffect, useState } from 'react';
import { isThemeMode, themeModeFor, type OfficeColours, type ThemeMode } from './theme-mode';

/** Message of the page around the pane: { type: 'ziping-theme', theme: 'dark' }. */
export const THEME_MESSAGE = 'ziping-theme';

function askedTheme(data: unknown): ThemeMode | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, theme } = data as { type?: unknown; theme?: unknown };
  return type === THEME_MESSAGE && isThemeMode(theme) ? theme : null;
}

/** Theme to show, following the system's high contrast and the messages of a page around us of our own origin. */
export function useThemeMode(office: OfficeColours | null, initial: string | null): ThemeMode {
  const [asked, setAsked] = useState<string | null>(initial);
  const [forcedColours, setForcedColours] = useState(
    () => window.matchMedia?.('(forced-colors: active)').matches ?? false,
  );
  useEffect(() => {
    const onMessage = ({ origin, data }: MessageEvent): void => {
      const theme = origin === window.location.origin ? askedTheme(data) : null;
      if (theme) setAsked(theme);
    };
    window.addEventListener('message', onMessage);
    const query = window.matchMedia?.('(forced-colors: active)');
    const onContrast = (event: MediaQueryListEvent): void => setForcedColours(event.matches);
    query?.addEventListener('change', onContrast);
    return () => {
      window.removeEventListener('message', onMessage);
      query?.removeEventListener('change', onContrast);
    };
  }, []);
  return themeModeFor({ asked, office, forcedColours });
}
