import { createWorkbook } from '../../src/xlsx';
import { startExcel, type NodeExcelHost } from '../../src/host/node';
import { formatCellRef, type WorkbookPort } from '../../src/workbook';
import { openPort } from './through-the-client';

const workbook = createWorkbook([
  {
    name: '流水',
    rows: [
      ['名目', '付了', null, '备注'],
      ['买纸', 200, null, null],
      ['买笔', 100, null, null],
    ],
  },
]);

describe('what is selected', () => {
  let host: NodeExcelHost;
  let port: WorkbookPort;

  beforeAll(async () => {
    host = await startExcel({ workbook, excelApi: '1.9' });
    port = await openPort();
  });
  afterAll(() => host.stop());

  test.each([
    ['cells, as far as they are filled', 'A1:B10', '流水!A1:B3'],
    ['whole columns', 'A:B', '流水!A1:B3'],
    ['one cell, the block around it', 'B2', '流水!A1:B3'],
    ['a part of a table', 'A2:B2', '流水!A2:B2'],
    ['a blank place', 'F8:G9', null],
    ['one blank cell', 'F8', null],
  ])('%s', async (_what, address, expected) => {
    host.user.select('流水', address);
    const selected = await port.selected();
    expect(selected && formatCellRef(selected)).toBe(expected);
  });
});
