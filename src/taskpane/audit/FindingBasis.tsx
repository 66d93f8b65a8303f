import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import type { Finding } from '../../rules';
import { usePane } from '../context/pane-context';
import { CitationLine } from '../parts/CitationLine';
import { TARGET } from '../parts/target';

const useStyles = makeStyles({
  basis: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  rule: { fontWeight: tokens.fontWeightSemibold },
  examples: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  link: { ...TARGET, fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'start' },
  id: { color: tokens.colorNeutralForeground3 },
});

/** On what a finding rests: source with its certainty, and the text of the rule as the reference pages have it. */
export function FindingBasis({ finding }: { finding: Finding }): ReactElement {
  const { openHelp, ruleOf, say, texts } = usePane();
  const styles = useStyles();
  const rule = ruleOf(finding.rule);
  return (
    <div className={styles.basis}>
      <CitationLine citation={finding.source} />
      {rule && (
        <>
          <span className={styles.rule}>{say(rule.title)}</span>
          <dl className={styles.examples}>
            <dt>{texts.audit.ruleFails}</dt>
            <dd>{say(rule.examples.fails)}</dd>
            <dt>{texts.audit.rulePasses}</dt>
            <dd>{say(rule.examples.passes)}</dd>
          </dl>
        </>
      )}
      {rule && (
        <div>
          <Link as="button" className={styles.link} onClick={() => openHelp(finding.rule)}>
            {texts.help.openRule}
          </Link>
        </div>
      )}
      <span className={styles.id}>{fill(texts.audit.ruleId, { id: finding.rule })}</span>
    </div>
  );
}
