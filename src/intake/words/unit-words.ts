import { MONEY_UNITS, type MoneyUnit } from '../../numbers';
import { AS_BARE_LABEL, AS_FOLDED, lexicon, re, wordList, type Lexicon, type Line } from './lexicon';

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

/** A cell that holds nothing but a unit of money. */
const ALONE = unitsIn(
  'alone',
  (unit) => [{ word: unit }, { word: `人民币${unit}` }],
  (unit) => `美${unit}`,
);

/** The name of a sheet; a 元 without more only where it stands apart. */
const IN_NAME = unitsIn(
  'in the name of a sheet',
  (unit) =>
    unit === '元'
      ? [{ pattern: /[-_(—.·]元\)?$/, examples: ['预算表-元', '预算表（元）'] }]
      : [{ pattern: re`(?<![百千])${unit}`, examples: [`预算表-${unit}`, `${unit}预算表`] }],
  (unit) => (unit === '元' ? '元旦活动' : `预算表-${unit.replace('元', '')}`),
);

const BEHIND_ITS_LABEL = unitsIn(
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
    {
      pattern: re`单位均?[为是]:?${unit}`,
      examples: [`本表金额单位为${unit}`, `以上金额单位均为${unit}`],
    },
  ],
  (unit) => `单位${unit === '元' ? '万元' : unit.replace('元', '')}`,
);

/** The plainest place first. */
const PLACES: readonly Lexicon<MoneyUnit>[] = [
  BEHIND_ITS_LABEL,
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
  ALONE,
  lexicon({
    id: 'unit of money without 元',
    as: AS_FOLDED,
    meanings: (['亿元', '万元'] as const).map((unit) => {
      const short = unit.replace('元', '');
      return {
        meaning: unit,
        lines: [
          {
            pattern: re`[([【〔](?:单位:)?${short}[)\]】〕]`,
            examples: [`预算数（${short}）`, `（单位：${short}）`],
          },
        ],
        not: [`预算数${short}`, `（${unit}）`],
      };
    }),
  }),
];

/** The unit of money that a note below a table states: 单位：万元, 注：本表金额单位为元. */
export function moneyUnitInNote(text: string): MoneyUnit | null {
  return BEHIND_ITS_LABEL.meaningOf(text);
}

/** The unit of money that is all that a cell holds. */
export function moneyUnitAlone(text: string): MoneyUnit | null {
  return ALONE.meaningOf(text);
}

/** The unit of money that the name of a sheet states. */
export function moneyUnitInName(sheet: string): MoneyUnit | null {
  return IN_NAME.meaningOf(sheet);
}

/** Headers of a column that names the unit of each row's amounts. */
export const MONEY_UNIT_HEADER = wordList(
  'column of units of money',
  {
    lines: [
      { word: '金额单位' },
      { pattern: /^(?:货币|计量)单位$/, examples: ['货币单位', '计量单位'] },
      { word: '资金单位' },
      { word: '单位' },
    ],
    not: ['实施单位', '万元'],
  },
  AS_BARE_LABEL,
);

/** The unit of money that a caption or a header names: 单位：万元, （元）, 金额/万元. @returns null where it names none. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  for (const place of PLACES) {
    const unit = place.meaningOf(text);
    if (unit !== null) return unit;
  }
  return null;
}
