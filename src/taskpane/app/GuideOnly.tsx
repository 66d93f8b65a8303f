import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState, type ReactElement } from 'react';
import { LANGUAGE_TAGS, type Language } from '../../language';
import { PaneProvider, paneOf } from '../context/pane-context';
import type { ThemeMode } from '../host/theme-mode';
import { THEMES } from '../host/themes';
import type { PaneStore } from '../state/pane-state';
import { StartMessage } from './StartMessage';

const HelpPage = lazy(() => import('../help/HelpPage'));

const useStyles = makeStyles({
  root: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  // In a window of a browser lines would become too long to read.
  page: { height: '100%', maxWidth: '720px', marginInline: 'auto' },
});

interface Props {
  readonly store: PaneStore;
  readonly language: Language;
  readonly theme: ThemeMode;
}

/** The guide in a browser, outside of Excel. */
export function GuideOnly({ store, language, theme }: Props): ReactElement {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(true);
  const pane = useMemo(
    () =>
      paneOf(
        language,
        store,
        () => null,
        () => setIsOpen(true),
      ),
    [language, store],
  );
  if (!isOpen) return <StartMessage problem="notOffice" language={language} theme={theme} />;
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.root} lang={LANGUAGE_TAGS[language]}>
      <PaneProvider value={pane}>
        <div className={styles.page}>
          <Suspense fallback={null}>
            <HelpPage rule={null} onClose={() => setIsOpen(false)} />
          </Suspense>
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}
