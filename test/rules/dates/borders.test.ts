import type { Identity, IndicatorValue } from '../../../src/intake';
import { AFTER_TYPE_BEFORE_END } from '../../../src/rules/catalogue/dates/after-type-before-end';
import { DATE_FUTURE } from '../../../src/rules/catalogue/dates/date-future';
import { DATE_INVALID } from '../../../src/rules/catalogue/dates/date-invalid';
import { DATE_MISSING } from '../../../src/rules/catalogue/dates/date-missing';
import { DEADLINE_AFTER_END } from '../../../src/rules/catalogue/dates/deadline-after-end';
import { EVALUATION_LATE } from '../../../src/rules/catalogue/dates/evaluation-late';
import { PERIOD_ORDER } from '../../../src/rules/catalogue/dates/period-order';
import { REPORT_DATE_EARLY } from '../../../src/rules/catalogue/dates/report-date-early';
import { SAME_DAY_ALL } from '../../../src/rules/catalogue/dates/same-day-all';
import { TEAM_AFTER_EVALUATION } from '../../../src/rules/catalogue/dates/team-after-evaluation';
import { dateIn, isWithoutYear } from '../../../src/rules/dates/month-alone';
import { cellRef } from '../../../src/workbook';
import { briefly, cellsNamed, told } from '../answers';
import { dateValue, indicator, oddValue } from '../builders';
import { at, dateAt, period, report, withFields, withReport } from '../reports';

const signature = (label: string, iso: string) => ({ label, date: dateAt('表!D9', iso) });
const types = (...value: ('before' | 'during' | 'after')[]) => ({ ...at('表!B3', '✓'), value }) as never;

describe('dates of the calendar', () => {
  it('a blank or an unreadable one of a period is not judged, but any of the cover is', () => {
    const unclear = {
      value: null,
      text: '长期',
      cells: [cellRef('表', 0, 0)],
      problem: 'unreadable' as never,
    };
    const inPeriod = {
      period: { start: unclear, end: dateAt('表!B2', '2021-12-31'), text: '长期', cells: [] },
    };
    expect(briefly(DATE_INVALID, withFields(inPeriod as never))).toEqual(['pass']);
    expect(briefly(DATE_INVALID, withFields({ reportDate: unclear }))).toEqual(['warning: unreadable?']);
    expect(briefly(DATE_INVALID, withFields({ reportDate: dateAt('表!B1', '') }))).toEqual(['(blank)']);
  });

  it('30 February read as a date is none either', () => {
    expect(briefly(DATE_INVALID, withFields({ reportDate: dateAt('表!B1', '2021-02-30') }))).toEqual([
      'error: unreal',
    ]);
    expect(briefly(DATE_INVALID, withFields({ reportDate: dateAt('表!B1', '2020-02-29') }))).toEqual([
      'pass',
    ]);
  });

  it('in a text each is looked at, and passes where it is one', () => {
    expect(briefly(DATE_INVALID, withReport(['2021年3月5日，成立绩效评价工作组。']))).toEqual(['pass']);
    expect(cellsNamed(DATE_INVALID, withReport(['2021年3月5日，成立绩效评价工作组。']))).toEqual([
      '文字报告!A1',
    ]);
  });
});

describe('dates that must be there', () => {
  const missing = (some: Partial<Identity>) => briefly(DATE_MISSING, withFields(some));

  it.each<[string, Partial<Identity>, readonly string[]]>([
    ['a blank report date', { reportDate: dateAt('表!B1', '') }, ['error: report']],
    ['a form without a cell for it', { reportDate: { ...dateAt('表!B1', ''), cells: [] } }, ['pass']],
    ['a dated report', { reportDate: dateAt('表!B1', '2021-10-26') }, ['pass']],
    ['a blank signature', { signatureDates: [signature('负责人', '')] }, ['error: signature']],
    [
      'a signature without a cell for its date',
      { signatureDates: [{ label: '负责人', date: { ...dateAt('表!D9', ''), cells: [] } }] },
      ['pass'],
    ],
    ['that of an intermediary', { signatureDates: [signature('中介机构负责人', '')] }, ['(no-such-field)']],
    ['neither', {}, ['(no-such-field)']],
  ])('%s', (_, some, answers) => {
    expect(missing(some)).toEqual(answers);
  });

  it('all signatures without a date are one finding, by their labels', () => {
    const signatureDates = [
      signature('负责人', ''),
      signature('填报人', ''),
      signature('审核人', '2021-10-26'),
    ];
    const [outcome, ...more] = DATE_MISSING.check(withFields({ signatureDates }), {} as never, {} as never);
    expect(more).toEqual([]);
    expect(JSON.stringify(outcome)).toMatch(/负责人.*填报人/);
    expect(JSON.stringify(outcome)).not.toMatch(/审核人/);
  });
});

describe('what happened did so by today', () => {
  it('today is not the future, tomorrow is', () => {
    const on = (iso: string) => withFields({ reportDate: dateAt('表!B1', iso) }, {}, '2021-10-26');
    expect(briefly(DATE_FUTURE, on('2021-10-26'))).toEqual(['pass']);
    expect(briefly(DATE_FUTURE, on('2021-10-27'))).toEqual(['error: future']);
    expect(briefly(DATE_FUTURE, on('2021-10'))).toEqual(['pass']);
  });

  it('in a text only what was done counts', () => {
    expect(briefly(DATE_FUTURE, withReport(['2031年3月5日，我中心成立绩效评价工作组。']))).toEqual([
      'error: future',
    ]);
    expect(briefly(DATE_FUTURE, withReport(['项目将于2031年12月31日结束。']))).toEqual(['(blank)']);
    expect(cellsNamed(DATE_FUTURE, withReport(['2021年3月5日，我中心成立绩效评价工作组。']))).toEqual([
      '文字报告!A1',
    ]);
  });
});

describe('start and end', () => {
  it('of a span in a sentence are in order', () => {
    const spans = (...sentences: string[]) => briefly(PERIOD_ORDER, withReport(sentences));
    expect(spans('项目自2020年12月31日至2020年1月1日实施。')).toEqual(['(no-such-field)', 'error: reversed']);
    expect(spans('项目自2020年1月1日至2020年12月31日实施。')).toEqual(['(no-such-field)']);
    expect(spans('2020年12月31日，晚于2020年1月1日。')).toEqual(['(no-such-field)']);
    expect(spans('2020年12月31日至', '2020年1月1日实施。')).toEqual(['(no-such-field)']);
    for (const between of ['到', '-', '~', '—', '起至'])
      expect(spans(`项目自2020年12月31日${between}2020年1月1日实施。`)).toHaveLength(2);
  });

  it('of such a span are told where they stand', () => {
    const evaluation = withReport(['甲。', '项目自2020年12月31日至2020年1月1日实施。', '2020年3月5日开工。']);
    expect(told(PERIOD_ORDER, evaluation)[1]).toMatch(/found 2020年12月31日至2020年1月1日/);
    expect(cellsNamed(PERIOD_ORDER, evaluation)).toEqual(['文字报告!A2']);
  });

  it('a deadline may be the last day of the project', () => {
    const due = (end: string, ...target: [number, number | null, number | null]) =>
      briefly(
        DEADLINE_AFTER_END,
        withFields(
          { period: period('2020-01-01', end) },
          { indicators: [indicator({ target: dateValue(...target) })] },
        ),
      );
    expect(due('2020-12-31', 2020, 12, 31)).toEqual(['pass']);
    expect(due('2020-12-31', 2021, 1, 1)).toEqual(['error: late']);
    expect(
      briefly(
        DEADLINE_AFTER_END,
        withFields({ period: period('2020-01-01', '2020-12-31') }, { indicators: [indicator()] }),
      ),
    ).toEqual(['(no-basis)']);
    expect(due('', 2020, 12, 31)).toEqual(['(blank)']);
  });
});

describe('when the evaluation was made', () => {
  const fields = (reported: string, end: string, some: Partial<Identity> = {}) =>
    withFields({ reportDate: dateAt('表!B1', reported), period: period('2020-01-01', end), ...some });

  it('one after the end is not made before it', () => {
    const after = (reported: string) =>
      briefly(AFTER_TYPE_BEFORE_END, fields(reported, '2020-12-31', { evaluationTypes: types('after') }));
    expect(after('2020-12-31')).toEqual(['pass']);
    expect(after('2020-12-30')).toEqual(['error: early']);
    expect(after('')).toEqual(['(blank)']);
    expect(briefly(AFTER_TYPE_BEFORE_END, fields('2020-12-30', '2020-12-31'))).toEqual(['(no-such-field)']);
    expect(
      briefly(
        AFTER_TYPE_BEFORE_END,
        fields('2020-12-30', '2020-12-31', { evaluationTypes: types('during') }),
      ),
    ).toEqual(['(no-basis)']);
    const without = (field: 'reportDate' | 'period') =>
      fields('2020-12-30', '2020-12-31', { evaluationTypes: types('after'), [field]: undefined });
    expect(briefly(AFTER_TYPE_BEFORE_END, without('reportDate'))).toEqual(['(no-such-field)']);
    expect(briefly(AFTER_TYPE_BEFORE_END, without('period'))).toEqual(['(no-such-field)']);
  });

  it('is late beyond the months that the policy gives', () => {
    expect(briefly(EVALUATION_LATE, fields('', '2020-12-31'))).toEqual(['(blank)']);
    expect(briefly(EVALUATION_LATE, fields('2021', '2020-12-31'))).toEqual(['(no-basis)']);
    expect(briefly(EVALUATION_LATE, fields('2021-03', '2020'))).toEqual(['(no-basis)']);
    expect(briefly(EVALUATION_LATE, fields('2021-03', '2020-12', { period: undefined }))).toEqual([
      '(no-such-field)',
    ]);
    expect(briefly(EVALUATION_LATE, fields('2021-03', '2020-12', { reportDate: undefined }))).toEqual([
      '(no-such-field)',
    ]);
  });

  const filled = (some: Partial<Identity>) => briefly(REPORT_DATE_EARLY, withFields(some, { year: 2020 }));

  it('is too early before the last month of its year, and wrong before the year', () => {
    const on = (iso: string) => filled({ reportDate: dateAt('表!B1', iso) });
    expect(on('2020-12-01')).toEqual(['pass']);
    expect(on('2020-11-30')).toEqual(['warning: early']);
    expect(on('2020-01-01')).toEqual(['warning: early']);
    expect(on('2019-12-31')).toEqual(['error: before']);
    expect(on('')).toEqual(['(blank)']);
  });

  it('a project that ended earlier may be evaluated earlier', () => {
    const on = (iso: string, end: string) =>
      filled({ reportDate: dateAt('表!B1', iso), period: period('2020-01-01', end) });
    expect(on('2020-06-01', '2020-06-15')).toEqual(['pass']);
    expect(on('2020-05-31', '2020-06-15')).toEqual(['warning: early']);
    expect(on('2020-06-01', '2020')).toEqual(['warning: early']);
    expect(on('2020-12-01', '2021-06-15')).toEqual(['pass']);
  });

  it('one under way may be earlier still', () => {
    const reportDate = dateAt('表!B1', '2020-06-01');
    expect(filled({ reportDate, evaluationTypes: types('during') })).toEqual(['(no-basis)']);
    expect(filled({ reportDate, evaluationTypes: types('after') })).toEqual(['warning: early']);
    expect(filled({ reportDate, reportTitle: at('表!A1', '绩效监控表') })).toEqual(['(no-basis)']);
  });

  it('is dated by the report, and by those who filled it in', () => {
    expect(filled({ signatureDates: [signature('填报日期', '2020-06-01')] })).toEqual(['warning: early']);
    expect(filled({ signatureDates: [signature('打印日期', '2020-06-01')] })).toEqual(['(no-such-field)']);
  });

  const group = (setup: string, check: string, reported: string) =>
    withFields(
      { reportDate: dateAt('表!B11', reported) },
      { narrative: report([`${setup}，成立绩效评价工作组。`, `${check}，工作组到现场检查。`]) },
    );

  it('the group is not set up after its work', () => {
    expect(briefly(TEAM_AFTER_EVALUATION, group('2021年3月10日', '2021年3月10日', '2021-03-10'))).toEqual([
      'pass',
    ]);
    expect(briefly(TEAM_AFTER_EVALUATION, group('2021年3月11日', '2021年3月12日', '2021-03-10'))).toEqual([
      'error: late',
    ]);
    expect(briefly(TEAM_AFTER_EVALUATION, withReport(['2021年3月10日，工作组到现场检查。']))).toEqual([
      '(no-basis)',
    ]);
    expect(briefly(TEAM_AFTER_EVALUATION, withReport(['2021年3月10日，成立绩效评价工作组。']))).toEqual([
      '(no-basis)',
    ]);
  });

  it('all on one day is odd only where set-up, check and report are', () => {
    expect(briefly(SAME_DAY_ALL, group('2021年3月10日', '2021年3月10日', '2021-03-11'))).toEqual(['pass']);
    expect(briefly(SAME_DAY_ALL, group('2021年3月9日', '2021年3月10日', '2021-03-10'))).toEqual(['pass']);
    const reportDate = dateAt('表!B11', '2021-03-10');
    const only = (sentence: string) => withFields({ reportDate }, { narrative: report([sentence]) });
    expect(briefly(SAME_DAY_ALL, only('2021年3月10日，成立绩效评价工作组。'))).toEqual(['(no-basis)']);
    expect(briefly(SAME_DAY_ALL, only('2021年3月10日，工作组到现场检查。'))).toEqual(['(no-basis)']);
  });

  it('names those of several days that are the same', () => {
    const narrative = report([
      '2021年3月9日，工作组到现场检查。',
      '2021年3月10日，成立绩效评价工作组。',
      '2021年3月10日，工作组到现场检查。',
    ]);
    const evaluation = withFields({ reportDate: dateAt('表!B11', '2021-03-10') }, { narrative });
    expect(cellsNamed(SAME_DAY_ALL, evaluation)).toEqual(['文字报告!A2', '文字报告!A3', '表!B11']);
  });
});

describe('a month without its year', () => {
  const noYear = (text: string): IndicatorValue => ({
    ...oddValue('unreadable', text),
    problem: 'no-year' as never,
  });

  it.each([
    ['11月底前', true],
    ['2020年11月底前', false],
    ['20年11月', false],
    ['2020.11.30', false],
    ['2020/11', false],
    ['2020-11', false],
    ['11.30', true],
    ['5年', true],
    ['1020-11', true],
  ])('%s: %p', (text, without) => {
    expect(isWithoutYear(oddValue('unreadable', text))).toBe(without);
  });

  it.each<[string, object | null]>([
    ['11月底前', { year: 2020, month: 11, day: null }],
    ['11月30日前', { year: 2020, month: 11, day: 30 }],
    ['9月份', { year: 2020, month: 9, day: null }],
    ['9月5号', { year: 2020, month: 9, day: 5 }],
    ['9月份或11月', null],
    ['年底', null],
  ])('%s is of the year of the table: %p', (text, date) => {
    expect(dateIn(noYear(text), 2020)).toEqual(date);
    expect(dateIn(noYear(text), null)).toBeNull();
    expect(dateIn(oddValue('unreadable', text), 2020)).toBeNull();
  });

  it('a whole date is what it is', () => {
    expect(dateIn(dateValue(2019, 5, 6), 2020)).toEqual({ year: 2019, month: 5, day: 6 });
  });
});
