import { isBlank } from '../../../intake';
import { practised } from '../../../policy';
import { toFixedText } from '../../../numbers';
import { isCutShort } from '../../indicators/rows';
import { numberFix } from '../../fixes';
import { cellsOf, fail, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';
import { ifUnderstood } from '../../understood';

export const TOTAL_MISSING: Rule = {
  id: 'total-missing',
  number: 124,
  title: { zh: '总分填写', en: 'The total is filled in' },
  severity: 'error',
  forms: 'both',
  source: practised('QS2023', '公布的自评表中总分未填', 'Published sheets without a total'),
  messages: {
    blank: {
      text: { zh: '各项已打分，总分空白', en: 'The rows are scored, the total is blank' },
      fix: { zh: '填写各项得分之和', en: 'Enter the sum of the scores' },
    },
    report: {
      text: { zh: '综合得分空白', en: 'The score of the evaluation is blank' },
      fix: { zh: '填写综合得分', en: 'Enter the score' },
    },
  },
  examples: {
    fails: { zh: '合计行分值100，得分空白，而各行已打分', en: 'rows are scored, the total is blank' },
    passes: { zh: '总分98.5', en: 'total 98.5' },
  },
  check({ submission, claimedPartsSum }) {
    const { claimedTotal, indicators, claimedGrade, narrative, origin } = submission;
    if (!claimedTotal || origin !== 'filled-form') return [notApplicable('no-such-field')];
    if (!isBlank(claimedTotal)) return [pass(claimedTotal.cells)];
    const scored = indicators.filter(({ score }) => !isBlank(score));
    if (isCutShort(submission)) return [notApplicable('no-basis')];
    if (scored.length > 0) {
      const cells = cellsOf(claimedTotal, ...scored.map(({ score }) => score));
      const expected = claimedPartsSum && toFixedText(claimedPartsSum, 2);
      const fixes = claimedPartsSum ? numberFix('sum', claimedTotal, claimedPartsSum) : [];
      return [ifUnderstood(submission, ['indicators', 'fields'], fail('blank', { cells, expected, fixes }))];
    }
    // Without indicators the form's own words tell whether it was scored at all.
    const isScored =
      indicators.length === 0 && (!isBlank(claimedGrade) || (narrative?.scores ?? []).length > 0);
    if (!isScored) return [notApplicable('no-basis')];
    return [
      ifUnderstood(submission, ['fields'], fail('report', { cells: cellsOf(claimedTotal, claimedGrade) })),
    ];
  },
};
