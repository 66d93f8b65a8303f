import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { Beside } from '../../src/host/beside';
import { openHeadless } from '../../src/host/book/headless';
import type { Book } from '../../src/host/book/types';
import { openFile } from '../../src/host/open-file';
import { ownMarkFormula, OWN_MARK_NAME, ownSheetName } from '../../src/workbook';
import { ChangeLog } from '../../src/workbench/save/change-log';
import { saveWorkbook, type SavedWorkbook } from '../../src/workbench/save/save-workbook';
import { createWorkbook, openWorkbook } from '../../src/xlsx';
import { tableFile } from '../xlsx/table-file';

const MARK = { kind: 'form', project: '网络维护费', form: 'hechi' } as const;

interface Opened {
  readonly book: Book;
  readonly beside: Beside;
  readonly sheet: (name: string) => string;
  save(): SavedWorkbook;
}

function open(original: Uint8Array): Opened {
  const { data, keep } = openFile(original, 'workbook', 'test.xlsx');
  const book = openHeadless(data, { compute: true });
  const beside = new Beside();
  keep(beside);
  const changes = new ChangeLog(book, beside);
  opened.push(book);
  return {
    book,
    beside,
    sheet: (name) => book.sheets().find((one) => one.name === name)!.id,
    save: () => saveWorkbook({ original, name: 'test.xlsx', book, beside, changes }),
  };
}

const opened: Book[] = [];
afterEach(() => {
  for (const book of opened.splice(0)) book.dispose();
});

function partsThatDiffer(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names]
    .filter((name) => !old[name] || !now[name] || strFromU8(old[name], true) !== strFromU8(now[name], true))
    .sort();
}

async function valuesOf(bytes: Uint8Array, sheet: string) {
  const file = openWorkbook(bytes, 'saved.xlsx');
  const used = (await file.listSheets()).find(({ name }) => name === sheet)?.used;
  if (!used) return null;
  const [grid] = await file.readBlocks([{ sheet, area: used }]);
  return grid!.values;
}

const plain = () =>
  createWorkbook([
    {
      name: '明细',
      rows: [
        ['摘要', '金额'],
        ['甲', 1],
        ['乙', 2],
        ['合计', { value: 3, formula: '=SUM(B2:B3)' }],
      ],
    },
    { name: '其他', rows: [['不动', true, 0.1]] },
  ]);

describe('saving from the workbench', () => {
  test('an untouched workbook is saved as the bytes that were opened', () => {
    const sample = new Uint8Array(readFileSync('samples/hechi-2020.xlsx'));
    const saved = open(sample).save();
    expect(saved).toMatchObject({ cells: 0, sheets: 0, omitted: [] });
    expect(Buffer.from(saved.bytes).equals(Buffer.from(sample))).toBe(true);
  });

  test('edited cells and the results that follow are patched; other sheets stay as they are', async () => {
    const original = plain();
    const { book, sheet, save } = open(original);
    book.write(sheet('明细'), [{ row: 1, column: 1, content: { value: 10 } }]);
    await book.settle();
    const saved = save();
    expect(saved.cells).toBe(2);
    expect(await valuesOf(saved.bytes, '明细')).toEqual([
      ['摘要', '金额'],
      ['甲', 10],
      ['乙', 2],
      ['合计', 12],
    ]);
    expect(partsThatDiffer(original, saved.bytes)).not.toContain('xl/worksheets/sheet2.xml');
  });

  test('a cleared cell is blank in the file, and a new one beyond the table is in it', async () => {
    const { book, sheet, save } = open(plain());
    book.write(sheet('其他'), [
      { row: 0, column: 0, content: { value: null } },
      { row: 4, column: 3, content: { value: '新' } },
    ]);
    const saved = save();
    expect(saved.cells).toBe(2);
    const values = await valuesOf(saved.bytes, '其他');
    expect(values!.flat()).toContain('新');
    expect(values!.flat()).not.toContain('不动');
    expect(values!.flat()).toContain(true);
  });

  test('a copy of a sheet of ours is none of ours', async () => {
    const { book, beside, save } = open(plain());
    const ids = ['自评汇总', '自评汇总 (2)'].map((name, at) =>
      book.as('addin', () => book.addSheet(name, 2 + at, false)),
    );
    const mark = { kind: 'summary' } as const;
    for (const id of ids) {
      const formula = `=${ownMarkFormula(mark)}`;
      const record = { name: OWN_MARK_NAME, formula, comment: '', visible: false };
      beside.sheet(id).names.set(OWN_MARK_NAME.toLowerCase(), record);
    }
    const name = ownSheetName(mark);
    beside.names.set(name, { name, formula: '=自评汇总!$1:$1048576', comment: '', visible: false });
    const saved = save();
    expect(saved.sheets).toBe(2);
    expect(saved.omitted).toEqual([]);
    const listed = await openWorkbook(saved.bytes, 'saved.xlsx').listSheets();
    expect(listed.map(({ name: of, own }) => [of, own]).slice(2)).toEqual([
      ['自评汇总', mark],
      ['自评汇总 (2)', null],
    ]);
  });

  test('a sheet of ours is written whole, with its looks, and known again in the saved file', async () => {
    const { book, beside, save } = open(plain());
    const id = book.as('addin', () => book.addSheet('自评表-网络维护费', 2, false));
    beside.sheet(id).names.set(OWN_MARK_NAME.toLowerCase(), {
      name: OWN_MARK_NAME,
      formula: `=${ownMarkFormula(MARK)}`,
      comment: '',
      visible: false,
    });
    book.write(id, [
      {
        row: 0,
        column: 0,
        content: { value: '标题' },
        format: { fontName: '黑体', fontSize: 16, bold: true },
      },
      { row: 1, column: 0, content: { value: 20 }, format: { numberFormat: '#,##0.00' } },
      { row: 2, column: 0, content: { formula: '=A2*2' } },
    ]);
    book.addMerges(id, [{ top: 0, left: 0, bottom: 0, right: 3 }]);
    book.setColumnWidths(id, 0, 0, 90);
    await book.settle();
    const saved = save();
    expect(saved).toMatchObject({ cells: 0, sheets: 1, omitted: [] });
    const again = open(saved.bytes);
    const written = again.sheet('自评表-网络维护费');
    expect((await openWorkbook(saved.bytes, 'saved.xlsx').listSheets()).map(({ own }) => own)).toEqual([
      null,
      null,
      MARK,
    ]);
    expect(again.book.cell(written, 2, 0)).toEqual({ value: 40, formula: '=A2*2' });
    expect(again.book.format(written, 0, 0)).toMatchObject({ fontName: '黑体', fontSize: 16, bold: true });
    expect(again.book.numberFormat(written, 1, 0)).toBe('#,##0.00');
    expect(again.book.merges(written)).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    expect(again.book.columnWidth(written, 0)).toBeCloseTo(90, 0);
  });

  test('a sheet that she has added is saved as it stands, with what its cells take', async () => {
    const { book, beside, save } = open(plain());
    const id = book.addSheet('预算表', 2, true);
    book.write(id, [
      { row: 0, column: 0, content: { value: '项目名称' }, format: { bold: true } },
      { row: 1, column: 1, content: { formula: '=明细!B4*2' } },
    ]);
    await book.settle();
    const area = { top: 1, left: 1, bottom: 9, right: 1 };
    beside.sheet(id).validations.push({
      area,
      rule: { list: { inCellDropDown: true, source: '优,良' } },
      prompt: { showPrompt: true, title: '等次', message: '选一个' },
      errorAlert: {},
      ignoreBlanks: true,
    });
    const saved = save();
    expect(saved).toMatchObject({ cells: 0, sheets: 1, omitted: [] });
    const again = open(saved.bytes);
    const written = again.sheet('预算表');
    expect(again.book.cell(written, 1, 1)).toEqual({ value: 6, formula: '=明细!B4*2' });
    expect(again.book.format(written, 0, 0)).toMatchObject({ bold: true });
    const [part] = Object.entries(unzipSync(saved.bytes)).filter(([, bytes]) =>
      strFromU8(bytes).includes('<dataValidations'),
    );
    expect(strFromU8(part![1])).toMatch(/sqref="B2:B10"[^>]*>.*优,良/);
  });

  test('what the file cannot get is named: sheets renamed, deleted, formats, inserted rows', () => {
    const { book, sheet, save } = open(plain());
    const other = sheet('其他');
    book.addSheet('草稿', 2, true);
    book.renameSheet(other, '改名');
    book.write(other, [{ row: 0, column: 0, format: { bold: true } }]);
    book.shiftLines(other, 'rows', 0, 1);
    book.removeSheet(sheet('明细'));
    const kinds = save().omitted.map(({ kind, sheet: name }) => `${kind} ${name}`);
    expect(kinds.sort()).toEqual(['deleted 明细', 'lines 改名', 'look 改名', 'renamed 改名']);
  });

  test('values stand where inserted rows have moved them', async () => {
    const { book, sheet, save } = open(plain());
    book.shiftLines(sheet('其他'), 'rows', 0, 1);
    expect(await valuesOf(save().bytes, '其他')).toEqual([['不动', true, 0.1]]);
    const file = openWorkbook(save().bytes, 'saved.xlsx');
    expect((await file.listSheets())[1]!.used).toEqual({ top: 1, left: 0, bottom: 1, right: 2 });
  });
});

test('tables, their filters and formulas that refer to them are saved as they were', async () => {
  const original = tableFile();
  const { book, beside, sheet, save } = open(original);
  expect(beside.sheet(sheet('支出')).tables).toHaveLength(1);
  book.write(sheet('支出'), [{ row: 1, column: 1, content: { value: 120 } }]);
  await book.settle();
  const { bytes, omitted } = save();
  expect(omitted).toEqual([]);
  expect(partsThatDiffer(original, bytes).filter((name) => name.includes('table'))).toEqual([]);
  const text = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
  expect(text).toContain('<row r="3" hidden="1">');
  expect(text).toContain('<f>账[[#This Row],[金额]]*2</f><v>240</v>');
  expect(await valuesOf(bytes, '支出')).toContainEqual(['办公费', 120, 240]);
});

test('a formula that spills is saved with all the cells over which it reaches', async () => {
  const { book, sheet, save } = open(plain());
  book.write(sheet('明细'), [{ row: 9, column: 5, content: { formula: '=SEQUENCE(3)' } }]);
  await book.settle();
  const { bytes } = save();
  const [part] = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('sheet1.xml'));
  const text = strFromU8(part![1]);
  expect(text).toContain('<c r="F10"><f t="array" ref="F10:F12">SEQUENCE(3)</f><v>1</v></c>');
  expect(text).toContain('<c r="F12"><v>3</v></c>');
});
