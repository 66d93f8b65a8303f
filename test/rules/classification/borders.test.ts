import type { LedgerGroup, Submission } from '../../../src/intake';
import { BELOW_THRESHOLD_UNDER_310 } from '../../../src/rules/catalogue/classification/below-threshold-under-310';
import { CASUAL_LABOUR_UNDER_301 } from '../../../src/rules/catalogue/classification/casual-labour-under-301';
import { ECON_CODE_NAME } from '../../../src/rules/catalogue/classification/econ-code-name';
import { ECON_CODE_UNKNOWN } from '../../../src/rules/catalogue/classification/econ-code-unknown';
import { ECON_LEVEL_TOO_COARSE } from '../../../src/rules/catalogue/classification/econ-level-too-coarse';
import { EQUIPMENT_UNDER_302 } from '../../../src/rules/catalogue/classification/equipment-under-302';
import { ONE_LINE_MANY_NATURES } from '../../../src/rules/catalogue/classification/one-line-many-natures';
import { PERSONNEL_SHARE } from '../../../src/rules/catalogue/classification/personnel-share';
import { RUNNING_COST_UNDER_310 } from '../../../src/rules/catalogue/classification/running-cost-under-310';
import { USE_OUTSIDE_PROJECT } from '../../../src/rules/catalogue/classification/use-outside-project';
import { WAGES_UNDER_302 } from '../../../src/rules/catalogue/classification/wages-under-302';
import { Memory } from '../../../src/memory';
import { NATIONAL_2020 } from '../../../src/policy/national-2020';
import { indicator, ledger, said } from '../builders';
import { briefly, cellsNamed, told } from '../answers';
import { evaluated, group, says } from '../money/tables';
import { report } from '../reports';

const of = (groups: readonly LedgerGroup[], more: Partial<Submission> = {}) =>
  evaluated({ ledger: ledger('100000', { groups }), ...more });
const POLICY = NATIONAL_2020;
const nature = (code: string) => ({ nature: { code, phrase: '' } });

describe('codes of economic items', () => {
  it.each([
    ['30201', ['pass'], 'a 款'],
    ['302', ['pass'], 'a 类'],
    ['3020101', ['pass'], 'a kind of a 款 by a local rule'],
    ['31023', ['error: unknown'], 'a 款 that is not in the list'],
    ['3102301', ['error: unknown'], 'a kind of it'],
    ['3', ['error: unknown'], 'a digit alone'],
    ['305', ['error: unknown'], 'a 类 that is not in the list'],
    ['50201', ['error: government'], 'of the government classification'],
    ['502', ['error: government'], 'a 类 of it'],
    ['20801', ['(no-such-field)'], 'a functional code'],
    ['2080109', ['(no-such-field)'], 'a functional code of three levels'],
    ['', ['(no-such-field)'], 'none'],
    ['208', ['error: unknown'], 'a functional code is never as short'],
    ['20801091', ['error: unknown'], 'nor as long'],
    ['302012', ['(no-such-field)'], 'six digits are no economic item'],
  ])('%s: %p, %s', (code, answers) => {
    expect(briefly(ECON_CODE_UNKNOWN, of([group(code, '办公', '100')]))).toEqual(answers);
  });

  it('an unknown 款 is one of its 类, where that is known', () => {
    expect(told(ECON_CODE_UNKNOWN, of([group('31023', '设备', '100')]))[0]).toMatch(/资本性支出/);
    expect(told(ECON_CODE_UNKNOWN, of([group('30599', '设备', '100')]))[0]).not.toMatch(/支出.*305/);
  });

  it('a code and the name beside it belong together', () => {
    const named = (code: string, name: string) => of([group(code, '纸张', '100', { name })]);
    expect(told(ECON_CODE_NAME, named('30202', '办公费'))[0]).toMatch(/30202办公费.*30201办公费/);
    expect(briefly(ECON_CODE_NAME, named('302', '办公费'))).toEqual(['pass']);
    expect(briefly(ECON_CODE_NAME, named('310', '办公费'))).toEqual(['error: differs']);
    expect(briefly(ECON_CODE_NAME, named('39999', '办公费'))).not.toContain('pass');
    expect(briefly(ECON_CODE_NAME, named('', '办公费'))).toEqual(['(no-such-field)']);
    expect(cellsNamed(ECON_CODE_NAME, named('30202', '办公费'))).toHaveLength(2);
    expect(cellsNamed(ECON_CODE_NAME, named('30201', '办公费'))).toHaveLength(2);
  });

  it('a 类 alone is too coarse, unless the name says the 款', () => {
    const named = (code: string, name: string) => of([group(code, '专线', '100', { name })]);
    expect(briefly(ECON_LEVEL_TOO_COARSE, named('302', '商品和服务支出'))).toEqual(['warning: coarse']);
    expect(briefly(ECON_LEVEL_TOO_COARSE, named('', '商品和服务支出'))).toEqual(['warning: coarse']);
    expect(briefly(ECON_LEVEL_TOO_COARSE, named('302', '办公费'))).toEqual(['pass']);
    expect(briefly(ECON_LEVEL_TOO_COARSE, named('302', '办公设备购置'))).toEqual(['warning: coarse']);
    expect(briefly(ECON_LEVEL_TOO_COARSE, named('', '买纸'))).toEqual(['pass']);
    expect(briefly(ECON_LEVEL_TOO_COARSE, named('30201', '商品和服务支出'))).toEqual(['pass']);
  });

  it('all lines of one 类 are one finding that names each of them', () => {
    const two = of([group('302', '专线', '100'), group('302', '纸张', '100'), group('310', '电脑', '100')]);
    expect(briefly(ECON_LEVEL_TOO_COARSE, two)).toEqual(['warning: coarse', 'warning: coarse']);
    expect(cellsNamed(ECON_LEVEL_TOO_COARSE, two)).toHaveLength(3);
  });
});

describe('pay and labour', () => {
  it.each<[string, LedgerGroup, string]>([
    ['pay by its words', group('302', '补发工资', '100'), 'error: wages'],
    ['pay by its nature', group('30201', '人员经费', '100', nature('30102')), 'error: wages'],
    ['another nature is no pay', group('30201', '设备', '100', nature('31002')), 'pass'],
    ['a nature that cannot be told is none', group('30201', '杂项', '100'), 'pass'],
    ['casual labour', group('302', '临时工工资', '100', nature('30199')), 'pass'],
    ['30226 is for labour', group('30226', '聘用人员工资', '100', nature('30199')), '(no-table)'],
    ['301 is where pay belongs', group('30199', '工资', '100'), '(no-table)'],
  ])('under 302: %s', (_, line, answer) => {
    expect(briefly(WAGES_UNDER_302, of([line]))).toEqual([answer]);
    if (answer !== '(no-table)') expect(cellsNamed(WAGES_UNDER_302, of([line]))).toHaveLength(2);
  });

  it.each<[string, LedgerGroup, string]>([
    ['by its words', group('30199', '专家评审费', '100'), 'warning: casual'],
    ['by its nature', group('30199', '杂项', '100', nature('30226')), 'warning: casual'],
    ['pay', group('30101', '基本工资', '100', nature('30101')), 'pass'],
    ['another class', group('30226', '专家评审费', '100'), '(no-table)'],
  ])('casual labour under 301: %s', (_, line, answer) => {
    expect(briefly(CASUAL_LABOUR_UNDER_301, of([line]))).toEqual([answer]);
    if (answer === 'pass') expect(cellsNamed(CASUAL_LABOUR_UNDER_301, of([line]))).toHaveLength(2);
  });

  it.each<[string, readonly LedgerGroup[], string]>([
    ['half of it', [group('30199', '工资', '50'), group('30213', '维修', '50')], 'warning: share'],
    ['just below', [group('30199', '工资', '49.99'), group('30213', '维修', '50.01')], 'pass'],
    [
      'by its nature',
      [group('302', '工资', '60', nature('30199')), group('30213', '维修', '40')],
      'warning: share',
    ],
    [
      'of another nature',
      [group('302', '电脑', '60', nature('31002')), group('30213', '维修', '40')],
      'pass',
    ],
    ['casual labour is none', [group('30199', '临时工工资', '60'), group('30213', '维修', '40')], 'pass'],
    ['nothing spent', [group('30199', '工资', '0')], '(no-table)'],
  ])('pay as a share of spending: %s', (_, lines, answer) => {
    expect(briefly(PERSONNEL_SHARE, of(lines))).toEqual([answer]);
  });

  it('the share names the lines of pay', () => {
    const lines = [group('30199', '工资', '60'), group('30199', '奖金', '20'), group('30213', '维修', '20')];
    expect(told(PERSONNEL_SHARE, of(lines))[0]).toMatch(/80\.00%/);
    expect(cellsNamed(PERSONNEL_SHARE, of(lines))).toHaveLength(2);
  });
});

describe('equipment and running cost', () => {
  const asset = (text: string, yuan: string, count = 1) =>
    group('30201', text, yuan, { ...nature('31002'), count });

  it.each<[string, LedgerGroup, string]>([
    ['999.99 元 is below the limit', asset('购置打印机', '999.99'), 'pass'],
    ['1 000 元 is not', asset('购置打印机', '1000'), 'warning: perhaps'],
    ['special equipment has a higher limit', asset('购置检测仪', '1499.99'), 'pass'],
    ['which it reaches', asset('购置检测仪1台', '1500'), 'error: asset'],
    ['several pieces are cheaper', asset('购置电脑4台', '3999.96'), 'pass'],
    ['but not these', asset('购置电脑4台', '4000'), 'error: asset'],
    ['two entries of one thing', asset('购置打印机', '1999.98', 2), 'pass'],
    ['running cost is no equipment', asset('设备维修', '20000'), 'pass'],
    ['another nature', group('30201', '纸张', '20000', nature('30201')), 'pass'],
    ['an unknown nature', group('30201', '杂项', '20000'), 'pass'],
    ['310 is where it belongs', group('31002', '购置电脑4台', '20000', nature('31002')), '(no-table)'],
  ])('under 302: %s', (_, line, answer) => {
    expect(briefly(EQUIPMENT_UNDER_302, of([line]))).toEqual([answer]);
    if (answer === 'pass') expect(cellsNamed(EQUIPMENT_UNDER_302, of([line]))).toHaveLength(2);
  });

  it.each<[string, LedgerGroup, string]>([
    ['999.99 元', group('31002', '购置打印机', '999.99'), 'warning: below'],
    ['1 000 元', group('31002', '购置打印机', '1000'), 'pass'],
    ['a small thing above it', group('31002', '购置电话机', '1000'), 'warning: small?'],
    ['special equipment at 1 499.99 元', group('31003', '检测仪', '1499.99'), 'warning: below'],
    ['special equipment at 1 500 元', group('31003', '检测仪', '1500'), 'pass'],
    ['302 is where such things belong', group('30201', '电话机', '800'), '(no-table)'],
  ])('below the limit under 310: %s', (_, line, answer) => {
    expect(briefly(BELOW_THRESHOLD_UNDER_310, of([line]))).toEqual([answer]);
    if (answer === 'pass') expect(cellsNamed(BELOW_THRESHOLD_UNDER_310, of([line]))).toHaveLength(2);
  });

  it('tells the price of a piece', () => {
    const evaluation = of([group('31002', '购置鼠标3个', '100', { count: 1 })]);
    const [outcome] = BELOW_THRESHOLD_UNDER_310.check(evaluation, POLICY, new Memory());
    expect(outcome).toMatchObject({ values: { price: '33.33', limit: '1000' } });
  });

  it.each<[string, LedgerGroup, string]>([
    ['by its words', group('31007', '系统运维费', '100'), 'warning: running'],
    ['by its nature', group('31007', '杂项', '100', nature('30213')), 'warning: running'],
    ['a large repair', group('31007', '系统维修改造', '100', nature('30213')), 'pass'],
    ['31006 is for large repairs', group('31006', '办公楼维修', '100'), 'pass'],
    ['a purchase', group('31007', '服务器', '100', nature('31007')), 'pass'],
    ['302 is where it belongs', group('30213', '维修费', '100'), '(no-table)'],
  ])('running cost under 310: %s', (_, line, answer) => {
    expect(briefly(RUNNING_COST_UNDER_310, of([line]))).toEqual([answer]);
    if (answer === 'pass') expect(cellsNamed(RUNNING_COST_UNDER_310, of([line]))).toHaveLength(2);
  });
});

describe('what a project pays for', () => {
  it.each<[string, LedgerGroup, Partial<Submission>, string]>([
    ['pay by its code', group('30199', '', '100', { name: '其他' }), {}, 'warning: outside?'],
    [
      'pay by its nature rather than its code',
      group('302', '补助', '100', nature('30199')),
      {},
      'warning: outside?',
    ],
    ['a nature that needs no naming', group('30199', '纸张', '100', nature('30201')), {}, '(no-table)'],
    [
      'pay that an indicator names',
      group('30199', '工资', '100'),
      { indicators: [indicator({ name: '聘用人数' })] },
      'pass',
    ],
    ['receptions', group('30217', '接待', '100'), {}, 'warning: outside?'],
    ['receptions by their nature', group('302', '公务', '100', nature('30217')), {}, 'warning: outside?'],
    ['receptions that the name has', group('30217', '公务', '100'), { projectName: '公务接待费' }, 'pass'],
    ['journeys abroad', group('30212', '考察', '100'), {}, 'warning: outside?'],
    ['journeys by their nature', group('302', '考察', '100', nature('30212')), {}, 'warning: outside?'],
    ['journeys that the name has', group('30212', '考察', '100'), { projectName: '因公出国经费' }, 'pass'],
    ['cars in use', group('30231', '加油', '100'), {}, 'warning: outside?'],
    ['cars bought', group('31013', '购车', '100'), {}, 'warning: outside?'],
    ['cars by their nature', group('302', '加油', '100', nature('30231')), {}, 'warning: outside?'],
    ['cars that the name has', group('30231', '加油', '100'), { projectName: '执法用车' }, 'pass'],
    ['other cars than these', group('30239', '租车', '100'), {}, '(no-table)'],
  ])('%s', (_, line, more, answer) => {
    expect(briefly(USE_OUTSIDE_PROJECT, of([line], more))).toEqual([answer]);
    if (answer === 'pass') expect(cellsNamed(USE_OUTSIDE_PROJECT, of([line], more))).toHaveLength(1);
  });

  it('is named in its goal, or in those parts of the report that say what it was approved for', () => {
    const line = group('30199', '工资', '100');
    const goal = { expected: said('聘用编外人员5名'), actual: said('') };
    const written = (heading: string) => ({
      narrative: report(['项目支出绩效自评报告', heading, '聘用编外人员。']),
    });
    expect(briefly(USE_OUTSIDE_PROJECT, of([line], { goal }))).toEqual(['pass']);
    expect(briefly(USE_OUTSIDE_PROJECT, of([line], written('一、项目立项依据')))).toEqual(['pass']);
    expect(briefly(USE_OUTSIDE_PROJECT, of([line], written('一、存在的问题')))).toEqual([
      'warning: outside?',
    ]);
  });

  it('is told by the text of the line, else by the name of the item', () => {
    const named = group('30199', '', '100', { name: '其他工资福利支出' });
    expect(told(USE_OUTSIDE_PROJECT, of([named]))[0]).toMatch(/其他工资福利支出/);
    expect(told(USE_OUTSIDE_PROJECT, of([group('30199', '年终奖', '100')]))[0]).toMatch(/年终奖/);
  });
});

describe('one line for several natures', () => {
  const list = says(
    '包括：（1）办公设备购置费用20000元；（2）其他工资福利费用100000元；（3）维修费80000元。',
  );

  it.each<[string, readonly LedgerGroup[], Partial<Submission>, readonly string[]]>([
    [
      'the report lists three, the table has one',
      [group('302', '维护', '1')],
      { narrative: list },
      ['warning: list, found 1'],
    ],
    [
      'a line that holds several entries',
      [group('302', '维护', '1', { count: 2 })],
      { narrative: list },
      ['pass'],
    ],
    ['two lines', [group('302', '维护', '1'), group('310', '电脑', '1')], { narrative: list }, ['pass']],
    [
      'a list of one kind',
      [group('302', '维护', '1')],
      { narrative: says('包括：（1）维修费20000元；（2）日常维护费100000元。') },
      ['pass'],
    ],
    [
      'a line that names two',
      [group('302', '设备购置费、聘用人员工资', '1')],
      {},
      ['warning: line, found 设备购置费、聘用人员工资'],
    ],
    [
      'such a line beside the list is reported alone',
      [group('302', '设备购置费、聘用人员工资', '1')],
      { narrative: list },
      ['warning: line, found 设备购置费、聘用人员工资'],
    ],
  ])('%s', (_, lines, more, answers) => {
    const found = told(ONE_LINE_MANY_NATURES, of(lines, more)).map((text) =>
      text.replace(/, expected.*/, ''),
    );
    expect(found).toEqual(answers);
  });

  it('names the line and the list, and how many kinds there are', () => {
    const evaluation = of([group('302', '维护', '1')], { narrative: list });
    expect(told(ONE_LINE_MANY_NATURES, evaluation)[0]).toMatch(/expected 3/);
    expect(cellsNamed(ONE_LINE_MANY_NATURES, evaluation)).toHaveLength(2);
  });
});
