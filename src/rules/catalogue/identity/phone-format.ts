import { fold } from '../../../text';
import { commonlyUsed } from '../../../policy';
import { fail, notApplicable, pass, unreadable } from '../../outcomes';
import type { Rule } from '../../types';

/** 0 + area + 7 or 8 digits, with an extension or not; 11-digit mobile; 400 and 800 numbers. */
const NUMBER =
  /^(?:\(?0\d{2,3}\)?-?\d{7,8}(?:(?:-|转|\*)\d{1,6})?|(?:\+?86-?)?1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})$/;
const BETWEEN = /[/、,;或]/;
/** Published copies hide digits: 139****1234. */
const MASKED = /[*×Xx某●■]{2,}/;

export const PHONE_FORMAT: Rule = {
  id: 'phone-format',
  number: 103,
  title: { zh: '联系电话格式', en: 'Format of the telephone number' },
  severity: 'warning',
  forms: 'H',
  source: commonlyUsed(
    'convention',
    '固定电话为区号加7至8位号码，手机为11位',
    'Area code and 7 or 8 digits, or 11 digits of a mobile',
  ),
  messages: {
    format: {
      text: {
        zh: '联系电话“{found}”不像完整的号码。',
        en: 'The telephone number "{found}" looks incomplete.',
      },
      fix: {
        zh: '填写带区号的固定电话，或11位手机号码。',
        en: 'Enter area code and number, or an 11-digit mobile number.',
      },
    },
  },
  examples: {
    fails: { zh: '12345', en: '12345' },
    passes: { zh: '0778-2280000', en: '0778-2280000' },
  },
  check({ submission: { identity } }) {
    const { phone } = identity;
    if (!phone) return [notApplicable('no-such-field')];
    const folded = fold(phone.text).replace(/[\u2010-\u2015\u2212─]/g, '-');
    if (folded === '') return [notApplicable('blank')];
    if (MASKED.test(folded)) return [unreadable(phone)];
    const complete = folded.split(BETWEEN).every((number) => NUMBER.test(number));
    return [complete ? pass(phone.cells) : fail('format', { cells: phone.cells, found: phone.text })];
  },
};
