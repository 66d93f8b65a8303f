import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { listOf } from '../../texts/lists';
import type { Rule } from '../../types';
import type { Narrative } from '../../../intake';

type Name = Narrative['teamNames'][number];

/** 评价工作组 is short for 绩效评价工作组; a leading group and a working group are two groups. */
function differentNames(names: readonly Name[]): Name[] {
  const distinct: Name[] = [];
  const longestFirst = [...names].sort((left, right) => right.value.length - left.value.length);
  for (const name of longestFirst)
    if (!distinct.some(({ value }) => value.endsWith(name.value))) distinct.push(name);
  return names.filter((name) => distinct.includes(name));
}

const isLeading = ({ value }: Name): boolean => value.includes('领导');

export const TEAM_NAME_VARIES: Rule = {
  id: 'team-name-varies',
  number: 102,
  title: { zh: '评价组名称不一', en: 'Group called by several names' },
  severity: 'info',
  forms: 'H',
  source: practised('seed', '样表中同一个组有五种叫法', 'In the sample one group has five names'),
  messages: {
    varies: {
      text: { zh: '评价组有{count}种叫法：{found}。', en: 'The group is called by {count} names: {found}.' },
      fix: { zh: '按成立文件的名称统一。', en: 'Use the name of the document that set it up.' },
    },
  },
  examples: {
    fails: { zh: '自评工作小组、绩效评价工作组、考评工作组', en: '自评工作小组, 绩效评价工作组, 考评工作组' },
    passes: { zh: '全文均为绩效评价工作组', en: '绩效评价工作组 throughout' },
  },
  check({ submission: { narrative } }) {
    if (!narrative) return [notApplicable('no-narrative')];
    if (narrative.teamNames.length === 0) return [notApplicable('no-basis')];
    const names = differentNames(narrative.teamNames);
    const leading = names.filter(isLeading);
    const working = names.filter((name) => !isLeading(name));
    if (leading.length <= 1 && working.length <= 1) return [pass(cellsOf(...names))];
    const found = listOf(names.map(({ value }) => value));
    return [fail('varies', { cells: cellsOf(...names), found, values: { count: String(names.length) } })];
  },
};
