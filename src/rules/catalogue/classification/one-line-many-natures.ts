import { matchNature, type ItemList } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import { classOf, spendingLines } from '../../spending/spending-lines';
import type { Rule } from '../../types';

/** Subjects of a list in the report that belong to different 类. */
function natures({ items }: ItemList): string[] {
  const classes = items.flatMap(({ subject }) => {
    const nature = matchNature(subject);
    return nature ? [classOf(nature.code)] : [];
  });
  return [...new Set(classes)];
}

export const ONE_LINE_MANY_NATURES: Rule = {
  id: 'one-line-many-natures',
  number: 37,
  title: { zh: '不同性质的支出分行填列', en: 'Different kinds of spending on lines of their own' },
  severity: 'warning',
  forms: 'H',
  source: practised('seed', '支出内容按经济科目逐行填列', 'Spending is given line by line, by economic item'),
  messages: {
    list: {
      text: {
        zh: '文字报告列出{count}项不同性质的支出（{items}），支出明细只有一行',
        en: 'The report lists {count} kinds of spending ({items}), the table has one line',
      },
      fix: {
        zh: '按文字报告所列，在支出明细中分行填写科目和金额',
        en: 'Give each of them a line with its item and amount',
      },
    },
    line: {
      text: {
        zh: '“{items}”包含不同性质的支出，却填在一行',
        en: '“{items}” holds different kinds of spending on one line',
      },
      fix: { zh: '按经济科目拆成多行填写', en: 'Split it by economic item' },
    },
  },
  examples: {
    fails: {
      zh: '一行“302”，文字列出专线、设备、工资三项',
      en: 'One line “302”, the text lists lines, equipment, wages',
    },
    passes: { zh: '三项支出分三行填写', en: 'Three lines for the three kinds' },
  },
  check({ submission }, _policy, memory) {
    const lines = spendingLines(submission, memory);
    const entries = lines.reduce((total, { count }) => total + count, 0);
    if (lines.length === 0) return [notApplicable('no-table')];
    const mixed = lines.filter(({ natures: named }) => new Set(named.map(classOf)).size > 1);
    const found = mixed.map(({ text, textCells }) =>
      fail('line', { cells: textCells, found: text, values: { items: text } }),
    );
    const list = submission.narrative?.itemLists.find(
      (one) => one.items.length > 1 && natures(one).length > 1,
    );
    const [only] = lines;
    if (!list || entries > 1 || !only || found.length > 0) return found.length > 0 ? found : [pass()];
    const items = list.items.map(({ subject }) => subject).join('、');
    const cells = cellsOf({ cells: only.codeCells }, list);
    return [
      fail('list', {
        cells,
        found: '1',
        expected: String(list.items.length),
        values: { items, count: String(list.items.length) },
      }),
    ];
  },
};
