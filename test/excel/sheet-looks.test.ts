import * as fc from 'fast-check';
import { applyStyle } from '../../src/excel/cell-style';
import { lookCommands } from '../../src/excel/sheet-looks';
import { parseArea, type Area, type CellStyle, type PlanCell, type SheetContent } from '../../src/workbook';

/** What the commands have set: by cell and property. */
type Looks = Map<string, unknown>;

const INSIDE: Readonly<Record<string, readonly string[]>> = {
  InsideHorizontal: ['EdgeTop', 'EdgeBottom'],
  InsideVertical: ['EdgeLeft', 'EdgeRight'],
};

/** Whether a line of a range is a line of one of its cells. */
function liesOn(side: string, row: number, column: number, { top, bottom, left, right }: Area): boolean {
  const isAt: Readonly<Record<string, boolean>> = {
    EdgeTop: row === top,
    EdgeBottom: row === bottom,
    EdgeLeft: column === left,
    EdgeRight: column === right,
  };
  return isAt[side]!;
}

/** A range that takes down what is set on it, as Excel would do it to its cells. */
function rangeOn(looks: Looks, area: Area): Excel.Range {
  const each = (note: (row: number, column: number) => void): void => {
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) note(row, column);
  };
  const taking = (path: string): object =>
    new Proxy(
      {},
      {
        set: (_, name, value) => {
          each((row, column) => looks.set(`${row} ${column} ${path}${String(name)}`, value));
          return true;
        },
        get: (_, name) => {
          if (name === 'borders') return { getItem: borderOf };
          return name === 'untrack' ? () => undefined : taking(`${path}${String(name)}.`);
        },
      },
    );
  const borderOf = (side: string): object =>
    new Proxy(
      {},
      {
        set: (_, name, value) => {
          each((row, column) => {
            for (const own of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']) {
              const isEdge = liesOn(own, row, column, area);
              const isMeant = own === side ? isEdge : (INSIDE[side]?.includes(own) ?? false) && !isEdge;
              if (isMeant) looks.set(`${row} ${column} ${own}.${String(name)}`, value);
            }
          });
          return true;
        },
      },
    );
  return taking('') as Excel.Range;
}

function written({ styles, cells }: Pick<SheetContent, 'styles' | 'cells'>): Looks {
  const looks: Looks = new Map();
  const sheet = { getRange: (address: string) => rangeOn(looks, parseArea(address)!) };
  for (const command of lookCommands({ styles, cells } as SheetContent)) command(sheet as Excel.Worksheet);
  return looks;
}

/** The same, each cell for itself. */
function cellByCell({ styles, cells }: Pick<SheetContent, 'styles' | 'cells'>): Looks {
  const looks: Looks = new Map();
  for (const { row, column, style } of cells) {
    const range = rangeOn(looks, { top: row, left: column, bottom: row, right: column });
    applyStyle(range, styles[style ?? ''] ?? {}, { rows: 1, columns: 1 });
  }
  return looks;
}

const sorted = (looks: Looks): [string, unknown][] =>
  [...looks].sort(([one], [other]) => (one < other ? -1 : 1));

const someStyle: fc.Arbitrary<CellStyle> = fc.record(
  {
    font: fc.record(
      {
        name: fc.constantFrom('宋体', '黑体'),
        size: fc.constantFrom(10, 12),
        bold: fc.boolean(),
        color: fc.constantFrom('#000000', '#C00000'),
      },
      { requiredKeys: ['name', 'size'] },
    ),
    fill: fc.constantFrom('#FFFFFF', '#EEEEEE'),
    border: fc.constantFrom('thin' as const, 'none' as const),
    horizontal: fc.constantFrom('left' as const, 'center' as const),
    vertical: fc.constantFrom('top' as const, 'center' as const),
    wrap: fc.boolean(),
    format: fc.constantFrom('@', '0.00'),
  },
  { requiredKeys: [] },
);

const someSheet = fc
  .tuple(
    fc.array(someStyle, { minLength: 1, maxLength: 4 }),
    fc.array(fc.array(fc.option(fc.nat({ max: 3 }), { freq: 5 }), { maxLength: 6 }), { maxLength: 8 }),
  )
  .map(([list, rows]) => {
    const styles = Object.fromEntries(list.map((style, at) => [`s${at}`, style]));
    const cells = rows.flatMap((row, at) =>
      row.map((style, column): PlanCell => ({
        row: at,
        column,
        value: '',
        ...(style === null ? {} : { style: `s${style % list.length}` }),
      })),
    );
    return { styles, cells };
  });

test('cells look as if each had been given its look for itself', () => {
  fc.assert(
    fc.property(someSheet, (sheet) => expect(sorted(written(sheet))).toEqual(sorted(cellByCell(sheet)))),
  );
});

test('what cells have in common is said once, whatever else they differ in', () => {
  const font = { name: '宋体', size: 10 };
  const styles = { a: { font, format: '@' }, b: { font, format: '0.00' } };
  const cells = Array.from({ length: 20 }, (_, at): PlanCell => ({
    row: at >> 1,
    column: at & 1,
    value: '',
    style: (at >> 1) % 2 === at % 2 ? 'a' : 'b',
  }));
  // Name, size, weight and colour of the font; each cell has a number format that its neighbours don't have.
  expect(lookCommands({ styles, cells } as unknown as SheetContent)).toHaveLength(4 + 20);
});
