import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import type { Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { Section } from '../parts/Section';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  all: { alignSelf: 'flex-end' },
});

/** Explanations whose finding has gone: kept in sight until the clerk deletes them. */
export function GoneExplanations({ gone }: { gone: Report['orphanedExplanations'] }): ReactElement | null {
  const { actions, texts } = usePane();
  const styles = useStyles();
  if (gone.length === 0) return null;
  return (
    <Section title={texts.audit.gone}>
      <span className={styles.hint}>{texts.audit.goneHint}</span>
      <ul className={styles.list}>
        {gone.map(({ key, text }) => (
          <li key={key} className={styles.item}>
            <span>{text}</span>
            <Button size="small" onClick={() => void actions.explain([key], '')}>
              {texts.audit.goneDelete}
            </Button>
          </li>
        ))}
      </ul>
      {gone.length > 1 && (
        <Button
          size="small"
          className={styles.all}
          onClick={() =>
            void actions.explain(
              gone.map(({ key }) => key),
              '',
            )
          }
        >
          {fill(texts.audit.goneDeleteAll, { count: gone.length })}
        </Button>
      )}
    </Section>
  );
}
