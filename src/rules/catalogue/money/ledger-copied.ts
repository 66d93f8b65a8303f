import { commonlyUsed } from '../../../policy';
import { needsReview, notApplicable, pass } from '../../outcomes';
import type { Rule } from '../../types';

export const LEDGER_COPIED: Rule = {
  id: 'ledger-copied',
  number: 117,
  title: { zh: '两张支出明细账内容相同', en: 'Two ledger sheets hold the same entries' },
  severity: 'warning',
  forms: 'both',
  source: commonlyUsed(
    'convention',
    '每笔支出只登记一次，执行数按明细账合计',
    'Each payment is entered once; the executed amount is the sum of the ledger',
  ),
  messages: {
    copied: {
      text: {
        zh: '工作表“{copy}”与“{original}”的{count}笔支出完全相同，可能是复制的表，支出算了两遍',
        en: 'Sheet “{copy}” holds the same {count} entries as “{original}”; it may be a copy, and the spending is counted twice',
      },
      fix: {
        zh: '删除复制的工作表，或在“数据”中设为不参与；确实是两批支出的，写明情况',
        en: 'Delete the copied sheet, or leave it out in “Data”; where these really are two payments each, say so',
      },
    },
  },
  examples: {
    fails: {
      zh: '“支出明细”和“支出明细 (2)”各有同样的3笔支出',
      en: '支出明细 and 支出明细 (2) hold the same 3 entries each',
    },
    passes: {
      zh: '“一季度”和“二季度”各有各的支出',
      en: 'Two sheets for two quarters, with entries of their own',
    },
  },
  check({ submission: { ledger } }) {
    if (!ledger) return [notApplicable('no-table')];
    const { copies = [] } = ledger;
    if (copies.length === 0) return [pass()];
    return copies.map(({ sheets: [original, copy], count, cells }) =>
      needsReview('copied', { cells, values: { original, copy, count: String(count) } }),
    );
  },
};
