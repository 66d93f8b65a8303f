import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CommentEditRegular } from '@fluentui/react-icons/svg/comment-edit';
import { memo, useId, type ReactElement, type ReactNode } from 'react';
import type { Finding } from '../../rules';
import { usePane } from '../context/pane-context';
import { FixPart } from '../fixes/FixPart';
import { Disclosure } from '../parts/Disclosure';
import { SeverityIcon } from '../parts/SeverityIcon';
import { FindingBasis } from './FindingBasis';
import { FindingFacts } from './FindingFacts';
import { useGivenBack } from './use-given-back';

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
    outlineStyle: 'none',
  },
  // An outline is drawn in forced colours too, and takes no room.
  current: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-1px' },
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
    overflowWrap: 'anywhere',
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
    flexWrap: 'wrap',
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
  /** Whether she is at this one. */
  readonly current: boolean;
  readonly basisOpen: boolean;
  readonly onBasis: (key: string) => void;
  readonly onExplain: (key: string) => void;
  /** Where its reason is being written. */
  readonly editor: ReactNode;
}

/** One finding: what is wrong, where, what to do, on what it rests, and the clerk's reason for leaving it. */
export const FindingCard = memo(function FindingCard(props: Props): ReactElement {
  const { finding, projectName, current, basisOpen, onBasis, onExplain, editor } = props;
  const { texts, say } = usePane();
  const styles = useStyles();
  const id = useId();
  const explainButton = useGivenBack<HTMLButtonElement>(editor !== null);
  const settled = finding.explained !== null;
  const tags = [
    texts.severity[finding.severity],
    ...(finding.outcome === 'needs-review' ? [texts.outcome['needs-review']] : []),
    ...(settled ? [texts.audit.kinds.explained] : []),
    ...(projectName === null ? [] : [projectName]),
  ];
  return (
    <div
      role="group"
      aria-labelledby={id}
      aria-current={current || undefined}
      tabIndex={-1}
      className={mergeClasses(
        styles.card,
        settled ? styles.settled : styles[finding.severity],
        current && styles.current,
      )}
    >
      <div className={styles.head} id={id}>
        <SeverityIcon severity={settled ? 'good' : finding.severity} />
        <div>
          <div className={styles.message}>{say(finding.message)}</div>
          <div className={styles.tags}>{tags.join(' · ')}</div>
        </div>
      </div>
      <FindingFacts finding={finding} />
      {finding.fixes && <FixPart finding={finding} fixes={finding.fixes} />}
      {settled && editor === null && <div className={styles.reason}>{finding.explained}</div>}
      {editor}
      <div className={styles.actions}>
        <div className={styles.basis}>
          <Disclosure label={texts.audit.basis} open={basisOpen} onOpen={() => onBasis(finding.key)}>
            <FindingBasis finding={finding} />
          </Disclosure>
        </div>
        {editor === null && (
          <Button
            ref={explainButton}
            size="small"
            appearance="subtle"
            className={styles.explain}
            icon={<CommentEditRegular />}
            onClick={() => onExplain(finding.key)}
          >
            {settled ? texts.audit.explainEdit : texts.audit.explain}
          </Button>
        )}
      </div>
    </div>
  );
});
