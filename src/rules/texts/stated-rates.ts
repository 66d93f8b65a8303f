import { decimal, HUNDREDTH, type Decimal } from '../../numbers';
import type { RunningText } from './running-texts';

export type RateKind = 'execution' | 'completion' | 'excess';

/** A rate that a sentence states with the name of what it is a rate of. */
export interface StatedRateInText {
  readonly kind: RateKind;
  /** As a fraction: 0.2222 of 22.22%. */
  readonly value: Decimal;
  readonly places: number;
  /** As written: 拨付进度100%. */
  readonly text: string;
  /** The clause around it. */
  readonly clause: string;
  readonly cells: RunningText['cells'];
}

const LINK = '(?:均|已|全部|高)?(?:达到?|为|是|约为|:)?(?:了)?';
const PERCENT = '(\\d{1,4}(?:\\.\\d{1,4})?)%';
const PATTERNS: readonly (readonly [RateKind, RegExp])[] = [
  [
    'execution',
    new RegExp(
      `(?:(?:预算|资金|经费)?(?:执行率|支付率|支出率|使用率)|(?:支付|拨付|支出|执行)进度)${LINK}${PERCENT}`,
      'g',
    ),
  ],
  ['completion', new RegExp(`完成率${LINK}${PERCENT}`, 'g')],
  ['excess', new RegExp(`超(?:额|任务|计划|目标)(?:数)?(?:完成)?(?:了)?${PERCENT}`, 'g')],
];
/** Rates of a date, of a part, of another year, or that are only aimed at. */
const OTHER =
  /截[至止]|\d月[底末份]|上年|去年|同比|上半年|季度|其中|中央|自治区|省级|市级|县级|目标|力争|确保|不低于|要求|应达|增长|百分点|平均|年初/;

/** Rates of the whole that a text states. */
export function statedRates({ folded, cells }: RunningText): StatedRateInText[] {
  return folded.split(/[。;!]/).flatMap((sentence) =>
    PATTERNS.flatMap(([kind, pattern]) =>
      [...sentence.matchAll(pattern)].flatMap((match): StatedRateInText[] => {
        const start = sentence.lastIndexOf(',', match.index) + 1;
        const clause = sentence.slice(start, match.index + match[0].length);
        if (OTHER.test(clause)) return [];
        const digits = match[1] ?? '0';
        return [
          {
            kind,
            value: decimal(digits).times(HUNDREDTH),
            places: digits.split('.')[1]?.length ?? 0,
            text: match[0],
            clause,
            cells,
          },
        ];
      }),
    ),
  );
}
