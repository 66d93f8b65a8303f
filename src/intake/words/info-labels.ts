import { foldLabel, withoutBrackets } from '../../text';

/** Fields of a project that stand beside their labels. */
export type InfoField =
  | 'projectName'
  | 'projectCode'
  | 'department'
  | 'unit'
  | 'reportUnit'
  | 'reportTitle'
  | 'evaluationTypes'
  | 'evaluationMethod'
  | 'evaluationAgency'
  | 'sealName'
  | 'reportDate'
  | 'fillingDate'
  | 'issuer'
  | 'manager'
  | 'financeManager'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'period'
  | 'periodStart'
  | 'periodEnd'
  | 'year'
  | 'goalExpected'
  | 'goalActual'
  | 'claimedTotal'
  | 'claimedGrade'
  | 'filledBy'
  | 'teamLeader'
  | 'intermediary'
  | 'note';

const WORDS: readonly (readonly [InfoField, RegExp])[] = [
  [
    'projectName',
    /^(?:自评|绩效|评价|预算|支出|财政|专项|部门|申报|[一二三]级|具体|子)*项目(?:支出|资金)?(?:\((?:政策|资金|专项)\))?(?:全称|名称|名)$|^(?:专项|转移支付|政策|补助)(?:资金|项目)?(?:\((?:项目|资金)\))?名称$/,
  ],
  ['projectCode', /^项目(?:编码|代码|编号)$/],
  [
    'sealName',
    /^(?:部门|单位|填报单位|预算单位)?(?:名称)?\((?:盖章|公章|签章)\)$|^部门(?:\(单位\))?名称(?:\((?:盖章|公章)\))?$|^部门\(单位\)名称|^单位公章$/,
  ],
  [
    'department',
    /^(?:预算|业务|项目|上级|[一二]级|地方|行业|归口|资金|本级|市直|县直|预算|(?:省|市|县|区|州|盟|自治区|市县|区县)级?)*主管(?:部门|单位|机关|局)(?:名称)?(?:及代码|代码及名称|名称及代码)?$|^(?:一级预算|预算管理|预算主管)(?:单位|部门)(?:名称)?(?:及代码)?$/,
  ],
  [
    'unit',
    /^(?!单位)(?:项目|具体|资金|预算|二级预算|基层预算)*(?:实施|承担|承办|执行|使用|建设|责任|申报|落实)?(?:责任)?单位(?:名称)?(?:及代码|代码及名称)?$|^用款单位(?:名称)?$|^(?:项目)?(?:实施|承担|执行)(?:主体|部门|机构)(?:名称)?$|^资金使用部门$|^单位名称$/,
  ],
  ['reportUnit', /^(?:报告|自评|填报|编报|报送|编制|评价)单位(?:名称)?$/],
  ['reportTitle', /^(?:报告)?(?:标题|题目|名称)$|^报告名称$/],
  ['evaluationTypes', /^(?:绩效)?评价(?:类型|阶段)$/],
  ['evaluationMethod', /^(?:绩效)?评价(?:方式|方法)$/],
  ['evaluationAgency', /^(?:绩效)?评价(?:机构|组织)$/],
  ['reportDate', /^(?:绩效)?(?:评价|报告|自评|编报)(?:日期|时间)$/],
  ['fillingDate', /^(?:填报|填表|编制|制表|填写)(?:日期|时间)$|^日期$/],
  ['issuer', /^(?:制表|印制|监制|制发)(?:单位|机关|部门)$/],
  ['manager', /^项目(?:负责人|责任人|主管|负责人姓名)$|^负责人$/],
  ['financeManager', /^财务(?:负责人|主管)$/],
  ['phone', /^(?:联系|办公|负责人)?(?:电话|手机)(?:号码)?$|^联系方式$/],
  ['address', /^(?:单位|通讯|联系|办公|详细)?地址$/],
  ['postcode', /^邮编$|^邮政编码$/],
  [
    'period',
    /^(?:项目)?(?:起止|实施|建设|执行)(?:时间|年限|期限|日期|期间|年月|周期|期)$|^项目(?:期限|周期|时间)$/,
  ],
  ['periodStart', /^(?:项目)?(?:开始|起始|开工|启动)(?:时间|日期)$/],
  ['periodEnd', /^(?:项目)?(?:结束|完成|终止|截止|竣工|完工)(?:时间|日期)$/],
  ['year', /^(?:预算|评价|所属|项目|财政|资金|绩效)?年度$|^年份$/],
  [
    'goalExpected',
    /^(?:项目)?(?:年度|预期|总体|绩效|年初设定|年初)+目标(?:值)?(?:设定)?$|^预期$|^项目绩效目标$|^(?:年度|总体)+目标$/,
  ],
  [
    'goalActual',
    /^(?:年度|总体|绩效|项目|预期)*(?:目标)?(?:实际|全年)?完成(?:情况)?$|^实际完成情况$|^(?:目标)?(?:实际)?完成情况$/,
  ],
  ['claimedTotal', /^(?:综合|自评|评价|绩效)(?:得分|总分|总得分|评分|分数|分值)$|^自评分$|^总分$|^总得分$/],
  ['claimedGrade', /^(?:自评|评价|绩效|自评结果)?(?:等次|等级)$/],
  ['filledBy', /^(?:填报|填表|填写)人(?:员)?(?:姓名)?$/],
  ['teamLeader', /^(?:绩效)?(?:评价|自评)(?:工作)?(?:小)?组组长$/],
  ['intermediary', /^(?:中介|第三方)机构(?:负责人|名称)?$/],
  [
    'note',
    /^(?:主要)?(?:存在)?(?:的)?问题(?:及原因)?$|^(?:下一步)?改进措施$|^(?:评价|自评)结论$|^项目(?:类别|类型|属性|概况|简介|内容)$|^预算变动原因$/,
  ],
];

/** 主要领导签字, 填报日期: what stands behind a value in the same cell. */
export const SIGNATURE_LABEL = /(?:签字|签名|签章|盖章|日期|时间|电话)$/;

/** Labels so common in texts that they count as a field only beside others. */
export const WEAK_FIELDS: ReadonlySet<InfoField> = new Set([
  'year',
  'fillingDate',
  'note',
  'address',
  'unit',
  'reportTitle',
]);

/** The field that a label names: 部门（单位）名称（盖章）： is sealName. @returns null where it is none of ours. */
export function infoFieldOf(label: string): InfoField | null {
  if (label.length > 30) return null;
  const folded = foldLabel(label);
  const bare = withoutBrackets(folded);
  return WORDS.find(([, pattern]) => pattern.test(folded) || pattern.test(bare))?.[0] ?? null;
}
