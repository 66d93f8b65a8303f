import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CommentEditRegular } from '@fluentui/react-icons/svg/comment-edit';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Finding } from '../../rules';
import { usePane } from '../context/pane-context';
import { FixPart } from '../fixes/FixPart';
import { CellLinks } from '../parts/CellLinks';
import { Disclosure } from '../parts/Disclosure';
import { SeverityIcon } from '../parts/SeverityIcon';
import { ExplanationEditor } from './ExplanationEditor';
import { FindingBasis } from './FindingBasis';

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  error: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  info: { borderInlineStartColor: tokens.colorNeutralStroke1 },
  settled: { borderInlineStartColor: tokens.colorStatusSuccessBorderActive },
  head: {
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: tokens.spacingHorizontalS,
    '& > svg': { marginTop: '2px' },
  },
  message: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  tags: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  },
  reason: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  actions: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  basis: { minWidth: 0, flexGrow: 1 },
  explain: { flexShrink: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly finding: Finding;
  /** null where the workbook has one project only. */
  readonly projectName: string | null;
  readonly editing: boolean;
  readonly onEditing: (on: boolean) => void;
}

function Facts({ finding }: { finding: Finding }): ReactElement {
  const { texts, say } = usePane();
  const styles = useStyles();
  const { cells, found, expected, fix } = finding;
  return (
    <dl className={styles.facts}>
      {cells.length > 0 && (
        <>
          <dt>{texts.audit.where}</dt>
          <dd>
            <CellLinks cells={cells} />
          </dd>
        </>
      )}
      {found && (
        <>
          <dt>{texts.audit.found}</dt>
          <dd>{say(found)}</dd>
        </>
      )}
      {expected && (
        <>
          <dt>{texts.audit.expected}</dt>
          <dd>{say(expected)}</dd>
        </>
      )}
      <dt>{texts.audit.fix}</dt>
      <dd>{say(fix)}</dd>
    </dl>
  );
}

/** One finding: what is wrong, where, what to do, on what it rests, and the clerk's reason for leaving it. */
export function FindingCard({ finding, projectName, editing, onEditing }: Props): ReactElement {
  const { texts, say } = usePane();
  const styles = useStyles();
  const explainButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The editor took the focus from the button; it gives it back.
    if (wasEditing.current && !editing) explainButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const settled = finding.explained !== null;
  const tags = [
    texts.severityOne[finding.severity],
    ...(finding.outcome === 'needs-review' ? [texts.outcome['needs-review']] : []),
    ...(settled ? [texts.audit.explained] : []),
    ...(projectName === null ? [] : [projectName]),
  ];
  return (
    <li className={mergeClasses(styles.card, settled ? styles.settled : styles[finding.severity])}>
      <div className={styles.head}>
        <SeverityIcon severity={settled ? 'good' : finding.severity} />
        <div>
          <div className={styles.message}>{say(finding.message)}</div>
          <div className={styles.tags}>{tags.join(' · ')}</div>
        </div>
      </div>
      <Facts finding={finding} />
      {finding.fixes && <FixPart finding={finding} fixes={finding.fixes} />}
      {settled && !editing && <div className={styles.reason}>{finding.explained}</div>}
      {editing && <ExplanationEditor finding={finding} onClose={() => onEditing(false)} />}
      <div className={styles.actions}>
        <div className={styles.basis}>
          <Disclosure label={texts.audit.basis}>
            <FindingBasis finding={finding} />
          </Disclosure>
        </div>
        {!editing && (
          <Button
            ref={explainButton}
            size="small"
            appearance="subtle"
            className={styles.explain}
            icon={<CommentEditRegular />}
            onClick={() => onEditing(true)}
          >
            {settled ? texts.audit.explainEdit : texts.audit.explain}
          </Button>
        )}
      </div>
    </li>
  );
}
