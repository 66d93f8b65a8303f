import { useState, type ReactElement } from 'react';
import type { Language } from '../../language';
import type { Startup } from '../host/startup';
import { useThemeMode } from '../host/use-theme-mode';
import { createPaneStore } from '../state/pane-store';
import type { Opener, PaneStore } from '../state/pane-state';
import { App } from './App';
import { GuideOnly } from './GuideOnly';
import type { MainPart } from './main-part';
import { StartMessage } from './StartMessage';

/** Loads what the first view does without. */
export type LoadMainPart = () => Promise<MainPart & { readonly excelOpener: (language: Language) => Opener }>;

interface Props {
  readonly startup: Startup;
  readonly load: LoadMainPart;
  /** ?theme= of the address */
  readonly askedTheme: string | null;
  /** ?help of the address: where Excel sends her who wants to know more, in a browser. */
  readonly asksHelp?: boolean;
}

function storeOf(load: LoadMainPart, language: Language, loaded: (part: MainPart) => void): PaneStore {
  return createPaneStore(async (events, signal) => {
    const part = await load();
    loaded(part);
    return part.excelOpener(language)(events, signal);
  });
}

/** The pane, or why it cannot work here, in the theme and language of Office. */
export function Root({ startup, load, askedTheme, asksHelp = false }: Props): ReactElement {
  const theme = useThemeMode(startup.colours, askedTheme);
  const { problem, language } = startup;
  const [part, setPart] = useState<MainPart | null>(null);
  const [store] = useState(() => storeOf(load, language, setPart));
  if (problem === 'notOffice' && asksHelp)
    return <GuideOnly store={store} language={language} theme={theme} />;
  return problem === null ? (
    <App store={store} language={language} theme={theme} part={part} />
  ) : (
    <StartMessage problem={problem} language={language} theme={theme} />
  );
}
