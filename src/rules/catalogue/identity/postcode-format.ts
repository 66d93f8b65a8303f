import { fold } from '../../../text';
import { commonlyUsed } from '../../../policy';
import { fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const POSTCODE_FORMAT: Rule = {
  id: 'postcode-format',
  number: 104,
  title: { zh: '邮编格式', en: 'Format of the postcode' },
  severity: 'warning',
  forms: 'H',
  source: commonlyUsed('convention', '邮政编码为6位数字', 'A postcode has 6 digits'),
  messages: {
    format: {
      text: { zh: '邮编“{found}”不是6位数字。', en: 'The postcode "{found}" has not 6 digits.' },
      fix: { zh: '填写6位邮政编码。', en: 'Enter the 6-digit postcode.' },
    },
  },
  examples: {
    fails: { zh: '54700', en: '54700' },
    passes: { zh: '547000', en: '547000' },
  },
  check({ submission: { identity } }) {
    const { postcode } = identity;
    if (!postcode) return [notApplicable('no-such-field')];
    const folded = fold(postcode.text);
    if (folded === '') return [notApplicable('blank')];
    const good = /^\d{6}$/.test(folded);
    return [good ? pass(postcode.cells) : fail('format', { cells: postcode.cells, found: postcode.text })];
  },
};
