import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    overflowY: 'auto',
  },
  icon: { display: 'inline-flex', color: tokens.colorNeutralForeground3, '& svg': { fontSize: '40px' } },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: 0,
    maxWidth: '320px',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
});

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** It stands below the title of the pane. */
  readonly isInPanel?: boolean;
}

/** A whole page, or panel, that says one thing. */
export function Message({ icon, title, children, action, isInPanel = false }: Props): ReactElement {
  const styles = useStyles();
  const [Page, Title] = isInPanel ? (['div', 'h2'] as const) : (['main', 'h1'] as const);
  return (
    <Page className={styles.page}>
      <span className={styles.icon}>{icon}</span>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </Page>
  );
}
