import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactElement } from 'react';
import type { Choices, ProjectReport, Report } from '../../engine';
import { executionRows, groupRows } from '../charts/chart-rows';
import { usePane } from '../context/pane-context';
import { Disclosure } from '../parts/Disclosure';

const BarChart = lazy(() => import('../charts/BarChart'));

const useStyles = makeStyles({
  charts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly report: Report;
  readonly project: ProjectReport;
  readonly choices: Choices;
}

/** Scores by group of the project shown, and the execution of all of them; drawn when she asks for it. */
export function Charts({ report: { projects }, project, choices }: Props): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const words = texts.charts;
  return (
    <Disclosure label={words.show}>
      <Suspense fallback={<Spinner size="tiny" label={words.loading} />}>
        <div className={styles.charts}>
          <BarChart
            title={words.groups}
            rows={groupRows(project, choices.scores, texts.workings.execution)}
          />
          {projects.length > 1 && <BarChart title={words.execution} rows={executionRows(projects)} />}
        </div>
      </Suspense>
    </Disclosure>
  );
}
