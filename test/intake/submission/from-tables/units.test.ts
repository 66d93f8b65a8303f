import type { Doubt } from '../../../../src/intake/tables/column-readings';
import { gridOf, type CellValue, type Grid } from '../../../../src/workbook';
import { read } from './meaning';

type Rows = readonly (readonly CellValue[])[];

interface Tables {
  readonly budgetUnit?: string;
  readonly ledgerUnit?: string;
  readonly budget: Rows;
  readonly ledger?: Rows;
  readonly header?: readonly string[];
}

function workbook({ budgetUnit, ledgerUnit, budget, ledger = [], header = [] }: Tables): Grid[] {
  const line = (unit: string | undefined): Rows => (unit === undefined ? [] : [[`单位：${unit}`]]);
  const ledgerRows = ledger.map(([amount]) => ['信息系统运维', '付运维费', amount!]);
  return [
    gridOf('预算表', [
      ['2023年项目预算表'],
      ...line(budgetUnit),
      ['项目名称', '项目单位', '年初预算数', '全年预算数', ...header],
      ...budget.map((row) => ['信息系统运维', '示范局', ...row]),
    ]),
    ...(ledger.length === 0
      ? []
      : [gridOf('支出明细', [...line(ledgerUnit), ['项目名称', '摘要', '支出金额'], ...ledgerRows])]),
  ];
}

const doubtsIn = (tables: Tables): string[] =>
  read(workbook(tables)).flatMap(({ doubts }) =>
    doubts
      .filter(({ why }: Doubt) => why === 'unit-uncertain')
      .map(
        ({ values, cells }) => `${values['field']} ${values['assumed']}→${values['likely']} ${cells.length}`,
      ),
  );

describe('a label that makes spending absurd is asked about', () => {
  test.each([
    ['万元 labelled 元', { budgetUnit: '元', ledgerUnit: '元', budget: [[120, 120]] }, '预算表 元→万元 1'],
    ['千元 labelled 元', { budgetUnit: '元', ledgerUnit: '元', budget: [[1200, 1200]] }, '预算表 元→千元 1'],
    [
      '元 labelled 万元',
      { budgetUnit: '万元', ledgerUnit: '元', budget: [[1_200_000, 1_200_000]] },
      '预算表 万元→元 1',
    ],
    [
      '万元 labelled 千元',
      { budgetUnit: '千元', ledgerUnit: '元', budget: [[120, 120]] },
      '预算表 千元→万元 1',
    ],
    [
      'a ledger in 元 labelled 万元',
      { budgetUnit: '万元', ledgerUnit: '万元', budget: [[120, 120]] },
      '支出明细 万元→元 1',
    ],
  ] as const)('%s', (_, tables, expected) => {
    const ledger = [[500_000], [690_000]];
    expect(doubtsIn({ ...tables, ledger })).toEqual([expected]);
  });

  test.each([
    ['a usual rate', 1_190_000],
    ['one twice too high', 2_400_000],
    ['one that is low', 120_000],
    ['nothing spent', 0],
  ])('%s is not', (_, amount) => {
    expect(
      doubtsIn({ budgetUnit: '万元', ledgerUnit: '元', budget: [[120, 120]], ledger: [[amount]] }),
    ).toEqual([]);
  });
});

describe('a unit that no label states', () => {
  test('is settled where the sum is exactly what another table states', () => {
    const executed = { budgetUnit: '万元', header: ['全年执行数'], budget: [[120, 120, 119]] };
    expect(doubtsIn({ ...executed, ledger: [[500_000], [690_000]] })).toEqual([]);
    expect(doubtsIn({ budgetUnit: '千元', budget: [[1200, 1200]], ledger: [[500_000], [700_000]] })).toEqual(
      [],
    );
  });

  test('is settled where the sum is what is printed rounded', () => {
    const executed = { budgetUnit: '万元', header: ['全年执行数'], budget: [[120, 120, 118.77]] };
    expect(doubtsIn({ ...executed, ledger: [[500_000], [687_654.32]] })).toEqual([]);
  });

  test('is a guess where nothing confirms it: 元 of a ledger, 万元 of a budget', () => {
    const ledger = [[500_000], [690_000]];
    expect(doubtsIn({ budgetUnit: '万元', budget: [[120, 120]], ledger })).toEqual(['支出明细 元→元 1']);
    expect(doubtsIn({ ledgerUnit: '元', budget: [[120, 120]], ledger })).toEqual(['预算表 万元→万元 1']);
    expect(doubtsIn({ budget: [[120, 120]] })).toEqual(['预算表 万元→万元 1']);
  });

  test('is probably another one where that makes spending usual', () => {
    const ledger = [[50], [69]];
    expect(doubtsIn({ budgetUnit: '万元', budget: [[120, 120]], ledger })).toEqual(['支出明细 元→万元 1']);
    expect(doubtsIn({ ledgerUnit: '元', budget: [[1_200_000, 1_200_000]], ledger: [[1_190_000]] })).toEqual([
      '预算表 万元→元 1',
    ]);
  });
});
