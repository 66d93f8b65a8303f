import { isBlank, type Submission } from '../../../intake';
import { fold } from '../../../text';
import { practised, type Policy } from '../../../policy';
import { isCutRow, rowsOf } from '../../indicators/rows';
import { cellsOf, fail, needsReview, orNotApplicable, pass } from '../../outcomes';
import { sectionsOf } from '../../texts/sections';
import type { Outcome, Rule } from '../../types';

function ofTable(submission: Submission, policy: Policy): Outcome[] {
  const rows = rowsOf(submission, 'satisfaction').filter(
    (row) => !isCutRow(row) && row.target.kind !== 'void' && row.actual.cells.length > 0,
  );
  if (rows.length === 0 || !policy.settings.level1Weights.value.satisfaction) return [];
  const stated = rows.filter(({ actual }) => actual.kind !== 'blank' && actual.kind !== 'void');
  const cells = cellsOf(...rows.map(({ actual }) => actual));
  return [stated.length > 0 ? pass(cells) : fail('blank', { cells })];
}

/** A section of the report without a figure may still tell what people said. */
function ofReport({ narrative, identity }: Submission): Outcome[] {
  const sections = narrative ? sectionsOf(narrative, 'satisfaction') : [];
  const notes = identity.notes.filter(({ label, text }) => /满意度/.test(label) && isBlank(text));
  const blank = notes.map(({ text }) => fail('blank', { cells: text.cells }));
  const report = sections.map(({ text, cell }): Outcome => {
    const cells = [cell];
    if (fold(text).replaceAll(/[:。]/g, '') === '') return fail('blank', { cells });
    return /\d/.test(fold(text)) ? pass(cells) : needsReview('no-figure', { cells, severity: 'info' });
  });
  return [...blank, ...report];
}

export const SATISFACTION_MISSING: Rule = {
  id: 'satisfaction-missing',
  number: 80,
  title: { zh: '满意度已填写', en: 'Satisfaction is stated' },
  severity: 'error',
  forms: 'both',
  source: practised(
    'AA',
    '产出、效益、满意度各至少一个指标',
    'At least one indicator each of output, benefit and satisfaction',
  ),
  messages: {
    blank: {
      text: { zh: '满意度没有填写', en: 'Satisfaction is left blank' },
      fix: { zh: '填写满意度数值及调查依据', en: 'Give the figure and the survey behind it' },
    },
    'no-figure': {
      text: { zh: '满意度部分没有数值', en: 'The section on satisfaction has no figure' },
      fix: { zh: '补充满意度数值及调查依据', en: 'Add the figure and the survey behind it' },
    },
  },
  examples: {
    fails: { zh: '满意度指标完成值空白', en: 'the satisfaction row has no result' },
    passes: { zh: '满意度96%', en: 'satisfaction 96 %' },
  },
  check: ({ submission }, policy) =>
    orNotApplicable([...ofTable(submission, policy), ...ofReport(submission)], 'no-such-field'),
};
