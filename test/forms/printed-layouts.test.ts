import { FORM_READINGS } from '../../src/forms/form-readings';
import type { IndicatorValue, Submission } from '../../src/intake';
import { readFilledForm } from '../../src/intake/submission/from-form/read-form';
import { formsIn } from '../intake/tables/forms/forms-in';
import { toText } from '../../src/numbers';
import { gridOf, type CellValue } from '../../src/workbook';

/** Tables as the provinces print them, typed by hand after docs/domain/forms.md#national: not what our own forms write. */

const _ = null;

function read(rows: readonly (readonly CellValue[])[], form: string): Submission {
  const tables = formsIn(gridOf('Sheet1', rows));
  expect(tables.map(({ form: found }) => found)).toEqual([form]);
  return readFilledForm(
    tables[0]!,
    FORM_READINGS.find(({ id }) => id === form)!,
  );
}

const amounts = (submission: Submission) =>
  submission.funds?.rows.map(({ kind, level, amounts: row, weight, score }) => [
    kind,
    level,
    row.initial?.text,
    row.budget?.text,
    row.executed?.text,
    weight?.text,
    score?.text,
  ]);

const valueOf = ({ sign, number, unit }: IndicatorValue): string =>
  `${sign ?? ''}${number ? toText(number) : ''}${unit ?? ''}`;

const indicatorsOf = (submission: Submission) =>
  submission.indicators.map(({ level1Kind, level2, name, target, actual, weight, score, reason }) => [
    level1Kind,
    level2,
    name,
    target.kind === 'quantity' ? valueOf(target) : target.text,
    actual.kind === 'quantity' ? valueOf(actual) : actual.text,
    weight?.text,
    score?.text,
    reason?.text,
  ]);

const note = (submission: Submission, label: string) =>
  submission.identity.notes.find((one) => one.label.startsWith(label))?.text.text;

test('Sichuan', () => {
  const submission = read(
    [
      ['附件2'],
      ['2023年度项目支出绩效自评表'],
      ['项目名称', _, '乡镇综合文化站免费开放', _, _, _, _, _, _, _, _],
      ['主管部门', _, '某县文化广播电视和旅游局', _, _, _, '实施单位', _, '某县文化馆', _, _],
      ['项目年度目标及完成情况', _, '项目年度目标', _, _, _, '年度目标完成情况', _, _, _, _],
      [_, _, '全年开放12个文化站', _, _, _, '12个文化站均已开放', _, _, _, _],
      ['项目实施内容及过程概述', _, '按月开放，按季检查。', _, _, _, _, _, _, _, _],
      [
        '预算执行情况\n（10分）',
        '资金（万元）',
        _,
        _,
        '年初预算',
        '调整后预算数',
        '预算执行数',
        '预算执行率',
        '权重',
        '得分',
        '原因',
      ],
      [_, '总额', _, _, 60, 58.5, 57.33, '98%', 10, 9.8, '结余'],
      [_, '其中：财政资金', _, _, 60, 58.5, 57.33, '98%', '/', '/', _],
      [_, '财政专户管理资金', _, _, 0, 0, 0, '/', '/', '/', _],
      [_, '单位资金', _, _, 0, 0, 0, '/', '/', '/', _],
      [_, '其他资金', _, _, 0, 0, 0, '/', '/', '/', _],
      [
        '绩效指标\n（90分）',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '完成值',
        '权重',
        '得分',
        '未完成原因分析',
      ],
      [_, '产出指标', '数量指标', '开放文化站数量', '≥', 12, '个', 12, 20, 20, _],
      [_, _, '质量指标', '设备完好率', '≥', 95, '%', '93%', 20, 19.58, '两台设备待修'],
      [_, _, '时效指标', '按期开放', '定性', '好坏', _, '好', 10, 10, _],
      [_, '效益指标', '社会效益指标', '服务群众人次', '≥', 3, '万人次', 3.2, 30, 30, _],
      [_, '满意度指标', '服务对象满意度指标', '群众满意度', '≥', 90, '%', 91, 10, 10, _],
      ['合计', _, _, _, _, _, _, _, 100, 99.38, _],
      ['评价结论', _, '项目完成较好。', _, _, _, _, _, _, _, _],
      ['存在问题', _, '设备维护不及时。', _, _, _, _, _, _, _, _],
      ['改进措施', _, '签订年度维护合同。', _, _, _, _, _, _, _, _],
      ['项目负责人：', _, '张三', _, _, _, '财务负责人：', _, '李四', _, _],
    ],
    'sichuan',
  );
  expect(submission.projectName).toBe('乡镇综合文化站免费开放');
  expect(submission.identity.unit?.text).toBe('某县文化馆');
  expect(amounts(submission)).toEqual([
    ['total', 0, '60', '58.5', '57.33', '10', '9.8'],
    ['fiscal', 1, '60', '58.5', '57.33', '', ''],
    ['row-2', 1, '0', '0', '0', '', ''],
    ['row-3', 1, '0', '0', '0', '', ''],
    ['other', 1, '0', '0', '0', '', ''],
  ]);
  expect(submission.funds?.rows[0]?.reason?.text).toBe('结余');
  expect(indicatorsOf(submission)).toEqual([
    ['output', '数量指标', '开放文化站数量', '>=12个', '12', '20', '20', ''],
    ['output', '质量指标', '设备完好率', '>=95%', '93%', '20', '19.58', '两台设备待修'],
    ['output', '时效指标', '按期开放', '好坏', '好', '10', '10', ''],
    ['benefit', '社会效益指标', '服务群众人次', '>=3万人次', '3.2', '30', '30', ''],
    ['satisfaction', '服务对象满意度指标', '群众满意度', '>=90%', '91', '10', '10', ''],
  ]);
  expect(submission.claimedTotal?.text).toBe('99.38');
  expect(submission.goal?.actual.text).toBe('12个文化站均已开放');
  expect(note(submission, '评价结论')).toBe('项目完成较好。');
  expect(note(submission, '存在问题')).toBe('设备维护不及时。');
  expect(note(submission, '改进措施')).toBe('签订年度维护合同。');
  expect(note(submission, '项目实施内容及过程概述')).toBe('按月开放，按季检查。');
  expect(submission.identity.manager?.text).toBe('张三');
  expect(submission.identity.financeManager?.text).toBe('李四');
});

test('Hubei, with execution of 20 points', () => {
  const submission = read(
    [
      ['2020年度校园维修项目自评表'],
      ['单位名称：某职业学院', _, _, _, _, '填报日期：2021年3月15日', _, _],
      ['项目名称', _, '校园维修', _, _, _, _, _],
      ['主管部门', _, '省教育厅', _, '项目实施单位', '某职业学院', _, _],
      ['项目类别', _, '1、部门预算项目 √  2、市直专项 □', _, _, _, _, _],
      ['项目属性', _, '1、持续性项目 √  2、新增性项目 □', _, _, _, _, _],
      ['项目类型', _, '1、常年性项目 √  2、延续性项目 □  3、一次性项目 □', _, _, _, _, _],
      [
        '预算执行情况（万元）\n（20分）',
        _,
        _,
        '预算数（A）',
        '执行数（B）',
        '执行率（B/A）',
        '得分\n（20分*执行率）',
        _,
      ],
      [_, _, '年度财政资金总额', 320, 304, '95%', 19, _],
      [
        '年度绩效目标1\n（80分）',
        '一级指标',
        '二级指标',
        '三级指标',
        '年初目标值（A）',
        '实际完成值（B）',
        '分值',
        '得分',
      ],
      [_, '产出指标', '数量指标', '维修教学楼', '4栋', '4栋', 20, 20],
      [_, _, '质量指标', '验收合格率', '100%', '100%', 20, 20],
      [_, '效益指标', '社会效益指标', '改善办学条件', '明显改善', '明显改善', 30, 28],
      [_, '满意度指标', '服务对象满意度', '师生满意度', '≥90%', '92%', 10, 10],
      ['总分', _, _, _, _, _, _, 97],
      ['偏差大或\n目标未完成\n原因分析', _, '部分工程款次年支付。', _, _, _, _, _],
      ['改进措施及\n结果应用方案', _, '提前招标。', _, _, _, _, _],
    ],
    'hubei',
  );
  expect(submission.projectName).toBe('校园维修');
  expect(submission.identity.department?.text).toBe('省教育厅');
  expect(amounts(submission)?.map(([kind, , , budget, executed]) => [kind, budget, executed])).toEqual([
    ['total', '320', '304'],
  ]);
  expect(submission.funds?.rows[0]?.score?.text).toBe('19');
  expect(submission.funds?.rows[0]?.weight?.text).toBe('20');
  expect(indicatorsOf(submission).map((row) => row.slice(0, 7))).toEqual([
    ['output', '数量指标', '维修教学楼', '4栋', '4栋', '20', '20'],
    ['output', '质量指标', '验收合格率', '100%', '100%', '20', '20'],
    ['benefit', '社会效益指标', '改善办学条件', '明显改善', '明显改善', '30', '28'],
    ['satisfaction', '服务对象满意度', '师生满意度', '>=90%', '92%', '10', '10'],
  ]);
  expect(submission.claimedTotal?.text).toBe('97');
  expect(note(submission, '偏差大')).toBe('部分工程款次年支付。');
  expect(note(submission, '改进措施')).toBe('提前招标。');
  expect(note(submission, '项目属性')).toContain('持续性项目');
});

test('Guangxi, with the reviewer’s columns', () => {
  const submission = read(
    [
      ['项目支出绩效自评表'],
      ['（2021年度）'],
      ['项目名称', _, '农村公路养护', _, _, _, _, _, _, _, _, _, _],
      ['主管部门', _, '某市交通运输局', _, _, _, '实施单位', '某市公路中心', _, _, _, _, _],
      [
        '项目资金\n（万元）',
        _,
        _,
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
        _,
        _,
        _,
        _,
      ],
      [_, '年度资金总额', _, 400, 380, 380, 10, '100%', 10, _, _, _, _],
      [_, '其中：当年财政拨款', _, 400, 380, 380, '—', '100%', '—', _, _, _, _],
      [_, '上年结转资金', _, 0, 0, 0, '—', _, '—', _, _, _, _],
      [_, '其他资金', _, 0, 0, 0, '—', _, '—', _, _, _, _],
      ['年度总体目标', '预期目标', _, _, _, _, '实际完成情况', _, _, _, _, _, _],
      [_, '养护公路80公里', _, _, _, _, '养护公路80公里', _, _, _, _, _, _],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年初指标值',
        '年度指标值',
        '实际完成值',
        '分值',
        '扣分',
        '得分',
        '偏差原因分析及改进措施',
        '评分说明',
        '核查分数',
      ],
      [_, '产出指标', '数量指标', '养护里程', '90公里', '≥80公里', '80公里', 50, 0, 50, _, _, 50],
      [
        _,
        '效益指标',
        '社会效益指标',
        '出行便利',
        '便利',
        '便利',
        '较便利',
        30,
        2,
        28,
        '个别路段晴通雨阻',
        '达成80%以上',
        28,
      ],
      [_, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '≥90%', '90%', 10, 0, 10, _, _, 10],
      ['总分', _, _, _, _, _, _, 100, 2, 98, _, _, 98],
    ],
    'guangxi',
  );
  expect(amounts(submission)?.[0]).toEqual(['total', 0, '400', '380', '380', '10', '10']);
  expect(indicatorsOf(submission)).toEqual([
    ['output', '数量指标', '养护里程', '>=80公里', '80公里', '50', '50', ''],
    ['benefit', '社会效益指标', '出行便利', '便利', '较便利', '30', '28', '个别路段晴通雨阻'],
    ['satisfaction', '服务对象满意度指标', '群众满意度', '>=90%', '90%', '10', '10', ''],
  ]);
  expect(submission.indicators.map(({ deduction }) => deduction?.text)).toEqual(['0', '2', '0']);
  expect(submission.indicators[1]?.remark?.text).toBe('达成80%以上');
  expect(submission.claimedTotal?.text).toBe('98');
  expect(submission.claimedWeightTotal?.text).toBe('100');
});

test('a whole department', () => {
  const submission = read(
    [
      ['部门整体支出绩效自评表'],
      ['（2022年度）'],
      ['部门（单位）名称', _, '某县林业局', _, _, _, _, _, _],
      ['部门整体支出\n（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [_, '年度资金总额', _, 900, 1000, 950, 10, '95%', 9.5],
      [_, '其中：基本支出', _, 600, 620, 620, '—', '100%', '—'],
      [_, '项目支出', _, 300, 380, 330, '—', '86.84%', '—'],
      ['年度总体目标', '预期目标', _, _, _, '实际完成情况', _, _, _],
      [_, '完成造林任务', _, _, _, '已完成', _, _, _],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      [_, '产出指标', '数量指标', '造林面积', '≥5000亩', '5200亩', 50, 50, _],
      [_, '效益指标', '生态效益指标', '森林覆盖率', '≥60%', '61%', 30, 30, _],
      [_, '满意度指标', '服务对象满意度', '群众满意度', '≥90%', '95%', 10, 10, _],
      ['总分', _, _, _, _, _, 100, 99.5, _],
    ],
    'department',
  );
  expect(submission.projectName).toBe('某县林业局');
  expect(submission.identity.unit?.text).toBe('某县林业局');
  expect(amounts(submission)).toEqual([
    ['total', 0, '900', '1000', '950', '10', '9.5'],
    ['row-1', 1, '600', '620', '620', '', ''],
    ['row-2', 1, '300', '380', '330', '', ''],
  ]);
  expect(submission.indicators).toHaveLength(3);
  expect(submission.claimedTotal?.text).toBe('99.5');
});

test('amounts beside their labels (Hebei), and execution as a row among the indicators', () => {
  const submission = read(
    [
      ['项目支出绩效自评表'],
      ['（2023年度）'],
      ['项目名称', _, '高龄老人津贴', _, '实施（主管）单位', _, '某县民政局', _],
      ['项目预算\n（万元）', '预算数：', 120, '执行数：', 118.2, '执行率：', '98.5%', _],
      [_, '其中：财政资金', 120, '其中：财政资金', 118.2, _, _, _],
      [_, '其他', 0, '其他', 0, _, _, _],
      ['年度绩效目标', '预期目标', _, _, '实际完成情况', _, _, _],
      [_, '按月发放津贴', _, _, '已按月发放', _, _, _],
      ['一级指标', '二级指标', '三级指标', '预期指标值', '实际完成值', '分值', '自评得分', '未完成原因'],
      ['产出指标', '数量指标', '发放人数', '≥1000人', '1020人', 50, 50, _],
      ['效益指标', '社会效益指标', '老人生活', '改善', '改善', 30, 30, _],
      ['满意度指标', '服务对象满意度指标', '老人满意度', '≥95%', '96%', 10, 10, _],
      ['预算执行率', '预算执行率', '预算执行率', '100%', '98.5%', 10, 9.85, _],
      ['总分', _, _, _, _, 100, 99.85, _],
    ],
    'national',
  );
  expect(submission.projectName).toBe('高龄老人津贴');
  const [total, ...parts] = submission.funds?.rows ?? [];
  expect([total?.amounts.budget?.text, total?.amounts.executed?.text]).toEqual(['120', '118.2']);
  expect(total?.rate?.value && toText(total.rate.value)).toBe('0.985');
  expect([total?.weight?.text, total?.score?.text]).toEqual(['10', '9.85']);
  expect(parts.map(({ kind, amounts: row }) => [kind, row.budget?.text, row.executed?.text])).toEqual([
    ['fiscal', '120', '118.2'],
    ['other', '0', '0'],
  ]);
  expect(submission.indicators.map(({ name }) => name)).toEqual(['发放人数', '老人生活', '老人满意度']);
  expect(submission.claimedTotal?.text).toBe('99.85');
});

const PLAIN_HEAD: CellValue[][] = [
  ['项目支出绩效自评表'],
  ['（2022年度）'],
  ['项目名称', _, '设备购置', _, _, _, _, _, _],
  ['主管部门', _, '某局', _, _, '实施单位', '某站', _, _],
];

test('points for execution printed in the label, without a column for them', () => {
  const submission = read(
    [
      ...PLAIN_HEAD,
      ['预算执行情况（10分）', _, _, '年初预算数', '全年预算数', '全年执行数', '执行率', '得分', _],
      [_, '年度资金总额', _, 50, 50, 45, '90%', 9, _],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      [_, '产出指标', '数量指标', '设备数量', '≥5台', '5台', 90, 90, _],
      ['总分', _, _, _, _, _, 100, 99, _],
    ],
    'national',
  );
  expect(submission.funds?.rows[0]?.weight?.text).toBe('10');
  expect(submission.funds?.rows[0]?.score?.text).toBe('9');
});

test('an actual value in two columns keeps its unit', () => {
  const submission = read(
    [
      ...PLAIN_HEAD,
      ['项目资金（万元）', _, _, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [_, '年度资金总额', _, 50, 50, 45, 10, '90%', 9],
      ['一级指标', '二级指标', '三级指标', '年度指标值', _, _, '实际完成值', _, '分值', '得分'],
      [_, _, _, '符号', '数值', '单位', '数值', '单位', _, _],
      ['产出指标', '数量指标', '线路长度', '≥', 5, '公里', 5200, '米', 45, 45],
      ['产出指标', '质量指标', '合格率', '≥', 95, '%', 96, '%', 45, 45],
      ['总分', _, _, _, _, _, _, _, 100, 99],
    ],
    'national',
  );
  expect(submission.indicators.map(({ target, actual }) => [valueOf(target), valueOf(actual)])).toEqual([
    ['>=5公里', '5200米'],
    ['>=95%', '96%'],
  ]);
  expect(submission.indicators.map(({ weight, score }) => [weight?.text, score?.text])).toEqual([
    ['45', '45'],
    ['45', '45'],
  ]);
});
