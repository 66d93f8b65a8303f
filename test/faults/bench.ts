import { EngineError, openSession, type Report, type Session } from '../../src/engine';
import { openExcelWorkbook } from '../../src/excel';
import { startExcel, type NodeExcelHost, type PlainSheet } from '../../src/host/node';
import type { WorkbookPort } from '../../src/workbook';
import { pause } from '../pause';

const asOf = { year: 2021, month: 10, day: 26 };

/** A small workbook of hers: names, a budget, a ledger. */
export const HERS: readonly PlainSheet[] = [
  {
    name: '项目信息',
    rows: [
      ['项目基本情况'],
      ['项目名称', '网络维护费'],
      ['项目单位', '社会保险事业局'],
      ['主管部门', '人力资源和社会保障局'],
    ],
  },
  {
    name: '预算表',
    rows: [
      ['2020年项目支出预算表'],
      [null, null, null, null, null, '单位：万元'],
      ['项目名称', '资金来源', '经济科目编码', '经济科目名称', '计划安排资金', '实际到位资金'],
      ['网络维护费', '市县财政', '302', '商品和服务支出', 20, 20],
      ['合计', null, null, null, 20, 20],
    ],
  },
  {
    name: '支出明细',
    rows: [
      ['2020年项目支出明细账'],
      [null, null, null, null, '单位：元'],
      ['项目名称', '经济科目编码', '经济科目名称', '摘要', '支出金额'],
      ['网络维护费', '302', '商品和服务支出', '专线', 80_000],
      ['网络维护费', '302', '商品和服务支出', '设备', 20_000],
      ['网络维护费', '302', '商品和服务支出', '其他', 100_000],
      ['合计', null, null, null, 200_000],
    ],
  },
];

export const LEDGER = '支出明细';

/** Milliseconds that a round trip may take: more than the longest takes on a busy machine. */
const LONGEST_MS = 6_000;

/** Milliseconds after which a session looks at what was calculated. */
const QUIET_MS = 20;

/** Where there is nothing to evaluate, that is no failure. */
async function unlessEmpty(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof EngineError && error.code === 'nothing-to-evaluate')) throw error;
  });
}

/** A workbook of hers with the add-in beside it. */
export class Bench {
  session!: Session;
  port!: WorkbookPort;
  /** What the pane was told of that failed. */
  errors: unknown[] = [];
  /** Reasons that she typed, by the key of the finding. */
  readonly reasons = new Map<string, string>();
  /** Names of her sheets. */
  hers: readonly string[] = HERS.map(({ name }) => name);

  private constructor(readonly host: NodeExcelHost) {}

  static async fresh(): Promise<Bench> {
    const host = await startExcel({ sheets: HERS });
    const bench = new Bench(host);
    await bench.open();
    return bench;
  }

  async open(): Promise<void> {
    this.errors = [];
    this.port = await openExcelWorkbook({ longest: LONGEST_MS });
    this.session = await openSession(
      this.port,
      { error: (error) => this.errors.push(error) },
      { asOf: () => asOf, quiet: QUIET_MS },
    );
    await unlessEmpty(this.session.refresh());
  }

  /** An empty workbook in the place of hers. */
  async empty(): Promise<void> {
    await this.session.close();
    this.hers = ['Sheet1'];
    await this.host.reset({ sheets: this.hers.map((name) => ({ name })) });
    await this.open();
  }

  get report(): Report {
    return this.session.report!;
  }

  /** Until nothing is to be followed any more. */
  async settled(): Promise<void> {
    await this.host.recalculate();
    await pause(3 * QUIET_MS);
    await unlessEmpty(this.session.choose({}));
    await pause(2 * QUIET_MS);
    // Refused when it is its turn: until then what followed from the rest is under way.
    await this.session.choose({ formId: 'unknown' }).catch(() => undefined);
  }

  /** She types a reason on 审核结果. */
  async reasonOnSheet(row: number, text: string): Promise<void> {
    const sheet = this.host.workbook.sheet('审核结果');
    const cells = sheet.values('A1:L60');
    const header = cells.findIndex((line) => line.includes('情况说明'));
    const column = cells[header]!.indexOf('情况说明');
    const key = String(
      cells[header + row]![cells[header]!.length - 1] || cells[header + row]!.filter(Boolean).at(-1),
    );
    await this.host.user.edit('审核结果', `${String.fromCharCode(65 + column)}${header + row + 1}`, text);
    this.reasons.set(key, text);
  }

  /** She types a reason into the pane, for the finding at that place. */
  async reasonInPane(at: number, text: string): Promise<void> {
    const { key } = this.report.findings[at]!;
    this.reasons.set(key, text);
    await this.session.explain([key], text);
  }

  /** Reasons of hers that the report does not have; none before there is a report. */
  lostReasons(): string[] {
    const findings = this.session.report?.findings ?? [];
    const known = new Map(findings.map(({ key, explained }) => [key, explained]));
    return [...this.reasons]
      .filter(([key, text]) => known.has(key) && known.get(key) !== text)
      .map(([key]) => key);
  }
}
