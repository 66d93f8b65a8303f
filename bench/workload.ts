import { random, type Random } from './random';

/** What one row of the ledger says. */
export interface LedgerRow {
  /** Excel serial of a day in 2020. */
  readonly day: number;
  readonly project: Project;
  readonly item: Item;
  readonly summary: string;
  readonly fen: number;
  readonly source: string;
}

export interface Project {
  readonly code: string;
  readonly name: string;
}

interface Item {
  readonly code: string;
  readonly name: string;
}

export const LEDGER_HEADER = [
  '日期',
  '项目编码',
  '项目名称',
  '经济科目编码',
  '经济科目名称',
  '摘要',
  '支出金额（元）',
  '资金来源',
] as const;

const FIRST_DAY = 43_831; // 2020-01-01
const DAYS = 366;
const PROJECT_COUNT = 240;
const MOST_FEN = 5e6;

const KINDS = [
  '信息化建设',
  '校舍维修',
  '设备购置',
  '课题研究',
  '人才引进',
  '公共卫生服务',
  '基层治理',
  '文物保护',
  '物业管理',
  '培训与会议',
];
const ITEMS: readonly Item[] = Object.entries({
  30201: '办公费',
  30202: '印刷费',
  30203: '咨询费',
  30204: '手续费',
  30205: '水费',
  30206: '电费',
  30207: '邮电费',
  30209: '物业管理费',
  30211: '差旅费',
  30213: '维修（护）费',
  30214: '租赁费',
  30215: '会议费',
  30216: '培训费',
  30217: '公务接待费',
  30218: '专用材料费',
  30226: '劳务费',
  30227: '委托业务费',
  30231: '公务用车运行维护费',
  30239: '其他交通费用',
  30299: '其他商品和服务支出',
  31002: '办公设备购置',
  31003: '专用设备购置',
  31007: '信息网络及软件购置更新',
  31013: '公务用车购置',
  31099: '其他资本性支出',
}).map(([code, name]) => ({ code, name }));
const SOURCES = ['中央财政', '自治区财政', '市县财政', '上年结转', '其他资金'];
const PEOPLE = ['张伟', '王芳', '李娜', '刘洋', '陈静', '杨帆', '赵磊', '黄敏', '周涛', '吴倩'];

export const PROJECTS: readonly Project[] = Array.from({ length: PROJECT_COUNT }, (_, index) => ({
  code: `2020${String(1000 + index)}`,
  name: `${KINDS[index % KINDS.length]}项目（第${index + 1}期）`,
}));

/** Items and sources that a project spends on: 4 to 12 items from one or two sources, as in a unit's books. */
interface Habit {
  readonly items: readonly Item[];
  readonly sources: readonly string[];
}

function habits(next: Random): Habit[] {
  return PROJECTS.map(() => ({
    items: Array.from({ length: 4 + next.below(9) }, () => next.of(ITEMS)),
    sources: Array.from({ length: next.chance(0.4) ? 2 : 1 }, () => next.of(SOURCES)),
  }));
}

/** The rows of a ledger, always the same for a number of rows: some 2,200 groups of project, item and source. */
export function* ledgerRows(count: number): Generator<LedgerRow> {
  const next = random(count);
  const own = habits(next);
  for (let index = 0; index < count; index++) {
    const at = next.below(PROJECTS.length);
    const item = next.of(own[at]!.items);
    const payment = `${next.of(PEOPLE)}付${item.name}`;
    const summary = next.chance(0.35) ? `${payment}（凭证${100_000 + index}号）` : payment;
    const day = FIRST_DAY + next.below(DAYS);
    const fen = next.chance(0.03) ? -1 - next.below(2e5) : 1 + next.below(MOST_FEN);
    yield { day, project: PROJECTS[at]!, item, summary, fen, source: next.of(own[at]!.sources) };
  }
}

/** Exact sums in 分, by integers alone: independent of everything in src. */
export interface Expected {
  readonly rows: number;
  readonly totalFen: string;
  /** [project, item code, source, 分] in order of project, item and source. */
  readonly groups: readonly (readonly [string, string, string, string])[];
}

/** Adds rows up as BigInt. */
export class ExactSums {
  #rows = 0;
  #total = 0n;
  readonly #groups = new Map<string, bigint>();

  add({ project, item, source, fen }: LedgerRow): void {
    this.#rows++;
    this.#total += BigInt(fen);
    const key = `${project.name}\t${item.code}\t${source}`;
    this.#groups.set(key, (this.#groups.get(key) ?? 0n) + BigInt(fen));
  }

  ofProject(name: string): bigint {
    return [...this.#groups]
      .filter(([key]) => key.startsWith(`${name}\t`))
      .reduce((total, [, fen]) => total + fen, 0n);
  }

  get expected(): Expected {
    const keys = [...this.#groups.keys()].sort();
    return {
      rows: this.#rows,
      totalFen: String(this.#total),
      groups: keys.map((key) => {
        const [project = '', item = '', source = ''] = key.split('\t');
        return [project, item, source, String(this.#groups.get(key))] as const;
      }),
    };
  }
}

/** 分 as a number of 元 in decimal digits: 1205 → 12.05. */
export function yuanText(fen: number | bigint): string {
  const digits = String(fen < 0 ? -fen : fen).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
}
