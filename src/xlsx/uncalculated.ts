import { cellNumber, type Area, type CellValue, type Grid } from '../workbook';
import type { Decimal } from '../numbers';
import { AreaSums } from './area-sums';
import { calculate, type CellSource } from './calculate';
import { valueOf, type ValueContext } from './cell-values';
import { tokensOf, type Token } from './formula-tokens';
import { OpenFormulas } from './open-formulas';
import type { Package, SheetEntry } from './package';
import { KIND, type PackedCells } from './packed-cells';

/** What a cell reads as whose formula the file has no value for and that is not computed here: never blank, never 0. */
export const NOT_CALCULATED = '#CALC!';

/** Cells that are looked at for all formulas of a workbook: some seconds. What is not done then is not computed. */
const MOST_STEPS = 6_000_000;
/** Formulas that wait for others. */
const MOST_WAITING = 1_000_000;

/** A sheet whose cells have been read. */
export interface ReadSheet {
  readonly entry: SheetEntry;
  readonly cells: PackedCells;
}

/** A formula that is being computed, or waits for its turn. */
interface Work {
  readonly sheet: OpenSheet;
  readonly row: number;
  readonly column: number;
  /** Set when it has begun; null where it is no formula that is computed here. */
  tokens?: readonly Token[] | null;
}

/** Thrown where a formula needs others first, which then stand in the list of work. */
const NEEDS_OTHERS = new Error('formulas to be computed first');
/** Thrown where too much was looked at. */
const TOO_MUCH = new Error('too many cells');

/** One sheet as the formulas see it. */
class OpenSheet {
  readonly values = new Map<number, CellValue>();
  readonly begun = new Set<number>();
  readonly sums: AreaSums;
  #formulas: OpenFormulas | null = null;

  constructor(
    readonly read: ReadSheet,
    private readonly pack: Package,
    private readonly context: ValueContext,
    work: Pick<Worklist, 'count' | 'need'>,
  ) {
    this.sums = new AreaSums(context, read.cells, {
      computed: (row, column) => this.computed(row, column),
      count: (cells) => work.count(cells),
      need: (row, columns) => work.need(this, row, columns),
    });
  }

  formula(row: number, column: number): string {
    this.#formulas ??= new OpenFormulas(this.pack, this.read.entry);
    return this.#formulas.at(row, column);
  }

  /** A formula that leads back to itself is not computed. */
  computed(row: number, column: number): CellValue | undefined {
    const key = cellNumber(row, column);
    return this.values.get(key) ?? (this.begun.has(key) ? NOT_CALCULATED : undefined);
  }

  /**
   * Value as the file has it; undefined for a formula without one.
   * @param count takes the cells that were looked at
   */
  fileValue(row: number, column: number, count: (cells: number) => void): CellValue | undefined {
    const { cells } = this.read;
    let looked = 0;
    let found: CellValue | undefined = cells.emptyTexts.has(cellNumber(row, column)) ? '' : null;
    for (let index = cells.firstRowIndex(row); cells.rowAt(index) === row; index++) {
      cells.visit(index, (at, kind, value, style) => {
        looked++;
        if (at !== column) return;
        found = kind === KIND.noValue ? undefined : valueOf(this.context, cells.texts, kind, value, style);
      });
    }
    count(1 + looked / 16);
    return found;
  }
}

/** Computes formulas one after the other, each after those that it needs, without going down into them. */
class Worklist {
  #waiting: Work[] = [];
  #steps = 0;

  constructor(private readonly sheetOf: (from: OpenSheet, name: string | null) => OpenSheet | null) {}

  count(cells: number): void {
    this.#steps += cells;
    if (this.#steps > MOST_STEPS) throw TOO_MUCH;
  }

  need(sheet: OpenSheet, row: number, columns: readonly number[]): never {
    if (this.#waiting.length + columns.length > MOST_WAITING) throw TOO_MUCH;
    for (const column of columns) this.#waiting.push({ sheet, row, column });
    throw NEEDS_OTHERS;
  }

  value(sheet: OpenSheet, row: number, column: number): CellValue {
    const key = cellNumber(row, column);
    if (!sheet.values.has(key)) this.#waiting = [{ sheet, row, column }];
    for (let work = this.#waiting.at(-1); work; work = this.#waiting.at(-1)) this.#doLast(work);
    return sheet.values.get(key) ?? NOT_CALCULATED;
  }

  #doLast(work: Work): void {
    const { sheet, row, column } = work;
    const key = cellNumber(row, column);
    if (!sheet.values.has(key)) {
      try {
        work.tokens ??= tokensOf(sheet.formula(row, column));
        sheet.begun.add(key);
        this.count(1 + (work.tokens?.length ?? 0) / 4);
        sheet.values.set(key, calculate(work.tokens, this.#sourceFor(sheet)) ?? NOT_CALCULATED);
      } catch (error) {
        if (error === NEEDS_OTHERS) return;
        if (error !== TOO_MUCH) throw error;
        for (const { sheet: of, row: at, column: in_ } of this.#waiting.splice(0)) {
          of.values.set(cellNumber(at, in_), NOT_CALCULATED);
        }
        return;
      }
    }
    this.#waiting.pop();
  }

  #sourceFor(from: OpenSheet): CellSource {
    return {
      cell: (name, row, column) => {
        const sheet = this.sheetOf(from, name);
        if (!sheet) return NOT_CALCULATED;
        const value = sheet.fileValue(row, column, (cells) => this.count(cells));
        if (value !== undefined) return value;
        const computed = sheet.computed(row, column);
        return computed === undefined ? this.need(sheet, row, [column]) : computed;
      },
      sum: (name, area): Decimal | null => this.sheetOf(from, name)?.sums.of(area) ?? null,
    };
  }
}

/**
 * Formula cells without a value, as programs write them that do not calculate (openpyxl and many exporters): plain sums
 * are computed as Excel will when it opens the file, anything else reads as {@link NOT_CALCULATED}.
 */
export class Uncalculated {
  readonly #sheets = new Map<string, OpenSheet>();
  readonly #byPart = new Map<string, OpenSheet>();
  readonly #work = new Worklist((from, name) =>
    name === null ? from : (this.#sheets.get(name.toLowerCase()) ?? null),
  );

  constructor(pack: Package, context: ValueContext, sheets: readonly ReadSheet[]) {
    for (const sheet of sheets) {
      const open = new OpenSheet(sheet, pack, context, this.#work);
      this.#sheets.set(sheet.entry.name.toLowerCase(), open);
      this.#byPart.set(sheet.entry.part, open);
    }
  }

  /** The grid with such cells filled in. Costs nothing where a sheet has none. */
  fill(grid: Grid, { entry, cells }: ReadSheet): Grid {
    const sheet = this.#byPart.get(entry.part);
    if (!sheet || !cells.hasUncalculated) return grid;
    const values = [...grid.values];
    for (const [row, columns] of openCells(cells, grid.area)) {
      const line = [...values[row - grid.area.top]!];
      for (const column of columns) line[column - grid.area.left] = this.#work.value(sheet, row, column);
      values[row - grid.area.top] = line;
    }
    return { ...grid, values };
  }
}

/** Formulas without a value in an area, row by row. */
function openCells(cells: PackedCells, area: Area): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let index = cells.firstRowIndex(area.top); cells.rowAt(index) <= area.bottom; index++) {
    const row = cells.rowAt(index);
    cells.visit(index, (column, kind) => {
      if (kind !== KIND.noValue || column < area.left || column > area.right) return;
      const columns = found.get(row) ?? [];
      columns.push(column);
      found.set(row, columns);
    });
  }
  return found;
}
