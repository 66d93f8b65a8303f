import { shiftArea, type Shift } from './book/shifts';
import { HostError } from './errors';
import type { SheetRange } from './ranges';

/** An object that the client names again by an id: its class and the host's data behind it. */
export interface KeptObject {
  readonly typeName: string;
  readonly self: unknown;
}

/** Ranges of events that can still be asked for. How long Excel keeps its own nobody says; a page may stay open for days. */
const MOST_TOLD = 1000;

/** The ranges that the add-in keeps across batches, under ids; they follow insertions and deletions as Excel's do. */
export class References {
  private readonly kept = new Map<string, KeptObject>();
  private next = 1;
  /** Ids of ranges that events told of, the oldest first. */
  private readonly told = new Set<string>();

  add({ typeName, self }: KeptObject): string {
    const id = `{${this.next++}}`;
    this.kept.set(id, { typeName, self });
    return id;
  }

  /** For the range that an event tells of, which nobody gives back. */
  addForEvent(target: KeptObject): string {
    const id = this.add(target);
    this.told.add(id);
    if (this.told.size > MOST_TOLD) {
      const [oldest] = this.told;
      this.told.delete(oldest!);
      this.kept.delete(oldest!);
    }
    return id;
  }

  /** @throws HostError InvalidReference where the range is gone. */
  get(id: string): KeptObject {
    const target = this.kept.get(id);
    if (!target) throw new HostError('InvalidReference', 'Workbook._getObjectByReferenceId');
    return target;
  }

  find(id: string): KeptObject | null {
    return this.kept.get(id) ?? null;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
    this.told.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  shift(change: Shift): void {
    for (const [id, target] of this.kept) {
      const range = target.self as SheetRange;
      if (range.sheetId !== change.sheetId || !('area' in range)) continue;
      const area = shiftArea(range.area, change);
      if (area === null) this.kept.delete(id);
      else this.kept.set(id, { ...target, self: { ...range, area } });
    }
  }

  dropSheet(sheetId: string): void {
    for (const [id, target] of this.kept) {
      if ((target.self as SheetRange).sheetId === sheetId) this.kept.delete(id);
    }
  }
}
