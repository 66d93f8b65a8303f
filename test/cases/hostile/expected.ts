/** What is expected of a file: it is refused with a message that names the part, or read. */
export type Expected =
  | { readonly refused: RegExp }
  | {
      readonly verdict: 'pass' | 'not-pass' | 'any';
      /** Cells of which the report has to speak. */
      readonly names?: readonly string[];
      /** Cells of which it must not. */
      readonly silent?: readonly string[];
      /** Whether no formula may be left out. */
      readonly isComputed?: true;
    };

/** Holds nothing that could be evaluated, and is read for all that. */
const NOTHING_IN_IT = { refused: /没有找到可自评的内容（工作表：S/ };
const LAST = '支出明细!E3';

export const EXPECTED: Readonly<Record<string, Expected>> = {
  'pass-base': { verdict: 'pass' },
  'pass-score-REF': { verdict: 'not-pass' },
  'pass-weight-REF': { verdict: 'not-pass' },
  'pass-weight-abc': { verdict: 'not-pass' },
  'empty-v-element': NOTHING_IN_IT,
  'is-before-v': NOTHING_IN_IT,
  'stray-two': { verdict: 'any' },
  'corner-XFD1048576': { verdict: 'not-pass', names: ['支出明细!XFD1048576'] },
  'stray-Z1048576': { verdict: 'any' },
  'formula-sum-all': { verdict: 'any', silent: [LAST] },
  'formula-sum-200k-filled': { verdict: 'any', silent: [LAST] },
  'chain-20000': { verdict: 'any', isComputed: true },
  'chain-up-9000': { verdict: 'any', isComputed: true },
  'formula-paren8k': { verdict: 'not-pass', names: [LAST] },
  'formula-minus20k': { verdict: 'not-pass', names: [LAST] },
  'formula-huge-product': { verdict: 'not-pass', names: [LAST] },
  'formula-digits': { verdict: 'not-pass', names: [LAST] },
  'formula-round-half': { verdict: 'any', silent: [LAST] },
  'formula-round-big': { verdict: 'any', silent: [LAST] },
  'text-32767-makes-out-fail': { verdict: 'not-pass', names: ['绩效指标!F6'] },
  'digits-400-makes-out-fail': { verdict: 'any', names: ['预算表!C4'] },
  'wrong-crc-figure-changed': { refused: /支出明细.*xl\/worksheets\/sheet2\.xml: CRC/ },
  'zip64-extra-crash': { refused: /zip/ },
  'duplicate-entry': { refused: /two parts named xl\/worksheets\/sheet2\.xml/ },
  'copy-sumifs-18-digits': { verdict: 'any' },
  'copy-not-wellformed-name-UFFFF': { refused: /xl\/workbook\.xml/ },
  'bomb-workbook-10M-elements': { refused: /_rels\/\.rels: CRC/ },
  'bomb-elements': { refused: /xl\/workbook\.xml: more than \d+ elements/ },
  'many-sheets': { refused: /\d+ parts of \d+ bytes/ },
  'nesting-sheet-10000': { refused: /预算表.*sheet1\.xml: more than \d+ levels/ },
  'numFmts-200k': { refused: /没有找到可自评的内容（工作表：预算表/ },
  'module-sheet-empty-rid': NOTHING_IN_IT,
  'sheet-without-rid': NOTHING_IN_IT,
  'date-time-only': { verdict: 'any' },
  'time-only-d': NOTHING_IN_IT,
  nan: { verdict: 'not-pass', names: [LAST] },
  'col-XFE': { verdict: 'not-pass', names: ['支出明细!A1'] },
};
