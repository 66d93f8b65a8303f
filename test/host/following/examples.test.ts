import { startExcel, type NodeExcelHost } from '../../../src/host/node';

let host: NodeExcelHost;

const SHEETS = [
  {
    name: '甲',
    rows: [
      [1, 10, 'a'],
      [2, 20, 'b'],
      [3, 30, 'c'],
      [4, 40, 'd'],
      [5, 50, 'e'],
    ],
  },
  { name: '乙', rows: [['text'], [7]] },
  { name: "O'Neil 2020", rows: [[100], [200]] },
];

beforeAll(async () => {
  host = await startExcel({ sheets: SHEETS });
});
beforeEach(() => host.reset({ sheets: SHEETS }));
afterAll(() => host.stop());

/** One batch: everything that the work asks for goes in one sync. */
function inOneBatch(work: (sheet: (name: string) => Excel.Worksheet, context: Excel.RequestContext) => void) {
  return Excel.run(async (context) => {
    work((name) => context.workbook.worksheets.getItem(name), context);
    await context.sync();
  });
}

const formula = (sheet: string, address: string) => host.workbook.sheet(sheet).formula(address);

/** Computed, as the add-in reads it. */
function value(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values[0]![0];
  });
}

describe('in one batch', () => {
  test('formulas written while rows of another sheet go', async () => {
    await inOneBatch((sheet) => {
      sheet('乙').getRange('B1:B4').formulas = [['=甲!A1'], ['=甲!A5'], ['=SUM(甲!A1:A5)'], ['=A2']];
      sheet('甲').getRange('2:3').delete('Up');
      sheet('乙').getRange('C1').formulas = [['=甲!A3']];
    });
    expect(['B1', 'B2', 'B3', 'B4', 'C1'].map((address) => formula('乙', address))).toEqual([
      '=甲!A1',
      '=甲!A3',
      '=SUM(甲!A1:A3)',
      '=A2',
      '=甲!A3',
    ]);
    expect(await value('乙', 'B3')).toBe(10);
  });

  test('rows that go on a sheet that is not shown leave the formulas of the shown sheet alone', async () => {
    await inOneBatch((sheet) => {
      sheet('甲').getRange('D5').formulas = [['=A5+A4']];
      sheet('乙').getRange('4:5').delete('Up');
      sheet('乙').getRange('A:A').delete('Left');
    });
    expect(formula('甲', 'D5')).toBe('=A5+A4');
  });

  test('a formula, then an insertion above what it refers to; an insertion, then a formula', async () => {
    await inOneBatch((sheet) => {
      sheet('乙').getRange('B1').formulas = [['=甲!A3']];
      sheet('甲').getRange('2:2').insert('Down');
      sheet('乙').getRange('B2').formulas = [['=甲!A3']];
    });
    expect([formula('乙', 'B1'), formula('乙', 'B2')]).toEqual(['=甲!A4', '=甲!A3']);
    expect([await value('乙', 'B1'), await value('乙', 'B2')]).toEqual([3, 2]);
  });

  test('several insertions and deletions', async () => {
    await inOneBatch((sheet) => {
      sheet('甲').getRange('D1').formulas = [['=SUM($A$2:A$4)&"A2"']];
      sheet('甲').getRange('1:2').insert('Down');
      sheet('甲').getRange('A:A').insert('Right');
      sheet('甲').getRange('5:5').insert('Down');
      sheet('甲').getRange('6:6').delete('Up');
    });
    expect(formula('甲', 'E3')).toBe('=SUM($B$4:B$6)&"A2"');
    expect(await value('甲', 'E3')).toBe('6A2');
  });

  test('a sheet is renamed: formulas under its old and its new name', async () => {
    await inOneBatch((sheet) => {
      sheet('甲').getRange('D1').formulas = [['=乙!A2&"乙!A2"']];
      const renamed = sheet('乙');
      renamed.name = "2021 年 d'Or";
      sheet('甲').getRange('D2').formulas = [["='2021 年 d''Or'!A2"]];
      renamed.getRange('1:1').insert('Down');
    });
    expect(formula('甲', 'D1')).toBe("='2021 年 d''Or'!A3&\"乙!A2\"");
    expect(formula('甲', 'D2')).toBe("='2021 年 d''Or'!A3");
    expect([await value('甲', 'D1'), await value('甲', 'D2')]).toEqual(['7乙!A2', 7]);
  });

  test('a sheet is renamed twice, and another takes its first name', async () => {
    await inOneBatch((sheet) => {
      sheet('甲').getRange('D1').formulas = [['=乙!A2']];
      const [first, second] = [sheet('乙'), sheet("O'Neil 2020")];
      first.name = '丙';
      second.name = '乙';
      sheet('甲').getRange('D2').formulas = [['=乙!A2']];
      first.name = '丁';
    });
    expect([formula('甲', 'D1'), formula('甲', 'D2')]).toEqual(['=丁!A2', '=乙!A2']);
    expect([await value('甲', 'D1'), await value('甲', 'D2')]).toEqual([7, 200]);
  });

  test('a sheet is deleted', async () => {
    await inOneBatch((sheet, context) => {
      sheet('甲').getRange('D1').formulas = [['=SUM(乙!A1:A2)+A1']];
      context.workbook.names.add('whole', sheet('乙').getRange('A1:A2'));
      sheet('乙').delete();
    });
    expect(formula('甲', 'D1')).toBe('=SUM(#REF!)+A1');
    expect(await value('甲', 'D1')).toBe('#REF!');
    expect(host.workbook.names[0]!.formula).toBe('=#REF!');
  });
});

describe('references', () => {
  const cases: [what: string, before: string, act: (sheet: Excel.Worksheet) => void, after: string][] = [
    ['a range grows', '=SUM(甲!A1:A5)', (sheet) => sheet.getRange('3:4').insert('Down'), '=SUM(甲!A1:A7)'],
    ['a range shrinks', '=SUM(甲!A2:A5)', (sheet) => sheet.getRange('1:3').delete('Up'), '=SUM(甲!A1:A2)'],
    ['its end goes', '=SUM(甲!A2:A5)', (sheet) => sheet.getRange('4:9').delete('Up'), '=SUM(甲!A2:A3)'],
    [
      'only what is gone as a whole is an error',
      '=SUM(甲!A2:A3)+甲!A2+甲!A1',
      (sheet) => sheet.getRange('2:3').delete('Up'),
      '=SUM(甲!#REF!)+甲!#REF!+甲!A1',
    ],
    ['before the range', '=SUM(甲!B2:B5)', (sheet) => sheet.getRange('2:2').insert('Down'), '=SUM(甲!B3:B6)'],
    ['behind the range', '=SUM(甲!B2:B5)', (sheet) => sheet.getRange('6:6').insert('Down'), '=SUM(甲!B2:B5)'],
    ['columns', '=甲!$B1+甲!B$2', (sheet) => sheet.getRange('B:C').insert('Right'), '=甲!$D1+甲!D$2'],
    ['columns go', '=SUM(甲!A1:C1)', (sheet) => sheet.getRange('B:B').delete('Left'), '=SUM(甲!A1:B1)'],
    [
      'whole columns keep their rows',
      '=SUM(甲!A:B)',
      (sheet) => sheet.getRange('1:2').delete('Up'),
      '=SUM(甲!A:B)',
    ],
    ['whole columns', '=SUM(甲!B:B)', (sheet) => sheet.getRange('A:A').insert('Right'), '=SUM(甲!C:C)'],
    [
      'a whole column goes',
      '=SUM(甲!B:B)',
      (sheet) => sheet.getRange('B:B').delete('Left'),
      '=SUM(甲!#REF!)',
    ],
    ['whole rows', '=SUM(甲!$2:3)', (sheet) => sheet.getRange('1:1').insert('Down'), '=SUM(甲!$3:4)'],
    ['whole rows grow', '=SUM(甲!2:3)', (sheet) => sheet.getRange('3:3').insert('Down'), '=SUM(甲!2:4)'],
    [
      'whole rows keep their columns',
      '=SUM(甲!2:3)',
      (sheet) => sheet.getRange('A:A').delete('Left'),
      '=SUM(甲!2:3)',
    ],
    [
      'texts',
      '=甲!A3&"甲!A3 ""A3"""',
      (sheet) => sheet.getRange('1:1').insert('Down'),
      '=甲!A4&"甲!A3 ""A3"""',
    ],
    ['cells go down', '=甲!A3+甲!B3', (sheet) => sheet.getRange('A2:A3').insert('Down'), '=甲!A5+甲!B3'],
    ['cells go right', '=甲!B2+甲!B3', (sheet) => sheet.getRange('A2').insert('Right'), '=甲!C2+甲!B3'],
    ['cells go up', '=甲!A4+甲!B4', (sheet) => sheet.getRange('A1').delete('Up'), '=甲!A3+甲!B4'],
    ['cells go left', '=甲!C2+甲!C3', (sheet) => sheet.getRange('A2:B2').delete('Left'), '=甲!A2+甲!C3'],
    [
      'cells that are gone, and ranges that are wider than what goes',
      '=甲!A1+SUM(甲!A1:A3)+SUM(甲!A1:B3)',
      (sheet) => sheet.getRange('A1:A2').delete('Up'),
      '=甲!#REF!+SUM(甲!A1:A1)+SUM(甲!A1:B3)',
    ],
  ];

  test.each(cases)('%s', async (_what, before, act, after) => {
    await inOneBatch((sheet) => {
      sheet('乙').getRange('B1').formulas = [[before]];
      act(sheet('甲'));
    });
    expect(formula('乙', 'B1')).toBe(after);
  });

  test('on the sheet itself formulas move and their references too', async () => {
    await inOneBatch((sheet) => {
      sheet('甲').getRange('D1:D3').formulas = [['=A1'], ['=SUM(A1:A5)'], ['=D1']];
      sheet('甲').getRange('2:2').insert('Down');
      sheet('甲').getRange('A:A').insert('Right');
    });
    expect(['E1', 'E2', 'E3', 'E4'].map((address) => formula('甲', address))).toEqual([
      '=B1',
      null,
      '=SUM(B1:B6)',
      '=E1',
    ]);
    expect(await value('甲', 'E3')).toBe(15);
  });

  test('cells that go down take their formulas, values and looks along', async () => {
    await inOneBatch((sheet) => {
      sheet('甲').getRange('B2').formulas = [['=A2*2']];
      sheet('甲').getRange('B2').format.fill.color = '#FF0000';
      sheet('甲').getRange('B1:B2').insert('Down');
    });
    expect(await value('甲', 'B4')).toBe(4);
    const seen = host.workbook.sheet('甲');
    expect(seen.values('A1:C7')).toEqual([
      [1, '', 'a'],
      [2, '', 'b'],
      [3, 10, 'c'],
      [4, 4, 'd'],
      [5, 30, 'e'],
      ['', 40, ''],
      ['', 50, ''],
    ]);
    expect([seen.formula('B4'), seen.format('B4').fill, seen.format('B2').fill]).toEqual([
      '=A2*2',
      '#FF0000',
      null,
    ]);
  });
});

describe('defined names', () => {
  async function names(): Promise<string[]> {
    return [...host.workbook.names, ...host.workbook.sheet('甲').names].map(
      ({ name, formula: text }) => `${name} ${text}`,
    );
  }

  beforeEach(() =>
    inOneBatch((sheet, context) => {
      context.workbook.names.add('total', sheet('甲').getRange('B5'));
      context.workbook.names.add('spaced', sheet("O'Neil 2020").getRange('A1:A2'));
      context.workbook.names.add('sum', '=SUM(甲!$A$2:$A$4)&"甲!$A$2"');
      context.workbook.names.add('constant', '="甲!A1"');
      sheet('甲').names.add('own', sheet('甲').getRange('A2:B4'));
    }),
  );

  test('follow rows and columns', async () => {
    await inOneBatch((sheet) => {
      sheet('甲').getRange('3:3').insert('Down');
      sheet('甲').getRange('A:A').insert('Right');
      sheet("O'Neil 2020").getRange('1:1').delete('Up');
    });
    expect(await names()).toEqual([
      'total =甲!$C$6',
      "spaced ='O''Neil 2020'!$A$1:$A$1",
      'sum =SUM(甲!$B$2:$B$5)&"甲!$A$2"',
      'constant ="甲!A1"',
      'own =甲!$B$2:$C$5',
    ]);
  });

  test('follow cells', async () => {
    await inOneBatch((sheet) => sheet('甲').getRange('A1:B1').insert('Down'));
    expect((await names())[0]).toBe('total =甲!$B$6');
    expect((await names())[4]).toBe('own =甲!$A$3:$B$5');
  });

  test('say that what they stood for is gone', async () => {
    await inOneBatch((sheet) => sheet('甲').getRange('2:5').delete('Up'));
    expect(await names()).toEqual([
      'total =甲!#REF!',
      "spaced ='O''Neil 2020'!$A$1:$A$2",
      'sum =SUM(甲!#REF!)&"甲!$A$2"',
      'constant ="甲!A1"',
      'own =甲!#REF!',
    ]);
    const type = await Excel.run(async (context) => {
      const item = context.workbook.names.getItem('total');
      const range = item.getRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    });
    expect(type).toBe(true);
  });

  test('follow sheets that are renamed', async () => {
    await inOneBatch((sheet) => {
      sheet('甲').name = '甲 1';
      sheet("O'Neil 2020").name = 'plain';
    });
    const [total, spaced, sum, constant] = host.workbook.names;
    expect([total, spaced, sum, constant].map((name) => name!.formula)).toEqual([
      "='甲 1'!$B$5",
      '=plain!$A$1:$A$2',
      '=SUM(\'甲 1\'!$A$2:$A$4)&"甲!$A$2"',
      '="甲!A1"',
    ]);
    expect(host.workbook.sheet('甲 1').names[0]!.formula).toBe("='甲 1'!$A$2:$B$4");
  });
});

describe('merged cells', () => {
  test.each([
    ['grow', 'A2:B3', '3:4', 'Down', ['A2:B5']],
    ['move', 'A2:B3', '2:2', 'Down', ['A3:B4']],
    ['stay', 'A2:B3', '4:4', 'Down', ['A2:B3']],
    ['shrink', 'A2:C4', '3:3', 'Up', ['A2:C3']],
    ['shrink at their start', 'A2:C4', '1:2', 'Up', ['A1:C2']],
    ['vanish', 'A2:C4', '2:4', 'Up', []],
    ['vanish where one cell is left', 'A2:A3', '3:3', 'Up', []],
    ['move with columns', 'B2:C3', 'A:A', 'Right', ['C2:D3']],
    ['shrink with columns', 'B2:D3', 'C:C', 'Left', ['B2:C3']],
    ['grow with columns', 'B2:C3', 'C:C', 'Right', ['B2:D3']],
    ['move with cells', 'A2:B3', 'A1:B2', 'Down', ['A4:B5']],
    ['come apart where a part of them moves', 'A2:B3', 'A1', 'Down', []],
  ] as const)('%s', async (_what, merged, lines, direction, after) => {
    await inOneBatch((sheet) => {
      sheet('乙').getRange(merged).merge();
      const range = sheet('乙').getRange(lines);
      if (direction === 'Down' || direction === 'Right') range.insert(direction);
      else range.delete(direction);
    });
    expect(host.workbook.sheet('乙').merges).toEqual(after);
  });

  test('on a sheet that is not shown, merged earlier', async () => {
    await inOneBatch((sheet) => {
      sheet('乙').getRange('A2:B3').merge();
      sheet('甲').getRange('A1:B1').merge();
    });
    await inOneBatch((sheet) => sheet('乙').getRange('3:3').insert('Down'));
    expect(host.workbook.sheet('乙').merges).toEqual(['A2:B4']);
    expect(host.workbook.sheet('甲').merges).toEqual(['A1:B1']);
  });
});

describe('people', () => {
  beforeEach(async () => {
    await inOneBatch((sheet, context) => {
      sheet('乙').getRange('B1:B2').formulas = [['=甲!A3'], ['=SUM(甲!A1:A5)']];
      sheet('甲').getRange('A2:B3').merge();
      context.workbook.names.add('total', sheet('甲').getRange('B3:B5'));
    });
  });
  const seen = () => [
    formula('乙', 'B1'),
    formula('乙', 'B2'),
    host.workbook.sheet('甲').merges.join(),
    host.workbook.names[0]!.formula,
  ];
  const AT_FIRST = ['=甲!A3', '=SUM(甲!A1:A5)', 'A2:B3', '=甲!$B$3:$B$5'];

  test.each([
    ['the user', () => host.user],
    ['a co-author', () => host.coauthor],
  ])('%s inserts, deletes, renames', async (_who, person) => {
    await person().insertRows('甲', 2, 2);
    expect(seen()).toEqual(['=甲!A5', '=SUM(甲!A1:A7)', 'A2:B5', '=甲!$B$5:$B$7']);
    await person().deleteRows('甲', 3, 1);
    expect(seen()).toEqual(['=甲!A4', '=SUM(甲!A1:A6)', 'A2:B4', '=甲!$B$4:$B$6']);
    await person().insertColumns('甲', 0);
    expect(seen()).toEqual(['=甲!B4', '=SUM(甲!B1:B6)', 'B2:C4', '=甲!$C$4:$C$6']);
    await person().deleteColumns('甲', 1);
    expect(seen()).toEqual(['=甲!#REF!', '=SUM(甲!#REF!)', 'B2:B4', '=甲!$B$4:$B$6']);
    await person().renameSheet('甲', 'A 1');
    expect([formula('乙', 'B1'), host.workbook.names[0]!.formula]).toEqual([
      "='A 1'!#REF!",
      "='A 1'!$B$4:$B$6",
    ]);
    await person().deleteSheet('A 1');
    expect([formula('乙', 'B1'), host.workbook.names[0]!.formula]).toEqual(['=#REF!', '=#REF!']);
  });

  test('undo of an insertion, and redo', async () => {
    await host.user.insertRows('甲', 2, 2);
    const after = seen();
    await host.user.undo();
    expect(seen()).toEqual(AT_FIRST);
    await host.user.redo();
    expect(seen()).toEqual(after);
    expect(await value('乙', 'B2')).toBe(12);
  });

  test('undo of a deletion brings back what was gone, and redo takes it again', async () => {
    await host.user.deleteRows('甲', 1, 4);
    expect(seen()).toEqual(['=甲!#REF!', '=SUM(甲!A1:A1)', '', '=甲!#REF!']);
    expect(await value('乙', 'B2')).toBe(1);
    await host.user.undo();
    expect(seen()).toEqual(AT_FIRST);
    expect(host.workbook.sheet('甲').values('A1:C5')).toEqual([
      [1, 10, 'a'],
      [2, '', 'b'],
      ['', '', 'c'],
      [4, 40, 'd'],
      [5, 50, 'e'],
    ]);
    expect(await value('乙', 'B2')).toBe(12);
    await host.user.redo();
    expect(seen()).toEqual(['=甲!#REF!', '=SUM(甲!A1:A1)', '', '=甲!#REF!']);
    await host.user.undo();
    expect(seen()).toEqual(AT_FIRST);
  });

  test.each<[string, () => Promise<void>, unknown[]]>([
    ['an undo', () => host.user.undo(), ['a', 'b', 'c']],
    ['a row that goes', () => host.user.deleteRows('甲', 0), [2, 'b', 'c']],
    ['what is typed', () => host.user.edit('甲', 'C2', 'mine'), ['a', 'mine', 'b']],
    ['what a co-author types', () => host.coauthor.edit('甲', 'C2', 'theirs'), ['a', 'theirs', 'b']],
  ])('in the middle of a batch %s waits for its end', async (_what, act, column) => {
    let done: Promise<void> | null = null;
    host.faults.refuses = ({ place }) => {
      if (place === 'Range.values') done ??= act();
      return null;
    };
    await inOneBatch((sheet) => {
      sheet('甲').getRange('2:2').insert('Down');
      // Formulas are computed in between, so that others get their turn.
      for (const address of ['A2', 'B2', 'C2']) sheet('甲').getRange(address).values = [['=1+1']];
    });
    await done;
    expect(done).not.toBeNull();
    expect(host.workbook.sheet('甲').values('C1:C3').flat()).toEqual(column);
  });

  test('what the add-in wrote after the deletion follows its undo', async () => {
    await host.user.deleteRows('甲', 0, 1);
    await inOneBatch((sheet, context) => {
      sheet('乙').getRange('B1').formulas = [['=甲!A4']];
      sheet('乙').getRange('B3').formulas = [['=甲!A1']];
      context.workbook.names.getItem('total').formula = '=甲!$A$1';
    });
    await host.user.undo();
    expect([formula('乙', 'B1'), formula('乙', 'B3'), host.workbook.names[0]!.formula]).toEqual([
      '=甲!A5',
      '=甲!A2',
      '=甲!$A$2',
    ]);
  });
});
