import { economicItem, economicItemsByName, governmentItem } from '../../../intake';
import { practised } from '../../../policy';
import { cellFixes } from '../../fixes';
import { fail, needsReview, orNotApplicable, pass } from '../../outcomes';
import type { SpendingLine } from '../../spending/spending-line';
import { itemLines } from '../../spending/spending-lines';
import type { Fix, Outcome, Rule } from '../../types';

/** Codes of 款 may be carried further by local rules: 3020101 is a kind of 30201. Functional codes (208…) are no economic items. */
const isEconomic = (code: string): boolean => /^[345]\d{2}(?:\d{2})*$/.test(code) || !/^\d{5,7}$/.test(code);

/** Name and 类 agree: the list has one item of that name there, and it decides. */
function fixesOf({ code, name, codeCells }: SpendingLine): readonly Fix[] {
  const [item, ...others] = economicItemsByName(name).filter(
    (one) => one.code.length === 5 && one.code.startsWith(code.slice(0, 3)),
  );
  return item && others.length === 0 ? cellFixes('item-code', codeCells, code, { code: item.code }) : [];
}

function check(line: SpendingLine): Outcome[] {
  const { code, unreadCode } = line;
  if (unreadCode !== undefined) {
    const expected = { zh: '三位或五位数字的编码', en: 'a code of three or five digits' };
    const values = { code: unreadCode };
    return [needsReview('unreadable', { cells: line.codeCells, found: unreadCode, expected, values })];
  }
  if (code === '' || !isEconomic(code)) return [];
  if (economicItem(code.slice(0, 5)) || (code.length === 3 && economicItem(code)))
    return [pass(() => line.codeCells)];
  if (governmentItem(code)) {
    return [
      fail('government', {
        cells: line.codeCells,
        found: code,
        expected: { zh: '部门预算支出经济分类（301–399）', en: 'a departmental item (301–399)' },
        values: { code },
      }),
    ];
  }
  const parent = economicItem(code.slice(0, 3));
  const expected = parent
    ? { zh: `${parent.code}${parent.name}下的款级科目`, en: `an item under ${parent.code}${parent.name}` }
    : { zh: '部门预算支出经济分类科目的编码', en: 'a code of the departmental classification' };
  const fixes = fixesOf(line);
  return [fail('unknown', { cells: line.codeCells, found: code, expected, values: { code }, fixes })];
}

export const ECON_CODE_UNKNOWN: Rule = {
  id: 'econ-code-unknown',
  number: 29,
  title: { zh: '经济科目编码在科目表内', en: 'Economic item is in the list' },
  severity: 'error',
  forms: 'H',
  source: practised(
    'HDU',
    '支出按部门预算支出经济分类科目填列（2018年起的科目表）',
    'Spending is given by the departmental economic classification (list from 2018 on)',
  ),
  messages: {
    unknown: {
      text: {
        zh: '经济科目编码“{code}”不在支出经济分类科目表内',
        en: 'The economic item “{code}” is not in the classification',
      },
      fix: { zh: '核对编码，应为{expected}', en: 'Check the code: {expected}' },
    },
    unreadable: {
      text: {
        zh: '经济科目编码处填的是“{code}”，读不出编码，没有核对',
        en: '“{code}” stands where an economic item belongs: no code could be read, and none was checked',
      },
      fix: { zh: '填写{expected}', en: 'Enter {expected}' },
    },
    government: {
      text: {
        zh: '“{code}”是政府预算支出经济分类的编码，自评表应填部门预算支出经济分类',
        en: '“{code}” belongs to the government classification; the table asks for the departmental one',
      },
      fix: { zh: '改填{expected}的编码', en: 'Use the code of {expected}' },
    },
  },
  examples: {
    fails: { zh: '科目编码31023', en: 'Code 31023' },
    passes: { zh: '科目编码31002', en: 'Code 31002' },
  },
  check: ({ submission }, _policy, memory) =>
    orNotApplicable(itemLines(submission, memory).flatMap(check), 'no-such-field'),
};
