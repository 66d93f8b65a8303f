import { ownMarkFormula, ownSheetName } from '../../src/workbook';
import { openWorkbook } from '../../src/xlsx';
import { openPackage, partText } from '../../src/xlsx/package';
import { bookParts, sheetOf, zipOf } from './packages';
import { planOf, SUMMARY } from './plans';

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const escaped = ownMarkFormula(SUMMARY).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A file in which both sheets bear the mark of 自评汇总, as after the original was copied. */
function copied(reference: string | null): Uint8Array {
  const mark = (position: number): string =>
    `<definedName name="_ziping.mark" localSheetId="${position}" hidden="1">${escaped}</definedName>`;
  const name =
    reference === null
      ? ''
      : `<definedName name="${ownSheetName(SUMMARY)}" hidden="1">${reference}</definedName>`;
  const rest = `<definedNames>${mark(0)}${mark(1)}${name}</definedNames>`;
  return zipOf(bookParts({ '自评汇总 (2)': sheetOf(ROW), 自评汇总: sheetOf(ROW) }, { rest }));
}

const REFERENCE = '自评汇总!$1:$1048576';

describe('a file with a copy of a sheet of ours', () => {
  it('knows the copy by the name of the workbook that refers to the original', async () => {
    const sheets = await openWorkbook(copied(REFERENCE), 'b').listSheets();
    expect(sheets.map(({ name, own, twin }) => [name, own, twin])).toEqual([
      ['自评汇总 (2)', SUMMARY, 'copy'],
      ['自评汇总', SUMMARY, undefined],
    ]);
  });

  it('gets the original written anew, and the copy stays', async () => {
    const workbook = openWorkbook(copied(REFERENCE), 'b');
    const [written] = await workbook.writeSheets([planOf('自评汇总', SUMMARY, { charts: [] })]);
    expect(written!.name).toBe('自评汇总');
    const after = openWorkbook(workbook.toBytes(), 'b');
    const grids = await after.readBlocks(
      ['自评汇总 (2)', '自评汇总'].map((sheet) => ({
        sheet,
        area: { top: 0, left: 0, bottom: 0, right: 0 },
      })),
    );
    expect(grids[0]!.values).toEqual([[1]]);
    expect(grids[1]!.values).not.toEqual([[1]]);
  });

  it('gets a new sheet where the original is gone', async () => {
    const workbook = openWorkbook(copied('#REF!'), 'b');
    const [written] = await workbook.writeSheets([planOf('自评汇总', SUMMARY, { charts: [] })]);
    expect(written!.name).toBe('自评汇总 (3)');
  });

  it('is not written to where nothing tells which is ours, and both are named', async () => {
    const workbook = openWorkbook(copied(null), 'b');
    expect((await workbook.listSheets()).map(({ twin }) => twin)).toEqual(['unclear', 'unclear']);
    const write = async () => workbook.writeSheets([planOf('自评汇总', SUMMARY)]);
    await expect(write()).rejects.toMatchObject({ code: 'twins', sheet: '自评汇总 (2)、自评汇总' });
  });
});

test('a file that we write says which sheet is ours, whatever it is called', async () => {
  const workbook = openWorkbook(zipOf(bookParts({ 数据: sheetOf(ROW) })), 'b');
  await workbook.writeSheets([
    planOf('自评汇总', SUMMARY),
    planOf("自评表-甲'乙", { kind: 'form', project: '甲' }),
  ]);
  const xml = partText(openPackage(workbook.toBytes(), ''), 'xl/workbook.xml')!;
  expect(xml).toContain(`<definedName name="${ownSheetName(SUMMARY)}" hidden="1">${REFERENCE}</definedName>`);
  expect(xml).toContain(`'自评表-甲''乙'!$1:$1048576`);
  // Written once more it is named once.
  const again = openWorkbook(workbook.toBytes(), 'b');
  await again.writeSheets([planOf('自评汇总', SUMMARY)]);
  const xmlAgain = partText(openPackage(again.toBytes(), ''), 'xl/workbook.xml')!;
  expect(xmlAgain.split(ownSheetName(SUMMARY))).toHaveLength(2);
  const sheets = await openWorkbook(again.toBytes(), 'b').listSheets();
  expect(sheets.filter(({ own }) => own).map(({ name, twin }) => [name, twin ?? 'ours'])).toEqual([
    ['自评汇总', 'ours'],
    ["自评表-甲'乙", 'ours'],
  ]);
});
