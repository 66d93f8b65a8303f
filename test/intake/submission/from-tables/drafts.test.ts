import { toText } from '../../../../src/numbers';
import { standingOf } from '../../../../src/intake/words';
import { gridOf, type CellValue, type Grid } from '../../../../src/workbook';
import { read } from './meaning';

const budget = (
  sheet: string,
  amounts: readonly CellValue[],
  { title = '2023年项目预算表', header = ['年初预算数', '全年预算数'], name = '信息系统运维' } = {},
): Grid =>
  gridOf(sheet, [[title], ['单位：万元'], ['项目名称', '项目单位', ...header], [name, '示范局', ...amounts]]);

function said(grids: readonly Grid[]): Record<string, unknown> {
  const [one, ...others] = read(grids);
  expect(others).toEqual([]);
  const total = one!.funds!.rows[0]!.amounts;
  return {
    ...Object.fromEntries(
      Object.entries(total).map(([column, { value }]) => [column, value && toText(value)]),
    ),
    asked: one!.doubts
      .filter(({ why }) => why === 'conflicting-sources')
      .map(({ values }) => Object.values(values).join(' ')),
    aside: (one!.funds!.setAside ?? []).map(({ column, unused }) => `${column} ${unused.text}`),
  };
}

describe('several budgets of one project', () => {
  test.each([['草稿'], ['申报'], ['建议'], ['送审稿'], ['一上'], ['二上'], ['草案']])(
    'what was approved counts before %s, wherever it stands',
    (word) => {
      const draft = budget(`预算（${word}）`, [100, 100]);
      const approved = budget('预算（批复）', [120, 120]);
      const expected = { initial: '120', budget: '120', asked: [], aside: ['initial 100', 'budget 100'] };
      expect(said([draft, approved])).toEqual(expected);
      expect(said([approved, draft])).toEqual(expected);
    },
  );

  test('the words may stand in the title; a draft counts less than a table without any', () => {
    const draft = budget('Sheet1', [100, 100], { title: '2023年项目预算申报表' });
    expect(said([draft, budget('Sheet2', [120, 120])])).toMatchObject({ budget: '120', asked: [] });
  });

  test('a draft of another name is asked about', () => {
    const draft = budget('预算（草稿）', [100, 100], { name: '信息系统运维项目' });
    expect(said([draft, budget('预算（批复）', [120, 120])])).toMatchObject({
      budget: '120',
      asked: [
        '年初预算数 预算（批复）120万元 预算（草稿）100万元',
        '预算数 预算（批复）120万元 预算（草稿）100万元',
      ],
    });
  });

  test('a later adjustment counts before an earlier one; what only the first states stays', () => {
    const grids = [
      budget('预算批复', [120, 120]),
      budget('第二次调整', [90], { header: ['全年预算数'] }),
      budget('第一次调整', [110], { header: ['全年预算数'] }),
    ];
    expect(said(grids)).toEqual({
      initial: '120',
      budget: '90',
      asked: [],
      aside: ['budget 120', 'budget 110'],
    });
  });

  test('an addition that is less than the budget may be all that came on top: asked', () => {
    const grids = [budget('预算批复', [120, 120]), budget('追加预算', [30], { header: ['全年预算数'] })];
    expect(said(grids)).toMatchObject({ asked: ['预算数 追加预算30万元 预算批复120万元'] });
  });

  test('two that could both count are asked about, and the first is taken', () => {
    expect(said([budget('甲', [100, 100]), budget('乙', [120, 100])])).toEqual({
      initial: '100',
      budget: '100',
      asked: ['年初预算数 甲100万元 乙120万元'],
      aside: [],
    });
  });

  test('two that agree are no conflict, nor is one that is printed rounded', () => {
    const exact = gridOf('乙', [
      ['单位：元'],
      ['项目名称', '项目单位', '全年预算数'],
      ['信息系统运维', '示范局', 1_004_000],
    ]);
    expect(said([budget('甲', [100, 100]), budget('乙', [100, 100])])).toMatchObject({
      asked: [],
      aside: [],
    });
    expect(said([budget('甲', [100.4, 100.4]), exact])).toMatchObject({ asked: [], aside: [] });
    expect(said([budget('甲', [100, 100]), exact])).toMatchObject({ asked: [], aside: [] });
  });
});

test('what is left is no part of what was planned or spent', () => {
  const grid = gridOf('预算', [
    ['单位：万元'],
    ['项目名称', '资金来源', '全年预算数', '全年执行数'],
    ['信息系统运维', '财政拨款', 100, 90],
    ['信息系统运维', '区财政', 20, 20],
    ['信息系统运维', '乡镇财政', 5, 5],
    ['信息系统运维', '年末结余', null, 10],
  ]);
  const [one] = read([grid]);
  expect(one!.funds!.rows.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
    'fiscal 财政拨款',
    'local 区财政',
  ]);
});

test.each([
  ['预算（草稿）', 'draft'],
  ['2023年项目预算（二上）', 'draft'],
  ['2023年项目支出预算批复表', 'approved'],
  ['关于下达2023年预算的通知', 'approved'],
  ['二下', 'approved'],
  ['2023年预算调整表', 'adjusted'],
  ['预算表', 'plain'],
  ['2023年项目支出预算表', 'plain'],
] as const)('%s is %s', (text, kind) => expect(standingOf([text]).kind).toBe(kind));

test('adjustments by their order', () => {
  const ranks = ['预算调整', '第二次调整', '第3次调整预算', '批复'].map((text) => standingOf([text]).rank);
  expect(ranks).toEqual([3, 4, 5, 2]);
});
