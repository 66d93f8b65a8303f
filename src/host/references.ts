import type { Area } from '../workbook';
import { HostError } from './errors';
import { entity, type Entity } from './registry';
import type { SheetRange } from './ranges';

/** A shift of cells, as rows or columns come and go. */
export interface Shift {
  readonly sheetId: string;
  readonly axis: 'rows' | 'columns';
  /** First row or column concerned, 0-based. */
  readonly at: number;
  /** How many come; negative where they go. */
  readonly count: number;
}

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

/** Where the area stands after the shift; null where all of it was deleted. */
export function shiftArea(area: Area, { axis, at, count }: Omit<Shift, 'sheetId'>): Area | null {
  const first = axis === 'rows' ? area.top : area.left;
  const last = axis === 'rows' ? area.bottom : area.right;
  const moved = count > 0 ? afterInsertion(first, last, at, count) : afterDeletion(first, last, at, -count);
  if (moved === null) return null;
  return axis === 'rows'
    ? { ...area, top: moved[0], bottom: moved[1] }
    : { ...area, left: moved[0], right: moved[1] };
}

function afterInsertion(first: number, last: number, at: number, count: number): [number, number] {
  return [first >= at ? first + count : first, last >= at ? last + count : last];
}

function afterDeletion(first: number, last: number, at: number, count: number): [number, number] | null {
  if (first >= at && last < at + count) return null;
  const place = (index: number) => (index < at ? index : Math.max(at, index - count));
  return [place(first), last < at ? last : last >= at + count ? last - count : at - 1];
}
