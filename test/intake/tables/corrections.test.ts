import fc from 'fast-check';
import {
  correctionAt,
  correctionsFile,
  CorrectionError,
  readCorrections,
  saysText,
} from '../../../src/intake/tables/read-corrections';
import { WHOLE_SHEET, type Correction } from '../../../src/intake/tables/corrections';
import { findTables } from '../../../src/intake/tables/find-tables';
import { hasEffect } from '../../../src/intake/tables/correction-effect';
import type { FoundTable } from '../../../src/intake/tables/found-table';
import { MEANINGS, meaningName } from '../../../src/intake/words';
import {
  formatArea,
  gridOf,
  parseCellRef,
  type CellRef,
  type CellValue,
  type Grid,
} from '../../../src/workbook';

const at = (text: string): CellRef => parseCellRef(text)!;
type Rows = readonly (readonly CellValue[])[];

const BUDGET: Rows = [
  ['2025年项目支出预算表（单位：万元）', null, null, null],
  ['项目名称', '年初预算数', '全年预算数', '全年执行数'],
  ['信息系统运维', 100, 120, 119],
  ['设备购置', 50, 60, 55],
];
const LEDGER: Rows = [
  ['项目名称', '日期', '摘要', '支出金额'],
  ['信息系统运维', '2025-03-01', '系统维护费', 80],
  ['设备购置', '2025-06-01', '服务器', 39],
];

function tablesOf(rows: Rows, ...corrections: Correction[]): FoundTable[] {
  return findTables([gridOf('表', rows)], [], corrections);
}
const shown = (tables: readonly FoundTable[]): string[] =>
  tables.map(({ role, area, staysOut }) => `${role} ${formatArea(area)}${staysOut ? ' out' : ''}`);
const replaced = (rows: Rows, row: number, column: number, value: CellValue): Rows =>
  rows.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? value : cell)) : line));

describe('what a column means', () => {
  it('is what the clerk says, whatever the words say', () => {
    const [table] = tablesOf(BUDGET, { kind: 'column', place: at('表!B2'), meaning: 'received' });
    expect(table!.columns).toEqual({ project: 0, received: 1, budget: 2, executed: 3 });
    expect(table!.columnReadings[1]).toMatchObject({
      meaning: 'received',
      by: 'clerk',
      confidence: 1,
      state: 'read',
      evidence: expect.arrayContaining([{ kind: 'clerk', weight: 100, note: '年初预算数' }]) as unknown,
    });
  });

  it('is taken from the column that had it', () => {
    const [table] = tablesOf(BUDGET, { kind: 'column', place: at('表!B2'), meaning: 'budget' });
    expect(table!.columns['budget']).toBe(1);
    expect(table!.columnReadings[2]).not.toMatchObject({ meaning: 'budget' });
  });

  it('is that of the column of which it was said last', () => {
    const [table] = tablesOf(
      BUDGET,
      { kind: 'column', place: at('表!D2'), meaning: 'budget' },
      { kind: 'column', place: at('表!B2'), meaning: 'budget' },
    );
    expect(table!.columns).toMatchObject({ budget: 1, executed: 3 });
  });

  it('may be nothing that is needed: then it is no unread part', () => {
    const rows = replaced(BUDGET, 1, 1, '甲乙丙丁');
    expect(tablesOf(rows)[0]!.columnReadings[1]!.state).not.toBe('read');
    const [table] = tablesOf(rows, { kind: 'column', place: at('表!B2'), meaning: null });
    expect(table!.columnReadings[1]).toMatchObject({
      meaning: null,
      by: 'clerk',
      confidence: 1,
      state: 'read',
    });
    expect(table!.unread).toEqual([]);
  });

  it('tells a table of which no word is known', () => {
    const rows = [['甲', '乙', '丙', '丁'], ...LEDGER.slice(1)];
    expect(shown(tablesOf(rows))).toEqual(['unknown A1:D3']);
    const said: Correction[] = ['project', 'date', 'summary', 'amount'].map((meaning, column) => ({
      kind: 'column',
      place: at(`表!${'ABCD'[column]!}1`),
      meaning,
    }));
    const [table] = tablesOf(rows, ...said);
    expect(shown([table!])).toEqual(['ledger A1:D3']);
    expect(table!.columns).toEqual({ project: 0, date: 1, summary: 2, amount: 3 });
  });

  it('does nothing where such a table has no such meaning, and that can be seen', () => {
    const correction: Correction = { kind: 'column', place: at('表!D1'), meaning: 'weight' };
    const tables = tablesOf(LEDGER, correction);
    expect(tables[0]!.columns['amount']).toBe(3);
    expect(hasEffect(correction, tables)).toBe(false);
  });

  it('equals what the words would have said, for each column of each table', () => {
    const cases = [
      { rows: BUDGET, header: 1 },
      { rows: LEDGER, header: 0 },
    ];
    const anyColumn = fc.record({
      of: fc.constantFrom(...cases),
      column: fc.nat({ max: 3 }),
      word: fc.constantFrom('甲乙', '某某某', '栏一', 'X'),
    });
    fc.assert(
      fc.property(anyColumn, ({ of: { rows, header }, column, word }) => {
        const [byWords] = tablesOf(rows);
        const [meaning] = Object.entries(byWords!.columns).find(([, place]) => place === column)!;
        const place = { sheet: '表', top: header, bottom: header, left: column, right: column };
        const [told] = tablesOf(replaced(rows, header, column, word), { kind: 'column', place, meaning });
        expect(told!.columns).toEqual(byWords!.columns);
        expect({ role: told!.role, area: told!.area, unit: told!.unit, unread: told!.unread }).toEqual({
          role: byWords!.role,
          area: byWords!.area,
          unit: byWords!.unit,
          unread: byWords!.unread,
        });
      }),
    );
  });
});

describe('areas', () => {
  const two: Rows = [...BUDGET, [null], [null], ...LEDGER];

  it('that are no table are listed, and nothing is read of them', () => {
    expect(shown(tablesOf(two))).toEqual(['budget A2:D4', 'ledger A7:D9']);
    const correction: Correction = { kind: 'not-a-table', place: at('表!A7:D9') };
    const tables = tablesOf(two, correction);
    expect(shown(tables)).toEqual(['budget A2:D4', 'unknown A7:D9 out']);
    expect(tables[1]!.unread).toEqual([]);
    expect(hasEffect(correction, tables)).toBe(true);
  });

  it('of a sheet that stays out', () => {
    expect(shown(tablesOf(two, { kind: 'sheet-out', place: { sheet: '表', ...WHOLE_SHEET } }))).toEqual([
      'unknown A1:D9 out',
    ]);
  });

  it('are a table of the kind that she says, with rows added below', () => {
    const told: Correction = { kind: 'table', place: at('表!A2:D3'), role: 'budget', form: null };
    const nonsense: Rows = [BUDGET[0]!, ['甲', '乙', '丙', '丁'], ...BUDGET.slice(2)];
    expect(shown(tablesOf(nonsense))).toEqual(['unknown A1:D4']);
    const tables = tablesOf(nonsense, told);
    expect(shown(tables)).toEqual(['budget A2:D4']);
    expect(tables[0]).toMatchObject({ header: { first: 1, last: 1 }, unit: '万元', confidence: 1 });
  });

  it('are a narrative, or labels with their values', () => {
    const text: Rows = [['项目名称', '网络维护费'], ['说明一'], ['说明二']];
    expect(
      shown(tablesOf(text, { kind: 'table', place: at('表!A2:A3'), role: 'narrative', form: null })),
    ).toEqual(expect.arrayContaining(['narrative A2:A3']));
    const labels = tablesOf(text, { kind: 'table', place: at('表!A1:B1'), role: 'project-info', form: null });
    expect(shown(labels)).toContain('project-info A1:B1');
  });

  it('have the header rows that she says', () => {
    const rows: Rows = [
      ['项目名称', '日期', '摘要', '支出金额'],
      ['（填全称）', '（年月日）', '（用途）', '（元）'],
      ...LEDGER.slice(1),
    ];
    const correction: Correction = { kind: 'header', place: at('表!A1:D2') };
    const tables = tablesOf(rows, correction);
    expect(tables[0]).toMatchObject({ role: 'ledger', header: { first: 0, last: 1 } });
    expect(hasEffect(correction, tables)).toBe(true);
  });
});

describe('units and years', () => {
  it('of a table', () => {
    const correction: Correction = { kind: 'unit', place: at('表!A2:D4'), unit: '元' };
    expect(tablesOf(BUDGET, correction)[0]!.unit).toBe('元');
  });

  it('of the amounts of a ledger, by its header cell', () => {
    expect(tablesOf(LEDGER, { kind: 'unit', place: at('表!D1'), unit: '千元' })[0]!.unit).toBe('千元');
  });
});

describe('corrections as plain data', () => {
  const all: Correction[] = [
    { kind: 'sheet-out', place: { sheet: '目录 1', ...WHOLE_SHEET } },
    { kind: 'not-a-table', place: at("'2025 年'!A1:B3") },
    { kind: 'table', place: at('表!A1:D9'), role: 'filled-form', form: 'national' },
    { kind: 'header', place: at('表!A1:D2') },
    { kind: 'column', place: at('表!B1'), meaning: 'executed' },
    { kind: 'column', place: at('表!C1'), meaning: null },
    { kind: 'unit', place: at('表!D1'), unit: '百元' },
    { kind: 'year', place: at('表!A1:D9'), year: 2024 },
    { kind: 'counts', place: at('表!A1:D9') },
    { kind: 'same-project', names: ['甲', '乙'], place: null },
    { kind: 'different-projects', names: ['甲', '丙'], place: null },
  ];

  it('are read as they were written', () => {
    const text = JSON.stringify(correctionsFile(all));
    expect(readCorrections(JSON.parse(text), ['national'])).toEqual(all);
  });

  it('are kept beside their place as text', () => {
    for (const one of all) {
      const text = saysText(one, 7);
      expect(one.place === null || text.length <= 255).toBe(true);
      expect(correctionAt(text, one.place, ['national'])).toEqual({ correction: one, order: 7 });
    }
    expect(correctionAt('{"kind":"later"}', null, [])).toBeNull();
    expect(correctionAt('nonsense', null, [])).toBeNull();
  });

  it('leave out those whose cells are gone', () => {
    expect(correctionsFile([{ kind: 'year', year: 2020, place: null }])).toEqual({
      schema: 1,
      corrections: [],
    });
  });

  const entry = (value: object): object => ({
    schema: 1,
    corrections: [{ kind: 'header', place: '表!A1' }, value],
  });
  it.each<[string, unknown, string]>([
    ['no list', {}, '“corrections”应为'],
    ['another schema', { schema: 2, corrections: [] }, '“schema”应为 1，现为 2'],
    ['no object', { schema: 1, corrections: [3] }, '第 1 条应为一个对象，现为 3'],
    ['no kind', entry({ place: '表!A1' }), '第 2 条“kind”应为'],
    ['no place', entry({ kind: 'year', year: 2020 }), '第 2 条“place”应为单元格或区域'],
    ['a place that is none', entry({ kind: 'header', place: 'A1' }), '现为 "A1"'],
    [
      'a meaning that nobody knows',
      entry({ kind: 'column', place: '表!A1', meaning: 'x' }),
      '第 2 条“meaning”',
    ],
    ['no meaning', entry({ kind: 'column', place: '表!A1' }), '第 2 条“meaning”应为含义'],
    ['a unit that is none', entry({ kind: 'unit', place: '表!A1', unit: '个' }), '第 2 条“unit”'],
    ['a year as text', entry({ kind: 'year', place: '表!A1', year: '2020' }), '现为 "2020"'],
    ['one name', entry({ kind: 'same-project', names: ['甲'] }), '第 2 条“names”应为两个项目名称'],
    [
      'an unknown form',
      entry({ kind: 'table', place: '表!A1:B2', role: 'filled-form', form: 'x' }),
      '第 2 条“form”',
    ],
  ])('says what is wrong: %s', (_name, value, message) => {
    const read = (): unknown => readCorrections(value, ['national']);
    expect(read).toThrow(CorrectionError);
    try {
      read();
    } catch (error) {
      expect((error as CorrectionError).text.zh).toContain(message);
      expect((error as CorrectionError).text.en).toMatch(/must be/);
    }
  });
});

it('every meaning has a name of its own in each block', () => {
  for (const [block, meanings] of Object.entries(MEANINGS)) {
    const names = meanings.map((meaning) => meaningName(meaning, block));
    for (const [index, { zh, en }] of names.entries()) {
      expect(zh).not.toBe(meanings[index]);
      expect(en).not.toBe('');
    }
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(meanings.length);
  }
});

it('nothing said changes nothing', () => {
  const grid: Grid = gridOf('表', BUDGET);
  expect(findTables([grid], [], [])).toEqual(findTables([grid], []));
});

describe('a table whose headers only hint at what they are', () => {
  const rows: Rows = [
    ['课题', '批准额度（万元）', '已花（万元）'],
    ['信息系统运维', 120, 119],
    ['设备购置', 60, 55],
  ];

  it('is read, and waits to be confirmed', () => {
    const [table] = tablesOf(rows);
    expect(table).toMatchObject({ role: 'budget', columns: { project: 0, budget: 1, executed: 2 } });
    expect(table!.unread.map(({ what }) => what)).toEqual(['table']);
  });

  it('is confirmed by what the clerk says of it', () => {
    const [table] = tablesOf(rows, { kind: 'table', place: at('表!A1:C3'), role: 'budget', form: null });
    expect(table).toMatchObject({ role: 'budget', columns: { project: 0, budget: 1, executed: 2 } });
    expect(table!.unread).toEqual([]);
  });

  it('reaches as far as its rows, however many they are', () => {
    const many = Array.from({ length: 200 }, (_, at): readonly CellValue[] => [
      `某项目${at}维护`,
      120 + at,
      100,
    ]);
    expect(tablesOf([rows[0]!, ...many])[0]!.area.bottom).toBe(200);
  });

  it('is only asked about where hardly anything hints at it', () => {
    const [table] = tablesOf([['课题', '甲', '乙'], ...rows.slice(1)]);
    expect(table!.columns).toEqual({});
  });
});
