import { findTables } from '../../../src/intake/tables/find-tables';
import { gridOf } from '../../../src/workbook';
import { readings, type Rows } from './readings';

describe('what cells of a list hold', () => {
  test('amounts are neither postcodes nor telephones, and offices no people', () => {
    const rows: Rows = [
      ['单位：元'],
      ['项目名称', '甲栏', '乙栏', '预算数', '执行数'],
      ['道路硬化', '县交通局', 1200000, 520000, 480000],
      ['路灯安装', '县城管局', 1300000, 130000, 130000],
    ];
    expect(readings(rows)['甲栏']).toBe('unit?');
    expect(readings(rows)['乙栏']).not.toMatch(/phone|postcode/);
  });

  test('round amounts are no codes of the classification', () => {
    const rows: Rows = [
      ['支出明细账（单位：元）'],
      ['日期', '摘要', '甲栏'],
      ['2022-03-05', '购办公用品', 30000],
      ['2022-05-05', '印刷宣传册', 30200],
      ['2022-05-20', '付租金', 31000],
    ];
    expect(readings(rows)).toMatchObject({ is: 'ledger', 甲栏: 'amount' });
  });

  test('sources are no managers', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['项目名称', '项目单位', '甲栏', '年初预算数', '全年预算数'],
      ['运维', '示范站', '本级财政', 1200, 1300],
    ];
    expect(readings(rows)).toMatchObject({ 甲栏: 'source' });
  });

  test('bureaus may be units or departments: it is asked which', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['项目名称', '甲栏', '全年预算数', '全年执行数'],
      ['培训经费一', '某县农业农村局', 120, 108],
      ['培训经费二', '某县农业农村局', 130, 109],
    ];
    expect(readings(rows)['甲栏']).not.toBe('unit');
    const stations = rows.map((row) => row.map((cell) => (cell === '某县农业农村局' ? '某县农技站' : cell)));
    expect(readings(stations)).toMatchObject({ 甲栏: 'unit' });
  });

  test('rows that differ in nothing else are about the project that they name', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['甲栏', '项目单位', '资金来源', '全年预算数'],
      ['渠道清淤', '县渠道所', '本级财政', 66.5],
      ['水质监测', '县监测站', '上级补助', 45],
      ['节水培训', '县节水办', '本级财政', 28],
    ];
    expect(readings(rows)).toMatchObject({ 甲栏: 'project' });
  });

  test('vouchers with zeros in front, short codes of projects', () => {
    const rows: Rows = [
      ['支付日期', '甲栏', '项目名称', '摘要', '支付金额（元）'],
      ['2023-02-11', '000123', '道路硬化', '付道路硬化工程进度款', 300000],
      ['2023-06-02', '000418', '道路硬化', '付道路硬化工程尾款', 180000],
    ];
    expect(readings(rows)).toMatchObject({ 甲栏: 'voucher' });
    const projects: Rows = [
      ['单位：元'],
      ['甲栏', '项目名称', '预算数', '执行数'],
      ['P001', '道路硬化', 520000, 480000],
      ['P002', '路灯安装', 130000, 130000],
    ];
    expect(readings(projects)).toMatchObject({ 甲栏: 'projectCode' });
  });
});

describe('what amounts of a list say together', () => {
  const sources = (executed: string, left: string): Rows => [
    ['资金使用情况表', null, null, null, '单位：元'],
    ['资金来源', '预算数', '到位数', executed, left],
    ['中央补助', 100000, 100000, 90000, 10000],
    ['市本级', 50000, 50000, 47500.5, 2499.5],
    ['合计', 150000, 150000, 137500.5, 12499.5],
  ];

  test('what is left tells what was spent, and is told by it', () => {
    expect(readings(sources('甲栏', '结余'))).toMatchObject({ 甲栏: 'executed', 结余: null });
    expect(readings(sources('支出数', '甲栏'))).toMatchObject({ 支出数: 'executed', 甲栏: null });
  });

  test('neither of two unknown amounts is told by what they add up to', () => {
    const read = readings(sources('甲栏', '乙栏'));
    expect([read['甲栏'], read['乙栏']]).not.toContain('executed');
  });

  const book = (debit: string, credit: string): Rows => [
    ['2022年项目支出明细账', null, null, null, null, '单位：元'],
    ['日期', '凭证号', '摘要', debit, credit, '余额'],
    ['2022-01-01', null, '上年结转', null, null, 0],
    ['2022-03-05', '记-1', '购办公用品', 20000, null, 20000],
    ['2022-05-05', '记-9', '印刷宣传册', 30000, null, 50000],
    ['2022-05-20', '记-10', '冲回印刷费', null, 5000, 45000],
    ['2022-08-11', '记-17', '付线路租用费', 4820.5, null, 49820.5],
  ];

  test('a running balance tells what was paid and what came back', () => {
    expect(readings(book('甲栏', '贷方'))).toMatchObject({ 甲栏: 'amount', 贷方: 'credit' });
    expect(readings(book('借方', '甲栏'))).toMatchObject({ 借方: 'amount', 甲栏: 'credit' });
  });

  test('a column that repeats the one before it is never read', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['项目名称', '项目单位', '甲栏', '年初预算数', '乙栏'],
      ['渠道清淤', '县渠道所', '县渠道所', 60, 60],
      ['水质监测', '县监测站', '县监测站', 45, 45],
    ];
    expect([readings(rows)['甲栏'], readings(rows)['乙栏']]).toEqual([
      expect.stringMatching(/\?$|unread/),
      expect.stringMatching(/\?$|unread/),
    ]);
  });

  test('the initial budget is mostly that of the year', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['项目名称', '甲栏', '全年预算数', '全年执行数'],
      ['渠道清淤', 60, 66.5, 63.2],
      ['水质监测', 45, 45, 41.75],
    ];
    expect(readings(rows)).toMatchObject({ 甲栏: 'initial' });
    const differs = rows.map((row) => row.map((cell, at) => (at === 1 && cell === 45 ? 44 : cell)));
    expect(readings(differs)['甲栏']).not.toBe('initial');
  });
});

describe('what stands around a header', () => {
  test('sources below one common header tell those below the other', () => {
    const rows: Rows = [
      ['金额单位：千元'],
      ['事项', '承办科室', '年初数', null, '调整后', null],
      [null, null, '甲栏', '上级', '本级', '上级'],
      ['信息系统运维', '办公室', 1200, 300, 1200, 300],
      ['宣传培训', '宣传科', 200, 0, 180, 0],
    ];
    expect(readings(rows)).toMatchObject({
      '年初数 / 甲栏': 'initial-local',
      '年初数 / 上级': 'initial-region',
    });
  });

  test('the only amounts of a table are those of its title, but not those of another year', () => {
    const rows = (header: string): Rows => [
      ['网络维护费预算明细（单位：元）'],
      ['科目编码', '科目名称', header],
      ['30201', '办公费', 50000],
      ['30202', '印刷费', 30500],
      ['合计', null, 80500],
    ];
    expect(readings(rows('甲栏'))).toMatchObject({ 甲栏: 'budget' });
    expect(readings(rows('上年数'))['上年数']).not.toBe('budget');
  });

  const expenses = (planned: string, actual: string): Rows => [
    ['项目支出明细表（单位：元）'],
    ['支出内容（按经济科目）', planned, actual, '备注'],
    ['302商品和服务支出', 120000, 110000, '节约'],
    ['310资本性支出', 80000, 80000, null],
    ['支出合计', 200000, 190000, null],
  ];

  test('spending by item is no ledger, whatever its amounts are called', () => {
    expect(readings(expenses('甲栏', '实际支出数'))).toMatchObject({ is: 'budget', 实际支出数: 'executed' });
    expect(readings(expenses('计划支出数', '甲栏'))).toMatchObject({ is: 'budget', 甲栏: 'executed' });
  });

  test('a plan beside what was spent of each item makes no ledger, whichever header is unknown', () => {
    const rows = (item: string, planned: string): Rows => [
      ['网络安全项目支出明细（单位：元）'],
      [item, planned, '支出金额', '说明'],
      ['30201 办公费', 20000, 18000, null],
      ['30227 委托业务费', 300000, 285600, '招标节约'],
      ['31007 信息网络及软件购置更新', 150000, 150000, null],
    ];
    expect(readings(rows('甲栏', '预算金额'))).toMatchObject({
      is: 'budget',
      甲栏: 'name',
      支出金额: 'executed',
    });
    expect(readings(rows('经济科目', '甲栏'))).toMatchObject({
      is: 'budget',
      经济科目: 'name',
      支出金额: 'executed',
    });
  });

  test('a row that names a source and no amount is no second header', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['项目名称', '甲栏', '经济科目编码', '经济科目名称', '计划安排资金', '实际到位资金'],
      ['网络维护费', '中央财政'],
      ['网络维护费', '自治区财政'],
      ['网络维护费', '市县财政', '302', '商品和服务支出', 20, 20],
    ];
    expect(readings(rows)).toMatchObject({ is: 'budget', 甲栏: 'source', 计划安排资金: 'planned' });
  });

  test('a finding points to the header itself, be it above a second row of headers', () => {
    const rows: Rows = [
      ['单位：万元'],
      ['项目名称', '甲栏', '预算安排', null],
      [null, null, '年初预算数', '调整后预算数'],
      ['渠道清淤', 'X-1', 60, 66.5],
      ['水质监测', 'Y-2', 45, 45],
    ];
    const [table] = findTables([gridOf('表', rows)], []);
    expect(table!.unread.map(({ headerCells }) => [headerCells?.top, headerCells?.left])).toEqual([[1, 1]]);
  });

  test('amounts of a block are in the unit of its title', () => {
    const rows: Rows = [
      ['2023年项目预算表（单位：千元）'],
      ['项目名称', '信息系统运维'],
      ['项目单位', '示范局'],
      ['全年预算数', 1200],
    ];
    const [table] = findTables([gridOf('表', rows)], []);
    expect([table!.role, table!.unit]).toEqual(['project-info', '千元']);
  });
});
