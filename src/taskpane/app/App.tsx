import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement } from 'react';
import { LANGUAGE_TAGS, type Language } from '../../language';
import { PaneProvider, paneOf } from '../context/pane-context';
import { THEMES } from '../host/themes';
import type { ThemeMode } from '../host/theme-mode';
import type { PaneStore } from '../state/pane-state';
import type { MainPart } from './main-part';
import { NotOpened } from './NotOpened';
import { useFocusNet } from './use-focus-net';
import { useHelp } from './use-help';
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
  below: { height: '100%', minHeight: 0 },
  hidden: { display: 'none' },
});

interface Props {
  readonly store: PaneStore;
  readonly language: Language;
  readonly theme: ThemeMode;
  /** null until it has been loaded; there is no report before. */
  readonly part: MainPart | null;
}

/** The task pane: opens the workbook and shows what the engine finds in it. */
export function App({ store, language, theme, part }: Props): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const below = useRef<HTMLDivElement>(null);
  const { open, page } = useHelp(language, below);
  useFocusNet(below);
  const pane = useMemo(
    () => paneOf(language, store, part?.ruleOf ?? (() => null), open),
    [language, store, part, open],
  );
  useEffect(() => {
    void store.open();
    return () => void store.close();
  }, [store]);
  return (
    // Its class goes along to whatever opens above the pane: with a height and a ground it would cover all of it.
    <FluentProvider theme={THEMES[theme]} style={{ height: '100%' }} lang={LANGUAGE_TAGS[language]}>
      <PaneProvider value={pane}>
        <div className={styles.root}>
          {/* It stays as it was left, filters, drafts and all, while she reads. */}
          <div ref={below} className={page ? styles.hidden : styles.below}>
            {state.report === null && state.activity === null && state.error !== null ? (
              <NotOpened error={state.error} part={part} />
            ) : (
              <Workspace state={state} part={part} />
            )}
          </div>
          {page}
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}
