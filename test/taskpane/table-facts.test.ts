import type { ProjectReport } from '../../src/engine';
import { tableFacts } from '../../src/taskpane/data/table-facts';
import { textsOf } from '../../src/taskpane/texts';
import { cellRef } from '../../src/workbook';
import { projectOf, projectReport } from './fake-report';
import { TABLE } from './fake-tables';

/** A project whose name stands in a row of the table. */
function inRow(name: string, row: number): ProjectReport {
  const project = projectReport(projectOf(name));
  const { submission } = project;
  const { identity } = submission;
  const use = { role: 'table-row', name: { cells: [cellRef('预算', row, 0)] } };
  return {
    ...project,
    submission: { ...submission, identity: { ...identity, projectNames: [use] } },
  } as never;
}

test('projects are listed with the commas of the language', () => {
  const projects = [inRow('甲', 3), inRow('乙', 4)];
  const named = (language: 'zh' | 'en') => tableFacts(TABLE, projects, textsOf(language), language)[0];
  expect(named('zh')).toMatch(/^甲.*、乙/);
  expect(named('en')).toMatch(/^甲.*, 乙/);
});
