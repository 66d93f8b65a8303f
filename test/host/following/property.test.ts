import fc from 'fast-check';
import { startExcel, type NodeExcelHost } from '../../../src/host/node';
import { formatArea, columnName } from '../../../src/workbook';
import { cellsOf, ModelWorkbook, type ModelReference, type ModelSheet, type ModelShift } from './model';

let host: NodeExcelHost;

const NAMES = ['甲', '支出 2020', "d'Or"];
const NEW_NAMES = ['甲', 'Data', '2021年', "it's", 'R1C1', '支出 2020', '乙'];
const SIZE = 7;
const value = (sheet: number, row: number, column: number) =>
  row < SIZE && column < SIZE ? 10 ** sheet * (row * SIZE + column + 1) : null;

beforeAll(async () => {
  host = await startExcel();
});
afterAll(() => host.stop());

function open(): ModelWorkbook {
  const sheets = NAMES.map((name, index) => ({
    name,
    rows: Array.from({ length: SIZE }, (_, row) =>
      Array.from({ length: SIZE }, (_cell, column) => value(index, row, column)),
    ),
  }));
  host.reset({ sheets });
  return new ModelWorkbook(NAMES, value);
}

/** Numbers are taken modulo what there is. */
interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Target extends Place {
  readonly kind: 'cell' | 'range' | 'rows' | 'columns';
  readonly explicit: boolean;
  readonly fixed: readonly [boolean, boolean];
}

type Action =
  | { readonly do: 'write'; readonly at: Place; readonly targets: readonly Target[] }
  | { readonly do: 'name'; readonly local: boolean; readonly target: Target }
  | {
      readonly do: 'insert' | 'delete';
      readonly at: Place;
      readonly what: 'rows' | 'columns' | 'down' | 'right';
    }
  | { readonly do: 'rename'; readonly sheet: number; readonly name: string }
  | { readonly do: 'remove'; readonly sheet: number }
  | { readonly do: 'merge'; readonly at: Place };

const index = fc.nat(SIZE - 1);
const size = fc.integer({ min: 1, max: 3 });
const place: fc.Arbitrary<Place> = fc.record({
  sheet: fc.nat(2),
  row: index,
  column: index,
  rows: size,
  columns: size,
});
const target: fc.Arbitrary<Target> = fc
  .tuple(
    place,
    fc.record({
      kind: fc.constantFrom<Target['kind'][]>('cell', 'cell', 'range', 'range', 'rows', 'columns'),
      explicit: fc.boolean(),
      fixed: fc.tuple(fc.boolean(), fc.boolean()),
    }),
  )
  .map(([at, rest]) => ({ ...at, ...rest }));
const targets = fc.array(target, { minLength: 1, maxLength: 3 });

const shiftAction = fc.record({
  do: fc.constantFrom('insert' as const, 'delete' as const),
  at: place,
  what: fc.constantFrom(
    'rows' as const,
    'rows' as const,
    'columns' as const,
    'down' as const,
    'right' as const,
  ),
});
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), at: place, targets }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('name' as const), local: fc.boolean(), target }) },
  { weight: 6, arbitrary: shiftAction },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('rename' as const),
      sheet: fc.nat(2),
      name: fc.constantFrom(...NEW_NAMES),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), sheet: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), at: place }) },
);

const boxOfPlace = ({ row, column, rows, columns }: Place) => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

function refer(model: ModelWorkbook, own: ModelSheet | null, at: Target): ModelReference {
  const sheet = model.sheets[at.sheet % model.sheets.length]!;
  const single = at.kind === 'cell';
  const box = single ? { ...boxOfPlace(at), bottom: at.row, right: at.column } : boxOfPlace(at);
  const [first, count] = at.kind === 'rows' ? [at.row, at.rows] : [at.column, at.columns];
  return {
    sheet,
    explicit: at.explicit || sheet !== own,
    fixed: at.fixed,
    single,
    cells: single || at.kind === 'range' ? cellsOf(sheet, box) : null,
    lines:
      at.kind === 'rows' || at.kind === 'columns'
        ? { axis: at.kind, all: sheet.lines[at.kind].slice(first, first + count) }
        : null,
  };
}

/** Does it to the model, and asks the add-in's library for the same. */
function act(model: ModelWorkbook, context: Excel.RequestContext, one: Action): void {
  const at = (number: number) => model.sheets[number % model.sheets.length]!;
  const excel = (sheet: ModelSheet) => context.workbook.worksheets.getItem(sheet.name);
  switch (one.do) {
    case 'write': {
      const sheet = at(one.at.sheet);
      const cell = sheet.rows[one.at.row]![one.at.column]!;
      const formula = { parts: one.targets.map((part) => refer(model, sheet, part)) };
      cell.formula = formula;
      try {
        model.valueOf(cell);
      } catch {
        // No formulas that wait for each other.
        cell.formula = null;
        cell.value = 1;
      }
      const text = cell.formula ? model.formulaText(formula) : 1;
      excel(sheet).getCell(one.at.row, one.at.column).formulas = [[text]];
      return;
    }
    case 'name': {
      const reference = refer(model, null, one.target);
      const name = `name${model.names.length}`;
      model.names.push({ name, reference: { ...reference } });
      const table = one.local ? excel(at(0)).names : context.workbook.names;
      table.add(name, `=${model.text(reference)}`);
      return;
    }
    case 'insert':
    case 'delete': {
      const sheet = at(one.at.sheet);
      model.shift(sheet, shiftOf(one));
      const range = excel(sheet).getRange(shiftedAddress(one));
      const vertical = one.what === 'rows' || one.what === 'down';
      if (one.do === 'insert') range.insert(vertical ? 'Down' : 'Right');
      else range.delete(vertical ? 'Up' : 'Left');
      return;
    }
    case 'rename': {
      const sheet = at(one.sheet);
      const taken = model.sheets.some((other) => other.name.toLowerCase() === one.name.toLowerCase());
      if (taken) return;
      excel(sheet).name = one.name;
      sheet.name = one.name;
      return;
    }
    case 'remove': {
      if (model.sheets.length === 1) return;
      const sheet = at(one.sheet);
      if (sheet === model.sheets[0]) return;
      excel(sheet).delete();
      model.remove(sheet);
      return;
    }
    case 'merge': {
      const sheet = at(one.at.sheet);
      const box = boxOfPlace(one.at);
      if (one.at.rows * one.at.columns === 1) return;
      model.merge(sheet, box);
      excel(sheet).getRange(formatArea(box)).merge();
    }
  }
}

function shiftOf({ do: kind, at, what }: Action & { do: 'insert' | 'delete' }): ModelShift {
  const vertical = what === 'rows' || what === 'down';
  const [first, count] = vertical ? [at.row, at.rows] : [at.column, at.columns];
  const [from, width] = vertical ? [at.column, at.columns] : [at.row, at.rows];
  return {
    axis: vertical ? 'rows' : 'columns',
    at: first,
    count: kind === 'insert' ? count : -count,
    within: what === 'rows' || what === 'columns' ? null : { first: from, last: from + width - 1 },
  };
}

function shiftedAddress({ at, what }: Action & { do: 'insert' | 'delete' }): string {
  if (what === 'rows') return `${at.row + 1}:${at.row + at.rows}`;
  if (what === 'columns') return `${columnName(at.column)}:${columnName(at.column + at.columns - 1)}`;
  return formatArea(boxOfPlace(at));
}

function modelState(model: ModelWorkbook) {
  const formulas: Record<string, string> = {};
  const merges: Record<string, string[]> = {};
  for (const sheet of model.sheets) {
    sheet.rows.forEach((row, r) =>
      row.forEach(({ formula }, c) => {
        if (formula) formulas[`${sheet.name}!${columnName(c)}${r + 1}`] = model.formulaText(formula);
      }),
    );
    merges[sheet.name] = sheet.merges.map((cells) => boxText(sheet, cells)).sort();
  }
  const names = Object.fromEntries(
    model.names.map(({ name, reference }) => [name, `=${model.text(reference)}`]),
  );
  return { formulas, merges, names };
}

function boxText(sheet: ModelSheet, cells: readonly (readonly object[])[]): string {
  const find = (cell: object) => {
    const row = sheet.rows.findIndex((one) => one.includes(cell as never));
    return { row, column: sheet.rows[row]!.indexOf(cell as never) };
  };
  const [start, end] = [find(cells[0]![0]!), find(cells.at(-1)!.at(-1)!)];
  return formatArea({ top: start.row, left: start.column, bottom: end.row, right: end.column });
}

function hostState() {
  const formulas: Record<string, string> = {};
  const merges: Record<string, string[]> = {};
  const names: Record<string, string> = {};
  for (const { name, formula } of host.workbook.names) names[name] = formula;
  for (const sheetName of host.workbook.sheetNames) {
    const sheet = host.workbook.sheet(sheetName);
    const used = sheet.used;
    for (let r = 0; used && r <= used.bottom; r++) {
      for (let c = 0; c <= used.right; c++) {
        const address = `${columnName(c)}${r + 1}`;
        const formula = sheet.formula(address);
        if (formula !== null) formulas[`${sheetName}!${address}`] = formula;
      }
    }
    merges[sheetName] = [...sheet.merges].sort();
    for (const { name, formula } of sheet.names) names[name] = formula;
  }
  return { formulas, merges, names };
}

/** What the formulas show, unless cells that moved have made a ring of them. */
async function compareValues(model: ModelWorkbook): Promise<void> {
  const expected: Record<string, number | string> = {};
  try {
    for (const sheet of model.sheets) {
      sheet.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          if (cell.formula) expected[`${sheet.name}!${columnName(c)}${r + 1}`] = model.valueOf(cell);
        }),
      );
    }
  } catch {
    return;
  }
  const shown = await Excel.run(async (context) => {
    const ranges = Object.keys(expected).map((address) => {
      const bang = address.lastIndexOf('!');
      const range = context.workbook.worksheets
        .getItem(address.slice(0, bang))
        .getRange(address.slice(bang + 1));
      range.load('values');
      return [address, range] as const;
    });
    await context.sync();
    return Object.fromEntries(ranges.map(([address, range]) => [address, range.values[0]![0] as unknown]));
  });
  expect(shown).toEqual(expected);
}

test('formulas, names and merges after batches of any kind', async () => {
  const batches = fc.array(fc.array(action, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(batches, async (all) => {
      const model = open();
      for (const batch of all) {
        await Excel.run(async (context) => {
          for (const one of batch) act(model, context, one);
          await context.sync();
        });
        expect(hostState()).toEqual(modelState(model));
      }
      await compareValues(model);
    }),
    { numRuns: 40 },
  );
});

test('undo brings back what was there, and redo takes it again', async () => {
  const before = fc.array(action, { minLength: 1, maxLength: 8 });
  const steps = fc.array(shiftAction, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(before, steps, async (batch, shifts) => {
      const model = open();
      await Excel.run(async (context) => {
        for (const one of batch) act(model, context, one);
        await context.sync();
      });
      const states = [hostState()];
      for (const shift of shifts) {
        await Excel.run(async (context) => {
          act(model, context, shift);
          await context.sync();
        });
        states.push(hostState());
      }
      const last = states.length - 1;
      for (let i = last - 1; i >= last - shifts.length; i--) {
        await host.user.undo();
        expect(hostState()).toEqual(states[i]);
      }
      for (let i = last - shifts.length + 1; i <= last; i++) {
        await host.user.redo();
        expect(hostState()).toEqual(states[i]);
      }
      await compareValues(model);
    }),
    { numRuns: 40 },
  );
});
