import type { Area, CellValue } from '../../workbook';
import type { Shift } from './shifts';

/** A formula that has several results: its own cell (the anchor) and the cells over which they reach, its own among them. */
export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

/** Who makes a change: the add-in through a batch, the user at the grid, or a co-author elsewhere. */
export type Actor = 'addin' | 'user' | 'coauthor';

/** What a cell holds. Blank is null; a formula starts with "=" and `value` is its last result. */
export interface StoredCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

export type Edge = 'top' | 'bottom' | 'left' | 'right';
export const EDGES: readonly Edge[] = ['top', 'bottom', 'left', 'right'];

/** A border in the words of Excel: style Continuous, Dash, Dot, Double…; weight Hairline, Thin, Medium, Thick. */
export interface Border {
  readonly style: string;
  readonly weight: string;
  /** #RRGGBB */
  readonly color: string;
}

/** The format of one cell, complete. Words are those of Excel's constants, colours #RRGGBB, sizes in points. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** null where the cell has no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly borders: Readonly<Record<Edge, Border | null>>;
}

export type FormatChange = Partial<Omit<CellFormat, 'borders'>> & {
  readonly borders?: Partial<Record<Edge, Border | null>>;
};

/** What is to become of one cell; absent members stay as they are. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** New content: a value (null clears) or a formula. */
  readonly content?: { readonly value: CellValue } | { readonly formula: string };
  /** New format; null clears it. */
  readonly format?: FormatChange | null;
}

export interface SheetState {
  /** Stable under renaming. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** #RRGGBB or empty. */
  readonly tabColor: string;
  readonly gridlines: boolean;
}

/** What a cell held before its formula changed: a formula, or a value as text. */
export interface FormulaBefore {
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

export type BookChange = { readonly actor: Actor; readonly sheetId: string } & (
  | {
      readonly kind: 'cells';
      readonly area: Area;
      /** Of a single cell. */
      readonly before?: CellValue;
      readonly after?: CellValue;
      /** Cells whose formula is another one, or none, now. */
      readonly formulas: readonly FormulaBefore[];
    }
  | { readonly kind: 'format'; readonly area: Area }
  | (Shift & {
      readonly kind: 'shift';
      /** Whether it takes an earlier shift back: what that one destroyed is there again. */
      readonly undone: boolean;
    })
  /** Formulas are other texts because what they refer to moved; nobody has edited them. */
  | { readonly kind: 'followed' }
  | {
      readonly kind: 'added' | 'deleted' | 'renamed' | 'moved' | 'visibility' | 'activated' | 'calculated';
    }
  | { readonly kind: 'hidden-rows'; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: 'selected'; readonly area: Area }
);

/**
 * The workbook as the host needs it: one engine holds, computes and shows it. Rows and columns are 0-based, sizes in points.
 * Changes are announced to the listener at once, with the actor in whose name they were made.
 */
export interface Book {
  sheets(): readonly SheetState[];
  activeSheet(): string;
  selection(): { readonly sheetId: string; readonly area: Area };
  activate(sheetId: string): void;
  select(sheetId: string, area: Area): void;

  /** @param show whether the new sheet becomes the active one, as when the user adds it */
  addSheet(name: string, position: number, show: boolean): string;
  removeSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setHidden(sheetId: string, hidden: boolean): void;
  setTabColor(sheetId: string, color: string): void;
  setGridlines(sheetId: string, shown: boolean): void;

  cell(sheetId: string, row: number, column: number): StoredCell | null;
  /** Calls `visit` for every stored cell of the area, row by row. */
  eachCell(sheetId: string, area: Area, visit: (row: number, column: number, cell: StoredCell) => void): void;
  /** Formulas of a sheet whose results reach over several cells. Those read as values of cells that hold nothing themselves. */
  spills(sheetId: string): readonly Spill[];
  format(sheetId: string, row: number, column: number): CellFormat;
  numberFormat(sheetId: string, row: number, column: number): string;
  /** The smallest rectangle that holds all content (and, on wish, all formats); null where there is none. */
  extent(sheetId: string, withFormats: boolean): Area | null;
  write(sheetId: string, cells: Iterable<CellWrite>): void;
  /** Puts formulas in the place of others that mean the same: no edit, and no event. */
  followFormulas(
    sheetId: string,
    formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[],
  ): void;
  /** Formats whole columns or rows: cells that have no format of their own show it. */
  formatLines(
    sheetId: string,
    axis: 'rows' | 'columns',
    first: number,
    last: number,
    change: FormatChange,
  ): void;

  merges(sheetId: string): readonly Area[];
  addMerges(sheetId: string, areas: readonly Area[]): void;
  removeMerges(sheetId: string, areas: readonly Area[]): void;

  columnWidth(sheetId: string, column: number): number;
  setColumnWidths(sheetId: string, first: number, last: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  /** null gives the heights back to the content. */
  setRowHeights(sheetId: string, first: number, last: number, points: number | null): void;
  /** Rows and columns for which there are cells; beyond them nothing is kept. */
  size(sheetId: string): { readonly rows: number; readonly columns: number };
  isHidden(sheetId: string, axis: 'rows' | 'columns', index: number): boolean;
  setLinesHidden(
    sheetId: string,
    axis: 'rows' | 'columns',
    first: number,
    last: number,
    hidden: boolean,
  ): void;

  freeze(sheetId: string): { readonly rows: number; readonly columns: number };
  setFreeze(sheetId: string, rows: number, columns: number): void;

  /** Inserts (count > 0) or deletes (count < 0) whole rows or columns; formulas and merges follow. */
  shiftLines(sheetId: string, axis: 'rows' | 'columns', at: number, count: number): void;
  /** Inserts or deletes cells: those below them (`rows`) or right of them (`columns`) move. */
  shiftCells(shift: Shift): void;

  undo(): Promise<void>;
  redo(): Promise<void>;

  /** Makes the changes of `work` in the name of the actor. */
  as<T>(actor: Actor, work: () => T): T;
  /** Resolves when all formulas have been computed after the last change. */
  settle(): Promise<void>;
  /** Computes all formulas anew. */
  recalculate(): Promise<void>;
  /** Whether only formulas that are entered are computed, and what is asked for; the others keep their results. */
  setManual(manual: boolean): void;
  /** Whether formulas would have other results if they were computed. */
  readonly isPending: boolean;
  /** Has everything computed, or what has changed; done by the next `settle`. */
  calculate(everything: boolean): void;
  /** Has the cells of an area computed and no others; done by the next `settle`. */
  calculateArea(sheetId: string, area: Area): void;
  onChange(listener: (change: BookChange) => void): void;
  dispose(): void;
}
