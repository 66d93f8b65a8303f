import type { Area } from '../workbook';
import type { Mark } from './marks';
import type { Criteria, Table } from './tables';

/** Margins in points, as Excel's object model has them. */
export interface PageSetup {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, unknown>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  printArea: readonly Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  headersFooters: Record<string, string>;
  pageBreaks: { rows: number[]; columns: number[] };
  /** What else was set and the host only keeps. */
  other: Record<string, unknown>;
}

export interface SeriesRecord {
  /** Null where it is what stands in the header cell. */
  readonly name: string | null;
  readonly header: Area | null;
  readonly values: Area | null;
  readonly categories: Area | null;
}

export interface ChartRecord {
  readonly id: string;
  name: string;
  type: string;
  /** On the sheet `sourceSheet`, as are the areas of the series. */
  readonly source: Area;
  readonly sourceSheet: string;
  seriesBy: string;
  series: readonly SeriesRecord[];
  /** Null where none was given: the chart shows one of its own. */
  title: string | null;
  place: { readonly top: string; readonly bottom: string | null } | null;
  /** Points. */
  size: { top: number; left: number; width: number; height: number };
  /** What was set of its parts, by `path.member`. */
  other: Record<string, unknown>;
}

export interface NameRecord {
  readonly name: string;
  /** With the leading "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

/** A custom XML part of the workbook. */
export interface XmlPart {
  readonly xml: string;
  /** Of its root element. */
  readonly namespace: string;
  /** The page that added it; none for one of the file. */
  readonly by?: unknown;
}

/** Data validation of some cells, as the object model states it. The grid asks nobody about what does not fit. */
export interface ValidationRecord {
  readonly area: Area;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** The filter of a sheet that belongs to no table. */
export interface SheetFilter {
  readonly area: Area;
  /** By column of the area, from 0. */
  readonly criteria: Readonly<Record<number, Criteria>>;
}

/** What the grid engine does not hold of a sheet and the host keeps beside it. */
export interface SheetBeside {
  /** Excel knows hidden and very hidden sheets; the engine only hidden ones. */
  veryHidden: boolean;
  headings: boolean;
  page: PageSetup;
  charts: ChartRecord[];
  readonly names: Map<string, NameRecord>;
  readonly customProperties: Map<string, string>;
  protection: { options: Readonly<Record<string, unknown>>; password: string | null } | null;
  /** Formats of cells that the engine has no place for, locks among them, by the name of their property. */
  marks: Readonly<Record<string, readonly Mark[]>>;
  hyperlinks: { area: Area; link: Readonly<Record<string, unknown>> }[];
  /** Later ones win. */
  validations: ValidationRecord[];
  tables: readonly Table[];
  /** Formulas that refer to tables or names, as they were written, by what the engine has in their place. */
  writtenFormulas: Map<string, string>;
  filter: SheetFilter | null;
  other: Record<string, unknown>;
}
