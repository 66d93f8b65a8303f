import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { codeAndPlace } from '../probing';
import { pause } from '../../pause';

const API = 'https://learn.microsoft.com/javascript/api/excel/excel.';
let host: NodeExcelHost;
let heard: Record<string, unknown>[];
const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];

beforeAll(async () => {
  host = await startExcel();
});
beforeEach(() => {
  host.reset({ sheets: [{ name: 'Sheet1', rows: [[1, 2], ['=A1+B1']] }, { name: 'Sheet2' }] });
  heard = [];
});
afterEach(async () => {
  for (const handler of handlers.splice(0)) {
    handler.remove();
    await handler.context.sync();
  }
});
afterAll(() => host.stop());

type Handlers = OfficeExtension.EventHandlers<unknown>;

/** Listens to an event, does something, and answers what was heard. */
async function after(
  of: (context: Excel.RequestContext) => Handlers,
  act: () => unknown,
): Promise<Record<string, unknown>[]> {
  await Excel.run(async (context) => {
    handlers.push(of(context).add(async (event) => void heard.push(event as Record<string, unknown>)));
    await context.sync();
  });
  await act();
  // On a busy machine it comes late.
  for (let looks = 0; looks < 2 || (heard.length === 0 && looks < 100); looks++) {
    await pause(20);
  }
  return heard;
}

/** Something that the add-in itself does. */
const addin = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) => () =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });

const onFirst =
  (name: keyof Excel.Worksheet) =>
  ({ workbook }: Excel.RequestContext) =>
    workbook.worksheets.getFirst()[name] as Handlers;
const onAll =
  (name: keyof Excel.WorksheetCollection) =>
  ({ workbook }: Excel.RequestContext) =>
    workbook.worksheets[name] as Handlers;

test(`cells that come or go say where the others went (${API}worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-changedirectionstate-member)`, async () => {
  const told = await after(
    onFirst('onChanged'),
    addin((sheet) => {
      sheet.getRange('A1').insert('Down');
      sheet.getRange('B1:B2').delete('Left');
      sheet.getRange('1:2').insert('Down');
    }),
  );
  expect(told.map(({ changeType, address }) => [changeType, address])).toEqual([
    ['CellInserted', 'A1'],
    ['CellDeleted', 'B1:B2'],
    ['RowInserted', '1:2'],
  ]);
  expect(told[0]!['changeDirectionState']).toMatchObject({ insertShiftDirection: 'Down' });
  expect(told[1]!['changeDirectionState']).toMatchObject({ deleteShiftDirection: 'Left' });
});

test(`several writes of one batch are several events, in their order (${API}worksheet#excel-excel-worksheet-onchanged-member)`, async () => {
  const told = await after(
    onFirst('onChanged'),
    addin((sheet) => {
      sheet.getRange('D1').values = [[1]];
      sheet.getRange('D2:E3').values = 2 as never;
      sheet.getRange('D1').clear('Contents');
    }),
  );
  expect(told.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
    ['D1', 'ThisLocalAddin'],
    ['D2:E3', 'ThisLocalAddin'],
    ['D1', 'ThisLocalAddin'],
  ]);
});

test(`a formula that becomes another one tells what it was (${API}formulachangedeventdetail)`, async () => {
  const told = await after(onFirst('onFormulaChanged'), () => host.user.edit('Sheet1', 'A2', '=A1*2'));
  expect(told).toMatchObject([
    { formulaDetails: [{ cellAddress: 'A2', previousFormula: '=A1+B1' }], source: 'Local' },
  ]);
});

test(`a sheet that moves tells from where to where (${API}worksheetmovedeventargs)`, async () => {
  // The set is not numbered: a host of numbered sets refuses it.
  const level = Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1');
  expect(level).toBe(false);
  expect(await codeAndPlace((context) => onAll('onMoved')(context).add(async () => undefined))).toMatch(
    /^ApiNotFound/,
  );
});

test(`rows that are hidden and shown (${API}worksheetrowhiddenchangedeventargs)`, async () => {
  const told = await after(onFirst('onRowHiddenChanged'), async () => {
    await addin((sheet) => (sheet.getRange('2:3').rowHidden = true))();
    await addin((sheet) => (sheet.getRange('2:3').rowHidden = false))();
  });
  expect(told.map(({ address, changeType }) => [address, changeType])).toEqual([
    ['2:3', 'Hidden'],
    ['2:3', 'Unhidden'],
  ]);
});

test(`sorting (${API}worksheetrowsortedeventargs)`, async () => {
  const told = await after(
    onFirst('onRowSorted'),
    addin((sheet) => sheet.getRange('A1:B2').sort.apply([{ key: 0 }])),
  );
  expect(told).toMatchObject([{ address: 'A1:B2', source: 'Local' }]);
});

test(`protection by a co-author (${API}worksheetprotectionchangedeventargs)`, async () => {
  const told = await after(onFirst('onProtectionChanged'), () => host.coauthor.protectSheet('Sheet1'));
  expect(told).toMatchObject([{ isProtected: true, source: 'Remote' }]);
});

test(`formats (${API}worksheetformatchangedeventargs)`, async () => {
  const told = await after(
    onFirst('onFormatChanged'),
    addin((sheet) => {
      sheet.getRange('A1:B1').format.fill.color = 'red';
      sheet.getRange('C1').format.textOrientation = 90;
    }),
  );
  expect(told.map(({ address }) => address)).toEqual(['A1:B1', 'C1']);
});

test(`a click (${API}worksheetsingleclickedeventargs)`, async () => {
  const told = await after(onFirst('onSingleClicked'), () => host.user.click('Sheet1', 'B2'));
  expect(told).toMatchObject([{ address: 'B2' }]);
});

test(`selection, of the sheet and of the workbook (${API}workbook#excel-excel-workbook-onselectionchanged-member)`, async () => {
  const told = await after(onFirst('onSelectionChanged'), () => host.user.select('Sheet1', 'B1:B2'));
  expect(told).toMatchObject([{ address: 'B1:B2' }]);
  heard = [];
  const ofWorkbook = await after(
    ({ workbook }) => workbook.onSelectionChanged as Handlers,
    () => host.user.select('Sheet1', 'A1'),
  );
  expect(ofWorkbook.length).toBeGreaterThan(0);
});

test(`settings that change (${API}settingcollection#excel-excel-settingcollection-onsettingschanged-member)`, async () => {
  const told = await after(
    ({ workbook }) => workbook.settings.onSettingsChanged as Handlers,
    addin((_sheet, { workbook }) => workbook.settings.add('a', 1)),
  );
  expect(told).toHaveLength(1);
});

test(`charts that come and go (${API}chartcollection#excel-excel-chartcollection-onadded-member)`, async () => {
  const told = await after(
    ({ workbook }) => workbook.worksheets.getFirst().charts.onAdded as Handlers,
    addin((sheet) => sheet.charts.add('Line', sheet.getRange('A1:B2'))),
  );
  expect(told).toHaveLength(1);
});

test(`an event that never comes is refused (${API}workbook#excel-excel-workbook-onautosavesettingchanged-member)`, async () => {
  const answer = await codeAndPlace(({ workbook }) =>
    workbook.onAutoSaveSettingChanged.add(async () => undefined),
  );
  expect(answer).toBe('ApiNotFound Workbook.onAutoSaveSettingChanged');
});
