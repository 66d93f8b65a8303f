import type { Area, CellValue, HorizontalAlignment, VerticalAlignment } from '../workbook';

export interface ModelFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** #RRGGBB; null for automatic. */
  readonly color: string | null;
}

/** One side of a border; null where there is none. */
export interface ModelBorder {
  /** As in the file format: thin, medium, thick, dashed, dotted, double, hair … */
  readonly style: string;
  /** #RRGGBB; null for automatic. */
  readonly color: string | null;
}

/** Looks of a cell, all resolved: theme colours and indexed colours are #RRGGBB, number formats are codes. */
export interface ModelStyle {
  readonly font: ModelFont;
  /** Solid (or pattern foreground) colour #RRGGBB; null for none. */
  readonly fill: string | null;
  readonly border: {
    readonly left: ModelBorder | null;
    readonly right: ModelBorder | null;
    readonly top: ModelBorder | null;
    readonly bottom: ModelBorder | null;
  };
  /** null where Excel decides by the type of the value. */
  readonly horizontal: HorizontalAlignment | 'justify' | null;
  readonly vertical: VerticalAlignment | null;
  readonly wrap: boolean;
  /** Indent steps, 0…. */
  readonly indent: number;
  /** Number format code, "General" by default. */
  readonly format: string;
}

export interface ModelCell {
  readonly row: number;
  readonly column: number;
  /** Cached value for a formula cell; null for blank and for a formula without cached value. */
  readonly value: CellValue;
  /** With the leading "="; shared formulas are spelled out for every cell. */
  readonly formula?: string;
  /** Index into WorkbookModel.styles. */
  readonly style: number;
}

/** Print set-up as far as the file states it. */
export interface ModelPrint {
  readonly orientation: 'portrait' | 'landscape';
  /** Paper size number of the file format (9 is A4); null where the file does not say. */
  readonly paperSize: number | null;
  readonly fitToWidth: boolean;
  readonly fitToHeight: boolean;
  /** Centimetres; null where the file does not say. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  } | null;
  readonly centerHorizontally: boolean;
  readonly footer: string | null;
  /** Rows (0-based) that begin a new page. */
  readonly pageBreaks: readonly number[];
  readonly area: Area | null;
  /** Rows repeated on every page, first and last, 0-based. */
  readonly titleRows: readonly [number, number] | null;
}

/** What a column of a filter lets through. */
export type ModelFilter =
  /** Cells that show one of these texts; "" stands for blank ones. */
  | { readonly kind: 'values'; readonly values: readonly string[] }
  /** One or two comparisons such as >=50 or =*街*; all of them, or one. */
  | { readonly kind: 'custom'; readonly conditions: readonly string[]; readonly all: boolean }
  | { readonly kind: 'top'; readonly count: number; readonly top: boolean; readonly percent: boolean }
  | { readonly kind: 'other' };

/** A table (ListObject) of a sheet. */
export interface ModelTable {
  readonly name: string;
  /** With the header row and the row of totals. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly { readonly name: string; readonly filter: ModelFilter | null }[];
  readonly hasFilterButtons: boolean;
  readonly style: {
    readonly name: string | null;
    readonly firstColumn: boolean;
    readonly lastColumn: boolean;
    readonly bandedRows: boolean;
    readonly bandedColumns: boolean;
  };
}

export interface ModelSheet {
  /** `sheetId` of the file: stable under renaming. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** In row order; cells that have a value, a formula or a look of their own. */
  readonly cells: readonly ModelCell[];
  readonly merges: readonly Area[];
  /** Characters of the default font, by 0-based column, where the file sets it. Hidden columns are 0. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Points, by 0-based row, where the file sets it. Hidden rows are 0. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly defaultColumnWidth: number | null;
  readonly defaultRowHeight: number | null;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** #RRGGBB. */
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly print: ModelPrint;
  readonly tables: readonly ModelTable[];
  /** The filter that belongs to no table. */
  readonly autoFilter: {
    readonly area: Area;
    /** By column of the area, from 0. */
    readonly filters: ReadonlyMap<number, ModelFilter>;
  } | null;
}

export interface ModelName {
  readonly name: string;
  /** Formula text without "=". */
  readonly text: string;
  /** Name of the sheet whose own it is; null for the whole workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly comment: string;
}

/** A whole workbook as plain data, for the grid of the workbench. Not for ledgers of a million rows. */
export interface WorkbookModel {
  readonly sheets: readonly ModelSheet[];
  /** Index 0 is the default look. */
  readonly styles: readonly ModelStyle[];
  readonly names: readonly ModelName[];
  /** When formulas are computed, as the file has it: "auto", "autoNoTable" or "manual". */
  readonly calculation: string;
}
