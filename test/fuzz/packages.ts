import fc from 'fast-check';
import { openWorkbook, XlsxError } from '../../src/xlsx';
import type { Report } from '../../src/engine';
import type { Grid } from '../../src/workbook';
import { bookParts, sheetOf, stringsOf, stylesOf, zipOf, type PartTexts } from '../xlsx/packages';
import { reportOf, wrongIn } from './sound';
import type { Fuzzed, Part } from './part';

const SHEET = sheetOf(
  [
    '<row r="1" spans="1:5"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
    '<row r="2" ht="15" customHeight="1"><c r="A2" t="s" s="1"><v>3</v></c><c r="B2"><v>20</v></c><c r="C2" s="1"><f>B2*2</f><v>40.5</v></c></row>',
    '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve"> 甲&amp;乙 </t></is></c><c r="B3" t="str"><f>IF(1,"")</f><v></v></c><c r="C3"><f>SUM(B2:B2)</f></c></row>',
    '<row r="5"><c r="A5" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>体</t></r></is></c><c r="B5" t="b"><v>1</v></c><c r="C5" t="e"><v>#REF!</v></c><c r="D5" t="d"><v>2024-01-01</v></c></row>',
    '<row r="6"><c r="A6"/><c r="B6"><v>1.5E3</v></c><c r="C6"><f t="shared" ref="C6:C7" si="0">B6+1</f><v>1501</v></c></row>',
  ].join(''),
  '<dimension ref="A1:D6"/><cols><col min="1" max="3" width="10"/></cols>',
  '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="0.7" right="0.7" top="1" bottom="1" header="0" footer="0"/>',
);
const STRINGS = stringsOf(
  '<si><t>项目名称</t></si><si><t>预算数</t></si><si><r><t>执</t></r><r><t>行数</t></r><phoneticPr fontId="1"/></si><si><t xml:space="preserve"> 甲项目</t></si>',
);
const PARTS = bookParts({ 表: SHEET }, { strings: STRINGS, styles: stylesOf([0, 14]) });

const SNIPPETS = [
  '<',
  '>',
  '/',
  '"',
  "'",
  '=',
  '&',
  ';',
  '&#0;',
  '&#xFFFF;',
  '&nbsp;',
  '<!-- -->',
  '<![CDATA[5]]>',
  '<?x y?>',
  ']]>',
  '\r\n',
  '\t',
  '\u0001',
  '\ufffe',
  '</row>',
  '<row>',
  '<row r="2">',
  '<row r="0"/>',
  '</c>',
  '<c>',
  '<c r="XFE1"><v>1</v></c>',
  '<c r="A1048577"/>',
  '<c r="b2"><v>7</v></c>',
  '<c t="x">',
  '<v>',
  '</v>',
  '<v/>',
  '<v>1e999</v>',
  '<v>NaN</v>',
  '<v> 5 </v>',
  '<v>5<!-- --></v>',
  '<v>+5</v>',
  '<v>.5</v>',
  '<v>5.</v>',
  '<v>00012</v>',
  '<v>-</v>',
  '<v>.</v>',
  '<f>',
  '</f>',
  '<f/>',
  '<f>A1',
  '<is/>',
  '<is>',
  '</is>',
  '<t/>',
  '<t>',
  '</t>',
  '<x:c xmlns:x="urn:x"/>',
  ' s="-1"',
  ' s="99999"',
  ' s="1"',
  ' t="s"',
  ' t="str"',
  ' r="A1"',
  " r='B2'",
  ' xml:space="preserve"',
  ' r="A1" r="A2"',
  '</sheetData>',
  '<sheetData/>',
  '<sheetData>',
  '<extLst/>',
  '<rPh sb="0" eb="1"><t>x</t></rPh>',
  '99999999999999999999',
  '0',
];

interface Change {
  readonly kind: 'insert' | 'delete' | 'repeat' | 'swap' | 'cut';
  readonly at: number;
  readonly length: number;
  readonly what: string;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind']>(
    'insert',
    'insert',
    'insert',
    'delete',
    'delete',
    'repeat',
    'swap',
    'cut',
  ),
  at: fc.nat(4_000),
  length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 120 })),
  what: fc.constantFrom(...SNIPPETS),
});

/** Changes gather where cells stand. */
function changed(xml: string, { kind, at: place, length, what }: Change): string {
  const at = place % (xml.length + 1);
  const part = xml.slice(at, at + length);
  if (kind === 'insert') return xml.slice(0, at) + what + xml.slice(at);
  if (kind === 'delete') return xml.slice(0, at) + xml.slice(at + length);
  if (kind === 'repeat') return xml.slice(0, at) + part + part + xml.slice(at + length);
  if (kind === 'swap') return xml.slice(0, at) + what + xml.slice(at + length);
  return place % 10 === 0 ? xml.slice(0, at) : xml;
}

type Read =
  | { readonly refused: true }
  | { readonly grid: Grid | undefined; readonly missing: unknown; readonly used: unknown };

/** All that is read of the sheet; `refused` where it is refused in so many words. */
export async function readBy(bytes: Uint8Array, by?: 'parser'): Promise<Read> {
  try {
    const workbook = openWorkbook(bytes, 'b.xlsx', { by });
    const [info] = await workbook.listSheets();
    const area = info?.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
    const [grid] = await workbook.readBlocks([{ sheet: info?.name ?? '', area }]);
    return { grid, missing: await workbook.formulasWithoutValue(), used: info?.used };
  } catch (error) {
    if (error instanceof XlsxError) return { refused: true };
    throw error;
  }
}

const MUTABLE = [
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet1.xml',
  'xl/sharedStrings.xml',
  'xl/workbook.xml',
  'xl/styles.xml',
];

/** Parts whose XML was changed: the scanner and the parser read the same, or both refuse, and so says the report. */
export const PACKAGES: Part = {
  name: 'packages',
  make: (fuzzed: Fuzzed) =>
    fc.asyncProperty(
      fc.constantFrom(...MUTABLE),
      fc.array(anyChange, { minLength: 1, maxLength: 3 }),
      async (name, changes) => {
        const xml = changes.reduce(changed, PARTS[name] as string);
        const parts: PartTexts = { ...PARTS, [name]: xml };
        const bytes = zipOf(parts);
        const [scanned, parsed] = [await readBy(bytes), await readBy(bytes, 'parser')];
        const isSame = JSON.stringify(scanned) === JSON.stringify(parsed);
        const report = await reportOfFile(bytes);
        fuzzed.check([
          ...(isSame ? [] : [`scanner ${JSON.stringify(scanned)}`, `parser ${JSON.stringify(parsed)}`, xml]),
          ...(report ? wrongIn(report, xml) : []),
        ]);
      },
    ),
};

async function reportOfFile(bytes: Uint8Array): Promise<Report | null> {
  try {
    return await reportOf(openWorkbook(bytes, 'b.xlsx'));
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

const GOOD = zipOf(PARTS);

/** Files of which bytes were changed, lost or doubled: refused by name, or read. */
export const BYTES: Part = {
  name: 'bytes',
  make: (fuzzed: Fuzzed) =>
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat(GOOD.length), { freq: 6, nil: GOOD.length }),
      async (flips, length) => {
        const bytes = GOOD.slice(0, length ?? GOOD.length);
        for (const [at, byte] of flips) if (at < bytes.length) bytes[at] = byte;
        await readBy(bytes);
        fuzzed.check([]);
      },
    ),
};
