import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore, type ReactElement } from 'react';
import { PaneProvider, paneOf, type RuleLookup } from '../context/pane-context';
import { THEMES } from '../host/themes';
import type { ThemeMode } from '../host/theme-mode';
import type { PaneStore } from '../state/pane-state';
import type { Language } from '../texts';
import { Opening } from './Opening';
import { Workspace } from './Workspace';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Props {
  readonly store: PaneStore;
  readonly language: Language;
  readonly theme: ThemeMode;
  readonly ruleOf: RuleLookup;
}

/** The task pane: opens the workbook and shows what the engine finds in it. */
export function App({ store, language, theme, ruleOf }: Props): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const pane = useMemo(() => paneOf(language, store, ruleOf), [language, store, ruleOf]);
  useEffect(() => {
    void store.open();
    return () => void store.close();
  }, [store]);
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.root} lang={language}>
      <PaneProvider value={pane}>
        {state.report ? <Workspace state={state} report={state.report} /> : <Opening state={state} />}
      </PaneProvider>
    </FluentProvider>
  );
}
