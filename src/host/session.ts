import type { Area } from '../workbook';
import { Beside } from './beside';
import { changedMessage, EventType, type Events } from './events';
import { localAddress } from './ranges';
import { References } from './references';
import { shiftedArea } from './book/shifts';
import type { Actor, Book, BookChange } from './book/types';

type Told = { readonly kind: 'format'; readonly sheetId: string; readonly area: Area };

/** An open workbook with everything that belongs to it while the add-in talks to it. */
export class Session {
  readonly beside = new Beside();
  readonly references = new References();
  /** The page whose batch runs. */
  speaking: Events;
  private active: string;
  private readonly sheetNames = new Map<string, string>();

  constructor(
    readonly book: Book,
    /** File name. */
    readonly workbookName: string,
    /** The pages that talk to it, each with its own handlers. */
    private readonly pages: readonly Events[],
    /** Requirement set of ExcelApi that the host claims. */
    readonly level: string,
  ) {
    this.speaking = pages[0]!;
    this.active = book.activeSheet();
    this.rememberNames();
    book.onChange((change) => this.follow(change));
  }

  /** Handlers of the page whose batch runs. */
  get events(): Events {
    return this.speaking;
  }

  asAddIn<T>(work: () => T): T {
    return this.book.as('addin', work);
  }

  /** Tells of a change that the add-in makes to what is kept beside the grid. */
  tell(change: Told): void {
    this.follow({ ...change, actor: 'addin' });
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
        return this.raise(EventType.selectionChanged, change, { address: localAddress(change.area) });
      case 'activated':
        return this.activated(change);
      case 'added':
        this.rememberNames();
        return this.raise(EventType.added, change, {});
      case 'deleted':
        this.references.dropSheet(change.sheetId);
        this.beside.sheetDeleted(change.sheetId, this.sheetNames.get(change.sheetId) ?? '');
        this.sheetNames.delete(change.sheetId);
        return this.raise(EventType.deleted, change, {});
      case 'renamed':
        return this.renamed(change);
      case 'moved':
        return this.raise(EventType.moved, change, {});
      case 'visibility':
        return this.raise(EventType.visibilityChanged, change, {});
      case 'calculated':
        return this.raise(EventType.calculated, change, { address: '' });
      case 'followed':
        return;
      case 'hidden-rows':
        return this.raise(EventType.rowHiddenChanged, change, { changeType: 'Unknown', address: '' });
    }
  }

  private cellsChanged(change: BookChange & { kind: 'cells' }): void {
    if (!this.isWanted(EventType.changed, change.sheetId)) return;
    const values =
      change.before === undefined || change.after === undefined
        ? undefined
        : { before: change.before, after: change.after };
    const reference = this.keep(change.sheetId, change.area);
    this.raise(
      EventType.changed,
      change,
      changedMessage(change, change.area, 'RangeEdited', reference, values),
      true,
    );
  }

  private shifted(change: BookChange & { kind: 'shift' }): void {
    this.references.shift(change);
    this.beside.shift(change, this.sheetNames.get(change.sheetId) ?? '', change.undone);
    const what = change.within ? 'Cell' : change.axis === 'rows' ? 'Row' : 'Column';
    const type = `${what}${change.count > 0 ? 'Inserted' : 'Deleted'}`;
    this.areaEvent(EventType.changed, change, shiftedArea(change), type);
  }

  private areaEvent(type: number, change: BookChange, area: Area, changeType: string): void {
    if (!this.isWanted(type, change.sheetId)) return;
    const reference = this.keep(change.sheetId, area);
    this.raise(type, change, changedMessage(change, area, changeType, reference), true);
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
    this.rememberNames();
    const nameAfter = this.sheetNames.get(change.sheetId) ?? '';
    this.beside.sheetRenamed(nameBefore, nameAfter);
    this.raise(EventType.nameChanged, change, { nameBefore, nameAfter });
  }

  private rememberNames(): void {
    for (const { id, name } of this.book.sheets()) this.sheetNames.set(id, name);
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
  ): void {
    const source = change.actor === 'coauthor' ? 'Remote' : 'Local';
    const whole = { source, worksheetId: change.sheetId, ...message };
    for (const page of this.pages) {
      const isOwn = change.actor === 'addin' && page === this.speaking;
      const trigger = tellsTrigger ? { triggerSource: isOwn ? 'ThisLocalAddin' : 'Unknown' } : {};
      page.raise(type, change.sheetId, { ...whole, ...trigger }, source === 'Remote');
    }
  }

  private keep(sheetId: string, area: Area): string {
    return this.references.addForEvent({ typeName: 'Range', self: { sheetId, area } });
  }
}
