import type { Meaning } from './lexicon';
import { re } from './lexicon';
import { ITEM, PROJECT } from './shared-headers';

const DAY_OF = '(?:记账|凭证|支付|业务|支出|发生|报销|入账|付款|制单|列支|会计)?';
const OCCASION = '(?:实际|本次|本期|本币|累计|不含税|含税)?';
const SUM = '(?:发生)?(?:金额|额|数额)';

export type LedgerHeader =
  | 'project'
  | 'projectCode'
  | 'code'
  | 'name'
  | 'source'
  | 'date'
  | 'voucher'
  | 'summary'
  | 'credit'
  | 'amount';

/** Columns of a ledger: one row for each payment. */
export const LEDGER_HEADERS: readonly Meaning<LedgerHeader>[] = [
  ...PROJECT,
  ...ITEM,
  {
    meaning: 'date',
    lines: [
      { pattern: re`^${DAY_OF}日期$`, examples: ['日期', '记账日期', '支付日期'] },
      { pattern: re`^${DAY_OF}(?:时间|期间)$`, examples: ['支付时间', '时间', '会计期间'] },
      { pattern: re`^${DAY_OF}(?:年月日|月份)$`, examples: ['年月日', '月份', '会计月份'] },
      { word: '月' },
    ],
    not: ['截止日期', '计划付款日期', '实施时间', '到货日期'],
  },
  {
    meaning: 'voucher',
    lines: [
      {
        pattern: /^(?:记账|会计|支出)?凭证(?:编号|号|字号|号数|号码|字|种类)?$/,
        examples: ['凭证号', '记账凭证号', '凭证字号', '凭证'],
      },
      { pattern: /^(?:单据|票据|发票)(?:号|编号|号码)$/, examples: ['单据号', '发票号码', '票据编号'] },
      { word: '字号' },
    ],
    not: ['凭证日期', '合同号', '发票金额'],
  },
  {
    meaning: 'summary',
    lines: [
      { pattern: /^(?:业务|支出|费用|凭证)?摘要$/, examples: ['摘要', '支出摘要'] },
      {
        pattern: /^(?:支出|资金|款项|经费|具体|费用)?用途(?:说明|摘要)?$/,
        examples: ['用途', '资金用途', '款项用途说明'],
      },
      {
        pattern: /^(?:支出|资金|款项|经费|具体|费用)?(?:事由|事项)(?:说明|摘要)?$/,
        examples: ['事由', '支出事项', '事项说明'],
      },
      {
        pattern: /^(?:支出|业务|开支|使用|具体|费用|经济业务|列支)(?:内容|说明|明细)$/,
        examples: ['支出内容', '业务内容', '经济业务内容'],
      },
      { pattern: /^(?:业务|开支|使用|经济业务|列支)事项$/, examples: ['业务事项', '列支事项'] },
      { pattern: /^(?:内容|说明|明细|经济业务)$/, examples: ['内容', '经济业务', '说明'] },
    ],
    not: ['备注', '原因', '建设内容', '支出科目', '支出金额'],
  },
  {
    meaning: 'credit',
    lines: [
      { pattern: /^贷方(?:金额|发生额|发生)?$/, examples: ['贷方金额', '贷方', '贷方发生额'] },
      { pattern: /^(?:收回|退回|冲减)(?:金额|数)?$/, examples: ['退回金额', '收回', '冲减数'] },
    ],
    not: ['借方金额', '借或贷', '贷款金额'],
  },
  {
    meaning: 'amount',
    lines: [
      { pattern: re`^${OCCASION}支出${SUM}$`, examples: ['支出金额', '本次支出额', '实际支出金额'] },
      { pattern: re`^${OCCASION}${SUM}$`, examples: ['金额', '发生额', '本币金额'] },
      {
        pattern: re`^${OCCASION}(?:支付|付款|付出|实付|核销|付)${SUM}$`,
        examples: ['支付金额', '付款金额', '实付金额', '实际支付金额'],
      },
      {
        pattern: re`^${OCCASION}(?:列支|报销|开支|使用)${SUM}$`,
        examples: ['报销金额', '列支金额', '使用金额'],
      },
      { pattern: re`^${OCCASION}借方${SUM}$`, examples: ['借方金额', '借方发生额'] },
      { pattern: /^借方(?:发生)?$/, examples: ['借方', '借方发生'] },
      { pattern: /^(?:实际)?支出数?$/, examples: ['支出', '实际支出', '支出数'] },
      { word: '付款' },
      { pattern: /^实支数?$/, examples: ['实支', '实支数'] },
      { word: '金额合计' },
    ],
    not: ['预算金额', '贷方金额', '余额', '合同金额', '应付金额', '计划付款'],
  },
];
