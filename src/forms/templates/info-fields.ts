import type { FormId } from '../../intake';
import type { EntryKind } from '../../workbook';
import type { TemplateField } from './types';

const TEXT: EntryKind = { kind: 'text' };
const NUMBER: EntryKind = { kind: 'number' };

function line(header: string, hint: string, example: string | null, takes: EntryKind = TEXT): TemplateField {
  return { header, hint, example, takes, width: 0 };
}

/** The label beside which the project's name stands. */
export const PROJECT_NAME = '项目名称';
/** The label beside which the year of the budget stands. */
export const BUDGET_YEAR = '预算年度';

const NAME = line(PROJECT_NAME, '与预算批复上的名称一致，各表都用同一个名称', '网络维护费');
const YEAR = line(BUDGET_YEAR, '自评的是哪一年的预算', '{year}');
const UNIT = line('项目单位', '实施项目、使用资金的单位全称', '某县水利局');
const DEPARTMENT = line('主管部门', '项目单位的主管部门全称', '某县水利局');
const MANAGER = line('项目负责人', '姓名', '张三');
const FINANCE = line('财务负责人', '姓名', '李四');
const PHONE = line('联系电话', '固定电话或手机', '0778-2280000');
const PERIOD = line('项目起止时间', '起止日期之间写“至”', '{year}年1月1日至{year}年12月31日');
const long = (header: string, hint: string, example: string): TemplateField => ({
  ...line(header, hint, example),
  isLong: true,
});

const EXPECTED = long('预期目标', '年初批复的绩效目标，写明数量、质量、时限', '清淤渠道30公里');
const ACTUAL = long('实际完成情况', '与预期目标逐项对应', '清淤渠道32公里');
const PROBLEMS = long('存在问题', '没有的写“无”', '管护人员不足');
const MEASURES = long('改进措施', '与存在的问题逐条对应', '补聘管护人员');
const FILLING_DATE = line('填报日期', '年月日写全', '{year}年12月31日');

const NATIONAL = [NAME, YEAR, UNIT, DEPARTMENT, MANAGER, PHONE, PERIOD, EXPECTED, ACTUAL];

/** Cover, overview and signatures of the older report. */
const OLDER = [
  line('报告单位', '封面上的单位', '某县水利局'),
  line('报告标题', '封面上的标题', '网络维护项目支出绩效自评报告'),
  NAME,
  YEAR,
  UNIT,
  DEPARTMENT,
  line('评价类型', '从下拉列表中选择', '事后评价', {
    kind: 'list',
    words: ['事前评价', '事中评价', '事后评价'],
  }),
  line('评价方式', '怎样组织的', '部门（单位）绩效自评'),
  line('评价机构', '谁来评价的', '部门（单位）评价组'),
  line('部门（单位）名称（盖章）', '盖章的单位全称', '某县水利局'),
  line('评价日期', '年月日写全，不早于项目结束', '{year}年12月31日'),
  line('制表单位', '表式由谁制发', '某县财政局'),
  MANAGER,
  PHONE,
  line('地址', '项目单位的地址', '某县某路1号'),
  line('邮编', '6位数字', '547000'),
  PERIOD,
  EXPECTED,
  ACTUAL,
  line('综合得分', '自评的总分；还没有评的空着', '96.5', NUMBER),
  line('自评等次', '从下拉列表中选择', '优秀', { kind: 'list', words: ['优秀', '良好', '合格', '不合格'] }),
  line('填报人（签字）', '打印后签字，可以空着', null),
  FILLING_DATE,
  line('评价组组长（签字）', '打印后签字，可以空着', null),
  line('中介机构负责人（签字并盖章）', '没有委托中介机构的空着', null),
];

const CONCLUSIONS = [long('评价结论', '达到了什么、得了多少分', '目标全部完成'), PROBLEMS, MEASURES, FINANCE];

const KINDS = [
  FILLING_DATE,
  line('项目类别', '照预算批复填写', '部门项目'),
  line('项目属性', '照预算批复填写', '持续性项目'),
  line('项目类型', '照预算批复填写', '常年性项目'),
  PROBLEMS,
  MEASURES,
];

const OWN: Partial<Record<FormId, readonly TemplateField[]>> = {
  hechi: OLDER,
  'anhui-report': OLDER,
  sichuan: [...NATIONAL, ...CONCLUSIONS],
  hubei: [...NATIONAL, ...KINDS],
};

/** The lines of 项目信息 that a form has places for. */
export const infoFields = (form: FormId): readonly TemplateField[] => OWN[form] ?? NATIONAL;
