import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { useLinedList } from '../parts/lined-list';
import { Section } from '../parts/Section';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  reason: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  where: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Two reasons of the same finding, one of the pane and one of the sheet: she chooses, and none is lost until then. */
export function OtherReasons({ report }: { report: Report }): ReactElement | null {
  const { actions, texts, say } = usePane();
  const styles = useStyles();
  const lined = useLinedList();
  const others = report.otherReasons ?? [];
  if (others.length === 0) return null;
  const findings = new Map(report.findings.map((finding) => [finding.key, finding]));
  const reason = (key: string, where: string, text: string): ReactElement => (
    <div className={styles.reason}>
      <span className={styles.where}>{where}</span>
      <span>{text}</span>
      <Button size="small" onClick={() => void actions.explain([key], text)}>
        {texts.audit.twoUse}
      </Button>
    </div>
  );
  return (
    <Section title={texts.audit.two}>
      <span className={styles.hint}>{texts.audit.twoHint}</span>
      <ul className={lined.list}>
        {others.map(({ key, text }) => {
          const finding = findings.get(key);
          return (
            <li key={key} className={lined.row}>
              {finding && say(finding.message)}
              {finding?.explained && reason(key, texts.audit.twoSheet, finding.explained)}
              {reason(key, texts.audit.twoPane, text)}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
