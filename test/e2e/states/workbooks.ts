import { readFileSync } from 'node:fs';
import { createWorkbook } from '../../../src/xlsx';

export interface StateWorkbook {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** What the pane shows of it: the four steps, or why there is nothing to evaluate. */
  readonly shows: 'steps' | 'nothing';
}

const fromFile = (name: string, path: string): StateWorkbook => ({
  name,
  bytes: () => readFileSync(path),
  shows: 'steps',
});

const INDICATORS = [
  ['产出指标', '数量指标', '设备巡检次数', '≥100次', '90次', 20, 20],
  ['产出指标', '质量指标', '验收合格率', '≥98%', '99%', 20, 20],
  ['产出指标', '时效指标', '完成及时率', '≥95%', '80%', 10, 10],
  ['效益指标', '社会效益指标', '服务对象增长率', '≥5%', '明显提高', 30, 28],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%', '93%', 10, 10],
] as const;

/** Projects with long names, with faults of several severities, as a department keeps them in separate tables. */
export function severalProjects(count: number): Uint8Array {
  const names = Array.from(
    { length: count },
    (_, at) =>
      `${['城镇老旧小区消防设施更新改造', '信息系统运行维护', '基层公共卫生服务'][at % 3]}（第${at + 1}期）`,
  );
  return createWorkbook([
    {
      name: '预算表',
      rows: [
        ['2024年项目支出预算表（单位：万元）'],
        ['项目名称', '项目单位', '资金来源', '年初预算', '全年预算'],
        ...names.map((name, at) => [name, '某某市住房和城乡建设局', '财政拨款', 20 + at, 20 + at]),
      ],
    },
    {
      name: '支出明细',
      rows: [
        ['项目名称', '经济科目', '摘要', '支出金额（元）'],
        ...names.flatMap((name, at) => [
          [name, '30201 办公费', '购置办公用品', 150_000],
          [name, at % 2 === 0 ? '30227 委托业务费' : '30299 委托业务费', '委托第三方', 40_000],
        ]),
      ],
    },
    {
      name: '绩效指标',
      rows: [
        ['项目名称', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ...names.flatMap((name) => INDICATORS.map((indicator) => [name, ...indicator])),
      ],
    },
  ]);
}

const MAINTAINED = Array.from({ length: 55 }, (_, at) => `信息系统运行维护${at + 1}项`);
const INSPECTIONS = Array.from({ length: 60 }, (_, at) => `第${at + 1}类设备巡检次数`);

/** 55 projects with 60 indicators each, whose scores are all too high. */
export function thousandsOfFindings(): Uint8Array {
  return createWorkbook([
    {
      name: '预算表',
      rows: [
        ['项目名称', '资金来源', '年初预算', '全年预算'],
        ...MAINTAINED.map((project) => [project, '财政拨款', 20, 20]),
      ],
    },
    {
      name: '支出明细',
      rows: [
        ['项目名称', '经济科目', '摘要', '支出金额（元）'],
        ...MAINTAINED.flatMap((project) => [
          [project, '30201 办公费', '付款', 150000],
          [project, '30201 办公费', '退款', -100],
        ]),
      ],
    },
    {
      name: '绩效指标',
      rows: [
        [
          '项目名称',
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因',
        ],
        ...MAINTAINED.flatMap((project) =>
          INSPECTIONS.map((name) => [project, '产出指标', '数量指标', name, '≥100次', '90次', 2, 2, '']),
        ),
      ],
    },
  ]);
}

const ODD = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) =>
  fromFile(`odd-${letter}`, `test/cases/odd/odd-${letter}.xlsx`),
);

/** Of every kind that a clerk may open. */
export const WORKBOOKS: readonly StateWorkbook[] = [
  fromFile('seed', 'samples/hechi-2020.xlsx'),
  ...ODD,
  { name: 'four', bytes: () => severalProjects(4), shows: 'steps' },
  { name: 'thirty', bytes: () => severalProjects(30), shows: 'steps' },
  fromFile('filled', 'test/cases/wild/mingshan-forestry-2024.xlsx'),
  { name: 'empty', bytes: () => createWorkbook([{ name: 'Sheet1', rows: [] }]), shows: 'nothing' },
  {
    name: 'unrecognised',
    bytes: () =>
      createWorkbook([
        {
          name: '通讯录',
          rows: [
            ['姓名', '电话'],
            ['张三', '13800000000'],
          ],
        },
      ]),
    shows: 'nothing',
  },
];

export function workbookNamed(name: string): StateWorkbook {
  const found = WORKBOOKS.find((workbook) => workbook.name === name);
  if (!found) throw new Error(name);
  return found;
}
