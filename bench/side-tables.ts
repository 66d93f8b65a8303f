import { PROJECTS, type ExactSums } from './workload';

type Cell = string | number | null;

export interface SideTable {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const FEN_PER_WAN = 1_000_000n;

/** Planned funds: what was spent, rounded up to the next 万元, so that rates come out below 100%. */
function planned(spent: bigint): number {
  return Number(spent <= 0n ? 1n : spent / FEN_PER_WAN + 1n);
}

const INDICATORS: readonly (readonly Cell[])[] = [
  ['产出指标', '数量指标', '完成工作数量', '≥50个', '52个', 15, 15],
  ['产出指标', '质量指标', '验收合格率', '≥98%', '100%', 15, 15],
  ['产出指标', '时效指标', '完成及时率', '≥95%', '96%', 20, 20],
  ['效益指标', '社会效益指标', '服务对象增长率', '≥5%', '6%', 30, 30],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%', '93%', 10, 10],
];

/** The short sheets beside the ledger: budget and indicators of every project, so that the workbook can be evaluated. */
export function sideTables(sums: ExactSums): SideTable[] {
  return [
    {
      name: '预算表',
      rows: [
        ['2020年项目支出预算表'],
        [null, null, null, '单位：万元'],
        ['项目名称', '项目单位', '计划安排资金', '实际到位资金'],
        ...PROJECTS.map(({ name }): Cell[] => {
          const funds = planned(sums.ofProject(name));
          return [name, '某市社会保险事业管理中心', funds, funds];
        }),
      ],
    },
    {
      name: '绩效指标',
      rows: [
        ['项目名称', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ...PROJECTS.flatMap(({ name }) => INDICATORS.map((indicator): Cell[] => [name, ...indicator])),
      ],
    },
  ];
}

export const LEDGER_SHEET = '支出明细';
