import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactElement } from 'react';
import { fill } from '../../language';
import { usePane } from '../context/pane-context';
import { countsOf, type FindingCounts, type FindingKind } from '../parts/finding-counts';
import { SeverityIcon } from '../parts/SeverityIcon';
import { Spoken } from '../parts/Spoken';
import type { PaneState } from '../state/pane-state';
import type { Texts } from '../texts';
import { busyText } from './busy-text';

const useStyles = makeStyles({
  header: { position: 'relative', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  fail: { backgroundColor: tokens.colorStatusDangerBackground1 },
  incomplete: { backgroundColor: tokens.colorStatusWarningBackground1 },
  explained: { backgroundColor: tokens.colorStatusWarningBackground1 },
  pass: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  none: { backgroundColor: tokens.colorNeutralBackground3 },
  line: {
    display: 'flex',
    // Where the counts have no room beside the verdict they stand below it.
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  verdict: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
  },
  icon: { display: 'inline-flex', '& svg': { fontSize: '20px' } },
  // Counts and help go to the next line together.
  side: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginInlineStart: 'auto',
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  count: {
    minWidth: '24px',
    height: '24px',
    paddingInline: tokens.spacingHorizontalXS,
    columnGap: '3px',
    '& .fui-Button__icon': { margin: 0 },
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
    backgroundColor: 'transparent',
  },
  help: { minWidth: '24px', height: '24px', padding: 0, backgroundColor: 'transparent' },
  busy: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: { position: 'absolute', insetInline: 0, bottom: 0 },
});

const VERDICT_ICON = {
  fail: 'error',
  incomplete: 'warning',
  explained: 'warning',
  pass: 'good',
} as const;

function spokenVerdict(texts: Texts, verdict: string, counts: FindingCounts, lacks: number): string {
  const { error: errors, warning: warnings, info: infos, explained } = counts;
  const spoken = fill(texts.verdict.spoken, { verdict, errors, warnings, infos, explained });
  return lacks > 0 ? `${spoken} ${fill(texts.verdict.lacksSpoken, { count: lacks })}` : spoken;
}

interface CountsProps {
  readonly counts: FindingCounts;
  /** Reasons why the material is incomplete. */
  readonly lacks: number;
  readonly onShow: (kind: FindingKind) => void;
  readonly onShowLacks: () => void;
}

function Counts({ counts, lacks, onShow, onShowLacks }: CountsProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const kinds = (['error', 'warning', 'info', 'explained'] as const).filter(
    (kind) => kind !== 'explained' || counts.explained > 0,
  );
  return (
    <span className={styles.counts}>
      {lacks > 0 && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.count}
          title={fill(texts.verdict.showLacks, { count: lacks })}
          aria-label={fill(texts.verdict.showLacks, { count: lacks })}
          onClick={onShowLacks}
        >
          {fill(texts.verdict.lacks, { count: lacks })}
        </Button>
      )}
      {kinds.map((kind) => {
        const label = fill(texts.verdict.show, { kind: texts.audit.kinds[kind], count: counts[kind] });
        return (
          <Button
            key={kind}
            appearance="subtle"
            size="small"
            className={styles.count}
            icon={<SeverityIcon severity={kind === 'explained' ? 'good' : kind} />}
            title={label}
            aria-label={label}
            onClick={() => onShow(kind)}
          >
            {String(counts[kind])}
          </Button>
        );
      })}
    </span>
  );
}

/** The one verdict, always in sight, with what it rests on: each number leads there. */
export function Header({
  state,
  onShow,
  onShowLacks,
}: {
  state: PaneState;
  onShow: (kind: FindingKind) => void;
  onShowLacks: () => void;
}): ReactElement {
  const { openHelp, texts } = usePane();
  const styles = useStyles();
  const verdict = state.report?.verdict ?? 'none';
  const title = verdict === 'none' ? texts.product : texts.verdict[verdict];
  const counts = countsOf(state.report?.findings ?? []);
  const lacks = state.report?.incomplete.length ?? 0;
  // Until there is a report the step says it, in the middle of the pane.
  const busy = state.report === null ? null : busyText(texts, state);
  return (
    <header className={mergeClasses(styles.header, styles[verdict])} aria-label={texts.verdict.label}>
      <div className={styles.line}>
        {verdict !== 'none' && (
          <span className={styles.icon}>
            <SeverityIcon severity={VERDICT_ICON[verdict]} />
          </span>
        )}
        <h1 className={styles.verdict}>{title}</h1>
        <span className={styles.side}>
          {verdict !== 'none' && (
            <Counts counts={counts} lacks={lacks} onShow={onShow} onShowLacks={onShowLacks} />
          )}
          <Button
            appearance="subtle"
            size="small"
            className={styles.help}
            icon={<QuestionCircleRegular />}
            aria-label={texts.help.open}
            title={texts.help.open}
            onClick={() => openHelp()}
          />
        </span>
      </div>
      <Spoken text={verdict === 'none' ? '' : spokenVerdict(texts, title, counts, lacks)} />
      {busy !== null && (
        <ProgressBar
          className={styles.bar}
          thickness="medium"
          value={state.progress ?? undefined}
          aria-label={busy}
        />
      )}
    </header>
  );
}
