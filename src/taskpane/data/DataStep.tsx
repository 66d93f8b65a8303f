import type { ReactElement } from 'react';
import type { Choices, Report } from '../../engine';
import { ChoicesSection } from './ChoicesSection';
import { FoundTables } from './FoundTables';
import { IncompleteList } from './IncompleteList';
import { ProjectList } from './ProjectList';

interface Props {
  readonly report: Report;
  readonly choices: Choices;
}

/** 数据: what is missing, what was recognised, and in which form and by which policy it will be evaluated. */
export function DataStep({ report, choices }: Props): ReactElement {
  return (
    <>
      <IncompleteList report={report} />
      <FoundTables sheets={report.sheets} />
      <ProjectList projects={report.projects} />
      <ChoicesSection projects={report.projects} choices={choices} />
    </>
  );
}
