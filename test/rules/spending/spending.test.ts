import type { ExpenseLine, LedgerEntryCells } from '../../../src/intake';
import { Memory } from '../../../src/memory';
import { decimal, toText } from '../../../src/numbers';
import { cellsOfGroup } from '../../../src/rules/spending/entry-cells';
import { lineOfGroup } from '../../../src/rules/spending/group-lines';
import { costsLess, piecesIn, pricePerPiece } from '../../../src/rules/spending/pieces';
import { classOf, itemLines, spendingLines, totalOf } from '../../../src/rules/spending/spending-lines';
import type { SpendingLine } from '../../../src/rules/spending/spending-line';
import { cellRef, formatCellRef } from '../../../src/workbook';
import { BLANK_AMOUNT, expenses, group, line } from '../money/tables';
import { ledger, money, submission } from '../builders';

const SHEET = '支出明细';
const entryAt = (row: number, some: Partial<LedgerEntryCells> = {}): LedgerEntryCells => ({
  code: cellRef(SHEET, row, 1),
  name: cellRef(SHEET, row, 2),
  summary: cellRef(SHEET, row, 3),
  amount: cellRef(SHEET, row, 4),
  summaryText: '',
  ...some,
});
/** A group of which the entries stand in these rows; it counts how many were asked for. */
function groupAt(rows: readonly number[], some: (row: number) => Partial<LedgerEntryCells> = () => ({})) {
  const asked: number[] = [];
  const one = group('30201', '纸张', '100', {
    entries: (limit) => {
      asked.push(limit);
      return rows.slice(0, limit).map((row) => entryAt(row, some(row)));
    },
  });
  return { one, asked };
}
const upTo = (count: number, step = 1): number[] => Array.from({ length: count }, (_, at) => at * step);
const texts = (cells: ReturnType<typeof cellsOfGroup>): string[] => cells.map(formatCellRef);

describe('the cells of a group of entries', () => {
  it.each([
    ['code', {}, 'B1'],
    ['name', {}, 'C1'],
    ['summary', {}, 'D1'],
    ['amount', {}, 'E1'],
    ['code', { code: null }, 'C1'],
    ['code', { code: null, name: null }, 'D1'],
    ['code', { code: null, name: null, summary: null }, 'E1'],
    ['name', { name: null }, 'B1'],
    ['name', { name: null, code: null }, 'D1'],
    ['name', { name: null, code: null, summary: null }, 'E1'],
    ['summary', { summary: null }, 'C1'],
    ['summary', { summary: null, name: null }, 'E1'],
  ] as const)('%s with %p: %s, or the nearest one that says the same', (column, some, cell) => {
    const { one } = groupAt([0], () => some);
    expect(texts(cellsOfGroup(one, column, new Memory()))).toEqual([`${SHEET}!${cell}`]);
  });

  it('are single cells up to forty, and ranges of neighbours beyond', () => {
    const forty = cellsOfGroup(groupAt(upTo(40)).one, 'code', new Memory());
    expect([forty.length, formatCellRef(forty[39]!)]).toEqual([40, `${SHEET}!B40`]);
    expect(texts(cellsOfGroup(groupAt(upTo(41)).one, 'code', new Memory()))).toEqual([`${SHEET}!B1:B41`]);
  });

  it('a gap, another column or another sheet ends a range', () => {
    const rows = [...upTo(21), ...upTo(21).map((row) => row + 30)];
    expect(texts(cellsOfGroup(groupAt(rows).one, 'code', new Memory()))).toEqual([
      `${SHEET}!B1:B21`,
      `${SHEET}!B31:B51`,
    ]);
    const withoutCode = (row: number) => (row < 20 ? {} : { code: null });
    expect(texts(cellsOfGroup(groupAt(upTo(41), withoutCode).one, 'code', new Memory()))).toEqual([
      `${SHEET}!B1:B20`,
      `${SHEET}!C21:C41`,
    ]);
    const elsewhere = (row: number) => (row < 20 ? {} : { code: cellRef('二月', row, 1) });
    expect(texts(cellsOfGroup(groupAt(upTo(41), elsewhere).one, 'code', new Memory()))).toEqual([
      `${SHEET}!B1:B20`,
      '二月!B21:B41',
    ]);
    const same = (row: number) => (row < 20 ? {} : { code: cellRef(SHEET, 19, 1) });
    expect(cellsOfGroup(groupAt(upTo(41), same).one, 'code', new Memory())).toHaveLength(22);
  });

  it('are at most forty ranges, for which no more entries are looked at than it takes', () => {
    const scattered = groupAt(upTo(1_000, 2));
    expect(cellsOfGroup(scattered.one, 'code', new Memory())).toHaveLength(40);
    expect(scattered.asked).toEqual([41]);
    const { one, asked } = groupAt(upTo(41));
    cellsOfGroup(one, 'code', new Memory());
    expect(asked).toEqual([41, 320]);
    const few = groupAt(upTo(3));
    cellsOfGroup(few.one, 'code', new Memory());
    expect(few.asked).toEqual([41]);
  });

  it('of a long block are looked at in steps, to the last entry that counts', () => {
    const { one, asked } = groupAt(upTo(5_000));
    expect(texts(cellsOfGroup(one, 'code', new Memory()))).toEqual([`${SHEET}!B1:B2000`]);
    expect(asked).toEqual([41, 320, 2_000]);
  });

  it('are looked for once for as long as the group is the same', () => {
    const { one, asked } = groupAt(upTo(3));
    const memory = new Memory();
    const first = cellsOfGroup(one, 'code', memory);
    expect(cellsOfGroup(one, 'code', memory)).toBe(first);
    expect(texts(cellsOfGroup(one, 'amount', memory))).not.toEqual(texts(first));
    expect(asked).toHaveLength(2);
  });
});

describe('what was spent, line by line', () => {
  it('a group of the ledger is a line', () => {
    const one = group('30201', '设备购置费、聘用人员工资', '300', {
      name: '办公费',
      count: 3,
      nature: { code: '31002', phrase: '设备' },
      unreadCode: '3O201',
    });
    const memory = new Memory();
    const found = lineOfGroup(one, memory);
    expect(found).toMatchObject({
      code: '30201',
      name: '办公费',
      unreadCode: '3O201',
      count: 3,
      nature: '31002',
    });
    expect(found.text).toBe('设备购置费、聘用人员工资');
    expect(toText(found.yuan!)).toBe('300');
    const [code, name, text] = [1, 2, 3].map((at) =>
      texts([found.codeAndNameCells[0]!])[0]!.replace('B', 'ABCD'[at]!),
    );
    expect(texts(found.codeCells)).toEqual([code]);
    expect(texts(found.textCells)).toEqual([text]);
    expect(texts(found.codeAndNameCells)).toEqual([code, name]);
    expect(texts(found.codeAndTextCells)).toEqual([code, text]);
    expect(found.codeAndNameCells).toBe(found.codeAndNameCells);
    expect(found.codeAndTextCells).toBe(found.codeAndTextCells);
    expect(found.natures.length).toBeGreaterThan(1);
    expect(found.natures).toBe(found.natures);
    expect(lineOfGroup(one, memory)).toBe(found);
  });

  const one: ExpenseLine = { ...line('30201', '办公费', '2', '1.5'), text: '纸张' };
  const linesOf = (...lines: ExpenseLine[]) =>
    spendingLines(submission({ expenses: expenses(lines, '2', '2') }), new Memory());

  it('a line of 项目支出明细 is one, in 元, by its actual amount, else by what was planned', () => {
    const [found] = linesOf(one);
    expect(found).toMatchObject({ code: '30201', name: '办公费', text: '纸张', count: 1 });
    expect(found!.yuan && toText(found!.yuan)).toBe('15000');
    expect(found!.codeCells).toEqual(one.cells);
    const planned = linesOf({ ...one, actual: undefined } as never)[0]!;
    expect(planned.yuan && toText(planned.yuan)).toBe('20000');
    expect(linesOf({ ...one, actual: BLANK_AMOUNT })[0]!.yuan).toBeNull();
    expect(linesOf({ ...one, actual: undefined, planned: undefined } as never)[0]!.yuan).toBeNull();
  });

  it('what it was for is its text, else the name of its item', () => {
    const unnamed: ExpenseLine = { ...one, text: '', name: '聘用人员工资' };
    const [found] = linesOf(unnamed);
    expect(found!.text).toBe('聘用人员工资');
    expect(classOf(found!.nature!)).toBe('301');
    expect(found!.natures.map(classOf)).toEqual(['301']);
    expect(linesOf({ ...one, text: '办公设备购置费', name: '工资' })[0]!.natures.map(classOf)).toEqual([
      '310',
    ]);
    expect(classOf(linesOf({ ...one, text: '办公设备购置费', name: '工资' })[0]!.nature!)).toBe('310');
    expect(linesOf({ ...one, text: '某', name: '某' })[0]!.nature).toBeNull();
  });

  it('comes from the ledger where there is one, without corrections in red', () => {
    const both = submission({
      ledger: ledger('1', { groups: [group('30201', '纸张', '100'), group('30201', '冲销', '-100')] }),
      expenses: expenses([one], '2', '2'),
    });
    expect(spendingLines(both, new Memory()).map(({ text }) => text)).toEqual(['纸张']);
    expect(spendingLines(submission(), new Memory())).toEqual([]);
  });

  it('with budget lines is all that names an economic item', () => {
    const source = submission({
      ledger: ledger('1', {
        groups: [group('', '纸张', '100'), group('', '无码', '1', { unreadCode: '？' })],
      }),
      budgetLines: [one, { ...one, code: '', name: '' }, { ...one, code: '' }],
    });
    expect(itemLines(source, new Memory()).map(({ text }) => text)).toEqual(['无码', '纸张', '纸张']);
  });

  it('adds up, but for what could not be read', () => {
    const lines = linesOf(one, { ...one, actual: money('2') }, { ...one, actual: BLANK_AMOUNT });
    expect(toText(totalOf(lines))).toBe('35000');
    expect(toText(totalOf([]))).toBe('0');
  });
});

describe('pieces', () => {
  it.each([
    ['购置电脑4台', 4],
    ['购置电脑12 台', 12],
    ['网络专线 10  部', 10],
    ['购置电脑', null],
    ['购置0台', null],
    ['2020年购置', null],
    ['购置1000个', 1000],
    ['4批电脑1台', 1],
  ])('%s: %p', (text, pieces) => {
    expect(piecesIn(text)).toBe(pieces);
  });

  const spent = (yuan: string | null, text: string, count = 1) =>
    ({ yuan: yuan === null ? null : decimal(yuan), text, count }) as SpendingLine;

  it('a piece costs less than the limit, or as much', () => {
    expect(costsLess(spent('3999.99', '电脑4台'), decimal(1000))).toBe(true);
    expect(costsLess(spent('4000', '电脑4台'), decimal(1000))).toBe(false);
    expect(costsLess(spent('7999.99', '电脑4台', 2), decimal(1000))).toBe(true);
    expect(costsLess(spent(null, '电脑4台'), decimal(1000))).toBe(false);
    expect(pricePerPiece(spent('100', '鼠标3个'))).toBe('33.33');
    expect(pricePerPiece(spent('200', '鼠标3个'))).toBe('66.67');
    expect(pricePerPiece(spent(null, '鼠标3个'))).toBeNull();
  });
});
