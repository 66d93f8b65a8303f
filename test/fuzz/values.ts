import fc from 'fast-check';
import type { CellValue } from '../../src/workbook';
import { allLexicons, examplesOf } from '../../src/intake/words/lexicon';
import '../../src/intake';

/** Words of the product's own vocabulary: what looks like a header, a label, a total. */
export const WORDS: readonly string[] = [
  ...new Set(
    allLexicons().flatMap(({ place }) => place.meanings.flatMap(({ lines }) => lines.flatMap(examplesOf))),
  ),
];

const NUMBERS = [
  0,
  -0,
  1,
  -1,
  100,
  0.1 + 0.2,
  1e-7,
  5e-324,
  1e15,
  1e21,
  1.7976931348623157e308,
  -1e308,
  2 ** 53,
  43_831,
  2_958_466,
  20_231_301,
  12345678.905,
  -0.005,
];
/** No figure, date or name of anything. */
export const UNREADABLE = [
  'abc',
  '#REF!',
  '#DIV/0!',
  '#N/A',
  '#VALUE!',
  '???',
  '12..5',
  '1O0',
  '约2x',
] as const;
const TEXTS = [
  '',
  ' ',
  '\n',
  '—',
  '/',
  '无',
  '２０',
  '20万元',
  '1,000',
  '1,0,0',
  '１２．５％',
  '100分',
  '≥95%',
  '≥1e5',
  '≤≥5',
  '1e999',
  '-',
  '--5',
  '+',
  '(20)',
  '20（万元',
  '2024年2月30日',
  '9999-99-99',
  '2024-01-01T25:00',
  '0.0.0',
  'TRUE',
  '=1+1',
  '@SUM(1)',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\u0000',
  '\uffff',
  '\ufffe甲',
  '\ud83d',
  '\udc00甲',
  '甲\u200b乙',
  '\u202e甲',
  '😀',
  "'",
  '"',
  '<a>',
  ']]>',
  '&amp;',
  '_x000D_',
  '*',
  '~?',
  '项目名称：',
  '：',
  '（',
  '合计：5',
  '1.',
  '一、',
  '（一）',
  '50%50%',
  '完成率100%，完成5个',
];
const PUMPED = [
  ' ',
  'T',
  '预算20万元，',
  '自我评价',
  '大于等于',
  '1,',
  '9',
  '（',
  '得分',
  '\n',
  '项目名称：甲 ',
  '≥',
  '.',
  '2024年',
];

const pumped = fc
  .tuple(fc.constantFrom(...PUMPED), fc.constantFrom(3, 40, 400))
  .map(([part, times]) => part.repeat(times));

/** Whatever may stand in a cell, and what should not. */
export const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(...NUMBERS) },
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -1000, max: 100_000 }).map((cents) => cents / 100) },
  { weight: 4, arbitrary: fc.constantFrom(...UNREADABLE) },
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...TEXTS)).map(([a, b]) => a + b),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: pumped },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(null, true, false) },
);
