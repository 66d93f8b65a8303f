import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { questionsOf, type Report } from '../../engine';
import { BlankStart } from '../blank/BlankStart';
import { FirstRun } from '../blank/FirstRun';
import { GuideLink } from '../blank/GuideLink';
import { usePane } from '../context/pane-context';
import type { Problem } from '../state/problem';
import { CorrectionsSection } from './corrections/CorrectionsSection';
import { FoundTables } from './FoundTables';
import { QuestionList } from './questions/QuestionList';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100%',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
  },
  what: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

interface Props {
  readonly problem: Problem;
  readonly found: Pick<Report, 'sheets' | 'corrections'>;
}

/**
 * A workbook in which nothing was found to evaluate: she can say what its sheets are, and take back what she said, or begin
 * from blank sheets. In an empty one she is told what all this is, and may see it at work.
 */
export function NothingFound({ problem, found }: Props): ReactElement {
  const { actions, texts } = usePane();
  const styles = useStyles();
  const isEmpty = found.sheets.every(({ extent }) => extent === null);
  return (
    <main className={styles.page}>
      <div className={styles.what}>
        <h1 className={styles.title}>{isEmpty ? texts.blank.empty : problem.title}</h1>
        {isEmpty && <FirstRun />}
      </div>
      <div className={styles.what}>
        <div role="alert">
          {problem.advice} {!isEmpty && texts.corrections.orSay}
        </div>
        <div className={styles.ways}>
          <Button onClick={() => void actions.open()}>{texts.problems.retry}</Button>
          {!isEmpty && <GuideLink />}
        </div>
        {!isEmpty && <div>{texts.blank.sampleElsewhere}</div>}
      </div>
      <QuestionList questions={questionsOf({ sheets: found.sheets, projects: [] })} />
      {!isEmpty && <FoundTables sheets={found.sheets} projects={[]} />}
      <BlankStart />
      <CorrectionsSection corrections={found.corrections} />
    </main>
  );
}
