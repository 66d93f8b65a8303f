import { FOREIGN_HEADERS, INDICATOR_HEADER_LINES, WEAK_INDICATOR_HEADER_LINES } from './indicator-headers';
import { LEDGER_HEADERS } from './ledger-headers';
import { AS_FOLDED, lexicon, wordList, type Lexicon, type Meaning, type Reading } from './lexicon';
import { BUDGET_HEADERS, EVALUATOR_HEADERS, PROJECT_LIST_HEADERS } from './list-headers';
import { foldLabel, withoutBrackets } from '../../text';
import { PROJECT, WEAK_PROJECT } from './shared-headers';

/** Roles of tables that are known by a header row. */
export type HeaderRole = 'budget' | 'ledger' | 'indicators' | 'evaluators' | 'project-info';

/** 职称/职务 is one word; 科目名称（部门经济分类） is 科目名称. */
const AS_COLUMN: Reading = (text) => {
  // 预算数/万元, 预算数 万元: a unit without brackets says nothing of the meaning.
  const label = foldLabel(text)
    .replace(/[/、·]/g, '')
    .replace(/(?<=[数额算出])(?:亿|千万|百万|万|千|百)?元$/, '');
  return [withoutBrackets(label)];
};

const COLUMNS: Readonly<Record<HeaderRole, Lexicon>> = {
  budget: lexicon({ id: 'column of a budget', as: AS_COLUMN, meanings: BUDGET_HEADERS }),
  ledger: lexicon({ id: 'column of a ledger', as: AS_COLUMN, meanings: LEDGER_HEADERS }),
  // As in filled forms: a separate table has the headers of the form's block.
  indicators: lexicon<string>({
    id: 'column of indicators',
    as: AS_COLUMN,
    meanings: [FOREIGN_HEADERS, ...PROJECT, ...INDICATOR_HEADER_LINES],
  }),
  evaluators: lexicon({ id: 'column of evaluators', as: AS_COLUMN, meanings: EVALUATOR_HEADERS }),
  'project-info': lexicon({ id: 'column of projects', as: AS_COLUMN, meanings: PROJECT_LIST_HEADERS }),
};

/** Headers that count where no plainer one has the meaning: 支出项目 is the project only where 项目名称 is missing. */
const WEAK_COLUMNS: Readonly<Partial<Record<HeaderRole, Lexicon>>> = {
  budget: lexicon({ id: 'weak column of a budget', as: AS_COLUMN, meanings: [WEAK_PROJECT] }),
  ledger: lexicon({ id: 'weak column of a ledger', as: AS_COLUMN, meanings: [WEAK_PROJECT] }),
  indicators: lexicon({
    id: 'weak column of indicators',
    as: AS_COLUMN,
    meanings: WEAK_INDICATOR_HEADER_LINES,
  }),
};

const OTHER_CLASSIFICATION_LINES: Meaning<'other'> = {
  meaning: 'other',
  lines: [
    { pattern: /功能/, examples: ['功能分类科目编码', '支出功能分类'] },
    { pattern: /政府(?:预算)?(?:支出)?经济/, examples: ['政府预算支出经济分类', '政府经济分类科目编码'] },
    { pattern: /会计科目/, examples: ['会计科目', '会计科目名称'] },
  ],
  not: ['部门预算支出经济分类', '科目编码', '政府采购'],
};

/** Codes of another classification, which are no economic items; also where only brackets say so. */
const OTHER_CLASSIFICATION = lexicon({
  id: 'other classification',
  as: AS_FOLDED,
  meanings: [OTHER_CLASSIFICATION_LINES],
});

const NONE: readonly string[] = [];

/** What a header may mean in a table of the role, the likeliest first. */
export function columnMeanings(role: HeaderRole, header: string): readonly string[] {
  const found = COLUMNS[role].meaningsOf(header);
  return found.length === 0 || OTHER_CLASSIFICATION.test(header) ? NONE : found;
}

/** What a header means where the table has no plainer one for it. */
export function weakColumnMeaning(role: HeaderRole, header: string): string | null {
  const found = WEAK_COLUMNS[role]?.meaningOf(header) ?? null;
  return found === null || OTHER_CLASSIFICATION.test(header) ? null : found;
}

/** What a header means in a table of the role. @returns null where it is none of its words. */
export function columnMeaning(role: HeaderRole, header: string): string | null {
  return columnMeanings(role, header)[0] ?? null;
}

/** Columns of lists that are understood and that nothing is needed from. */
export const ASIDE_COLUMNS = wordList('column aside', {
  lines: [
    { pattern: /^(?:序号|顺序号|项次)$/, examples: ['序号', '顺序号', '项次'] },
    { pattern: /^[行列]次$/, examples: ['行次', '列次'] },
    { word: '编号' },
    {
      pattern: /^(?:经办|审批|审核|领款|收款|报账|制单|复核|报销)(?:人|人员|单位|部门)?(?:姓名|名称)?$/,
      examples: ['经办人', '审批人', '收款单位名称', '报销人姓名'],
    },
    {
      pattern: /^(?:收款|付款|开户|银行)(?:方|单位|人|行|账户|账号)*(?:方|行|账户|账号)(?:名称)?$/,
      examples: ['开户行', '收款方', '银行账号', '付款账户名称'],
    },
    { pattern: /^(?:付款|开户|银行)(?:单位|人)(?:名称)?$/, examples: ['付款单位', '付款人名称'] },
    { pattern: /^(?:供应商|商户|往来单位)(?:名称)?$/, examples: ['供应商', '往来单位名称'] },
    { pattern: /^(?:合同|票据|发票)(?:编?号|号码|名称)?$/, examples: ['合同号', '发票号码', '合同名称'] },
    { pattern: /^(?:附件|张数|附件张数|单据张数)$/, examples: ['附件张数', '附件'] },
    { pattern: /^(?:数量|单价|计量单位)$/, examples: ['数量', '单价', '计量单位'] },
    { pattern: /^(?:规格|型号|规格型号)$/, examples: ['规格型号', '型号'] },
    { word: '余额' },
    { pattern: /^(?:支付|结算|付款)(?:方式|状态)$/, examples: ['支付方式', '付款状态'] },
    { pattern: /功能(?:分类|科目)/, examples: ['功能分类科目编码', '支出功能科目'] },
    {
      pattern: /政府(?:预算)?(?:支出)?经济(?:分类|科目)/,
      examples: ['政府预算支出经济分类', '政府经济科目'],
    },
    { pattern: /会计科目/, examples: ['会计科目', '会计科目名称'] },
    { pattern: /^(?:借或贷|方向)$/, examples: ['借或贷', '方向'] },
  ],
  not: ['金额', '摘要', '项目编号', '结余', '负责人'],
});
