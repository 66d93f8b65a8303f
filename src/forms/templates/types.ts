import type { EntryKind } from '../../workbook';

/** One thing that she fills in: a column of a table, or a line of 项目信息. */
export interface TemplateField {
  /** Header or label, with the unit in brackets where it is an amount; a word that is read with full confidence. */
  readonly header: string;
  readonly takes: EntryKind;
  /** What goes there. */
  readonly hint: string;
  /** Shown in notes, never in a cell of its own; null where there is nothing to show. {year} is the year of the budget. */
  readonly example: string | null;
  /** Characters; of columns. */
  readonly width: number;
  /** A text of several lines goes there. */
  readonly isLong?: true;
}

/** A table of one row for each entry. */
export interface TableTemplate {
  /** Name of the sheet. */
  readonly name: string;
  /** Title with the year before it. */
  readonly title: string;
  readonly fields: readonly TemplateField[];
  /** Rows that are drawn; more may be filled in below. */
  readonly rows: number;
  readonly note: string;
}

/** The sheet with what there is one of for a project: labels with their values. */
export interface InfoTemplate {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly TemplateField[];
  readonly note: string;
}

/** The sheets into which she enters what a form needs. */
export interface FormTemplate {
  readonly info: InfoTemplate;
  readonly tables: readonly TableTemplate[];
}
