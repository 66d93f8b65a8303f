import { HUNDRED, toFixedText, toText } from '../../../numbers';
import { commonlyUsed, decimalSetting } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { classOf, spendingLines, totalOf } from '../../spending/spending-lines';
import type { Rule } from '../../types';
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
  },
  examples: {
    fails: { zh: '网络维护费20万元中10万元是工资', en: '10 of 20 万元 of a network project are wages' },
    passes: { zh: '网络维护费20万元中2万元是工资', en: '2 of 20 万元 are wages' },
  },
  check({ submission }, policy, memory) {
    const lines = spendingLines(submission, memory);
    const total = totalOf(lines);
    if (lines.length === 0 || total.lte(0)) return [notApplicable('no-table')];
    if (PERSONNEL_PROJECT.test(submission.projectName)) return [notApplicable('no-basis')];
    const personnel = lines.filter(isPersonnel);
    const amount = totalOf(personnel);
    const share = amount.div(total);
    const limit = decimalSetting(policy.settings.personnelShare);
    const cells = cellsOf(...personnel.map(({ textCells }) => ({ cells: textCells })));
    if (share.lt(limit)) return [pass(cells)];
    const percent = toFixedText(share.times(HUNDRED), 2);
    const expected = toText(limit.times(HUNDRED));
    return [
      fail('share', {
        cells,
        found: `${percent}%`,
        expected: { zh: `低于${expected}%`, en: `below ${expected} %` },
        values: { amount: toText(amount), share: percent, project: submission.projectName },
      }),
    ];
  },
};
