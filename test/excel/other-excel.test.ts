import { openSession, type Session } from '../../src/engine';
import { openExcelWorkbook } from '../../src/excel';
import type { NodeExcelHost, Operation } from '../../src/host/node';
import { cellRef, type AddedSheet, type WorkbookPort } from '../../src/workbook';
import { SEED, startSeed } from './through-the-client';

/** What the product does where Excel is not as docs/excel-beliefs.md believes. */
let host: NodeExcelHost;
let port: WorkbookPort;
let session: Session;

const USERS = ['项目信息', '预算表', '支出明细', '评价人员', '文字报告'];
const OURS = ['自评表-网络维护费', '自评报告-网络维护费', '自评汇总', '审核结果'];
const asOf = { year: 2021, month: 10, day: 26 };

const BLANK: AddedSheet = {
  name: '',
  cells: [{ row: 0, column: 0, value: '项目' }],
  styles: {},
  merges: [],
  columnWidths: [],
  rowHeights: new Map(),
  entries: [],
  print: {
    paper: 'A4',
    fitToWidth: true,
    orientation: 'portrait',
    area: { top: 0, left: 0, bottom: 9, right: 0 },
    margins: { top: 1, bottom: 1, left: 1, right: 1 },
  },
};

beforeAll(async () => {
  host = await startSeed('1.15');
});
afterAll(() => host.stop());
beforeEach(async () => {
  await host.reset({ workbook: SEED });
  port = await openExcelWorkbook();
  session = await openSession(port, {}, { asOf: () => asOf });
  await session.refresh();
});
afterEach(async () => {
  host.faults.refuses = null;
  await session.close();
});

/** Excel refuses such operations from now on; tells which it was asked for. */
function refuses(matches: (operation: Operation) => boolean, code = 'GeneralException'): string[] {
  const asked: string[] = [];
  host.faults.refuses = (operation) => {
    if (!matches(operation)) return null;
    asked.push(operation.place);
    return code;
  };
  return asked;
}

describe('the print set-up', () => {
  it.each(['PageLayout.zoom', 'PageLayout.paperSize', 'PageBreakCollection.removePageBreaks'])(
    'is left out where Excel fails at %s',
    async (place) => {
      const asked = refuses((operation) => operation.place === place);
      await session.write();
      // Once more by itself, and never again.
      expect(asked).toEqual([place, place]);
      expect(host.workbook.sheetNames).toEqual([...USERS, ...OURS]);
      await session.undoWrite();
      expect(host.workbook.sheetNames).toEqual(USERS);
      await session.write();
      expect(asked).toHaveLength(2);
    },
  );

  it('is there all the same where Excel fails at it only once', async () => {
    let isFirst = true;
    refuses(({ place }) => {
      const fails = isFirst && place === 'PageLayout.zoom';
      if (fails) isFirst = false;
      return fails;
    });
    await session.write();
    expect(isFirst).toBe(false);
    const areas = OURS.map((name) => host.workbook.sheet(name).page.printArea.length);
    expect(areas).toEqual(OURS.map(() => 1));
    expect(host.workbook.sheet(OURS[0]!).page.zoom).toMatchObject({ horizontalFitToPages: 1 });
  });

  it('is left out of sheets that are added, too', async () => {
    refuses(({ place }) => place.startsWith('PageLayout.'));
    expect(await port.addSheets(['甲', '乙'].map((name) => ({ ...BLANK, name })))).toEqual(['甲', '乙']);
    expect(host.workbook.sheetNames).toEqual([...USERS, '甲', '乙']);
    expect(host.workbook.sheet('乙').values('A1')).toEqual([['项目']]);
  });
});

test('no more cells are emptied at once than Excel allows', async () => {
  const plan = { ...BLANK, name: '表', mark: { kind: 'summary' } } as const;
  await port.writeSheets([{ ...plan, cells: [{ row: 59, column: 3, value: '旧' }] }]);
  const asked = refuses(({ place, cells }) => place.startsWith('Range.') && cells > 33_554_000);
  await port.writeSheets([plan]);
  expect(asked).toEqual([]);
  expect(host.workbook.sheet('表').values('A1')).toEqual([['项目']]);
  expect(host.workbook.sheet('表').values('D60')).toEqual([['']]);
});

describe('sheets are listed', () => {
  it('where nothing can be done with a null object', async () => {
    const before = await port.listSheets();
    const asked = refuses(({ place }) => /^null\.get\w+OrNullObject$/.test(place), 'ItemNotFound');
    expect(await port.listSheets()).toEqual(before);
    expect(asked).not.toEqual([]);
  });

  it('and written, where not even the text of a part that is not there can be asked for', async () => {
    const before = await port.listSheets();
    refuses(({ place }) => place.startsWith('null.get'), 'ItemNotFound');
    expect(await port.listSheets()).toEqual(before);
    await port.saveSetting('session', '甲');
    await port.listSheets();
    expect(await port.readSetting('session')).toBe('甲');
    const cell = cellRef('项目信息', 30, 30);
    await port.writeCells([{ cell, before: null, after: '乙' }]);
    await port.takeBackCells();
    expect(host.workbook.sheet('项目信息').values('AE31')).toEqual([['']]);
    await session.write();
    expect(host.workbook.sheetNames).toEqual([...USERS, ...OURS]);
  });

  it('without those that have no cells', async () => {
    const before = await port.listSheets();
    let sheets = 0;
    // The third is a chart sheet.
    refuses(({ place }) => place === 'Worksheet.getUsedRangeOrNullObject' && ++sheets % 3 === 0);
    const listed = await port.listSheets();
    expect(listed).toEqual(before.filter(({ name }) => name !== '支出明细'));
  });

  it('not where Excel fails at everything', async () => {
    refuses(() => true);
    await expect(port.listSheets()).rejects.toMatchObject({ code: 'failed' });
  });
});

test('a write in several batches never changes a part, which may get another id by that', async () => {
  refuses(({ place }) => place === 'CustomXmlPart.setXml');
  const cells = Array.from({ length: 50_000 }, (_, row) => ({ row, column: 0, value: row }));
  host.traffic.reset();
  await port.writeSheets([{ ...BLANK, name: '长表', cells, mark: { kind: 'summary' } }]);
  expect(host.traffic.batches.filter(({ members }) => members.includes('Formulas')).length).toBeGreaterThan(
    1,
  );
  expect(host.workbook.sheet('长表').values('A49999:A50000')).toEqual([[49_998], [49_999]]);
  expect(host.workbook.xmlParts('urn:ziping:journal')).toEqual([]);
});

describe('a quote before a text that stays a part of it', () => {
  const TEXTS = ['-无', '=A1', "'引'", '+1'];

  beforeEach(() => {
    host.faults.keepsMarks = true;
  });

  it('is taken away in our sheets', async () => {
    await port.writeSheets([
      {
        ...BLANK,
        name: '表',
        mark: { kind: 'summary' },
        styles: { text: { format: '@' } },
        cells: TEXTS.map((value, row) => ({ row, column: 0, value, style: 'text' })),
      },
    ]);
    expect(host.workbook.sheet('表').values('A1:A4').flat()).toEqual(TEXTS);
  });

  it('is taken away in cells of hers', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('支出明细').getRange('K1:K4');
      range.numberFormat = TEXTS.map(() => ['@']);
      range.values = TEXTS.map(() => ['甲']);
      await context.sync();
    });
    const edits = TEXTS.map((after, row) => ({ cell: cellRef('支出明细', row, 10), before: '甲', after }));
    await port.writeCells(edits);
    expect(host.workbook.sheet('支出明细').values('K1:K4').flat()).toEqual(TEXTS);
  });
});

describe('a text that is read as if it were typed, though its cell is formatted as text', () => {
  const TEXTS = ['0012', '1/2', 'TRUE', '甲0'];

  beforeEach(() => {
    host.faults.readsTexts = true;
  });

  it('stands in our sheets as it is', async () => {
    await port.writeSheets([
      {
        ...BLANK,
        name: '表',
        mark: { kind: 'summary' },
        styles: { text: { format: '@' } },
        cells: TEXTS.map((value, row) => ({ row, column: 0, value, style: 'text' })),
      },
    ]);
    expect(host.workbook.sheet('表').values('A1:A4').flat()).toEqual(TEXTS);
  });

  it('stands in cells of hers as it was, once a correction is taken back', async () => {
    host.faults.readsTexts = false;
    const [first, ...others] = TEXTS.slice(0, 2);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('支出明细').getRange('K1:K2');
      range.numberFormat = [['@'], ['@']];
      range.values = [[first], ...others.map((text) => [text])];
      await context.sync();
    });
    host.faults.readsTexts = true;
    const edits = TEXTS.slice(0, 2).map((before, row) => ({
      cell: cellRef('支出明细', row, 10),
      before,
      after: row,
    }));
    await port.writeCells(edits);
    await port.takeBackCells();
    expect(host.workbook.sheet('支出明细').values('K1:K2').flat()).toEqual(TEXTS.slice(0, 2));
  });
});
