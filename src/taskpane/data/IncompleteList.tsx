import { fill } from '../../language';
import { nameWithYear } from '../../intake';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { sharedReasons, type Incomplete, type ProjectReport, type SharedReason } from '../../engine';
import { usePane } from '../context/pane-context';
import { CellLinks } from '../parts/CellLinks';
import { Section } from '../parts/Section';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  message: { overflowWrap: 'anywhere' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  hint: { margin: 0 },
  more: { alignSelf: 'flex-start' },
});

const PAGE = 20;

function Reason({ reason, project }: { reason: SharedReason; project: string | null }): ReactElement {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <li>
      <div className={styles.message}>{say(reason.message)}</div>
      {(project !== null || reason.cells.length > 0) && (
        <div className={styles.small}>
          {project !== null && <span>{project} </span>}
          <CellLinks cells={reason.cells} />
        </div>
      )}
    </li>
  );
}

interface Props {
  readonly incomplete: readonly Incomplete[];
  readonly projects: readonly ProjectReport[];
}

/** Why no verdict can rest on the material, each reason with its cells; nothing where it is complete. */
export function IncompleteList({ incomplete: reasons, projects }: Props): ReactElement | null {
  const { texts } = usePane();
  const styles = useStyles();
  const [limit, setLimit] = useState(PAGE);
  const incomplete = sharedReasons(reasons);
  if (incomplete.length === 0) return null;
  const rest = incomplete.length - limit;
  const names = new Map(projects.map(({ submission }) => [submission.key, nameWithYear(submission)]));
  const projectOf = ({ projects: keys }: SharedReason): string | null => {
    if (projects.length < 2) return null;
    const [first] = keys;
    if (keys.length > 1) return fill(texts.data.incompleteProjects, { count: keys.length });
    return first == null ? texts.audit.severalProjects : names.get(first) || first;
  };
  return (
    <Section
      title={texts.data.incomplete}
      aside={fill(texts.data.incompleteCount, { count: incomplete.length })}
    >
      <p className={`${styles.small} ${styles.hint}`}>{texts.data.incompleteHint}</p>
      <ul className={styles.list}>
        {incomplete.slice(0, limit).map((reason, index) => (
          <Reason key={`${reason.why} ${index}`} reason={reason} project={projectOf(reason)} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" className={styles.more} onClick={() => setLimit(limit + PAGE)}>
          {fill(texts.data.incompleteMore, { count: Math.min(rest, PAGE) })}
        </Button>
      )}
    </Section>
  );
}
