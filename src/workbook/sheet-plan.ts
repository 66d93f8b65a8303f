import type { Area, CellRef } from './address';
import type { CellValue } from './grid';

/** A project's form, the written report behind it, all projects, all findings. */
export const OWN_KINDS = ['form', 'report', 'summary', 'findings'] as const;

/** What one of our sheets is: the mark by which we know it again, never overwriting a sheet of the user's. */
export interface OwnSheetMark {
  readonly kind: (typeof OWN_KINDS)[number];
  /** For a form or a report: the project, as keyed in the submission. */
  readonly project?: string;
  /** For a form or a report: the id of the form. */
  readonly form?: string;
}

export type HorizontalAlignment = 'left' | 'center' | 'right';
export type VerticalAlignment = 'top' | 'center' | 'bottom';

/** Named once per plan and shared by cells. Sizes in points, colours as #RRGGBB. */
export interface CellStyle {
  readonly font?: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly border?: 'thin' | 'none';
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  /** Number format code; "@" for text that must stay text (codes with leading zeros, texts that begin with = + - @). */
  readonly format?: string;
  /** The clerk types here (情况说明): shown as input, read back. */
  readonly input?: boolean;
}

/** One cell of a plan, 0-based. */
export interface PlanCell {
  readonly row: number;
  readonly column: number;
  /** The value shown; for a formula cell the engine's own value, which is its cached value and its cross-check. */
  readonly value: CellValue;
  /** Formula with the leading "="; absent for plain values. Sheet names quoted as Excel does. */
  readonly formula?: string;
  /** Key into SheetPlan.styles. */
  readonly style?: string;
  /** The cells that the figure comes from. */
  readonly sources?: readonly CellRef[];
  /** The exact value as decimal text where `value` is a number. */
  readonly exact?: string;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  readonly area: Area;
  /** Rows repeated on every page, first and last, 0-based. */
  readonly titleRows?: readonly [number, number];
  readonly fitToWidth: boolean;
  /** On one page. */
  readonly fitToHeight?: true;
  /** Centimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly centerHorizontally?: boolean;
  /** Rows (0-based) that begin a new page. */
  readonly pageBreaks?: readonly number[];
  /** Page number text in the middle of the footer, with Excel's codes: 第 &P 页 共 &N 页. */
  readonly footer?: string;
}

/** A column chart of one series beside a table. */
export interface ChartPlan {
  readonly title: string;
  readonly categories: Area;
  readonly values: Area;
  readonly place: Area;
}

/** A sheet, whole, as plain data. */
export interface SheetContent {
  /** Wanted name, at most 31 characters and free of []:*?/\ ; the port makes it unique beside sheets of the user's. */
  readonly name: string;
  /** Width of each column, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Height of rows in points, by 0-based row; others are automatic. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly cells: readonly PlanCell[];
  readonly merges: readonly Area[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  readonly charts?: readonly ChartPlan[];
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
}

/** One of our sheets. */
export interface SheetPlan extends SheetContent {
  readonly mark: OwnSheetMark;
}

/** One cell of a written sheet that is to get another content. */
export interface UpdatedCell {
  /** 0-based, in the sheet as it is after rows were deleted and inserted. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** The exact value as decimal text where `value` is a number. */
  readonly exact?: string;
  /** Only where the look of the cell changes too, and only what of it changes. */
  readonly style?: CellStyle;
}

export interface RowSpan {
  /** 0-based. */
  readonly row: number;
  readonly count: number;
}

export interface InsertedRows extends RowSpan {
  /** The row whose look the new rows take at first, as the sheet stands afterwards: the one above them, or the one below. */
  readonly like: number;
}

/** Cells of one of our sheets of which is to be told what stands there just before they are changed. */
export interface Look {
  readonly mark: OwnSheetMark;
  readonly area: Area;
}

/**
 * A change of one of our written sheets, as small as it can be (live update): rows are deleted first (named as the sheet
 * stands before, from the bottom up), then blank rows are inserted (named as the sheet stands afterwards, from the top
 * down; they take the look of the row above), then cells are set.
 */
export interface SheetUpdate {
  /** Name under which the sheet was written. */
  readonly sheet: string;
  readonly deletedRows: readonly RowSpan[];
  readonly insertedRows: readonly InsertedRows[];
  readonly cells: readonly UpdatedCell[];
  /** Heights in points of rows whose height changes, by row afterwards. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** What is printed, where that is another area now: Excel lets it grow with rows inside of it, not with rows below it. */
  readonly printArea?: Area;
  /** Where she may have typed a moment ago what this would write over. */
  readonly look?: Look;
}
