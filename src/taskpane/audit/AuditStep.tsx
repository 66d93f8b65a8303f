import { nameWithYear } from '../../intake';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState, type ReactElement } from 'react';
import type { Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { fill } from '../texts';
import { FilterBar } from './FilterBar';
import { FindingCard } from './FindingCard';
import type { Finding } from '../../rules';
import { heldList, matches, sameList, type FindingFilter } from './finding-filter';
import { GoneExplanations } from './GoneExplanations';
import { OtherReasons } from './OtherReasons';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  empty: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    '& svg': { fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  },
  foot: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    margin: 0,
  },
  more: { alignSelf: 'flex-start' },
});

/** Cards shown at first and by each further click: hundreds at once would make the pane slow. */
const PAGE = 30;

interface Props {
  readonly report: Report;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** The findings to show; while the clerk writes an explanation the list keeps still. */
function useStillList(latest: readonly Finding[], still: boolean): readonly Finding[] {
  const [kept, setKept] = useState(latest);
  if (!still && kept !== latest) setKept(latest);
  return still ? heldList(kept, latest) : latest;
}

function Empty({ text }: { text: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <CheckmarkCircleRegular aria-hidden />
      {text}
    </div>
  );
}

/** 审核: the findings, gravest first. */
export function AuditStep({ report, filter, onFilter }: Props): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const [limit, setLimit] = useState(PAGE);
  const [editing, setEditing] = useState<string | null>(null);
  const findings = useStillList(report.findings, editing !== null);
  const waiting = editing !== null && !sameList(findings, report.findings);
  // The one being explained stays even where the filter would now hide it.
  const shown = findings.filter((finding) => finding.key === editing || matches(filter, finding));
  const rest = shown.length - limit;
  const names = new Map(report.projects.map(({ submission }) => [submission.key, nameWithYear(submission)]));
  const nameOf = ({ project }: Finding): string =>
    project === null ? texts.audit.severalProjects : (names.get(project) ?? project);

  return (
    <>
      <FilterBar
        report={report}
        filter={filter}
        shown={shown.length}
        onFilter={(next) => {
          onFilter(next);
          setLimit(PAGE);
        }}
      />
      {shown.length === 0 && (
        <Empty text={report.findings.length === 0 ? texts.audit.none : texts.audit.noneInFilter} />
      )}
      <ul className={styles.list}>
        {shown.slice(0, limit).map((finding) => (
          <FindingCard
            key={finding.key}
            finding={finding}
            projectName={names.size > 1 ? nameOf(finding) : null}
            editing={editing === finding.key}
            onEditing={(on) => setEditing(on ? finding.key : null)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {fill(texts.audit.more, { count: Math.min(rest, PAGE) })}
        </Button>
      )}
      {waiting && (
        <p className={styles.foot} role="status">
          {texts.audit.held}
        </p>
      )}
      <OtherReasons report={report} />
      <GoneExplanations gone={report.orphanedExplanations} />
    </>
  );
}
