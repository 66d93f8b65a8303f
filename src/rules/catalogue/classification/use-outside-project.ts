import { commonlyUsed } from '../../../policy';
import type { Submission } from '../../../intake';
import { needsReview, orNotApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { classOf, spendingLines } from '../../spending/spending-lines';
import { toldLists } from '../../spending/told-lists';
import type { Outcome, Rule } from '../../types';

/** Uses that a project has to name if it pays for them: what the 款 is, and words by which a project names it. */
const TO_BE_NAMED: readonly { readonly matches: (line: SpendingLine) => boolean; readonly named: RegExp }[] =
  [
    {
      matches: ({ code, nature }) => classOf(nature ?? code) === '301',
      named: /工资|人员|薪酬|聘用|编外|岗位|社保缴费|津贴/,
    },
    { matches: ({ code, nature }) => (nature ?? code) === '30217', named: /接待/ },
    { matches: ({ code, nature }) => (nature ?? code) === '30212', named: /出国|出境/ },
    { matches: ({ code, nature }) => ['30231', '31013'].includes(nature ?? code), named: /车/ },
  ];

/** What the project is for: its name, its goal, and the parts of the report that say what it was approved for. */
function purpose({ projectName, goal, narrative, indicators }: Submission): string {
  const sections = (narrative?.sections ?? []).filter(({ kind }) =>
    ['basis', 'content', 'goal'].includes(kind),
  );
  return [
    projectName,
    goal?.expected.text ?? '',
    ...sections.map(({ text }) => text),
    ...indicators.map(({ name }) => name),
  ].join('\n');
}

function check(line: SpendingLine, stated: string): Outcome[] {
  const use = TO_BE_NAMED.find(({ matches }) => matches(line));
  if (!use) return [];
  if (use.named.test(stated)) return [pass(() => line.textCells)];
  const text = line.text || line.name;
  return [needsReview('outside', { cells: line.textCells, found: text, values: { text } })];
}

export const USE_OUTSIDE_PROJECT: Rule = {
  id: 'use-outside-project',
  number: 39,
  title: { zh: '支出在项目内容范围内', en: 'Spending lies within the project' },
  severity: 'warning',
  forms: 'both',
  source: commonlyUsed(
    'seed',
    '支出用途应与项目名称、项目内容相符',
    'Spending should be covered by the name and contents of the project',
  ),
  messages: {
    outside: {
      text: {
        zh: '“{text}”在项目名称、项目内容和绩效目标中都没有提到',
        en: '“{text}” is mentioned neither in the project’s name nor in its contents or goals',
      },
      fix: {
        zh: '核对是否属于批复的项目内容；属于的，在项目内容中写明',
        en: 'See whether the approval covers it; if so, say so in the contents',
      },
    },
  },
  examples: {
    fails: {
      zh: '网络维护费支付工资，项目内容只有网络运行',
      en: 'A network project pays wages, its contents name only the network',
    },
    passes: { zh: '项目内容写明聘用运维人员', en: 'The contents name hired staff' },
  },
  check({ submission }, _policy, memory) {
    const stated = purpose(submission);
    const spent = spendingLines(submission, memory).flatMap((line) => check(line, stated));
    // What the report says again of the table's lines is no second finding.
    const told = spent.some(({ outcome }) => outcome === 'needs-review')
      ? []
      : toldLists(submission).flatMap(({ lines }) => lines);
    return orNotApplicable([...spent, ...told.flatMap((line) => check(line, stated))], 'no-table');
  },
};
