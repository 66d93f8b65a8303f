import type { Submission } from '../../../src/intake';
import { INDICATOR_DUPLICATE } from '../../../src/rules/catalogue/indicators/indicator-duplicate';
import { INPUT_AS_TARGET } from '../../../src/rules/catalogue/indicators/input-as-target';
import { LATE_BUT_FULL_MARKS } from '../../../src/rules/catalogue/indicators/late-but-full-marks';
import { PERCENT_RANGE } from '../../../src/rules/catalogue/indicators/percent-range';
import { SCORE_FORMULA } from '../../../src/rules/catalogue/indicators/score-formula';
import { SIGN_OR_UNIT_MISSING } from '../../../src/rules/catalogue/indicators/sign-or-unit-missing';
import { TARGET_VOID_WITH_WEIGHT } from '../../../src/rules/catalogue/indicators/target-void-with-weight';
import { briefly } from '../answers';
import { execution, tableOf, type Typed } from './tables';

describe('targets', () => {
  const one = (rule: Parameters<typeof briefly>[0], row: Typed, some: Partial<Submission> = {}) =>
    briefly(rule, tableOf([row], { some }))[0];

  it.each<[string, Typed, string]>([
    ['money that was put in', { name: '投入资金', target: '20万元', actual: '20万元' }, 'warning: input'],
    ['money without its word', { name: '投入资金', target: '300万', actual: '300万' }, 'warning: input'],
    ['people that were put in', { name: '投入人员', target: '20人', actual: '20人' }, 'warning: input'],
    ['pieces are output', { name: '投入设备', target: '20台', actual: '20台' }, 'pass'],
    ['a number without a unit', { name: '投入资金', target: '20', actual: '20' }, 'pass'],
    [
      'under cost',
      { name: '投入资金', level2: '成本指标', target: '20万元', actual: '20万元' },
      '(no-basis)',
    ],
    [
      'of satisfaction',
      { name: '投入资金', level1: 'satisfaction', target: '20万元', actual: '20万元' },
      '(no-basis)',
    ],
    ['a state', { name: '投入资金', target: '完成', actual: '完成' }, '(no-basis)'],
    ['an output', { name: '培训场次' }, 'pass'],
  ])('%s', (_, row, answer) => {
    expect(one(INPUT_AS_TARGET, row)).toBe(answer);
  });

  it('that say the funds again are noted under 数量', () => {
    const row = (target: string, level2 = '数量指标', name = '道路建设'): Typed => ({
      name,
      level2,
      target,
      actual: target,
    });
    const funds = execution('10', '9', { budget: '20', executed: '18' });
    const of = (typed: Typed) => one(INPUT_AS_TARGET, typed, { funds });
    expect([of(row('20万元')), of(row('18万元')), of(row('19万元')), of(row('200000元'))]).toEqual([
      'info: repeats',
      'info: repeats',
      'pass',
      'info: repeats',
    ]);
    expect([
      of(row('20万元', '质量指标')),
      of(row('20个')),
      of(row('20万元', '数量指标', '实现收入')),
    ]).toEqual(['pass', 'pass', 'pass']);
  });

  it.each<[string, Typed, string]>([
    ['within 0 to 100 %', { name: '合格率', target: '≥95%', actual: '96%' }, 'pass'],
    ['100 % exactly', { name: '合格率', target: '100%', actual: '100%' }, 'pass'],
    ['above', { name: '合格率', target: '≥95%', actual: '101%' }, 'warning: outside'],
    ['a target above', { name: '合格率', target: '101%', actual: '96%' }, 'warning: outside'],
    ['below 0', { name: '合格率', target: '≥95%', actual: '-1%' }, 'warning: outside'],
    ['a bare actual value as it is compared', { name: '合格率', target: '≥95%', actual: '0.96' }, 'pass'],
    ['a bare one above', { name: '合格率', target: '≥95%', actual: '101' }, 'warning: outside'],
    ['at least all', { name: '合格率', target: '≥100%', actual: '100%' }, 'info: at-least-all'],
    ['more than all', { name: '合格率', target: '>100%', actual: '100%' }, 'info: at-least-all'],
    ['at most all', { name: '合格率', target: '≤100%', actual: '100%' }, 'pass'],
    ['a rate in the answer alone', { name: '合格率', target: '合格', actual: '101%' }, 'warning: outside'],
    ['no rate at all', { name: '合格率', target: '95', actual: '96' }, '(no-basis)'],
    ['a rate that may be more', { name: '增长率', target: '≥95%', actual: '120%' }, '(no-basis)'],
  ])('a capped rate: %s', (_, row, answer) => {
    expect(one(PERCENT_RANGE, row)).toBe(answer);
  });

  const LATE = { name: '完成时间', level2: '时效指标' };
  it.each<[string, Typed, string]>([
    ['on its last day', { ...LATE, target: '2020年12月31日', actual: '2020年12月31日' }, 'pass'],
    ['a day late', { ...LATE, target: '2020年9月30日', actual: '2020年10月1日' }, 'error: late'],
    [
      'late, and points were lost',
      { ...LATE, target: '2020年9月30日', actual: '2020年10月1日', score: '9.99' },
      '(no-basis)',
    ],
    [
      'late, above its points',
      { ...LATE, target: '2020年9月30日', actual: '2020年10月1日', score: '11' },
      'error: late',
    ],
    [
      'without points',
      { ...LATE, target: '2020年9月30日', actual: '2020年10月1日', weight: '' },
      '(no-basis)',
    ],
    [
      'without a column of scores',
      { ...LATE, target: '2020年9月30日', actual: '2020年10月1日', score: null },
      '(no-basis)',
    ],
    [
      'by its name',
      { name: '项目完成时间', target: '2020年9月30日', actual: '2020年10月1日' },
      'error: late',
    ],
    [
      'of something else',
      { name: '时间管理情况', level2: '质量指标', target: '2020年9月30日', actual: '2020年10月1日' },
      '(no-basis)',
    ],
  ])('a deadline and full marks: %s', (_, row, answer) => {
    expect(one(LATE_BUT_FULL_MARKS, row, { year: 2020 })).toBe(answer);
  });

  it.each<[string, Typed, string]>([
    ['void with points', { target: '不涉及', actual: '不涉及' }, 'error: weighted'],
    ['void with a score', { target: '不涉及', actual: '', weight: null, score: '5' }, 'error: weighted'],
    ['void with points of 0', { target: '不涉及', actual: '', weight: '0', score: '' }, 'pass'],
    ['void without points', { target: '不涉及', actual: '', weight: '', score: '' }, 'pass'],
    [
      'the very benefit is denied',
      { name: '无直接经济效益', level2: '经济效益指标', target: '完成', actual: '完成' },
      'warning: denied',
    ],
    [
      'another benefit is denied',
      { name: '无生态影响', level2: '经济效益指标', target: '完成', actual: '完成' },
      'pass',
    ],
    [
      'environment is ecology',
      { name: '无环境影响', level2: '生态效益指标', target: '完成', actual: '完成' },
      'warning: denied',
    ],
    ['not concerned', { target: '完成', actual: '本项目不适用' }, 'warning: denied'],
    [
      'not concerned, with the project behind',
      { target: '完成', actual: '不涉及本项目。' },
      'warning: denied',
    ],
    ['a text that only mentions it', { target: '完成', actual: '已核对不适用条款' }, 'pass'],
    ['a text that goes on', { target: '完成', actual: '不适用条款已核对' }, 'pass'],
    ['no points at all', { weight: '', score: '' }, '(no-basis)'],
  ])('a target that means nothing: %s', (_, row, answer) => {
    expect(one(TARGET_VOID_WITH_WEIGHT, row)).toBe(answer);
  });

  it.each<[string, Typed, readonly string[]]>([
    ['both are there', { target: '≥10次' }, ['pass']],
    ['no sign', { target: '10次' }, ['info: sign']],
    ['no unit', { target: '≥10' }, ['info: unit']],
    ['neither', { target: '10' }, ['warning: both']],
    ['0 needs neither', { target: '0' }, ['pass']],
    ['all of a capped rate', { name: '合格率', target: '100%', actual: '100%' }, ['pass']],
    ['100 % of another one', { name: '增长率', target: '100%', actual: '100%' }, ['info: sign']],
    ['less than all', { name: '合格率', target: '95%', actual: '96%' }, ['info: sign']],
    ['a state', { target: '完成', actual: '完成' }, ['(no-basis)']],
  ])('sign and unit: %s', (_, row, answers) => {
    expect(
      briefly(SIGN_OR_UNIT_MISSING, tableOf([row])).map((text) =>
        text.replace('info: both', 'warning: both'),
      ),
    ).toEqual(answers);
  });

  it('a figure that cannot be read has no score to be held against', () => {
    expect(one(SCORE_FORMULA, { target: '#REF!', actual: '10' })).toBe('? #REF!');
    expect(one(SCORE_FORMULA, { actual: '#DIV/0!' })).toBe('? #DIV/0!');
    expect(one(SCORE_FORMULA, { score: '' })).toBe('(no-basis)');
    expect(one(SCORE_FORMULA, { some: { score: { value: null, text: '约9', cells: [] } } })).toBe('? 约9');
    expect(one(SCORE_FORMULA, { some: { weight: { value: null, text: '约10', cells: [] } } })).toBe('? 约10');
    expect(one(SCORE_FORMULA, { actual: '' })).toBe('(no-basis)');
  });

  it('an indicator stands once, and execution not among them where it has points of its own', () => {
    const of = (typed: readonly Typed[], some: Partial<Submission> = {}) =>
      briefly(INDICATOR_DUPLICATE, tableOf(typed, { some }));
    expect(of([{}, {}])).toEqual(['pass', 'warning: twice']);
    expect(of([{}, { target: '≥11次' }, { name: '别的' }])).toEqual(['pass', 'pass', 'pass']);
    expect(of([{ target: '' }, { target: '' }])).toEqual(['pass', 'pass']);
    expect(of([{ name: '' }])).toEqual(['(no-table)']);
    const again: Typed = { name: '预算执行率', target: '≥90%', actual: '95%' };
    expect(of([again], { funds: execution('10', '10') })[0]).toMatch(/execution-again/);
    expect(of([again])).toEqual(['pass']);
  });
});
