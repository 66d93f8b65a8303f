import type { Meaning } from './lexicon';
import { DEPARTMENT, ITEM, PROJECT } from './shared-headers';

export type BudgetHeader =
  | 'project'
  | 'projectCode'
  | 'code'
  | 'name'
  | 'source'
  | 'amount'
  | 'unit'
  | 'department'
  | 'weight'
  | 'score'
  | 'reason';

/** Columns of a budget table, but its amounts, which are those of fund blocks. */
export const BUDGET_HEADERS: readonly Meaning<BudgetHeader>[] = [
  ...PROJECT,
  ...ITEM,
  {
    meaning: 'name',
    lines: [
      { pattern: /^支出(?:内容|明细|事项)$/, examples: ['支出内容', '支出明细', '支出事项'] },
      { word: '内容' },
      { pattern: /^(?:支出)?用途$/, examples: ['支出用途', '用途'] },
    ],
    not: ['支出金额', '资金来源', '建设内容'],
  },
  {
    meaning: 'amount',
    lines: [{ word: '金额' }, { word: '数额' }, { word: '总金额' }],
    not: ['预算金额', '支出金额', '金额合计'],
  },
  {
    meaning: 'unit',
    lines: [
      { pattern: /^项目单位(?:名称)?$/, examples: ['项目单位', '项目单位名称'] },
      { pattern: /^(?:实施|承担)单位(?:名称)?$/, examples: ['实施单位', '承担单位名称'] },
      { pattern: /^单位(?:名称)?$/, examples: ['单位', '单位名称'] },
      { pattern: /^(?:预算|使用|资金使用)单位(?:名称)?$/, examples: ['预算单位', '资金使用单位名称'] },
    ],
    not: ['主管单位', '金额单位', '计量单位', '收款单位'],
  },
  DEPARTMENT,
  { meaning: 'department', lines: [{ word: '预算部门' }], not: ['预算单位'] },
  { meaning: 'weight', lines: [{ word: '分值' }, { word: '权重' }], not: ['得分', '权重得分'] },
  { meaning: 'score', lines: [{ word: '得分' }, { word: '自评得分' }], not: ['分值', '复核得分'] },
  {
    meaning: 'reason',
    lines: [
      { pattern: /原因/, examples: ['偏差原因', '未完成原因及改进措施', '原因'] },
      { word: '备注' },
      { word: '说明' },
    ],
    not: ['项目说明', '评分说明', '改进措施'],
  },
];

export type EvaluatorHeader =
  'project' | 'projectCode' | 'person' | 'position' | 'unit' | 'signature' | 'duty';

/** Columns of a list of those who evaluated. */
export const EVALUATOR_HEADERS: readonly Meaning<EvaluatorHeader>[] = [
  ...PROJECT,
  {
    meaning: 'person',
    lines: [
      { word: '姓名' },
      { pattern: /^(?:评价|评价人员|评价人)姓名$/, examples: ['评价人员姓名', '评价人姓名'] },
      { pattern: /^(?:人员|成员|专家|小组成员)姓名$/, examples: ['专家姓名', '小组成员姓名'] },
      { pattern: /^评价人员?$/, examples: ['评价人员', '评价人'] },
    ],
    not: ['经办人姓名', '联系人', '负责人'],
  },
  {
    meaning: 'position',
    lines: [
      { pattern: /^职[称务](?:[及或]?职[称务])?$/, examples: ['职称/职务', '职务', '职称', '职务或职称'] },
      { word: '岗位' },
      { pattern: /^技术职称(?:职务)?$/, examples: ['技术职称'] },
      { pattern: /^行政职务(?:职称)?$/, examples: ['行政职务'] },
    ],
    not: ['组内职务', '职责'],
  },
  {
    meaning: 'unit',
    lines: [
      { pattern: /^(?:工作|所在|所属)单位(?:名称|及部门|部门)?$/, examples: ['工作单位', '所在单位及部门'] },
      { pattern: /^单位(?:名称|及部门|部门)?$/, examples: ['单位', '单位部门', '单位及部门'] },
      { pattern: /^(?:工作|所在|所属)?部门(?:名称)?$/, examples: ['部门', '所在部门'] },
    ],
    not: ['主管部门', '项目单位'],
  },
  {
    meaning: 'signature',
    lines: [
      { pattern: /^(?:本人)?签字栏?$/, examples: ['签字', '本人签字', '签字栏'] },
      { pattern: /^(?:本人)?签名栏?$/, examples: ['签名', '本人签名'] },
      { pattern: /^(?:本人)?签章栏?$/, examples: ['签章'] },
    ],
    not: ['盖章', '单位签章'],
  },
  {
    meaning: 'duty',
    lines: [
      { pattern: /^(?:组内)?职责$/, examples: ['职责', '组内职责'] },
      { pattern: /^(?:组内)?(?:分工|角色)$/, examples: ['分工', '组内分工', '角色'] },
      { pattern: /^(?:组内|评价组|小组)职务$/, examples: ['组内职务', '评价组职务'] },
    ],
    not: ['职务', '职称'],
  },
];

export type ProjectListHeader =
  | 'project'
  | 'projectCode'
  | 'unit'
  | 'department'
  | 'manager'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'period'
  | 'periodStart'
  | 'periodEnd'
  | 'evaluationTypes'
  | 'reportDate'
  | 'goalExpected'
  | 'goalActual'
  | 'claimedTotal'
  | 'claimedGrade';

/** Columns of a list of projects. */
export const PROJECT_LIST_HEADERS: readonly Meaning<ProjectListHeader>[] = [
  ...PROJECT,
  {
    meaning: 'unit',
    lines: [
      { pattern: /^项目单位(?:名称)?$/, examples: ['项目单位', '项目单位名称'] },
      { pattern: /^(?:实施|项目实施|承担)单位(?:名称)?$/, examples: ['实施单位', '项目实施单位'] },
      { pattern: /^单位(?:名称)?$/, examples: ['单位名称', '单位'] },
      { pattern: /^(?:预算|使用|填报)单位(?:名称)?$/, examples: ['填报单位', '预算单位'] },
    ],
    not: ['主管单位', '收款单位'],
  },
  DEPARTMENT,
  {
    meaning: 'manager',
    lines: [
      { pattern: /^项目负责人(?:姓名)?$/, examples: ['项目负责人', '项目负责人姓名'] },
      { pattern: /^负责人(?:姓名)?$/, examples: ['负责人', '负责人姓名'] },
    ],
    not: ['财务负责人', '单位负责人', '联系人'],
  },
  {
    meaning: 'phone',
    lines: [
      { pattern: /^联系电话(?:号码)?$/, examples: ['联系电话', '联系电话号码'] },
      { pattern: /^电话(?:号码)?$/, examples: ['电话', '电话号码'] },
      { word: '联系方式' },
    ],
    not: ['联系人'],
  },
  {
    meaning: 'address',
    lines: [
      { word: '单位地址' },
      { pattern: /^(?:通讯|联系)地址$/, examples: ['通讯地址', '联系地址'] },
      { word: '地址' },
    ],
    not: ['项目地点'],
  },
  { meaning: 'postcode', lines: [{ word: '邮政编码' }, { word: '邮编' }], not: ['编码'] },
  {
    meaning: 'period',
    lines: [
      {
        pattern: /^(?:项目)?起止(?:时间|期限|期|日期|年限|周期)$/,
        examples: ['起止时间', '项目起止时间', '起止日期'],
      },
      { pattern: /^(?:项目)?实施(?:时间|期限|期|日期|年限|周期)$/, examples: ['实施期限', '项目实施期'] },
      {
        pattern: /^(?:项目)?(?:建设|执行)(?:时间|期限|期|日期|年限|周期)$/,
        examples: ['建设期', '执行年限'],
      },
    ],
    not: ['开工时间', '支付时间'],
  },
  {
    meaning: 'periodStart',
    lines: [
      { pattern: /^(?:项目)?(?:开始|起始)(?:时间|日期)$/, examples: ['开始时间', '起始日期'] },
      { pattern: /^(?:项目)?(?:开工|启动)(?:时间|日期)$/, examples: ['开工日期', '项目启动时间'] },
    ],
    not: ['起止时间', '完工日期'],
  },
  {
    meaning: 'periodEnd',
    lines: [
      { pattern: /^(?:项目)?(?:结束|终止|截止)(?:时间|日期)$/, examples: ['结束时间', '截止日期'] },
      { pattern: /^(?:项目)?(?:完成|竣工|完工)(?:时间|日期)$/, examples: ['完工日期', '项目完成时间'] },
    ],
    not: ['开工日期', '支付时间'],
  },
  { meaning: 'evaluationTypes', lines: [{ word: '评价类型' }], not: ['项目类型'] },
  {
    meaning: 'reportDate',
    lines: [
      { pattern: /^(?:评价|自评)(?:日期|时间)$/, examples: ['评价时间', '自评日期'] },
      { pattern: /^(?:报告|填报)(?:日期|时间)$/, examples: ['填报日期', '报告日期'] },
    ],
    not: ['支付日期'],
  },
  {
    meaning: 'goalExpected',
    lines: [
      {
        pattern: /^(?:预期|项目|总体|绩效)*年度(?:年度|预期|项目|总体|绩效)*目标$/,
        examples: ['年度总体目标', '年度目标'],
      },
      {
        pattern: /^(?:预期|项目|总体|绩效)+目标$/,
        examples: ['预期目标', '绩效目标', '项目绩效目标'],
      },
    ],
    not: ['目标', '目标完成情况'],
  },
  {
    meaning: 'goalActual',
    lines: [
      {
        pattern: /^(?:目标|年度)*实际(?:实际|目标|年度)*完成情况$/,
        examples: ['实际完成情况', '年度实际完成情况'],
      },
      { pattern: /^(?:目标|年度)*完成情况$/, examples: ['完成情况', '目标完成情况'] },
    ],
    not: ['完成值', '未完成情况'],
  },
  {
    meaning: 'claimedTotal',
    lines: [
      { pattern: /^自评(?:得分|总分)$/, examples: ['自评得分', '自评总分'] },
      { pattern: /^综合(?:得分|总分)$/, examples: ['综合得分', '综合总分'] },
    ],
    not: ['得分', '复核得分'],
  },
  {
    meaning: 'claimedGrade',
    lines: [
      { pattern: /^自评(?:等次|等级)$/, examples: ['自评等次', '自评等级'] },
      { pattern: /^评价(?:等次|等级)$/, examples: ['评价等次', '评价等级'] },
    ],
    not: ['等保等级', '评价类型'],
  },
];
