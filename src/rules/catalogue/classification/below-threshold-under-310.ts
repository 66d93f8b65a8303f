import { decimal, toText } from '../../../numbers';
import { confirmed, type Policy } from '../../../policy';
import { fail, needsReview, orNotApplicable, pass, type Detail } from '../../outcomes';
import { costsLess, pricePerPiece } from '../../spending/pieces';
import type { SpendingLine } from '../../spending/spending-line';
import { classOf, spendingLines } from '../../spending/spending-lines';
import type { Outcome, Rule } from '../../types';
import { SMALL_THINGS, SPECIAL_EQUIPMENT } from '../../words/spending-words';

function check(line: SpendingLine, { settings }: Policy): Outcome[] {
  const { code, text } = line;
  if (classOf(code) !== '310') return [];
  const { general, special } = settings.assetThreshold.value;
  const limit = decimal(SPECIAL_EQUIPMENT.test(text) ? special : general);
  const values = { code, text, limit: toText(limit) };
  const detail = (): Detail => ({
    cells: line.codeAndTextCells,
    found: code,
    expected: { zh: '302（如30201）', en: '302 (such as 30201)' },
    values,
  });
  if (costsLess(line, limit)) {
    return [fail('below', { ...detail(), values: { ...values, price: pricePerPiece(line) ?? '' } })];
  }
  return [SMALL_THINGS.test(text) ? needsReview('small', detail()) : pass(() => line.codeAndTextCells)];
}

export const BELOW_THRESHOLD_UNDER_310: Rule = {
  id: 'below-threshold-under-310',
  number: 35,
  title: { zh: '未达固定资产标准的不列入资本性支出', en: 'Things below the threshold are not 310' },
  severity: 'warning',
  forms: 'H',
  source: confirmed(
    'XZ',
    '单位价值1000元（专用设备1500元）以上列为固定资产（2012年财务规则，后续修订未核对）',
    'Fixed assets cost 1 000 元 or more (special equipment 1 500 元; 2012 rules, later revisions not checked)',
  ),
  messages: {
    below: {
      text: {
        zh: '“{text}”单价约{price}元，未达固定资产标准（{limit}元），却列在{code}',
        en: '“{text}”: about {price} 元 each, below the limit of {limit} 元, but under {code}',
      },
      fix: { zh: '改列{expected}', en: 'Use {expected}' },
    },
    small: {
      text: {
        zh: '“{text}”通常达不到固定资产标准（{limit}元），却列在{code}',
        en: '“{text}” hardly reaches the limit of {limit} 元 but stands under {code}',
      },
      fix: {
        zh: '核对单价；未达标准的改列{expected}',
        en: 'Check the price; below the limit use {expected}',
      },
    },
  },
  examples: {
    fails: { zh: '电话机800元列31002', en: 'A telephone for 800 元 under 31002' },
    passes: { zh: '服务器5万元列31007', en: 'A server for 50 000 元 under 31007' },
  },
  check: ({ submission }, policy, memory) =>
    orNotApplicable(
      spendingLines(submission, memory).flatMap((line) => check(line, policy)),
      'no-table',
    ),
};
