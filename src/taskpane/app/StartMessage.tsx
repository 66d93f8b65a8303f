import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { ReactElement } from 'react';
import { LANGUAGE_TAGS, type Language } from '../../language';
import type { StartProblem } from '../host/startup';
import type { ThemeMode } from '../host/theme-mode';
import { THEMES } from '../host/themes';
import { textsOf } from '../texts';
import { Message } from './Message';

const useStyles = makeStyles({
  root: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
});

interface Props {
  readonly problem: StartProblem;
  readonly language: Language;
  readonly theme: ThemeMode;
}

/** Why the pane cannot work where it was opened. */
export function StartMessage({ problem, language, theme }: Props): ReactElement {
  const styles = useStyles();
  const { title, text } = textsOf(language).start[problem];
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.root} lang={LANGUAGE_TAGS[language]}>
      <Message icon={<TableRegular />} title={title}>
        <p role="alert">{text}</p>
      </Message>
    </FluentProvider>
  );
}
