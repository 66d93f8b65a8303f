import { useMemo, type ReactElement } from 'react';
import { questionsOf, reasonKey, type Choices, type Report } from '../../engine';
import { ChoicesSection } from './ChoicesSection';
import { CorrectionsSection } from './corrections/CorrectionsSection';
import { NamesEditor } from './corrections/NamesEditor';
import { FoundTables } from './FoundTables';
import { IncompleteList } from './IncompleteList';
import { ProjectList } from './ProjectList';
import { QuestionList } from './questions/QuestionList';

interface Props {
  readonly report: Report;
  readonly choices: Choices;
}

/** Names of projects as they are written, those that were said to be one included. */
function namesIn({ projects, corrections }: Report): readonly string[] {
  const said = corrections.flatMap(({ correction }) => ('names' in correction ? correction.names : []));
  const names = [...projects.map(({ submission }) => submission.projectName), ...said];
  return [...new Set(names)].filter((name) => name !== '');
}

/** 数据: what is asked, what is missing, what was recognised, and in which form and by which policy it will be evaluated. */
export function DataStep({ report, choices }: Props): ReactElement {
  const questions = useMemo(() => questionsOf(report), [report]);
  // What is asked is not told a second time as missing.
  const lacks = useMemo(() => {
    const asked = new Set(questions.flatMap(({ settles }) => settles));
    return report.incomplete.filter((reason) => !asked.has(reasonKey(reason)));
  }, [questions, report]);
  return (
    <>
      <QuestionList questions={questions} />
      <IncompleteList incomplete={lacks} projects={report.projects} />
      <ProjectList projects={report.projects} />
      <FoundTables sheets={report.sheets} projects={report.projects} />
      <CorrectionsSection corrections={report.corrections} />
      <NamesEditor names={namesIn(report)} />
      <ChoicesSection projects={report.projects} choices={choices} />
    </>
  );
}
