import { economicItem, economicItemsByName } from '../../../intake';
import { practised } from '../../../policy';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { itemLines } from '../../spending/spending-lines';
import type { Outcome, Rule } from '../../types';

/** The 类 that the line stops at; null where it goes down to a 款 or names no item. */
function coarseItem({ code, name }: SpendingLine): string | null {
  const item = code === '' ? economicItemsByName(name)[0] : economicItem(code);
  if (item?.level !== '类') return null;
  // The 款 may stand in the name.
  const isNamed = economicItemsByName(name).some(
    (other) => other.level === '款' && other.code.startsWith(item.code),
  );
  return isNamed ? null : `${item.code}${item.name}`;
}

function report(item: string, lines: readonly SpendingLine[]): Outcome {
  return fail('coarse', {
    cells: cellsOf(...lines.map(({ codeCells }) => ({ cells: codeCells }))),
    found: item,
    expected: {
      zh: `${item.slice(0, 3)}下的款级科目（5位编码）`,
      en: `items below ${item.slice(0, 3)} (5 digits)`,
    },
    values: { item },
  });
}

export const ECON_LEVEL_TOO_COARSE: Rule = {
  id: 'econ-level-too-coarse',
  number: 31,
  title: { zh: '经济科目细化到款', en: 'Economic items go down to 款' },
  severity: 'warning',
  forms: 'H',
  source: practised(
    'seed',
    '支出内容按经济科目填列；只填类级科目看不出用途',
    'Spending is given by economic item; a class alone does not tell the use',
  ),
  messages: {
    coarse: {
      text: {
        zh: '支出只填到类级科目“{item}”，没有细化到款',
        en: 'Spending is given only as class “{item}”, without 款',
      },
      fix: { zh: '按实际用途细化为{expected}', en: 'Give the items by actual use: {expected}' },
    },
  },
  examples: {
    fails: { zh: '只填“302商品和服务支出”', en: '“302商品和服务支出” alone' },
    passes: { zh: '填“30213维修（护）费”', en: '“30213维修（护）费”' },
  },
  check({ submission }, _policy, memory) {
    const lines = itemLines(submission, memory);
    if (lines.length === 0) return [notApplicable('no-such-field')];
    const byItem = new Map<string, SpendingLine[]>();
    for (const line of lines) {
      const item = coarseItem(line);
      if (item !== null) byItem.set(item, [...(byItem.get(item) ?? []), line]);
    }
    return byItem.size === 0 ? [pass()] : [...byItem].map(([item, coarse]) => report(item, coarse));
  },
};
