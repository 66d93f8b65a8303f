import { useState, type ReactElement } from 'react';
import type { RuleLookup } from '../context/pane-context';
import type { Startup } from '../host/startup';
import { useThemeMode } from '../host/use-theme-mode';
import { createPaneStore } from '../state/pane-store';
import type { Opener } from '../state/pane-state';
import { App } from './App';
import { StartMessage } from './StartMessage';

interface Props {
  readonly startup: Startup;
  readonly opener: Opener;
  readonly ruleOf: RuleLookup;
  /** ?theme= of the address */
  readonly askedTheme: string | null;
}

/** The pane, or why it cannot work here, in the theme and language of Office. */
export function Root({ startup, opener, ruleOf, askedTheme }: Props): ReactElement {
  const theme = useThemeMode(startup.colours, askedTheme);
  const [store] = useState(() => createPaneStore(opener));
  const { problem, language } = startup;
  return problem === null ? (
    <App store={store} language={language} theme={theme} ruleOf={ruleOf} />
  ) : (
    <StartMessage problem={problem} language={language} theme={theme} />
  );
}
