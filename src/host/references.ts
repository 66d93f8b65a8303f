import { shiftArea, type Shift } from './book/shifts';
import { HostError } from './errors';
import { entity, type Entity } from './registry';
import type { SheetRange } from './ranges';

/** The ranges that the add-in keeps across batches, under ids; they follow insertions and deletions as Excel's do. */
export class References {
  private readonly kept = new Map<string, Entity>();
  private next = 1;

  add(target: Entity): string {
    const id = `{${this.next++}}`;
    this.kept.set(id, target);
    return id;
  }

  /** @throws HostError InvalidReference where the range is gone. */
  get(id: string): Entity {
    const target = this.kept.get(id);
    if (!target) throw new HostError('InvalidReference', 'Workbook._getObjectByReferenceId');
    return target;
  }

  find(id: string): Entity | null {
    return this.kept.get(id) ?? null;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
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
      else this.kept.set(id, entity(target.type.name, { ...range, area }));
    }
  }

  dropSheet(sheetId: string): void {
    for (const [id, target] of this.kept) {
      if ((target.self as SheetRange).sheetId === sheetId) this.kept.delete(id);
    }
  }
}
