import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { CommentMultipleRegular } from '@fluentui/react-icons/svg/comment-multiple';
import { memo, useId, type ReactElement, type ReactNode } from 'react';
import { fill } from '../../language';
import { usePane } from '../context/pane-context';
import { countsOf } from '../parts/finding-counts';
import { SeverityIcon } from '../parts/SeverityIcon';
import type { FindingGroup } from './finding-rows';
import { useGivenBack } from './use-given-back';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0, font: 'inherit' },
  head: {
    width: '100%',
    minWidth: 0,
    height: 'auto',
    padding: `${tokens.spacingVerticalXS} 0`,
    justifyContent: 'flex-start',
    alignItems: 'flex-start',
    textAlign: 'start',
    columnGap: tokens.spacingHorizontalS,
    '& .fui-Button__icon': { margin: 0, marginTop: '2px', width: '12px', height: '16px' },
  },
  chevron: { fontSize: '12px' },
  open: { transform: 'rotate(90deg)' },
  icon: { display: 'inline-flex', marginTop: '2px' },
  name: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '24px',
    // Below the title, as far as there is room.
    paddingInlineStart: '20px',
  },
  counts: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  explain: { marginInlineStart: 'auto', minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly group: FindingGroup;
  readonly title: string;
  readonly open: boolean;
  readonly onToggle: (rule: string) => void;
  readonly onExplain: (rule: string) => void;
  /** Where one reason for all of them is being written. */
  readonly editor: ReactNode;
}

/** The head of the findings of one rule: what they are, how many, and one reason for all. */
export const GroupHead = memo(function GroupHead(props: Props): ReactElement {
  const { group, title, open, onToggle, onExplain, editor } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const id = useId();
  const explainButton = useGivenBack<HTMLButtonElement>(editor !== null);
  const { findings, severity, rule } = group;
  const { explained } = countsOf(findings);
  const left = findings.length - explained;
  const counts = [
    texts.severity[severity],
    fill(texts.audit.sameKind, { count: findings.length }),
    ...(explained > 0 ? [fill(texts.audit.sameKindExplained, { count: explained })] : []),
  ];
  return (
    <div className={styles.group}>
      <h2 className={styles.title}>
        <Button
          appearance="transparent"
          className={styles.head}
          icon={<ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.open)} />}
          aria-expanded={open}
          aria-describedby={id}
          onClick={() => onToggle(rule)}
        >
          <span className={styles.icon}>
            <SeverityIcon severity={left === 0 ? 'good' : severity} />
          </span>
          <span className={styles.name}>{title}</span>
        </Button>
      </h2>
      <div className={styles.foot}>
        <span id={id} className={styles.counts}>
          {counts.join(' · ')}
        </span>
        {editor === null && left > 1 && (
          <Button
            ref={explainButton}
            size="small"
            appearance="subtle"
            className={styles.explain}
            icon={<CommentMultipleRegular />}
            aria-label={fill(texts.audit.explainAllOf, { rule: title, count: left })}
            onClick={() => onExplain(rule)}
          >
            {texts.audit.explainAll}
          </Button>
        )}
      </div>
      {editor}
    </div>
  );
});
