import fc from 'fast-check';
import { afterRemoval, afterRenaming, afterShift, movedFormula } from '../../../src/host/book/follow';
import { readFormula, writeFormula } from '../../../src/host/book/formula-text';
import { reversed, shiftArea, shiftMerge, type Geometry } from '../../../src/host/book/shifts';
import { areaOf, MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook';

const oneRowAtTheTop: Geometry = { axis: 'rows', at: 0, count: 1 };
/** References without a sheet, and those to S, mean the sheet on which a row comes. */
const inserted = (formula: string) =>
  afterShift(formula, oneRowAtTheTop, (name) => name === null || name === 'S');

test.each([
  ['=A1', '=A2'],
  ['=$A1+B$2+$C$3+d4', '=$A2+B$3+$C$4+D5'],
  ['=SUM(A1:B2)', '=SUM(A2:B3)'],
  ['=B2:A1', '=B3:A2'],
  ['=SUM( A1 : B2 )', '=SUM( A2 : B3 )'],
  ['=A:A+SUM($B:C)', '=A:A+SUM($B:C)'],
  ['=SUM(1:3,$2:2)', '=SUM(2:4,$3:3)'],
  ['=S!A1+T!A1', '=S!A2+T!A1'],
  ["='S'!A1+'S T'!A1", "='S'!A2+'S T'!A1"],
  ['=S!A1:S!B2', '=S!A2:S!B3'],
  ['=A1:INDEX(B:B,A2)', '=A2:INDEX(B:B,A3)'],
  ['=A1 B1', '=A2 B2'],
  ['=SUM(A1,(B1,C1))', '=SUM(A2,(B2,C2))'],
  ['=A1#+@A1-A1%', '=A2#+@A2-A2%'],
  ['=\n SUM(A1,\n\tA2)', '=\n SUM(A2,\n\tA3)'],
  ['=XFD1048575', '=XFD1048576'],
  ['=XFD1048576', '=#REF!'],
  ['=SUM(A9:A1048576)', '=SUM(A10:A1048576)'],
])('%j has %j one row below', (before, after) => {
  expect(inserted(before)).toBe(after);
});

test.each([
  ['a text', '="A1 ""A1"" S!A1"&"A1"'],
  ['a text that is not closed', '="A1'],
  ['functions', '=LOG10(2)+ATAN2(1,2)+BIN2DEC(1)'],
  ['names', '=A1.B1+_A1+A1_2+合计A1+XFE1+ABCD1+A1048577+A0+S!Total'],
  ['numbers', '=1E5+1.5+12'],
  ['columns of a table', "=Table1[A1]+Table1[[#This Row],[A1]]+[@A1]+Table1[It'[A1]"],
  ['other workbooks', "=[Book2.xlsx]S!A1+'[Book 2.xlsx]S'!A1+'C:\\[B.xlsx]S'!A1:B2"],
  ['several sheets', "=SUM(S:T!A1)+SUM('S:T'!A1)"],
  ['constants', '={1,"A1";TRUE,#N/A}'],
  ['errors', '=#REF!+S!#REF!+#REF!A1:B2+#DIV/0!'],
])('%s stay', (_what, formula) => {
  expect(inserted(formula)).toBe(formula);
});

test.each([
  ['=旧!A1+旧!Total+旧!#REF!', '=新!A1+新!Total+新!#REF!'],
  ["='旧'!A1", '=新!A1'],
  ['="旧!A1"&旧!A1&旧1!A1', '="旧!A1"&新!A1&旧1!A1'],
  ["=SUM(旧:末!A1)+SUM('首:旧'!A1)", '=SUM(新:末!A1)+SUM(首:新!A1)'],
  ['=[Book2.xlsx]旧!A1', '=[Book2.xlsx]旧!A1'],
])('%s has another name for its sheet', (before, after) => {
  expect(afterRenaming(before, '旧', '新')).toBe(after);
});

test('names of sheets are quoted where they have to be, and found in upper and lower case', () => {
  expect(afterRenaming('=data!A1', 'Data', "it's 2020")).toBe("='it''s 2020'!A1");
  expect(afterRenaming("='it''s 2020'!A1", "It's 2020", 'Data')).toBe('=Data!A1');
  expect(afterRenaming('=A1+Data!B1', 'Data', 'R1C1')).toBe("=A1+'R1C1'!B1");
  expect(afterRenaming("=SUM('a b:c'!A1)", 'c', 'd e')).toBe("=SUM('a b:d e'!A1)");
});

test('a sheet that is gone', () => {
  expect(afterRemoval('=SUM(S!A1:B2)+S!Total+T!A1&"S!A1"', 's')).toBe('=SUM(#REF!)+#REF!+T!A1&"S!A1"');
});

test('a formula that is filled down and right', () => {
  expect(movedFormula('=A1+$A1+A$1+$A$1+A:A+S!B2:C3', 2, 1)).toBe('=B3+$A3+B$1+$A$1+B:B+S!C4:D5');
  expect(movedFormula('=A1+B2', -1, 0)).toBe('=#REF!+B1');
});

test('merges come apart where only some of their cells move', () => {
  const down: Geometry = { axis: 'rows', at: 2, count: 1, within: { first: 0, last: 0 } };
  expect(shiftMerge(areaOf(2, 0, 1, 2), down)).toBeNull();
  expect(shiftMerge(areaOf(0, 0, 2, 2), down)).toEqual(areaOf(0, 0, 2, 2));
  expect(shiftMerge(areaOf(2, 0, 2, 1), down)).toEqual(areaOf(3, 0, 2, 1));
});

const geometry: fc.Arbitrary<Geometry> = fc.record({
  axis: fc.constantFrom('rows', 'columns'),
  at: fc.nat(12),
  count: fc.integer({ min: -4, max: 4 }).filter((count) => count !== 0),
});

test('an area after a shift holds the cells that it held before, as far as they are left', () => {
  fc.assert(
    fc.property(
      geometry,
      fc.nat(9),
      fc.nat(9),
      fc.integer({ min: 1, max: 5 }),
      (shift, row, column, size) => {
        const area = areaOf(row, column, size, size);
        const cells = Array.from({ length: size }, (_, i) => shiftArea(areaOf(row + i, column + i), shift));
        const left = cells.filter((cell) => cell !== null);
        const moved = shiftArea(area, shift);
        if (left.length === 0) return expect(moved).toBeNull();
        const ends = { ...left[0]!, bottom: left.at(-1)!.bottom, right: left.at(-1)!.right };
        const across =
          shift.axis === 'rows'
            ? { left: area.left, right: area.right }
            : { top: area.top, bottom: area.bottom };
        expect(moved).toEqual({ ...ends, ...across });
      },
    ),
  );
});

test('whole columns and rows stay whole', () => {
  const columns = { top: 0, bottom: MAX_ROWS - 1, left: 1, right: 2 };
  const rows = { top: 1, bottom: 2, left: 0, right: MAX_COLUMNS - 1 };
  expect(shiftArea(columns, oneRowAtTheTop)).toBe(columns);
  expect(shiftArea(rows, { axis: 'columns', at: 0, count: -3 })).toBe(rows);
});

test('any text is read and written back as it is, and taken back by the opposite shift', () => {
  const piece = fc.constantFrom(
    ...[
      'A1',
      '$B$2',
      'C3:D9',
      'S!A5',
      "'S'!A:B",
      '2:7',
      '"A1"',
      '""',
      "'",
      '[',
      ']',
      '(',
      ')',
      ' ',
      ':',
      '+',
    ],
    ...['!', '#REF!', '#', '$', 'SUM', '1.5', '合计', 'Table1[A1]', '{1;2}', '\n', '.', '_', '@'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), geometry, (pieces, shift) => {
      const formula = `=${pieces.join('')}`;
      expect(writeFormula(readFormula(formula))).toBe(formula);
      const insertion = { ...shift, count: Math.abs(shift.count) };
      const there = afterShift(formula, insertion, () => true);
      expect(afterShift(there, reversed(insertion), () => true)).toBe(formula);
    }),
    { numRuns: 500 },
  );
});
