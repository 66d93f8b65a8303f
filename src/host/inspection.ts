import { formatArea, type Area, type CellValue } from '../workbook';
import type { ChartRecord, NameRecord, PageSetup } from './beside';
import type { CellFormat } from './book/types';
import { HostError } from './errors';
import { readAddress } from './ranges';
import type { Session } from './session';
import { outValue } from './values';
import { sheetByKey } from './types/members';

/** One sheet as it stands, for tests to look at. Addresses as A1 or A1:B2. */
export class SheetView {
  constructor(
    private readonly session: Session,
    readonly id: string,
  ) {}

  get name(): string {
    return this.session.book.sheets().find(({ id }) => id === this.id)!.name;
  }

  get visibility(): string {
    const hidden = this.session.book.sheets().find(({ id }) => id === this.id)!.hidden;
    return !hidden ? 'Visible' : this.beside.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  get tabColor(): string {
    return this.session.book.sheets().find(({ id }) => id === this.id)!.tabColor;
  }

  get gridlines(): boolean {
    return this.session.book.sheets().find(({ id }) => id === this.id)!.gridlines;
  }

  /** The rectangle of all content. */
  get used(): Area | null {
    return this.session.book.extent(this.id, false);
  }

  value(address: string): CellValue {
    const { top, left } = readAddress(address);
    return this.session.book.cell(this.id, top, left)?.value ?? null;
  }

  values(address: string): (string | number | boolean)[][] {
    const area = readAddress(address);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
      Array.from({ length: area.right - area.left + 1 }, (_cell, c) =>
        outValue(this.session.book.cell(this.id, area.top + r, area.left + c)),
      ),
    );
  }

  formula(address: string): string | null {
    const { top, left } = readAddress(address);
    return this.session.book.cell(this.id, top, left)?.formula ?? null;
  }

  format(address: string): CellFormat {
    const { top, left } = readAddress(address);
    return this.session.book.format(this.id, top, left);
  }

  get merges(): readonly string[] {
    return this.session.book.merges(this.id).map(formatArea);
  }

  /** Points. */
  columnWidth(column: number): number {
    return this.session.book.columnWidth(this.id, column);
  }

  /** Points. */
  rowHeight(row: number): number {
    return this.session.book.rowHeight(this.id, row);
  }

  get freeze(): { readonly rows: number; readonly columns: number } {
    return this.session.book.freeze(this.id);
  }

  get page(): PageSetup {
    return this.beside.page;
  }

  get charts(): readonly ChartRecord[] {
    return this.beside.charts;
  }

  get names(): readonly NameRecord[] {
    return [...this.beside.names.values()];
  }

  get customProperties(): ReadonlyMap<string, string> {
    return this.beside.customProperties;
  }

  get isProtected(): boolean {
    return this.beside.protection !== null;
  }

  private get beside() {
    return this.session.beside.sheet(this.id);
  }
}

/** The workbook as it stands, for tests to look at what was written. */
export class WorkbookView {
  constructor(private readonly session: () => Session) {}

  get sheetNames(): readonly string[] {
    return this.session()
      .book.sheets()
      .map(({ name }) => name);
  }

  get activeSheet(): string {
    return this.sheetById(this.session().book.activeSheet()).name;
  }

  get selection(): { readonly sheet: string; readonly address: string } {
    const { sheetId, area } = this.session().book.selection();
    return { sheet: this.sheetById(sheetId).name, address: formatArea(area) };
  }

  has(name: string): boolean {
    return sheetByKey(this.session(), name) !== undefined;
  }

  /** @throws HostError ItemNotFound */
  sheet(name: string): SheetView {
    const state = sheetByKey(this.session(), name);
    if (!state) throw new HostError('ItemNotFound', `sheet ${name}`);
    return this.sheetById(state.id);
  }

  get names(): readonly NameRecord[] {
    return [...this.session().beside.names.values()];
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.session().beside.settings;
  }

  /** Custom XML parts of a namespace. */
  xmlParts(namespace: string): readonly string[] {
    return [...this.session().beside.xmlParts.values()]
      .filter((part) => part.namespace === namespace)
      .map(({ xml }) => xml);
  }

  private sheetById(id: string): SheetView {
    return new SheetView(this.session(), id);
  }
}
