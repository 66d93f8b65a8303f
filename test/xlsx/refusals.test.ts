import { openWorkbook, XlsxError } from '../../src/xlsx';
import { bookParts, sheetOf, zipOf } from './packages';

const GOOD = zipOf(bookParts({ 表: sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>') }));
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ascii = (text: string) => new TextEncoder().encode(text);

function codeOf(bytes: Uint8Array): string {
  try {
    openWorkbook(bytes, '文件.xlsx');
    return 'opened';
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    expect(error.text.zh).toContain('文件.xlsx');
    expect(error.text.en.length).toBeGreaterThan(20);
    return error.code;
  }
}

function withWorkbook(edit: (xml: string) => string): Uint8Array {
  const parts = bookParts({ 表: sheetOf('') });
  return zipOf({ ...parts, 'xl/workbook.xml': edit(parts['xl/workbook.xml'] as string) });
}

test('the whole file opens', () => expect(codeOf(GOOD)).toBe('opened'));

test.each([
  ['empty', new Uint8Array(0), 'empty'],
  ['text', ascii('项目,金额\n1,2'), 'not-zip'],
  ['HTML named .xls', ascii('<html><table></table></html>'), 'not-zip'],
  ['old Excel', Uint8Array.from([...COMPOUND, ...utf16('Workbook')]), 'xls'],
  ['Excel 5 stream', Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6]), 'xls'],
  ['password', Uint8Array.from([...COMPOUND, 9, ...utf16('EncryptedPackage')]), 'encrypted'],
  ['cut off', GOOD.slice(0, GOOD.length - 200), 'truncated'],
  ['zip without workbook', zipOf({ 'a.txt': 'a' }), 'not-workbook'],
  [
    'strict',
    withWorkbook((xml) =>
      xml.replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
    ),
    'strict',
  ],
  ['broken XML', withWorkbook((xml) => xml.replace('</sheets>', '')), 'damaged'],
])('%s is refused', (_, bytes, code) => expect(codeOf(bytes)).toBe(code));

test('binary workbooks are refused', () => {
  const parts = bookParts({ 表: sheetOf('') });
  const rels = (parts['_rels/.rels'] as string).replace('workbook.xml', 'workbook.bin');
  expect(codeOf(zipOf({ ...parts, '_rels/.rels': rels, 'xl/workbook.bin': 'x' }))).toBe('xlsb');
});

test('zip bombs are refused before they are inflated', async () => {
  const bytes = GOOD.slice();
  const view = new DataView(bytes.buffer);
  // The directory states five gigabytes for the last part, the sheet.
  const directory = view.getUint32(bytes.length - 6, true);
  let at = directory;
  for (let next = at; view.getUint32(next, true) === 0x02014b50; next += 46 + view.getUint16(next + 28, true))
    at = next;
  view.setUint32(at + 24, 0xf0000000, true);
  await expect(openWorkbook(bytes, 'b').listSheets()).rejects.toMatchObject({
    code: 'too-large',
    sheet: '表',
  });
});

test('a part shorter or longer than stated is damaged, not half read', async () => {
  for (const by of [1, -1]) {
    const bytes = GOOD.slice();
    const view = new DataView(bytes.buffer);
    let at = view.getUint32(bytes.length - 6, true);
    for (
      let next = at;
      view.getUint32(next, true) === 0x02014b50;
      next += 46 + view.getUint16(next + 28, true)
    )
      at = next;
    view.setUint32(at + 24, view.getUint32(at + 24, true) + by, true);
    await expect(openWorkbook(bytes, 'b').listSheets()).rejects.toBeInstanceOf(XlsxError);
  }
});

test('a sheet that ends in the middle is damaged', async () => {
  const sheet = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
    '</sheetData></worksheet>',
    '<row r="2"><c r="A2"><v>2',
  );
  await expect(openWorkbook(zipOf(bookParts({ 表: sheet })), 'b').listSheets()).rejects.toMatchObject({
    code: 'damaged',
  });
});
