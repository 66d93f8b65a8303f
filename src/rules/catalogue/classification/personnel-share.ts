import { HUNDRED, toFixedText, toText } from '../../../numbers';
import { commonlyUsed, decimalSetting } from '../../../policy';
import { cellsOf, fail, notApplicable, orNotApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { classOf, spendingLines, totalOf } from '../../spending/spending-lines';
import { toldLists, type ToldList } from '../../spending/told-lists';
import type { Outcome, Rule } from '../../types';
import { CASUAL_LABOUR, PERSONNEL_PROJECT } from '../../words/spending-words';

function isPersonnel({ code, nature, text }: SpendingLine): boolean {
  return (
    (classOf(code) === '301' || (nature !== null && classOf(nature) === '301')) && !CASUAL_LABOUR.test(text)
  );
}

export const PERSONNEL_SHARE: Rule = {
  id: 'personnel-share',
  number: 38,
  title: { zh: '运转类项目的人员经费占比', en: 'Share of personnel cost in an operating project' },
  severity: 'warning',
  forms: 'both',
  source: commonlyUsed(
    'seed',
    '项目资金主要用于人员工资的，应核对立项内容',
    'Where most of a project is pay, compare with what it was approved for',
  ),
  messages: {
    share: {
      text: {
        zh: '人员经费{amount}元，占项目支出的{share}%，而“{project}”不是人员类项目',
        en: 'Pay of {amount} 元 is {share} % of the spending, though “{project}” is no personnel project',
      },
      fix: {
        zh: '核对立项批复是否包含人员经费；包含的，在情况说明中写明依据',
        en: 'See whether the approval covers pay; if so, name it in the explanation',
      },
    },
    told: {
      text: {
        zh: '文字写人员经费{amount}元，占所列支出的{share}%，而“{project}”不是人员类项目，支出明细也没有列出',
        en: 'The text tells of pay of {amount} 元, {share} % of what it lists; “{project}” is no personnel project, and the table shows no pay',
      },
      fix: {
        zh: '支出明细如实列出人员经费，并核对立项批复是否包含',
        en: 'Show the pay in the table, and see whether the approval covers it',
      },
    },
  },
  examples: {
    fails: { zh: '网络维护费20万元中10万元是工资', en: '10 of 20 万元 of a network project are wages' },
    passes: { zh: '网络维护费20万元中2万元是工资', en: '2 of 20 万元 are wages' },
  },
  check({ submission }, policy, memory) {
    const { projectName } = submission;
    const limit = decimalSetting(policy.settings.personnelShare);
    const outcomeOf = (message: string, { lines, total }: ToldList): Outcome[] => {
      if (lines.length === 0 || total.lte(0)) return [];
      const personnel = lines.filter(isPersonnel);
      const amount = totalOf(personnel);
      const share = amount.div(total);
      const cellsIn = (some: readonly SpendingLine[]) =>
        cellsOf(...some.map(({ textCells }) => ({ cells: textCells })));
      if (share.lt(limit)) return [pass(cellsIn(personnel.length > 0 ? personnel : lines))];
      const cells = cellsIn(personnel);
      const percent = toFixedText(share.times(HUNDRED), 2);
      const most = toText(limit.times(HUNDRED));
      const expected = { zh: `低于${most}%`, en: `below ${most} %` };
      const values = { amount: toText(amount), share: percent, project: projectName };
      return [fail(message, { cells, found: `${percent}%`, expected, values })];
    };
    const lines = spendingLines(submission, memory);
    const spent = outcomeOf('share', { lines, total: totalOf(lines) });
    const told = lines.some(isPersonnel)
      ? []
      : toldLists(submission).flatMap((list) => outcomeOf('told', list));
    const outcomes = [...spent, ...told];
    if (outcomes.length > 0 && PERSONNEL_PROJECT.test(projectName)) return [notApplicable('no-basis')];
    return orNotApplicable(outcomes, 'no-table');
  },
};
