import { addTo, type Area, type WorkbookChange } from '../../workbook';
import { sizeOf, union } from './grid-patch';

/** Edits of one burst, brought together by sheet. */
export interface Burst {
  /** Blocks to be read anew, one for each run of edits of a sheet. */
  readonly blocks: readonly { readonly sheetId: string; readonly area: Area }[];
  /** Rows that came or went, in order, where nothing else happened to the sheet. */
  readonly rows: readonly RowChange[];
  /** Sheets to be read anew as a whole: rows or columns moved there in a way that nobody can follow. */
  readonly anew: ReadonlySet<string>;
  /** Sheets that came or were renamed. */
  readonly added: ReadonlySet<string>;
  /** Sheets whose formulas were calculated: their values may differ anywhere. */
  readonly calculated: ReadonlySet<string>;
  /** Whether sheets went or were renamed. */
  readonly sheets: boolean;
}

export type RowChange = Extract<WorkbookChange, { kind: 'rows-inserted' | 'rows-deleted' }>;

/** Ids of sheets. */
export type SheetIds = Pick<ReadonlySet<string>, 'has'>;

export const NO_SHEET: SheetIds = new Set();
export const EVERY_SHEET: SheetIds = { has: () => true };

function isOurs(change: WorkbookChange): boolean {
  return 'by' in change && change.by === 'ourselves';
}

/** Whether cells stand elsewhere in the sheet since, and not by our doing. */
export function isMove(change: WorkbookChange): boolean {
  const moves =
    change.kind === 'rows-inserted' || change.kind === 'rows-deleted' || change.kind === 'structure';
  return moves && !isOurs(change);
}

/** Blocks lying close together become one; far apart they stay two, or one edit would have a whole sheet read. */
const WASTE = 2_000;

function joined(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const at = result.findIndex(
      (other) => sizeOf(union(other, area)) <= sizeOf(other) + sizeOf(area) + WASTE,
    );
    if (at < 0) result.push(area);
    else result[at] = union(result[at]!, area);
  }
  return result;
}

/**
 * Brings the events of a burst together; our own writes are left out. Where rows moved and cells changed in one burst
 * nobody can say any more which row an address meant: the sheet is read anew.
 *
 * @param readMeanwhile sheets that were being read when the changes happened: what was read may be of before or after, so
 *   that moved rows there cannot be followed either
 */
export function gather(changes: readonly WorkbookChange[], readMeanwhile: SheetIds = NO_SHEET): Burst {
  const anew = new Set<string>();
  const added = new Set<string>();
  const areas = new Map<string, Area[]>();
  const rows: RowChange[] = [];
  const calculated = new Set<string>();
  let sheets = false;
  for (const change of changes) {
    if (isOurs(change)) continue;
    switch (change.kind) {
      case 'cells':
        addTo(areas, change.sheetId, change.area);
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
        if (change.kind !== 'sheet-added') sheets = true;
        if (change.kind !== 'sheet-deleted') added.add(change.sheetId);
    }
  }
  const movedTwice = (id: string): boolean => rows.filter(({ sheetId }) => sheetId === id).length > 1;
  for (const { sheetId } of rows) {
    const isUnclear = areas.has(sheetId) || movedTwice(sheetId) || readMeanwhile.has(sheetId);
    if (isUnclear) anew.add(sheetId);
  }
  return {
    anew,
    added,
    calculated,
    sheets,
    rows: rows.filter(({ sheetId }) => !anew.has(sheetId)),
    blocks: [...areas]
      .filter(([sheetId]) => !anew.has(sheetId))
      .flatMap(([sheetId, list]) => joined(list).map((area) => ({ sheetId, area }))),
  };
}
