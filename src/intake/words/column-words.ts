import { foldLabel, withoutBrackets } from '../../text';
import { FOREIGN_HEADER, INDICATOR_HEADERS, WEAK_INDICATOR_HEADERS } from './indicator-words';

/** Roles of tables that are known by a header row. */
export type HeaderRole = 'budget' | 'ledger' | 'indicators' | 'evaluators' | 'project-info';

type Words = readonly (readonly [string, RegExp])[];

const PROJECT: Words = [
  [
    'project',
    /^(?:预算|专项|所属|实施)?项目(?:名称|名)?$|^(?:具体|二级|三级|支出)项目(?:名称|名)$|^专项(?:资金)?名称$|^项目明细名称$/,
  ],
  ['projectCode', /^项目(?:编码|代码|编号|号)$/],
];

const ITEM: Words = [
  [
    'code',
    /^(?:部门|支出|预算)*(?:经济)?(?:分类)?(?:支出)?(?:科目)(?:编码|代码|编号|号|code)$|^(?:支出)?经济(?:分类|科目)*(?:编码|代码|编号)$|^(?:类款|款级?)(?:编码|代码)$|^编码$/,
  ],
  [
    'name',
    /^(?:部门|支出|预算)*(?:经济)?(?:分类)?(?:支出)?科目(?:名称|名|及名称)?$|^(?:部门预算)?(?:支出)?经济(?:分类|科目)+(?:名称)?$|^(?:支出|费用|开支)(?:类别|类型|项目|名称|科目|科目名称)$|^科目(?:编码|代码)(?:及|和|与|\/)?名称$/,
  ],
  [
    'source',
    /^(?:资金|经费|项目资金|款项)?(?:来源|性质|渠道)(?:渠道|类别|名称|类型)?$|^资金(?:类别|类型|来源性质)$/,
  ],
];

const LEDGER: Words = [
  ...PROJECT,
  ...ITEM,
  [
    'date',
    /^(?:记账|凭证|支付|业务|支出|发生|报销|入账|付款|制单|列支|会计)?(?:日期|时间|年月日|月份|期间)$|^年月日$|^月$/,
  ],
  [
    'voucher',
    /^(?:记账|会计|支出)?凭证(?:编号|号|字号|号数|号码|字|种类)?$|^(?:单据|票据|发票)(?:号|编号|号码)$|^字号$/,
  ],
  [
    'summary',
    /^(?:业务|支出|费用|凭证)?摘要$|^(?:支出|资金|款项|经费|具体|费用)?(?:用途|事由|事项)(?:说明|摘要)?$|^(?:支出|业务|开支|使用|具体|费用|经济业务|列支)(?:内容|说明|明细|事项)$|^(?:内容|说明|明细|经济业务)$/,
  ],
  ['credit', /^贷方(?:金额|发生额|发生)?$|^(?:收回|退回|冲减)(?:金额|数)?$/],
  [
    'amount',
    /^(?:实际|本次|本期|本币|累计|不含税|含税)?(?:支出|发生|支付|付款|列支|报销|开支|使用|借方|付出|实付|核销|付)?(?:发生)?(?:金额|额|数额)$|^借方(?:发生)?$|^(?:实际)?支出(?:数|金额|额)?$|^付款$|^实支数?$|^金额合计$/,
  ],
];

const BUDGET: Words = [
  ...PROJECT,
  ...ITEM,
  ['name', /^支出(?:内容|明细|事项)$|^(?:内容|用途|支出用途)$/],
  ['amount', /^(?:金额|数额|总金额)$/],
  ['unit', /^(?:项目|实施|预算|使用|承担|资金使用)?单位(?:名称)?$/],
  ['department', /^(?:预算|业务|项目)?主管(?:部门|单位)(?:名称)?$|^预算部门$/],
  ['weight', /^(?:分值|权重)$/],
  ['score', /^(?:得分|自评得分)$/],
  ['reason', /^(?:备注|说明|原因)$|原因/],
];

/** As in filled forms: a separate table has the headers of the form's block. */
const INDICATORS: Words = [...PROJECT, ...INDICATOR_HEADERS];

const EVALUATORS: Words = [
  ...PROJECT,
  ['person', /^(?:评价|评价人员|评价人|人员|成员|专家|小组成员)?姓名$|^评价人员?$/],
  ['position', /^(?:职称|职务|岗位|职称职务|职务职称|技术职称|行政职务)(?:[/、或及]?(?:职称|职务))?$/],
  ['unit', /^(?:工作|所在|所属)?(?:单位|部门)(?:名称|及部门|部门)?$|^单位部门$/],
  ['signature', /^(?:本人)?(?:签字|签名|签章)(?:栏)?$/],
  ['duty', /^(?:组内)?(?:职责|分工|角色|组内职务|评价组职务|小组职务)$/],
];

const PROJECT_LIST: Words = [
  ...PROJECT,
  ['unit', /^(?:项目|实施|项目实施|预算|使用|承担|填报)?单位(?:名称)?$/],
  ['department', /^(?:预算|业务|项目)?主管(?:部门|单位)(?:名称)?$/],
  ['manager', /^(?:项目)?负责人(?:姓名)?$/],
  ['phone', /^(?:联系)?电话(?:号码)?$|^联系方式$/],
  ['address', /^(?:单位|通讯|联系)?地址$/],
  ['postcode', /^(?:邮编|邮政编码)$/],
  ['period', /^(?:项目)?(?:起止|实施|建设|执行)(?:时间|期限|期|日期|年限|周期)$/],
  ['periodStart', /^(?:项目)?(?:开始|起始|开工|启动)(?:时间|日期)$/],
  ['periodEnd', /^(?:项目)?(?:结束|完成|终止|截止|竣工|完工)(?:时间|日期)$/],
  ['evaluationTypes', /^评价类型$/],
  ['reportDate', /^(?:评价|报告|填报|自评)(?:日期|时间)$/],
  ['goalExpected', /^(?:年度|预期|项目|总体|绩效)+目标$/],
  ['goalActual', /^(?:实际|目标|年度)*完成情况$/],
  ['claimedTotal', /^(?:综合|自评)(?:得分|总分)$/],
  ['claimedGrade', /^(?:自评|评价)(?:等次|等级)$/],
];

const WORDS: Readonly<Record<HeaderRole, Words>> = {
  budget: BUDGET,
  ledger: LEDGER,
  indicators: INDICATORS,
  evaluators: EVALUATORS,
  'project-info': PROJECT_LIST,
};

/** Headers that count where no plainer one has the meaning: 支出项目 is the project only where 项目名称 is missing. */
const WEAK: Readonly<Partial<Record<HeaderRole, Words>>> = {
  budget: [['project', /^(?:具体|二级|三级|支出)项目$/]],
  ledger: [['project', /^(?:具体|二级|三级|支出)项目$/]],
  indicators: WEAK_INDICATOR_HEADERS,
};

/** 功能分类科目编码 and its kin: codes of another classification, which are no economic items. */
const OTHER_CLASSIFICATION = /功能|政府(?:预算)?(?:支出)?经济|会计科目/;

function bareHeader(role: HeaderRole, header: string): string | null {
  // 预算数/万元, 预算数 万元: a unit without brackets says nothing of the meaning.
  const folded = foldLabel(header)
    .replace(/[/、·]/g, '')
    .replace(/(?<=[数额算出])(?:亿|千万|百万|万|千|百)?元$/, '');
  if (OTHER_CLASSIFICATION.test(folded)) return null;
  const bare = withoutBrackets(folded);
  return role === 'indicators' && FOREIGN_HEADER.test(bare) ? null : bare;
}

function matching(words: Words | undefined, bare: string | null): string[] {
  if (bare === null || !words) return [];
  return words.filter(([, pattern]) => pattern.test(bare)).map(([meaning]) => meaning);
}

/** What a header may mean in a table of the role, the likeliest first. */
export function columnMeanings(role: HeaderRole, header: string): readonly string[] {
  return matching(WORDS[role], bareHeader(role, header));
}

/** What a header means where the table has no plainer one for it. */
export function weakColumnMeaning(role: HeaderRole, header: string): string | null {
  return matching(WEAK[role], bareHeader(role, header))[0] ?? null;
}

/** What a header means in a table of the role. @returns null where it is none of its words. */
export function columnMeaning(role: HeaderRole, header: string): string | null {
  return columnMeanings(role, header)[0] ?? null;
}

/** Columns of lists that are understood and that nothing is needed from. */
export const ASIDE_COLUMNS =
  /^(?:序号|行次|列次|编号|项次|顺序号)$|^(?:经办|审批|审核|领款|收款|报账|制单|复核|报销)(?:人|人员|单位|部门)?(?:姓名|名称)?$|^(?:收款|付款|开户|银行)(?:方|单位|人|行|账户|账号)+(?:名称)?$|^(?:供应商|商户|往来单位)(?:名称)?$|^(?:合同|票据|发票)(?:编?号|号码|名称)?$|^(?:附件|张数|附件张数|单据张数)$|^(?:数量|单价|规格|型号|规格型号|计量单位)$|^余额$|^(?:支付|结算|付款)(?:方式|状态)$|功能(?:分类|科目)|政府(?:预算)?(?:支出)?经济(?:分类|科目)|会计科目|^借或贷$|^方向$/;
