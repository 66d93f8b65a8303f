import type { Narrative, Person } from '../../../intake';
import { fold } from '../../../text';
import { confirmed } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { listOf } from '../../texts/lists';
import type { Outcome, Rule } from '../../types';

type Member = Narrative['team'][number];

const sameName = (left: string, right: string): boolean => fold(left) === fold(right);

export const TEAM_VS_TABLE: Rule = {
  id: 'team-vs-table',
  number: 100,
  title: { zh: '工作组成员与评价人员不符', en: 'Group in the text and evaluators differ' },
  severity: 'error',
  forms: 'H',
  source: confirmed(
    'id',
    '文中组长、副组长、成员与评价人员表为同一批人',
    'Text and table name the same people',
  ),
  messages: {
    notInTable: {
      text: {
        zh: '文中的工作组成员不在评价人员表中：{found}。',
        en: 'Named in the text but not among the evaluators: {found}.',
      },
      fix: { zh: '补入评价人员表，或更正文中名单。', en: 'Add them to the table, or correct the text.' },
    },
    notInText: {
      text: {
        zh: '评价人员不在文中的工作组名单里：{found}。',
        en: 'Evaluators whom the text does not name: {found}.',
      },
      fix: { zh: '补入文中名单，或更正评价人员表。', en: 'Add them to the text, or correct the table.' },
    },
  },
  examples: {
    fails: { zh: '文中成员丙，表中没有', en: 'a member of the text is not in the table' },
    passes: { zh: '组长、副组长、成员均在表中', en: 'all of them are in the table' },
  },
  check({ submission: { narrative, evaluators } }) {
    if (!narrative) return [notApplicable('no-narrative')];
    const table = (evaluators ?? []).filter(({ name }) => name.value !== null);
    const { team } = narrative;
    if (table.length === 0) return [notApplicable('no-table')];
    if (team.length === 0) return [notApplicable('no-basis')];
    const missing = team.filter(({ value }) => !table.some(({ name }) => sameName(name.text, value)));
    const untold = table.filter(({ name }) => !team.some(({ value }) => sameName(value, name.text)));
    const outcomes: Outcome[] = [
      ...(missing.length > 0 ? [notInTable(missing, table)] : []),
      ...(untold.length > 0 ? [notInText(untold, team)] : []),
    ];
    return outcomes.length > 0 ? outcomes : [pass(cellsOf(...team, ...table.map(({ name }) => name)))];
  },
};

function notInTable(missing: readonly Member[], table: readonly Person[]): Outcome {
  const cells = cellsOf(...missing, ...table.map(({ name }) => name));
  return fail('notInTable', { cells, found: listOf(missing.map(({ value }) => value)) });
}

function notInText(untold: readonly Person[], team: readonly Member[]): Outcome {
  const cells = cellsOf(...untold.map(({ name }) => name), ...team);
  return fail('notInText', { cells, found: listOf(untold.map(({ name }) => name.text)) });
}
