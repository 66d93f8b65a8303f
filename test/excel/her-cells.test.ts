import { openExcelWorkbook } from '../../src/excel';
import { checkCells } from '../../src/excel/look-at-cells';
import { startExcel, type Fault, type NodeExcelHost } from '../../src/host/node';
import { cellRef, formatCellRef, type CellEdit, type CellValue, type WorkbookPort } from '../../src/workbook';

let host: NodeExcelHost;
let port: WorkbookPort;

const SHEET = '支出明细';
const ROWS: readonly (readonly CellValue[])[] = [
  ['项目', '金额', '科目'],
  ['甲', '20', '30201'],
  ['乙', '３０', 302],
  ['丙', '-无', null],
  ['丁', 9, '2021-10-26'],
];

beforeAll(async () => {
  host = await startExcel({ sheets: [{ name: SHEET, rows: ROWS }] });
});
afterAll(() => host.stop());
beforeEach(async () => {
  await host.reset({ sheets: [{ name: SHEET, rows: ROWS }] });
  port = await openExcelWorkbook();
  await port.listSheets();
});
afterEach(() => {
  host.faults.onBatch = null;
});

const edit = (row: number, column: number, before: CellValue, after: CellValue): CellEdit => ({
  cell: cellRef(SHEET, row, column),
  before,
  after,
});
const AMOUNTS = [edit(1, 1, '20', 20), edit(2, 1, '３０', 30)];
const values = (): (CellValue | '')[][] => host.workbook.sheet(SHEET).values('A1:C5');
const parts = (): readonly string[] => host.workbook.xmlParts('urn:ziping:cells-before');
const inSheet = (work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });

/** Writes, and expects it to be refused with the code and the cell, and nothing to be changed. */
async function refused(edits: readonly CellEdit[], code: string, cell: string): Promise<void> {
  const before = values();
  await expect(port.writeCells(edits)).rejects.toMatchObject({
    code,
    text: { zh: expect.stringContaining(cell) as string },
  });
  expect(values()).toEqual(before);
  expect(parts()).toEqual([]);
  expect(port.canTakeBackCells()).toBe(false);
}

describe('cells of hers', () => {
  it('are written after a look, in one round trip, and put back exactly in a later session', async () => {
    const before = values();
    host.traffic.reset();
    const edits = [...AMOUNTS, edit(3, 1, '-无', '优'), edit(3, 2, null, 0), edit(4, 2, '2021-10-26', null)];
    await port.writeCells(edits);
    // What stands there, merged areas over the blank ones, and all cells at once.
    expect(host.traffic.syncs).toBe(3);
    expect(values().slice(1)).toEqual([
      ['甲', 20, '30201'],
      ['乙', 30, 302],
      ['丙', '优', 0],
      ['丁', 9, ''],
    ]);
    port = await openExcelWorkbook();
    expect(port.canTakeBackCells()).toBe(false);
    await port.listSheets();
    expect(port.canTakeBackCells()).toBe(true);
    const { restored, kept } = await port.takeBackCells();
    expect([restored.length, kept.length]).toEqual([5, 0]);
    expect(values()).toEqual(before);
    expect(port.canTakeBackCells()).toBe(false);
    expect(parts()).toEqual([]);
  });

  it('get a number format only where they were formatted as text, and have that back', async () => {
    await inSheet((sheet) => {
      sheet.getRange('B2').numberFormat = [['@']];
      sheet.getRange('B3').numberFormat = [['0.00']];
    });
    const formats = (): string[] =>
      ['B2', 'B3'].map((address) => host.workbook.sheet(SHEET).format(address).numberFormat ?? 'General');
    await port.writeCells(AMOUNTS);
    expect(formats()).toEqual(['General', '0.00']);
    expect(
      values()
        .slice(1, 3)
        .map(([, amount]) => amount),
    ).toEqual([20, 30]);
    await port.takeBackCells();
    expect(formats()).toEqual(['@', '0.00']);
    expect(
      values()
        .slice(1, 3)
        .map(([, amount]) => amount),
    ).toEqual(['20', '３０']);
  });

  it('keep what she put there since', async () => {
    await port.writeCells(AMOUNTS);
    await host.user.edit(SHEET, 'B2', 21);
    const { restored, kept } = await port.takeBackCells();
    expect(restored.map(formatCellRef)).toEqual(['支出明细!B3']);
    expect(kept.map(formatCellRef)).toEqual(['支出明细!B2']);
    expect(
      values()
        .slice(1, 3)
        .map(([, amount]) => amount),
    ).toEqual([21, '３０']);
  });

  it('are found again under the new name of their sheet', async () => {
    await port.writeCells(AMOUNTS);
    await inSheet((sheet) => void (sheet.name = '明细'));
    const { restored } = await port.takeBackCells();
    expect(restored.map(formatCellRef)).toEqual(['明细!B2', '明细!B3']);
    expect(host.workbook.sheet('明细').value('B2')).toBe('20');
  });

  it('are found again by its name where their sheet has another id, as it may in a later session', async () => {
    await port.writeCells(AMOUNTS);
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace('urn:ziping:cells-before').getOnlyItem();
      const xml = part.getXml();
      await context.sync();
      part.setXml(
        xml.value.replaceAll(/"sheet":"[^"]+"/g, '"sheet":"{00000000-0001-0000-0000-000000000000}"'),
      );
      await context.sync();
    });
    port = await openExcelWorkbook();
    await port.listSheets();
    const { restored, kept } = await port.takeBackCells();
    expect([restored.length, kept.length]).toEqual([2, 0]);
    expect(values()[1]).toEqual(['甲', '20', '30201']);
  });

  it('are not written where something else stands there', async () => {
    await host.user.edit(SHEET, 'B3', 31);
    await refused(AMOUNTS, 'cell-changed', '支出明细!B3');
  });

  it('are not written on a protected sheet', async () => {
    await inSheet((sheet) => sheet.protection.protect());
    await refused(AMOUNTS, 'cell-protected', '支出明细!B2');
  });

  it('are not written where they are formulas', async () => {
    await host.user.edit(SHEET, 'B5', '=4+5');
    await refused([...AMOUNTS, edit(4, 1, 9, 10)], 'cell-formula', '支出明细!B5');
  });

  it('are not written inside a merged area, but in its first cell', async () => {
    await inSheet((sheet) => sheet.getRange('C3:C4').merge());
    await refused([edit(3, 2, null, 0)], 'cell-merged', '支出明细!C4');
    await port.writeCells([edit(2, 2, 302, 30_201)]);
    expect(host.workbook.sheet(SHEET).value('C3')).toBe(30_201);
  });

  it('are not written where a formula elsewhere fills them', () => {
    const run = { sheet: SHEET, address: 'B2', items: [AMOUNTS[0]!] };
    const seen = {
      sheetId: '1',
      isProtected: false,
      values: ['20'],
      formulas: [null],
      formats: ['General'],
      isSpilled: false,
    };
    expect(() => checkCells([[run, seen]], new Map())).not.toThrow();
    expect(() => checkCells([[run, { ...seen, isSpilled: true }]], new Map())).toThrow(/B2/);
  });

  it('are not written, too many of them at once', async () => {
    const many = Array.from({ length: 2_001 }, (_, at) => edit(at, 5, null, 1));
    await expect(port.writeCells(many)).rejects.toMatchObject({ code: 'too-large' });
  });

  const SCATTERED = [AMOUNTS[0]!, edit(3, 2, null, 0), edit(4, 0, '丁', '戊')];

  it.each<readonly [string, Fault, 'nothing' | 'all']>([
    ['refused', { kind: 'refused', error: 'GeneralException' }, 'nothing'],
    ['done and answered wrongly', { kind: 'answered-wrongly', error: 'GeneralException' }, 'all'],
    ['stopped at once', { kind: 'stopped', after: 1, error: 'GeneralException' }, 'nothing'],
  ])('are written wholly or not at all: %s', async (_name, fault, what) => {
    const before = values();
    let trip = 0;
    host.faults.onBatch = () => (++trip === 3 ? fault : null);
    const result = port.writeCells(SCATTERED);
    if (what === 'all') await result;
    else await expect(result).rejects.toMatchObject({ name: 'ExcelError' });
    expect(JSON.stringify(values()) === JSON.stringify(before)).toBe(what === 'nothing');
    expect(port.canTakeBackCells()).toBe(what === 'all');
    expect(parts()).toHaveLength(what === 'all' ? 1 : 0);
    host.faults.onBatch = null;
    if (what === 'nothing') await port.writeCells(SCATTERED);
    await port.takeBackCells();
    expect(values()).toEqual(before);
  });

  it('are written wholly or not at all, wherever the batch stops', async () => {
    const before = values();
    let actions = 0;
    for (let after = 0; after === 0 || after < actions; after++) {
      let trip = 0;
      host.faults.onBatch = (batch) => {
        if (++trip !== 3) return null;
        actions = batch.actions;
        return { kind: 'stopped', after, error: 'GeneralException' };
      };
      const isDone = await port.writeCells(SCATTERED).then(
        () => true,
        () => false,
      );
      host.faults.onBatch = null;
      if (isDone) await port.takeBackCells();
      expect([after, values()]).toEqual([after, before]);
      expect([after, parts()]).toEqual([after, []]);
    }
    expect(actions).toBeGreaterThan(5);
  });
});
