import type { BookChange } from './book/types';
import { isSingleCell, localAddress } from './ranges';
import { valueTypeOf } from './values';
import type { Area, CellValue } from '../workbook';

/** Numbers of the wire protocol. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  columnSorted: 20,
  rowSorted: 19,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookActivated: 2203,
} as const;

/** Target of a registration for all sheets. */
export const WORKBOOK_TARGET = 'Workbook';
const RICH_API_EVENT = 65536;

/** One entry of a `richApiMessage`: category, type, target, message text, id, whether a co-author made it. */
export type EventEntry = readonly [number, number, string, string, null, boolean];

/** Registrations of the add-in's handlers, and the messages on their way to them. */
export class Events {
  private readonly registrations = new Map<string, number>();
  private waiting: EventEntry[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** `context.runtime.enableEvents`: what happens while it is off is lost to the add-in. */
  enabled = true;

  constructor(
    private readonly deliver: (entries: readonly EventEntry[]) => void,
    /** Raises an event of the common API, which carries nothing. */
    readonly raiseCommon: (name: 'documentSelectionChanged' | 'settingsChanged') => void,
  ) {}

  register(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.registrations.set(key, Math.max(0, (this.registrations.get(key) ?? 0) - 1));
  }

  isRegistered(type: number, target: string): boolean {
    return (this.registrations.get(`${type}|${target}`) ?? 0) > 0;
  }

  /** Whether anyone listens, so that the message has to be made at all. */
  wanted(type: number, sheetId: string): boolean {
    return this.enabled && (this.isRegistered(type, sheetId) || this.isRegistered(type, WORKBOOK_TARGET));
  }

  /** One entry for the object itself, for its sheet and for the collection, as far as each is listened to. */
  raise(
    type: number,
    sheetId: string,
    message: object,
    remote: boolean,
    objectId: string | null = null,
  ): void {
    if (!this.enabled) return;
    const text = JSON.stringify(message);
    for (const target of [...(objectId === null ? [] : [objectId]), sheetId, WORKBOOK_TARGET]) {
      if (this.isRegistered(type, target)) {
        this.waiting.push([RICH_API_EVENT, type, target, text, null, remote]);
      }
    }
    if (this.waiting.length > 0 && this.timer === null) this.timer = setTimeout(() => this.flush(), 0);
  }

  clear(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting = [];
    this.registrations.clear();
    this.enabled = true;
  }

  private flush(): void {
    this.timer = null;
    const entries = this.waiting.splice(0);
    if (entries.length > 0) this.deliver(entries);
  }
}

/** The message of a changed event. Values are told for single cells only. */
export function changedMessage(
  change: Pick<BookChange, 'actor' | 'sheetId'>,
  area: Area,
  changeType: string,
  referenceId: string,
  values?: { readonly before: CellValue; readonly after: CellValue },
  shiftDirection = 'None',
): object {
  return {
    address: localAddress(area),
    changeType,
    source: change.actor === 'coauthor' ? 'Remote' : 'Local',
    worksheetId: change.sheetId,
    shiftDirection,
    referenceId,
    ...(values && isSingleCell(area)
      ? {
          valueBefore: values.before ?? '',
          valueAfter: values.after ?? '',
          valueTypeBefore: valueTypeOf(values.before, false),
          valueTypeAfter: valueTypeOf(values.after, false),
        }
      : {}),
  };
}
