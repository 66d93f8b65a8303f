import { fill } from '../../language';
import { nameWithYear } from '../../intake';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { Choices, ProjectReport, Report } from '../../engine';
import { usePane } from '../context/pane-context';
import { SeverityIcon } from '../parts/SeverityIcon';
import { WhoseScores } from '../parts/WhoseScores';
import { Charts } from './Charts';
import { ProjectChoices } from './ProjectChoices';
import { scoreTable, type ScoreTable } from './score-rows';
import { ScoreTableView } from './ScoreTableView';

const useStyles = makeStyles({
  // A long name must not widen the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0 },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  policy: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  summary: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** Whether stated and computed figures agree, where there are both. */
function Comparison({ table: { differences, compared } }: { table: ScoreTable }): ReactElement {
  const { texts } = usePane();
  if (compared === 0) return <>{texts.scores.nothingToCompare}</>;
  return (
    <>
      <SeverityIcon severity={differences > 0 ? 'warning' : 'good'} />
      {differences > 0 ? fill(texts.scores.differences, { count: differences }) : texts.scores.noDifferences}
    </>
  );
}

function ProjectScores({ project }: { project: ProjectReport }): ReactElement {
  const { texts, say } = usePane();
  const styles = useStyles();
  const table = useMemo(() => scoreTable(project), [project]);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.policy}>
          {fill(texts.scores.policy, { title: say(project.policy.title) })}
        </span>
        <span className={styles.summary}>
          <Comparison table={table} />
        </span>
      </div>
      <ScoreTableView table={table} project={project} />
    </>
  );
}

/** 评分: what the unit claims against what follows from its data, one project at a time. */
export function ScoresStep({ report, choices }: { report: Report; choices: Choices }): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const { projects } = report;
  const project = projects.find(({ submission }) => submission.key === chosen) ?? projects[0];
  if (!project) return <span>{texts.scores.noProject}</span>;
  return (
    <>
      {projects.length > 1 ? (
        <Field label={texts.scores.project} size="small" className={styles.field}>
          <Select
            className={styles.select}
            value={project.submission.key}
            onChange={(_event, { value }) => setChosen(value)}
          >
            {projects.map(({ submission }) => (
              <option key={submission.key} value={submission.key}>
                {nameWithYear(submission) || submission.key}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <h2 className={styles.name}>{nameWithYear(project.submission)}</h2>
      )}
      {projects.length > 1 && <ProjectChoices project={project} choices={choices} />}
      <WhoseScores scores={choices.scores} />
      <Charts report={report} project={project} choices={choices} />
      <ProjectScores key={project.submission.key} project={project} />
    </>
  );
}
