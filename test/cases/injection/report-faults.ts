import type { CellValue } from '../../../src/workbook';
import { cleanReport } from '../clean-report';
import { put, type Rows } from './inject';

export type Edits = Readonly<Record<string, (rows: Rows) => void>>;
export interface Fault {
  readonly rule: string;
  readonly fault: string;
  readonly edits: Edits;
  readonly implied?: readonly string[];
  readonly day?: { readonly year: number; readonly month: number; readonly day: number };
}

/** The value beside a label. */
const field =
  (...pairs: readonly (readonly [string, CellValue])[]) =>
  (rows: Rows): void => {
    for (const [label, value] of pairs) rows.find((row) => row[0] === label)![1] = value;
  };
/** Other words in the written report. */
const said =
  (...pairs: readonly (readonly [string, string])[]) =>
  (rows: Rows): void => {
    for (const [old, next] of pairs) {
      const row = rows.find(([text]) => typeof text === 'string' && text.includes(old));
      if (!row) throw new Error(`no text ${old}`);
      row[0] = String(row[0]).replace(old, next);
    }
  };
const info = (...pairs: readonly (readonly [string, CellValue])[]): Edits => ({ 项目信息: field(...pairs) });
const text = (...pairs: readonly (readonly [string, string])[]): Edits => ({ 文字报告: said(...pairs) });
/** Code, name and text of the second entry of the ledger. */
const entry = (code: string, name: string, use: string, amount = 150_000): Edits => ({
  支出明细: put([4, 1, code], [4, 2, name], [4, 3, use], [4, 4, amount], [5, 4, 120_000 + amount]),
});
const budget = (...cells: readonly (readonly [number, number, CellValue])[]): Edits => ({
  预算表: put(...cells),
});

/** Another word in all sheets. */
const everywhere = (old: string, next: string): Edits =>
  Object.fromEntries(
    cleanReport().map(({ sheet }) => [
      sheet,
      (rows: Rows) =>
        rows.forEach((row, at) => {
          rows[at] = row.map((value) => (typeof value === 'string' ? value.replaceAll(old, next) : value));
        }),
    ]),
  );

export const FAULTS: readonly Fault[] = [
  {
    rule: 'fund-plan-sum',
    fault: '30 stated, sources 28',
    edits: budget([5, 4, 28]),
    implied: ['fund-received-over-plan'],
  },
  { rule: 'fund-received-sum', fault: '30 stated, sources 29.5', edits: budget([5, 5, 29.5]) },
  {
    rule: 'fund-received-over-plan',
    fault: 'plan 30, received 33',
    edits: {
      ...budget([5, 5, 33], [7, 5, 33]),
      ...text(['资金到位率100%', '资金到位率110%'], ['资金到位30万元', '资金到位33万元']),
    },
    implied: ['text-rate-mismatch'],
  },
  { rule: 'arrival-rate-mismatch', fault: 'text 90 %', edits: text(['资金到位率100%', '资金到位率90%']) },
  {
    rule: 'expense-over-received',
    fault: 'spent 31 of 30',
    edits: entry('30218', '专用材料费', '苗木费', 190_000),
    implied: ['text-rate-mismatch'],
  },
  { rule: 'unit-factor-10000', fault: '300000 万元', edits: budget([5, 4, 300_000], [7, 4, 300_000]) },
  { rule: 'econ-code-unknown', fault: '30298', edits: entry('30298', '专用材料费', '苗木费') },
  { rule: 'econ-code-name', fault: '30202 办公费', edits: entry('30202', '办公费', '苗木费') },
  {
    rule: 'econ-level-too-coarse',
    fault: '302 alone',
    edits: entry('302', '商品和服务支出', '苗木费'),
  },
  {
    rule: 'wages-under-302',
    fault: 'staff pay under 302',
    edits: entry('30299', '其他商品和服务支出', '聘用人员工资福利'),
    implied: ['personnel-share', 'use-outside-project'],
  },
  {
    rule: 'casual-labour-under-301',
    fault: '评审费 under 30199',
    edits: entry('30199', '其他工资福利支出', '专家评审费'),
  },
  {
    rule: 'equipment-under-302',
    fault: '设备购置 under 302',
    edits: entry('30299', '其他商品和服务支出', '绿化设备购置'),
  },
  {
    rule: 'below-threshold-under-310',
    fault: '电话机 in 31002',
    edits: entry('31002', '办公设备购置', '电话机'),
  },
  {
    rule: 'running-cost-under-310',
    fault: '系统运维费 in 31007',
    edits: entry('31007', '信息网络及软件购置更新', '系统运维费'),
  },
  {
    rule: 'grade-vs-score',
    fault: '88 with 优',
    edits: { ...info(['综合得分', 88]), ...text(['97.5分', '88分']) },
  },
  { rule: 'grade-not-a-grade', fault: '等次 97.5', edits: info(['自评等次', '97.5']) },
  { rule: 'grade-vocabulary', fault: '优秀', edits: info(['自评等次', '优秀']) },
  { rule: 'score-table-vs-text', fault: 'text 100', edits: text(['97.5分', '100分']) },
  {
    rule: 'full-marks-with-problems',
    fault: '100 with an unstable system',
    edits: {
      ...info(['综合得分', 100]),
      ...text(['97.5分', '100分'], ['苗木补植不及时', '系统不稳定，资金量不足']),
    },
  },
  {
    rule: 'conclusion-contradicts',
    fault: '若要达到预期目标需投入更多',
    edits: text(
      ['等级为“优”。', '等级为“优”，达到预期绩效目标。'],
      ['苗木补植不及时。', '若要达到预期目标需投入更多资金。'],
    ),
  },
  {
    rule: 'satisfaction-no-evidence',
    fault: '100 %, nothing else',
    edits: {
      ...text(['问卷调查120份，满意度为96.5%', '满意度为100%']),
      ...info(['实际完成情况', '养护公园绿地12处，市民满意度100%。']),
    },
  },
  { rule: 'date-missing', fault: 'no report date', edits: info(['评价日期', null]) },
  { rule: 'date-invalid', fault: '2月30日', edits: info(['填报日期', '2021年2月30日']) },
  { rule: 'date-future', fault: '2031', edits: info(['填报日期', '2031年10月26日']) },
  {
    rule: 'period-order',
    fault: 'end before start',
    edits: info(['项目起止时间', '2020年12月31日至2020年1月1日']),
  },
  {
    rule: 'evaluation-late',
    fault: 'ten months later',
    edits: info(['评价日期', '2021年10月26日'], ['填报日期', '2021年10月26日']),
    day: { year: 2021, month: 10, day: 26 },
  },
  {
    rule: 'team-date-conflict',
    fault: 'two set-up dates',
    edits: text(['组长负责审定。', '2021年2月20日成立绩效评价工作组，组长负责审定。']),
  },
  {
    rule: 'same-day-all',
    fault: 'all on one day',
    edits: {
      ...text(['2021年3月5日', '2021年3月20日'], ['2021年3月10日', '2021年3月20日']),
    },
  },
  {
    rule: 'team-after-evaluation',
    fault: 'set up after the check',
    edits: text(['2021年3月5日', '2021年3月15日']),
  },
  {
    rule: 'unit-name',
    fault: 'another name of the unit',
    edits: info(['项目单位', '和平市园林绿化局']),
  },
  { rule: 'project-name', fault: '绿化养护费', edits: info(['项目名称', '公园绿化养护费']) },
  { rule: 'required-blank', fault: '主管部门 blank', edits: info(['主管部门', null]) },
  { rule: 'seal-name-blank', fault: 'blank', edits: info(['部门（单位）名称（盖章）', null]) },
  { rule: 'type-ticks', fault: 'two', edits: info(['评价类型', '事前评价√ 事后评价√']) },
  { rule: 'signatory-missing', fault: 'no signature', edits: info(['填报人（签字）', null]) },
  {
    rule: 'team-vs-table',
    fault: 'a member missing in the table',
    edits: { 评价人员: (rows) => rows.splice(4, 1) },
  },
  { rule: 'lead-outside-team', fault: 'a leader of no team', edits: info(['项目负责人', '吴十一']) },
  {
    rule: 'team-name-varies',
    fault: 'two names of the group',
    edits: text(['工作组到公园', '考评小组到公园']),
  },
  { rule: 'phone-format', fault: '12345', edits: info(['联系电话', '12345']) },
  { rule: 'postcode-format', fault: '54700', edits: info(['邮编', '54700']) },
  {
    rule: 'section-missing',
    fault: 'no （二）项目绩效目标',
    edits: {
      文字报告: (rows) =>
        rows.splice(
          rows.findIndex(([cell]) => cell === '（二）项目绩效目标'),
          2,
        ),
    },
  },
  {
    rule: 'heading-gap',
    fault: '一, 二, 四',
    edits: text(['三、绩效分析', '四、绩效分析'], ['四、经验总结', '五、经验总结']),
  },
  { rule: 'heading-style', fault: '（3）', edits: text(['（三）产出', '（3）产出']) },
  {
    rule: 'template-text-left',
    fault: '可不写此项内容',
    edits: text(['2.可持续发展：', '2.可持续发展：（经费类项目可不写此项内容）']),
  },
  {
    rule: 'scope-mismatch',
    fault: '市本级 and 全市',
    edits: text(
      ['（2）项目内容：养护公园绿地12处', '（2）项目内容：养护市本级公园绿地12处'],
      ['全年养护12处', '全市养护12处'],
    ),
  },
  { rule: 'problems-empty', fault: '暂无', edits: text(['苗木补植不及时。', '暂无。']) },
  {
    rule: 'execution-rate-absent',
    fault: 'no execution rate',
    edits: text(['。预算执行率90%。', '。']),
  },
  { rule: 'repeated-or-wrong-words', fault: '根椐', edits: text(['按制度使用', '根椐制度使用']) },
  {
    rule: 'narrative-total-mismatch',
    fault: 'text 26, table 27',
    edits: text(['全年支出27万元，其中：养护服务费12万元、苗木费15万元', '全年支出26万元']),
  },
  {
    rule: 'unit-mixed',
    fault: '元 in the text, 万元 in the table',
    edits: text(['全年支出27万元', '全年支出270000元']),
  },
  {
    rule: 'one-line-many-natures',
    fault: 'one line, several natures in the text',
    edits: {
      支出明细: (rows) => {
        rows.splice(4, 1);
        put([3, 4, 270_000], [4, 4, 270_000])(rows);
      },
      ...text([
        '养护12处。',
        '项目支出包括：（1）网络专线费用120000元；（2）绿化设备购置费用100000元；（3）聘用人员工资福利费用50000元。',
      ]),
    },
    implied: ['unit-mixed'],
  },
  {
    rule: 'use-outside-project',
    fault: 'staff pay in a project that does not name it',
    edits: entry('30199', '其他工资福利支出', '聘用人员工资福利', 50_000),
    implied: ['low-rate-reason', 'text-rate-mismatch'],
  },
  {
    rule: 'boilerplate-mismatch',
    fault: '设计概算 in a running-cost project',
    edits: {
      ...everywhere('绿化', '保洁'),
      文字报告: (rows) => {
        everywhere('绿化', '保洁')['文字报告']!(rows);
        said(['到公园现场检查', '按照项目设计概算到公园现场检查'])(rows);
      },
    },
  },
  {
    rule: 'personnel-share',
    fault: '15 of 27 for staff',
    edits: entry('30199', '其他工资福利支出', '聘用人员工资福利'),
    implied: ['use-outside-project'],
  },
  {
    rule: 'claim-without-evidence',
    fault: '专款专用 beside mixed use',
    edits: text(['按制度使用。', '做到专款专用。']),
  },
];
