import { OLDER_REPORTS, type FormId } from '../../intake';
import type { EntryKind } from '../../workbook';
import { infoFields, PROJECT_NAME } from './info-fields';
import type { FormTemplate, TableTemplate, TemplateField } from './types';

const TEXT: EntryKind = { kind: 'text' };
const NUMBER: EntryKind = { kind: 'number' };

function column(
  header: string,
  width: number,
  hint: string,
  example: string | null,
  takes: EntryKind = TEXT,
): TemplateField {
  return { header, width, hint, example, takes };
}

const list = (...words: string[]): EntryKind => ({ kind: 'list', words });

const PROJECT = column(
  PROJECT_NAME,
  20,
  '与“项目信息”中的名称一致；几个项目可以写在同一张表里',
  '网络维护费',
);
const CODE = column('经济科目编码', 14, '部门预算支出经济分类，款级5位', '30213');
const ITEM = column('经济科目名称', 18, '与编码对应的科目名称', '维修（护）费');

/** Where money comes from, in the words of each form. */
const SOURCES: Partial<Record<FormId, readonly string[]>> = {
  hechi: ['中央财政', '自治区财政', '市县财政', '其它'],
  'anhui-report': ['中央财政', '省财政', '市县财政', '其他'],
  sichuan: ['财政资金', '财政专户管理资金', '单位资金', '其他资金'],
};
const COMMON_SOURCES = ['当年财政拨款', '上年结转资金', '其他资金'];

function source(form: FormId): TemplateField {
  const words = SOURCES[form] ?? COMMON_SOURCES;
  return column('资金来源', 20, '从下拉列表中选择，每种来源一行', words[0]!, list(...words));
}

function budgetTable(form: FormId): TableTemplate {
  const isOlder = OLDER_REPORTS.has(form);
  const amounts = isOlder
    ? [
        column('计划安排资金（万元）', 16, '预算安排的数，按万元填', '20', NUMBER),
        column('实际到位资金（万元）', 16, '实际到账的数，按万元填', '20', NUMBER),
      ]
    : [
        column('年初预算数（万元）', 18, '年初批复的预算，按万元填', '20', NUMBER),
        column('全年预算数（万元）', 18, '调整以后的预算，没有调整的与年初相同', '20', NUMBER),
      ];
  return {
    name: '预算表',
    title: '项目支出预算表',
    fields: [PROJECT, source(form), ...(isOlder ? [CODE, ITEM] : []), ...amounts],
    rows: 15,
    note: '每个项目的每种资金来源一行。没有的来源不写，不用填0。不用填合计。',
  };
}

const LEDGER: TableTemplate = {
  name: '支出明细账',
  title: '项目支出明细账',
  fields: [
    column('日期', 13, '付款或记账的日期', '{year}-03-15', { kind: 'date' }),
    PROJECT,
    CODE,
    ITEM,
    column('摘要', 34, '付给谁、做什么用', '付一季度线路租赁费'),
    column('支出金额（元）', 16, '按元填，精确到分', '8000.00', NUMBER),
  ],
  rows: 100,
  note: '每笔支出一行，可以从财务软件复制过来，行数不限，写到框线以下也算。不用填合计。',
};

const LEVEL1 = column(
  '一级指标',
  13,
  '从下拉列表中选择',
  '产出指标',
  list('成本指标', '产出指标', '效益指标', '满意度指标'),
);
const LEVEL2 = column(
  '二级指标',
  20,
  '从下拉列表中选择',
  '数量指标',
  list(
    '经济成本指标',
    '社会成本指标',
    '生态环境成本指标',
    '数量指标',
    '质量指标',
    '时效指标',
    '成本指标',
    '经济效益指标',
    '社会效益指标',
    '生态效益指标',
    '可持续影响指标',
    '服务对象满意度指标',
  ),
);
const NAME = column('三级指标', 24, '具体的指标名称', '渠道清淤长度');
const INITIAL = column('年初指标值', 14, '年初批复的值', '≥30公里');
const TARGET = column('年度指标值', 14, '批复的目标值，带符号和单位', '≥30公里');
const REACHED = column('实际完成值', 14, '与指标值同一单位', '32公里');
const WEIGHT = column('分值', 9, '各指标分值与预算执行率分值合计100分', '20', NUMBER);
const SCORE = column('得分', 9, '不高于分值；还没有评的空着', '20', NUMBER);
const REASON = column('偏差原因分析及改进措施', 30, '没有完成或大幅超过的写明原因', null);

/** What each form asks of an indicator, where it is not what the national one asks. */
const INDICATOR_COLUMNS: Partial<Record<FormId, readonly TemplateField[]>> = {
  guangxi: [INITIAL, TARGET, REACHED, WEIGHT, SCORE, REASON],
  hengshan: [TARGET, REACHED, REASON],
};
const COMMON_COLUMNS = [TARGET, REACHED, WEIGHT, SCORE, REASON];

function indicatorTable(form: FormId): TableTemplate {
  const columns = INDICATOR_COLUMNS[form] ?? COMMON_COLUMNS;
  return {
    name: '绩效指标表',
    title: '项目绩效指标表',
    fields: [PROJECT, LEVEL1, LEVEL2, NAME, ...columns],
    rows: 20,
    note: '每个三级指标一行，一级、二级指标每行都写。预算执行率不用写，由预算表和支出明细账算出。',
  };
}

const EVALUATORS: TableTemplate = {
  name: '评价人员',
  title: '评价人员名单',
  fields: [
    column('姓名', 16, '评价组成员的姓名', '张三'),
    column('职称/职务', 20, '职称或者职务', '副主任'),
    column('单位', 34, '所在单位的全称', '某县水利局'),
    column('签字', 18, '打印后签字，可以空着', null),
  ],
  rows: 10,
  note: '评价组每人一行，组长在前。',
};

/**
 * The sheets that a form needs, as far as a unit has to enter them. Words are those of the intake, so that every sheet is
 * understood without a doubt; the test of the templates holds that.
 */
export function formTemplate(form: FormId, hasIndicators: boolean): FormTemplate {
  return {
    info: {
      name: '项目信息',
      title: '项目基本情况',
      fields: infoFields(form),
      note: '在右边一格填写，一行一项。不清楚的可以先空着，以后补上。',
    },
    tables: [
      budgetTable(form),
      LEDGER,
      ...(hasIndicators ? [indicatorTable(form)] : []),
      ...(OLDER_REPORTS.has(form) ? [EVALUATORS] : []),
    ],
  };
}
