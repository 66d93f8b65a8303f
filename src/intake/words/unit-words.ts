import { MONEY_UNITS, type MoneyUnit } from '../../numbers';
import { AS_FOLDED, lexicon, re, type Lexicon, type Line } from './lexicon';

/** Where a caption or a header may name its unit of money; the same words for each unit. */
function unitsIn(
  place: string,
  lines: (unit: MoneyUnit) => readonly [Line, ...Line[]],
  not: (unit: MoneyUnit) => string,
): Lexicon<MoneyUnit> {
  return lexicon({
    id: `unit of money ${place}`,
    as: AS_FOLDED,
    meanings: MONEY_UNITS.map((unit) => ({ meaning: unit, lines: lines(unit), not: [not(unit)] as const })),
  });
}

/** The plainest place first. */
const PLACES: readonly Lexicon<MoneyUnit>[] = [
  unitsIn(
    'behind its label',
    (unit) => [
      {
        pattern: re`单位:?[(]?${unit}`,
        examples: [`单位：${unit}`, `金额单位：${unit}`, `计量单位（${unit}）`],
      },
      {
        pattern: re`单位:?[(]?人民币[:/]?${unit}`,
        examples: [`单位：人民币${unit}`, `货币单位:人民币/${unit}`],
      },
      { pattern: re`单位:?[(]?/${unit}`, examples: [`单位/${unit}`] },
    ],
    (unit) => `单位${unit === '元' ? '万元' : unit.replace('元', '')}`,
  ),
  unitsIn(
    'in brackets',
    (unit) => [
      { pattern: re`[([【〔](?:人民币)?${unit}[)\]】〕]`, examples: [`预算数（${unit}）`, `【${unit}】`] },
      {
        pattern: re`[([【〔](?:金额单位|金额|单位|:)(?:单位)?:?(?:人民币)?${unit}[)\]】〕]`,
        examples: [`（金额：${unit}）`, `预算数（单位：${unit}）`],
      },
    ],
    (unit) => `预算数${unit}`,
  ),
  unitsIn(
    'at the end',
    (unit) => [
      { pattern: re`[数额][:/,]?${unit}$`, examples: [`预算数${unit}`, `金额/${unit}`] },
      { pattern: re`[金款计算入出排位][:/,]?${unit}$`, examples: [`资金${unit}`, `合计，${unit}`] },
      { pattern: re`[:/,][:/,]?${unit}$`, examples: [`元/${unit}`] },
    ],
    (unit) => `20${unit}`,
  ),
  unitsIn(
    'alone',
    (unit) => [{ word: unit }, { word: `人民币${unit}` }],
    (unit) => `美${unit}`,
  ),
];

/** The unit of money that a caption or a header names. @returns null where it names none */
export function moneyUnitIn(text: string): MoneyUnit | null {
  for (const place of PLACES) {
    const unit = place.meaningOf(text);
    if (unit !== null) return unit;
  }
  return null;
}
