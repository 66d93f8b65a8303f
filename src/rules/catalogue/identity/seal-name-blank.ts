import { isBlank } from '../../../intake';
import { practised } from '../../../policy';
import { fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const SEAL_NAME_BLANK: Rule = {
  id: 'seal-name-blank',
  number: 96,
  title: { zh: '盖章处单位名称未填', en: 'Unit name at the seal blank' },
  severity: 'warning',
  forms: 'H',
  source: practised(
    'seed',
    '封面“部门（单位）名称（盖章）”应填写并盖章',
    'The cover names the unit where it is sealed',
  ),
  messages: {
    blank: {
      text: { zh: '部门（单位）名称（盖章）没有填写。', en: 'The unit name at the seal is not filled in.' },
      fix: { zh: '填写单位全称，打印后加盖公章。', en: 'Enter the full name and seal the print.' },
    },
  },
  examples: {
    fails: { zh: '部门（单位）名称（盖章）：空白', en: 'left blank' },
    passes: { zh: '填有单位全称', en: 'full name entered' },
  },
  check({ submission: { identity } }) {
    const { sealName } = identity;
    if (!sealName) return [notApplicable('no-such-field')];
    return [isBlank(sealName) ? fail('blank', { cells: sealName.cells }) : pass(sealName.cells)];
  },
};
