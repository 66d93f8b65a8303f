import type { Area, WorkbookChange } from '../../workbook';

/** Edits of one burst, brought together by sheet. */
export interface Burst {
  /** Blocks to be read anew, one for each run of edits of a sheet. */
  readonly blocks: readonly { readonly sheetId: string; readonly area: Area }[];
  /** Rows that came or went, in order, where nothing else happened to the sheet. */
  readonly rows: readonly RowChange[];
  /** Sheets to be read anew as a whole. */
  readonly anew: ReadonlySet<string>;
  /** Sheets whose formulas were calculated: their values may differ anywhere. */
  readonly calculated: ReadonlySet<string>;
  /** Whether sheets came, went or were renamed. */
  readonly sheets: boolean;
}

export type RowChange = Extract<WorkbookChange, { kind: 'rows-inserted' | 'rows-deleted' }>;

function isOurs(change: WorkbookChange): boolean {
  return 'by' in change && change.by === 'ourselves';
}

function union(left: Area, right: Area): Area {
  return {
    top: Math.min(left.top, right.top),
    left: Math.min(left.left, right.left),
    bottom: Math.max(left.bottom, right.bottom),
    right: Math.max(left.right, right.right),
  };
}

function size({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Blocks lying close together become one; far apart they stay two, or one edit would have a whole sheet read. */
const WASTE = 2_000;

function joined(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const at = result.findIndex((other) => size(union(other, area)) <= size(other) + size(area) + WASTE);
    if (at < 0) result.push(area);
    else result[at] = union(result[at]!, area);
  }
  return result;
}

/**
 * Brings the events of a burst together; our own writes are left out. Where rows moved and cells changed in one burst
 * nobody can say any more which row an address meant: the sheet is read anew.
 */
export function gather(changes: readonly WorkbookChange[]): Burst {
  const anew = new Set<string>();
  const areas = new Map<string, Area[]>();
  const rows: RowChange[] = [];
  const calculated = new Set<string>();
  let sheets = false;
  for (const change of changes) {
    if (isOurs(change)) continue;
    switch (change.kind) {
      case 'cells':
        areas.set(change.sheetId, [...(areas.get(change.sheetId) ?? []), change.area]);
        break;
      case 'rows-inserted':
      case 'rows-deleted':
        rows.push(change);
        break;
      case 'calculated':
        calculated.add(change.sheetId);
        break;
      case 'structure':
        anew.add(change.sheetId);
        break;
      default:
        sheets = true;
        if (change.kind !== 'sheet-deleted') anew.add(change.sheetId);
    }
  }
  const movedTwice = (id: string): boolean => rows.filter(({ sheetId }) => sheetId === id).length > 1;
  for (const { sheetId } of rows) if (areas.has(sheetId) || movedTwice(sheetId)) anew.add(sheetId);
  return {
    anew,
    calculated,
    sheets,
    rows: rows.filter(({ sheetId }) => !anew.has(sheetId)),
    blocks: [...areas]
      .filter(([sheetId]) => !anew.has(sheetId))
      .flatMap(([sheetId, list]) => joined(list).map((area) => ({ sheetId, area }))),
  };
}
