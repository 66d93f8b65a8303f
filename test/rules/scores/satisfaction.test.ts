import type { IndicatorLevel1, Submission } from '../../../src/intake';
import { SATISFACTION_MISSING } from '../../../src/rules/catalogue/scores/satisfaction-missing';
import { SATISFACTION_NO_EVIDENCE } from '../../../src/rules/catalogue/scores/satisfaction-no-evidence';
import { SURVEY_RATE_MISMATCH } from '../../../src/rules/catalogue/scores/survey-rate-mismatch';
import { briefly, cellsNamed, told } from '../answers';
import { evaluationOf } from '../builders';
import { tableOf, type Typed } from '../indicators/tables';
import { at, identity, withReport } from '../reports';

const satisfaction = (actual: string, more: Partial<Typed> = {}): Typed => ({
  name: '学员评价',
  level1: 'satisfaction',
  level2: '服务对象满意度指标',
  target: '≥90%',
  actual,
  ...more,
});

describe('evidence of satisfaction', () => {
  it.each<[string, readonly Typed[], string]>([
    ['a rate of its section', [satisfaction('93%')], 'info: none'],
    [
      'a rate by its name',
      [{ name: '学员满意度', level1: 'benefit' as IndicatorLevel1, target: '≥90%', actual: '93%' }],
      'info: none',
    ],
    ['a bare figure by its name', [satisfaction('93', { name: '满意度', target: '≥90' })], 'info: none'],
    [
      'a bare figure of its section is a count',
      [satisfaction('93人', { target: '≥90人' })],
      '(no-narrative)',
    ],
    ['another rate', [{ name: '合格率', target: '≥90%', actual: '93%' }], '(no-narrative)'],
    ['a state', [satisfaction('满意', { name: '满意度', target: '满意' })], '(no-narrative)'],
    ['100 %', [satisfaction('100%')], 'warning: none'],
    ['100 of a bare figure', [satisfaction('100', { name: '满意度', target: '≥90' })], 'warning: none'],
    ['100 % of the second one', [satisfaction('93%'), satisfaction('100%')], 'warning: none'],
    ['a survey in its target', [satisfaction('93%', { target: '问卷满意率≥90%' })], 'pass'],
    ['a survey in its name', [satisfaction('93%', { name: '问卷调查满意率' })], 'pass'],
  ])('%s', (_, rows, answer) => {
    expect(briefly(SATISFACTION_NO_EVIDENCE, tableOf(rows))).toEqual([answer]);
  });

  it('names every rate, and tells the one that is too good', () => {
    const two = tableOf([satisfaction('93%'), satisfaction('100%')]);
    expect(told(SATISFACTION_NO_EVIDENCE, two)).toEqual(['warning: none, found 100%']);
    expect(cellsNamed(SATISFACTION_NO_EVIDENCE, two)).toEqual(['自评表!E1', '自评表!E2']);
  });

  it('of a report is looked for in its section, beside the rate, and where a survey is told', () => {
    const of = (...paragraphs: string[]) => briefly(SATISFACTION_NO_EVIDENCE, withReport(paragraphs));
    expect(of('满意度为96%。', '通过问卷调查120份了解。')).toEqual(['warning: none']);
    expect(of('满意度为96%。', '满意情况通过问卷调查120份了解。')).toEqual(['pass']);
    expect(of('满意度为96%。', '问卷显示基本满意。')).toEqual(['info: no-sample']);
    expect(of('经问卷调查120份，满意度为96%。')).toEqual(['pass']);
    expect(of('（四）效果', '3.社会公众满意度：满意度为96%。', '发放问卷120份。')).toEqual(['pass']);
    expect(of('满意度为96%。', '满意度为97%。')).toEqual(['warning: none', 'warning: none']);
  });
});

describe('satisfaction is stated', () => {
  const of = (rows: readonly Typed[], some: Partial<Submission> = {}) =>
    briefly(SATISFACTION_MISSING, tableOf(rows, { some }));
  const noCell = { ...tableOf([satisfaction('')]).submission.indicators[0]!.actual, cells: [] };

  it.each<[string, readonly Typed[], string]>([
    ['blank', [satisfaction('')], 'error: blank'],
    ['filled', [satisfaction('93%')], 'pass'],
    ['one of two', [satisfaction(''), satisfaction('93%')], 'pass'],
    ['void', [satisfaction('/')], 'error: blank'],
    ['not meant', [satisfaction('', { target: '不涉及' })], '(no-such-field)'],
    ['without a cell for it', [satisfaction('', { some: { actual: noCell } })], '(no-such-field)'],
    ['cut short', [satisfaction('', { some: { truncated: true } })], '(no-such-field)'],
    ['of another section', [{ actual: '' }], '(no-such-field)'],
  ])('%s', (_, rows, answer) => {
    expect(of(rows)).toEqual([answer]);
  });

  it('in a report or a note of the form', () => {
    const reported = (...paragraphs: string[]) =>
      briefly(SATISFACTION_MISSING, withReport(['（四）效果', ...paragraphs]));
    expect(reported('3.社会公众满意度：')).toEqual(['error: blank']);
    expect(reported('3.社会公众满意度：群众满意。')).toEqual(['info: no-figure?']);
    expect(reported('3.社会公众满意度：满意度96%。')).toEqual(['pass']);
    const note = (label: string, text: string) =>
      evaluationOf({ identity: identity({ notes: [{ label, text: at('表!B9', text) }] }) });
    expect(briefly(SATISFACTION_MISSING, note('服务对象满意度', ''))).toEqual(['error: blank']);
    expect(briefly(SATISFACTION_MISSING, note('服务对象满意度', '96%'))).toEqual(['(no-such-field)']);
    expect(briefly(SATISFACTION_MISSING, note('电话', ''))).toEqual(['(no-such-field)']);
  });
});

describe('a rate and the figures of its survey', () => {
  const of = (rows: readonly Typed[], some: Partial<Submission> = {}) =>
    briefly(SURVEY_RATE_MISMATCH, tableOf(rows, { some }));
  const SURVEY = '收回问卷200份，其中满意180份';

  it.each<[string, readonly Typed[], string]>([
    ['its own rate', [satisfaction('90%', { reason: SURVEY })], 'pass'],
    ['another rate', [satisfaction('95%', { reason: SURVEY })], 'error: differs'],
    [
      'of an indicator by its name',
      [{ name: '满意度', level1: 'benefit', target: '≥90%', actual: '95%', reason: SURVEY }],
      'error: differs',
    ],
    ['the rate that the words give', [satisfaction('95%', { reason: `${SURVEY}，满意率90%` })], 'pass'],
    ['a figure that is no rate', [satisfaction('95人', { target: '≥90人', reason: SURVEY })], '(no-basis)'],
    [
      'of another indicator',
      [{ name: '合格率', target: '≥90%', actual: '95%', reason: SURVEY }],
      '(no-basis)',
    ],
    [
      'a digit off is rounding',
      [satisfaction('90.9%', { reason: SURVEY })],
      'pass'.replace('pass', 'error: differs'),
    ],
    [
      'less than a unit of a whole rate',
      [satisfaction('90%', { reason: '收回问卷200份，满意181份' })],
      'pass',
    ],
    ['a whole unit', [satisfaction('91%', { reason: SURVEY })], 'error: differs'],
    ['a tenth of a rate with one decimal', [satisfaction('90.1%', { reason: SURVEY })], 'error: differs'],
    ['nobody asked', [satisfaction('90%', { reason: '收回问卷0份，满意0份' })], '(no-basis)'],
  ])('%s', (_, rows, answer) => {
    expect(of(rows)).toEqual([answer]);
  });

  it('of a row is not judged again as a text', () => {
    expect(of([satisfaction('95%', { reason: `${SURVEY}，满意率95%` })])).toEqual(['error: differs']);
  });
});
