import fc from 'fast-check';
import { openWorkbook } from '../../src/xlsx';
import { escapeXml } from '../../src/xlsx/xml-text';
import { bookParts, sheetOf, stringsOf, stylesOf, zipOf } from './packages';
import { columnName } from '../../src/workbook';

const text = fc.string({
  unit: fc.constantFrom('a', '中', '&', '<', '"', '\n', ' ', '_x000D_', '😀', ']]>'),
  maxLength: 12,
});
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, p]) => Number((n / 10 ** p).toFixed(p))),
);
const content = fc.oneof(
  number.map((value) => ({ type: '', xml: `<v>${value}</v>` })),
  number.map((value) => ({ type: ' t="n"', xml: `<f>A1*2</f><v>${value}</v>` })),
  fc.nat(4).map((index) => ({ type: ' t="s"', xml: `<v>${index}</v>` })),
  text.map((value) => ({ type: ' t="str"', xml: `<f>A1&amp;"x"</f><v>${escapeXml(value)}</v>` })),
  text.map((value) => ({
    type: ' t="inlineStr"',
    xml: `<is><t xml:space="preserve">${escapeXml(value)}</t></is>`,
  })),
  text.map((value) => ({
    type: ' t="inlineStr"',
    xml: `<is><r><rPr><b/></rPr><t>${escapeXml(value)}</t></r><r><t>z</t></r></is>`,
  })),
  fc.boolean().map((value) => ({ type: ' t="b"', xml: `<v>${value ? 1 : 0}</v>` })),
  fc.constant({ type: ' t="e"', xml: '<v>#N/A</v>' }),
  fc.constant({ type: '', xml: '<f>A1</f>' }),
  fc.constant({ type: '', xml: '<f t="shared" si="0"/><v>3</v>' }),
  fc.constant({ type: '', xml: '' }),
);
const cell = fc.record({
  gap: fc.integer({ min: 0, max: 3 }),
  style: fc.nat(2),
  addressed: fc.boolean(),
  content,
});
const rows = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 4 }),
    cells: fc.array(cell, { maxLength: 6 }),
    spaced: fc.boolean(),
  }),
  { maxLength: 12 },
);

type Table = typeof rows extends fc.Arbitrary<infer T> ? T : never;

function sheetData(table: Table): string {
  let row = 0;
  return table
    .map(({ gap, cells, spaced }) => {
      row += gap + 1;
      let column = -1;
      const xml = cells.map(({ gap: skip, style, addressed, content: { type, xml: inside } }) => {
        column += 1 + (addressed ? skip : 0);
        const r = addressed ? ` r="${columnName(column)}${row}"` : '';
        return inside === '' ? `<c${r} s="${style}"/>` : `<c${r} s="${style}"${type}>${inside}</c>`;
      });
      return `<row r="${row}" spans="1:9"${spaced ? ' ht="15" customHeight="1"' : ''}>${xml.join(spaced ? '\n ' : '')}</row>`;
    })
    .join('');
}

async function everything(bytes: Uint8Array, by?: 'parser') {
  const workbook = openWorkbook(bytes, 'b', { by });
  const [info] = await workbook.listSheets();
  const area = info!.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const [grid] = await workbook.readBlocks([{ sheet: '表', area }]);
  return {
    used: info!.used,
    grid,
    missing: await workbook.formulasWithoutValue(),
    by: workbook.readBy().get('表'),
  };
}

test('scanner and XML parser find the same cells', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      const strings = stringsOf(
        '<si><t>一</t></si><si><t/></si><si><t> a&amp;b </t></si><si><r><t>x</t></r><r><t>y</t></r></si><si><t>五</t></si>',
      );
      const sheet = sheetOf(
        sheetData(table),
        '',
        '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      );
      const bytes = zipOf(bookParts({ 表: sheet }, { strings, styles: stylesOf([0, 31, 4]) }));
      const scanned = await everything(bytes);
      const parsed = await everything(bytes, 'parser');
      expect(scanned.by).toBe('scanner');
      expect(parsed.by).toBe('parser');
      expect({ ...scanned, by: '' }).toEqual({ ...parsed, by: '' });
    }),
    { numRuns: 300 },
  );
});
