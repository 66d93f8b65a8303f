import { decimal, toText, type Decimal } from '../../../numbers';
import { confirmed, type Policy } from '../../../policy';
import { fail, orNotApplicable, pass } from '../../outcomes';
import { costsLess, piecesIn, pricePerPiece } from '../../spending/pieces';
import type { SpendingLine } from '../../spending/spending-line';
import { classOf, spendingLines } from '../../spending/spending-lines';
import type { Outcome, Rule } from '../../types';
import { RUNNING_COST, SPECIAL_EQUIPMENT } from '../../words/spending-words';

function threshold(text: string, { settings }: Policy): Decimal {
  const { general, special } = settings.assetThreshold.value;
  return decimal(SPECIAL_EQUIPMENT.test(text) ? special : general);
}

/** Without a unit price it can only warn (docs/domain/consistency.md#classification): there may be many small things. */
function check(line: SpendingLine, policy: Policy): Outcome[] {
  const { code, text, nature } = line;
  if (classOf(code) !== '302') return [];
  const isAsset = nature !== null && classOf(nature) === '310' && !RUNNING_COST.test(text);
  const limit = threshold(text, policy);
  if (!isAsset || costsLess(line, limit)) return [pass(() => line.codeAndTextCells)];
  const price = piecesIn(text) === null ? null : pricePerPiece(line);
  const detail = {
    cells: line.codeAndTextCells,
    found: code,
    expected: { zh: '310（如31002、31007）', en: '310 (such as 31002, 31007)' },
  };
  const values = { code, text, limit: toText(limit) };
  return [
    price
      ? fail('asset', { ...detail, values: { ...values, price } })
      : fail('perhaps', { ...detail, values, severity: 'warning' }),
  ];
}

export const EQUIPMENT_UNDER_302: Rule = {
  id: 'equipment-under-302',
  number: 34,
  title: { zh: '达到固定资产标准的购置列入资本性支出', en: 'Assets above the threshold belong to 310' },
  severity: 'error',
  forms: 'H',
  source: confirmed(
    'D360',
    '达到固定资产标准的设备、软件购置列310资本性支出，未达到的列302',
    'Equipment and software above the fixed-asset threshold are 310, below it 302',
  ),
  messages: {
    asset: {
      text: {
        zh: '“{text}”单价约{price}元，达到固定资产标准（{limit}元），却列在{code}',
        en: '“{text}”: about {price} 元 each, a fixed asset (from {limit} 元), but under {code}',
      },
      fix: { zh: '改列{expected}', en: 'Use {expected}' },
    },
    perhaps: {
      text: {
        zh: '“{text}”属于设备购置，却列在{code}商品和服务支出',
        en: '“{text}” is a purchase of equipment but stands under {code}',
      },
      fix: {
        zh: '单价达到{limit}元的改列{expected}；达不到的，在摘要写明数量和单价',
        en: 'Use {expected} where a piece costs {limit} 元 or more; else state number and price',
      },
    },
  },
  examples: {
    fails: { zh: '网络设备购置2万元列302', en: 'Network equipment for 20 000 元 under 302' },
    passes: { zh: '购置鼠标10个、共500元列30201', en: '10 mice for 500 元 under 30201' },
  },
  check: ({ submission }, policy, memory) =>
    orNotApplicable(
      spendingLines(submission, memory).flatMap((line) => check(line, policy)),
      'no-table',
    ),
};
