import type { ReactElement } from 'react';
import type { Choices, Report } from '../../engine';
import { ChoicesSection } from './ChoicesSection';
import { CorrectionsSection } from './corrections/CorrectionsSection';
import { NamesEditor } from './corrections/NamesEditor';
import { FoundTables } from './FoundTables';
import { IncompleteList } from './IncompleteList';
import { ProjectList } from './ProjectList';

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

/** 数据: what is missing, what was recognised, and in which form and by which policy it will be evaluated. */
export function DataStep({ report, choices }: Props): ReactElement {
  return (
    <>
      <IncompleteList report={report} />
      <FoundTables sheets={report.sheets} />
      <CorrectionsSection corrections={report.corrections} />
      <ProjectList projects={report.projects} />
      <NamesEditor names={namesIn(report)} />
      <ChoicesSection projects={report.projects} choices={choices} />
    </>
  );
}
