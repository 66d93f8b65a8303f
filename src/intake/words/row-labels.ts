import { fold, withoutBrackets } from '../../text';

const TOTAL_WORD = '(?:小计|合计|总计|累计|共计|总和|合计数|总额)';
const SPAN_WORD =
  '(?:本页|本月|本季|本期|本年|当月|当年|全年|年度|一季度|二季度|三季度|四季度|[一二三四五六七八九十\\d]{1,2}月份?|支出|项目|金额|资金)';
const TOTAL_ALONE = new RegExp(`^(?:其中)?${SPAN_WORD}*${TOTAL_WORD}(?:数|金额)?$|^计$|^总支出$`);
const NAMED_TOTAL = new RegExp(`^(.+?)[-—]*(?:小计|合计|总计|共计)$`);
const CARRIED = /^(?:承前页|过次页|转次页|期初余额|期末余额|年初余额|上年结转|月初余额|余额)$/;
const SIGN_OFF =
  /^(?:制表|审核|复核|填表|填报|经办|负责|出纳|会计|财务主管|主管|编制|单位负责|日期|打印|备注|说明|注|联系)[^:]{0,8}:/;

export type RowLabel =
  | { readonly kind: 'entry' }
  /** A row of sums; `of` is the project that it names: 网络维护费小计. */
  | { readonly kind: 'total'; readonly grand: boolean; readonly of: string | null }
  /** Balances carried forward, sign-off lines, notes: neither entry nor total. */
  | { readonly kind: 'aside' };

const ENTRY: RowLabel = { kind: 'entry' };
const ASIDE: RowLabel = { kind: 'aside' };

function wordsOf(text: string): string {
  return withoutBrackets(fold(text)).replace(/:$/, '');
}

/** What a text says about its row. Summaries may well end in 合计, so only a bare total word counts there. */
export function rowLabel(text: string): RowLabel {
  const folded = fold(text);
  if (SIGN_OFF.test(folded)) return ASIDE;
  if (folded.length > 16) return ENTRY;
  const words = wordsOf(text);
  if (CARRIED.test(words)) return ASIDE;
  if (!TOTAL_ALONE.test(words)) return ENTRY;
  return {
    kind: 'total',
    grand: /^(?:项目|支出|金额|资金|全年|年度)*(?:合计|总计|共计|总额|合计数)|^总支出$|^计$/.test(words),
    of: null,
  };
}

/** As rowLabel, for the column of project names, where 网络维护费小计 is a total too. */
export function projectRowLabel(text: string): RowLabel {
  const plain = rowLabel(text);
  if (plain.kind !== 'entry') return plain;
  const of = NAMED_TOTAL.exec(fold(text))?.[1];
  return of ? { kind: 'total', grand: false, of } : plain;
}

/** 一、财政拨款收入 of a financial statement, whose column 项目 holds its own lines. */
export function isStatementItem(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+、|其中:|[加减]:)|(?:收入|支出|结余|资产|负债)$/.test(fold(text));
}
