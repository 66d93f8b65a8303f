import { intersects, type Area, type CellRef, type CellValue, type Grid } from '../workbook';
import { calculate } from './calculate';
import type { ValueContext } from './cell-values';
import { readModelSheet } from './model-sheet';
import type { Package, SheetEntry } from './package';
import type { PackedCells } from './packed-cells';
import { cellsWithoutValue, readGrid } from './read-cells';

/** What a cell reads as whose formula the file has no value for and that is not computed here: never blank, never 0. */
export const NOT_CALCULATED = '#CALC!';

/** A sheet whose cells have been read. */
export interface ReadSheet {
  readonly entry: SheetEntry;
  readonly cells: PackedCells;
}

interface OpenFormulas {
  readonly refs: readonly CellRef[];
  readonly formulas: ReadonlyMap<string, string>;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/**
 * Formula cells without a value, as programs write them that do not calculate (openpyxl and many exporters): plain sums
 * are computed as Excel will when it opens the file, anything else reads as {@link NOT_CALCULATED}.
 */
export class Uncalculated {
  readonly #open = new Map<string, OpenFormulas>();
  readonly #values = new Map<string, CellValue>();

  constructor(
    private readonly pack: Package,
    private readonly context: ValueContext,
    private readonly sheets: readonly ReadSheet[],
  ) {}

  /** The grid with such cells filled in. Costs nothing where a sheet has none. */
  fill(grid: Grid, sheet: ReadSheet): Grid {
    const inside = this.#openOf(sheet).refs.filter((ref) => intersects(ref, grid.area));
    if (inside.length === 0) return grid;
    const values = grid.values.map((row) => [...row]);
    for (const { top, left } of inside) {
      values[top - grid.area.top]![left - grid.area.left] = this.#value(sheet, top, left);
    }
    return { ...grid, values };
  }

  #openOf(sheet: ReadSheet): OpenFormulas {
    const { part, name } = sheet.entry;
    const known = this.#open.get(part);
    if (known) return known;
    const refs = sheet.cells.hasUncalculated ? cellsWithoutValue(sheet.cells, name) : [];
    const cells = refs.length === 0 ? [] : readModelSheet(this.pack, sheet.entry, this.context).cells;
    const formulas = cells.flatMap(({ row, column, formula }) =>
      formula === undefined ? [] : [[keyOf(row, column), formula] as const],
    );
    const open = { refs, formulas: new Map(formulas) };
    this.#open.set(part, open);
    return open;
  }

  #value(sheet: ReadSheet, row: number, column: number): CellValue {
    const key = `${sheet.entry.part} ${keyOf(row, column)}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    // A formula that leads back to itself finds this.
    this.#values.set(key, NOT_CALCULATED);
    const formula = this.#openOf(sheet).formulas.get(keyOf(row, column)) ?? '';
    const value = calculate(formula, (name, area) => this.#areaOf(sheet, name, area)) ?? NOT_CALCULATED;
    this.#values.set(key, value);
    return value;
  }

  #areaOf(from: ReadSheet, name: string | null, area: Area): readonly (readonly CellValue[])[] {
    const wanted = name?.toLowerCase();
    const sheet =
      wanted === undefined ? from : this.sheets.find(({ entry }) => entry.name.toLowerCase() === wanted);
    if (!sheet) return [[NOT_CALCULATED]];
    return this.fill(readGrid(this.context, sheet.cells, sheet.entry.name, area, []), sheet).values;
  }
}
