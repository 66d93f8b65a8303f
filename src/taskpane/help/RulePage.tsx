import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import type { RuleData } from '../../rules';
import { usePane } from '../context/pane-context';
import { CitationLine } from '../parts/CitationLine';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  text: { margin: 0 },
});

/** What a rule asks for, by its source, what it says and what to do: as docs/rules has it. */
export function RulePage({ rule }: { rule: RuleData }): ReactElement {
  const { say, texts } = usePane();
  const styles = useStyles();
  const { help, severity, audit } = texts;
  return (
    <article className={styles.page}>
      <h2 className={styles.title}>{say(rule.title)}</h2>
      <span className={styles.small}>
        {severity[rule.severity]} · {fill(audit.ruleId, { id: rule.id })}
      </span>
      <CitationLine citation={rule.source} />
      <p className={styles.text}>
        {audit.ruleFails}
        {help.colon}
        {say(rule.examples.fails)}
      </p>
      <p className={styles.text}>
        {audit.rulePasses}
        {help.colon}
        {say(rule.examples.passes)}
      </p>
      <span>{help.says}</span>
      <ul className={styles.list}>
        {Object.entries(rule.messages).map(([key, { text, fix }]) => (
          <li key={key}>
            {say(text)}
            <br />
            <span className={styles.small}>
              {help.todo}
              {help.colon}
              {say(fix)}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
