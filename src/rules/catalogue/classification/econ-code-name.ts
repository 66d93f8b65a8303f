import { economicItem, economicItemsByName } from '../../../intake';
import { practised } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { itemLines } from '../../spending/spending-lines';
import type { Outcome, Rule } from '../../types';

/** A name that is no name of the list says what was bought, which other rules look at. */
function check(line: SpendingLine): Outcome[] {
  const { code, name } = line;
  const item = economicItem(code);
  const named = economicItemsByName(name);
  if (!item || named.length === 0) return [];
  // A 类 beside the name of one of its 款 is coarse, not wrong.
  if (named.some((other) => other.code === code || other.code.startsWith(code)))
    return [pass(() => line.codeAndNameCells)];
  const right = named.map((other) => `${other.code}${other.name}`).join('、');
  const detail = {
    cells: line.codeAndNameCells,
    found: `${code}${name}`,
    values: { code, name, item: item.name, right },
  };
  return [
    fail('differs', {
      ...detail,
      expected: { zh: `${code}${item.name}，或${right}`, en: `${code}${item.name}, or ${right}` },
    }),
  ];
}

export const ECON_CODE_NAME: Rule = {
  id: 'econ-code-name',
  number: 30,
  title: { zh: '经济科目编码与名称一致', en: 'Code and name of the economic item agree' },
  severity: 'error',
  forms: 'H',
  source: practised('GBC', '科目编码与科目名称应当对应', 'Code and name of an item must belong together'),
  messages: {
    differs: {
      text: {
        zh: '科目“{code}”的名称是“{item}”，填的是“{name}”（{right}）',
        en: 'Item “{code}” is “{item}”, the name given is “{name}” ({right})',
      },
      fix: {
        zh: '核对编码和名称，改正填错的一个：{expected}',
        en: 'Correct the code or the name: {expected}',
      },
    },
  },
  examples: {
    fails: { zh: '30202 办公费', en: '30202 办公费' },
    passes: { zh: '30201 办公费', en: '30201 办公费' },
  },
  check: ({ submission }, _policy, memory) =>
    orNotApplicable(itemLines(submission, memory).flatMap(check), 'no-such-field'),
};
