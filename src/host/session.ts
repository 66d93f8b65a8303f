import type { Area, CellValue } from '../workbook';
import { Beside } from './beside';
import { changedMessage, EventType, type Events } from './events';
import { noFaults, type Oddities } from './faults';
import { intersection, localAddress } from './ranges';
import { References } from './references';
import { shiftedArea } from './book/shifts';
import { followHeader, followWritten } from './written-formulas';
import type { Actor, Book, BookChange } from './book/types';

/** What the add-in or a person changes beside the grid. */
type Told = { readonly sheetId: string } & (
  | { readonly kind: 'format'; readonly area: Area }
  | { readonly kind: 'sorted'; readonly area: Area; readonly sideways: boolean }
  | { readonly kind: 'table-added'; readonly tableId: string }
  | { readonly kind: 'table-deleted'; readonly tableId: string; readonly tableName: string }
  | { readonly kind: 'chart'; readonly event: number; readonly chartId: string }
  | { readonly kind: 'protected'; readonly isProtected: boolean }
  | { readonly kind: 'clicked'; readonly area: Area }
  | { readonly kind: 'comment'; readonly event: number; readonly message: object }
  | { readonly kind: 'workbook-activated' }
);

/** An open workbook with everything that belongs to it while the add-in talks to it. */
export class Session {
  readonly beside = new Beside();
  readonly references = new References();
  /** The page whose batch runs. */
  speaking: Events;
  /** In what this Excel is another one than is believed. */
  oddities: Oddities = noFaults();
  private suspended = false;
  private active: string;
  private readonly sheetNames = new Map<string, string>();
  /** Before the change that is told of: the order of the sheets, and how each is shown. */
  private order: readonly string[] = [];
  private readonly shown = new Map<string, string>();
  /** Tables in which the selection was. */
  private selectedTables: ReadonlySet<string> = new Set();

  constructor(
    readonly book: Book,
    /** File name. */
    readonly workbookName: string,
    /** The pages that talk to it, each with its own handlers. */
    private readonly pages: readonly Events[],
    /** Requirement set of ExcelApi that the host claims. */
    readonly level: string,
    /** Language and region of the workbook, such as zh-CN. */
    readonly locale: string,
  ) {
    this.speaking = pages[0]!;
    this.active = book.activeSheet();
    this.rememberSheets();
    book.onChange((change) => this.follow(change));
  }

  /** Handlers of the page whose batch runs. */
  get events(): Events {
    return this.speaking;
  }

  /** Whether formulas wait until they are asked for: as the workbook is calculated, or for the rest of a batch. */
  get waits(): boolean {
    return this.suspended || this.beside.calculationMode === 'Manual';
  }

  /** Formulas wait until the batch has ended. */
  suspendCalculation(suspended: boolean): void {
    this.suspended = suspended;
    this.book.setManual(this.waits);
  }

  asAddIn<T>(work: () => T): T {
    return this.book.as('addin', work);
  }

  /** Tells of a change to what is kept beside the grid. */
  tell(change: Told, actor: Actor = 'addin'): void {
    const whole = { ...change, actor };
    switch (whole.kind) {
      case 'format':
        return this.follow(whole);
      case 'sorted': {
        const type = whole.sideways ? EventType.columnSorted : EventType.rowSorted;
        return this.raise(type, whole, { address: localAddress(whole.area) });
      }
      case 'table-added':
        return this.raise(EventType.tableAdded, whole, { tableId: whole.tableId });
      case 'table-deleted':
        return this.raise(EventType.tableDeleted, whole, {
          tableId: whole.tableId,
          tableName: whole.tableName,
        });
      case 'chart':
        return this.raise(whole.event, whole, { chartId: whole.chartId }, false, whole.chartId);
      case 'protected':
        return this.raise(EventType.protectionChanged, whole, { isProtected: whole.isProtected }, true);
      case 'clicked': {
        const { area } = whole;
        const message = { address: localAddress(area), offsetX: 0, offsetY: 0 };
        return this.raise(EventType.singleClicked, whole, message);
      }
      case 'comment':
        return this.raise(whole.event, whole, whole.message);
      case 'workbook-activated':
        return this.raise(EventType.workbookActivated, whole, {});
    }
  }

  private follow(change: BookChange): void {
    switch (change.kind) {
      case 'cells':
        return this.cellsChanged(change);
      case 'format':
        return this.areaEvent(EventType.formatChanged, change, change.area, 'RangeEdited');
      case 'shift':
        return this.shifted(change);
      case 'selected':
        return this.selected(change);
      case 'activated':
        return this.activated(change);
      case 'added':
        this.rememberSheets();
        return this.raise(EventType.added, change, {});
      case 'deleted':
        this.references.dropSheet(change.sheetId);
        this.beside.sheetDeleted(change.sheetId, this.sheetNames.get(change.sheetId) ?? '');
        this.sheetNames.delete(change.sheetId);
        this.rememberSheets();
        return this.raise(EventType.deleted, change, {});
      case 'renamed':
        return this.renamed(change);
      case 'moved': {
        const positionBefore = this.order.indexOf(change.sheetId);
        this.rememberSheets();
        const positionAfter = this.order.indexOf(change.sheetId);
        return this.raise(EventType.moved, change, { positionBefore, positionAfter });
      }
      case 'visibility': {
        const visibilityBefore = this.shown.get(change.sheetId) ?? 'Visible';
        this.rememberSheets();
        const visibilityAfter = this.shown.get(change.sheetId) ?? 'Visible';
        if (visibilityBefore === visibilityAfter) return;
        return this.raise(EventType.visibilityChanged, change, { visibilityBefore, visibilityAfter });
      }
      case 'calculated':
        return this.raise(EventType.calculated, change, { address: '' });
      case 'followed':
        return;
      case 'hidden-rows': {
        const { top, bottom } = change.area;
        const changeType = change.hidden ? 'Hidden' : 'Unhidden';
        const message = { changeType, address: `${top + 1}:${bottom + 1}` };
        return this.raise(EventType.rowHiddenChanged, change, message);
      }
    }
  }

  /** The settings of the document are others now. */
  settingsChanged(): void {
    for (const page of this.pages) if (page.enabled) page.raiseCommon('settingsChanged');
  }

  private selected(change: BookChange & { kind: 'selected' }): void {
    for (const page of this.pages) if (page.enabled) page.raiseCommon('documentSelectionChanged');
    this.raise(EventType.selectionChanged, change, { address: localAddress(change.area) });
    const now = new Set<string>();
    for (const { id, area } of this.beside.sheet(change.sheetId).tables) {
      const common = intersection(area, change.area);
      if (common) now.add(id);
      if (!common && !this.selectedTables.has(id)) continue;
      const message = { address: common ? localAddress(common) : '', tableId: id };
      this.raise(EventType.tableSelectionChanged, change, message, false, id);
    }
    this.selectedTables = now;
  }

  private cellsChanged(change: BookChange & { kind: 'cells' }): void {
    const values =
      change.before === undefined || change.after === undefined
        ? undefined
        : { before: change.before, after: change.after };
    if (this.isWanted(EventType.changed, change.sheetId)) {
      const reference = this.keep(change.sheetId, change.area);
      const message = changedMessage(change, change.area, 'RangeEdited', reference, values);
      this.raise(EventType.changed, change, message, true);
    }
    if (change.formulas.length > 0 && this.isWanted(EventType.formulaChanged, change.sheetId)) {
      const formulaDetails = change.formulas.map(({ row, column, before }) => ({
        cellAddress: localAddress({ top: row, left: column, bottom: row, right: column }),
        previousFormula: before,
      }));
      this.raise(EventType.formulaChanged, change, { formulaDetails });
    }
    if (values) followHeader(this, change.sheetId, change.area, values);
    this.tablesChanged(change, change.area, 'RangeEdited', 'None', values);
  }

  private shifted(change: BookChange & { kind: 'shift' }): void {
    this.references.shift(change);
    this.beside.shift(change, this.sheetNames.get(change.sheetId) ?? '', change.undone);
    followWritten(this);
    const what = change.within ? 'Cell' : change.axis === 'rows' ? 'Row' : 'Column';
    const type = `${what}${change.count > 0 ? 'Inserted' : 'Deleted'}`;
    const direction =
      change.axis === 'rows'
        ? change.count > 0
          ? 'ShiftCellDown'
          : 'ShiftCellUp'
        : change.count > 0
          ? 'ShiftCellRight'
          : 'ShiftCellLeft';
    this.areaEvent(EventType.changed, change, shiftedArea(change), type, direction);
    const ofTable = `${change.axis === 'rows' ? 'Row' : 'Column'}${change.count > 0 ? 'Inserted' : 'Deleted'}`;
    this.tablesChanged(change, shiftedArea(change), ofTable, direction);
  }

  private tablesChanged(
    change: BookChange,
    area: Area,
    changeType: string,
    direction: string,
    values?: { readonly before: CellValue; readonly after: CellValue },
  ): void {
    for (const table of this.beside.sheet(change.sheetId).tables) {
      const common = intersection(table.area, area);
      const type = EventType.tableChanged;
      if (!common || !(this.isWanted(type, table.id) || this.isWanted(type, change.sheetId))) continue;
      const reference = this.keep(change.sheetId, common);
      const message = changedMessage(change, common, changeType, reference, values, direction);
      const whole = { ...message, tableId: table.id };
      this.raise(type, change, whole, true, table.id);
    }
  }

  private areaEvent(
    type: number,
    change: BookChange,
    area: Area,
    changeType: string,
    direction = 'None',
  ): void {
    if (!this.isWanted(type, change.sheetId)) return;
    const reference = this.keep(change.sheetId, area);
    const message = changedMessage(change, area, changeType, reference, undefined, direction);
    this.raise(type, change, message, true);
  }

  private activated(change: BookChange): void {
    const before = this.active;
    if (before === change.sheetId) return;
    this.active = change.sheetId;
    this.raise(EventType.deactivated, { ...change, sheetId: before }, {});
    this.raise(EventType.activated, change, {});
  }

  private renamed(change: BookChange): void {
    const nameBefore = this.sheetNames.get(change.sheetId) ?? '';
    this.rememberSheets();
    const nameAfter = this.sheetNames.get(change.sheetId) ?? '';
    this.beside.sheetRenamed(nameBefore, nameAfter);
    this.raise(EventType.nameChanged, change, { nameBefore, nameAfter });
  }

  private rememberSheets(): void {
    const sheets = this.book.sheets();
    this.order = sheets.map(({ id }) => id);
    for (const { id, name, hidden } of sheets) {
      this.sheetNames.set(id, name);
      this.shown.set(id, hidden ? (this.beside.sheet(id).veryHidden ? 'VeryHidden' : 'Hidden') : 'Visible');
    }
  }

  private isWanted(type: number, sheetId: string): boolean {
    return this.pages.some((page) => page.wanted(type, sheetId));
  }

  /** @param tellsTrigger whether the event says that the add-in made the change: only to the page that did it */
  private raise(
    type: number,
    change: { readonly actor: Actor; readonly sheetId: string },
    message: object,
    tellsTrigger = false,
    objectId: string | null = null,
  ): void {
    const source = change.actor === 'coauthor' ? 'Remote' : 'Local';
    const whole = { source, worksheetId: change.sheetId, ...message };
    for (const page of this.pages) {
      const isOwn = change.actor === 'addin' && page === this.speaking;
      const trigger = tellsTrigger ? { triggerSource: isOwn ? 'ThisLocalAddin' : 'Unknown' } : {};
      page.raise(type, change.sheetId, { ...whole, ...trigger }, source === 'Remote', objectId);
    }
  }

  private keep(sheetId: string, area: Area): string {
    return this.references.addForEvent({ typeName: 'Range', self: { sheetId, area } });
  }
}
