import { Memory, slot, type Remembered } from '../../memory';
import {
  greatestOf,
  type Area,
  type CellStyle,
  type InsertedRows,
  type PlanCell,
  type RowSpan,
  type SheetPlan,
  type SheetUpdate,
  type UpdatedCell,
} from '../../workbook';
import { stayingKeys } from './staying-keys';

/** Cells of one row of a plan, by column. */
type PlanRow = ReadonlyMap<number, PlanCell>;

function rowsOf({ cells }: SheetPlan): Map<number, Map<number, PlanCell>> {
  const rows = new Map<number, Map<number, PlanCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, PlanCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return rows;
}

function isSameArea(left: Area, right: Area): boolean {
  return (
    left.top === right.top &&
    left.left === right.left &&
    left.bottom === right.bottom &&
    left.right === right.right
  );
}

function haveSameMerges(before: SheetPlan, after: SheetPlan): boolean {
  return (
    before.merges.length === after.merges.length &&
    before.merges.every((merge, index) => isSameArea(merge, after.merges[index]!))
  );
}

/** Kinds of sheets that say where their pages begin. */
const SET_WITH_PAGES: ReadonlySet<SheetPlan['mark']['kind']> = new Set(['form', 'report']);

/** An update moves no page breaks. */
function haveSamePages({ print: before }: SheetPlan, { print: after }: SheetPlan): boolean {
  const pages = (print: SheetPlan['print']): string =>
    JSON.stringify([print.pageBreaks ?? [], print.titleRows ?? null, print.fitToHeight ?? false]);
  return pages(before) === pages(after);
}

/** Looks as text by name, for the styles of each plan: thousands of cells have the same few. */
type Looks = Remembered<SheetPlan['styles'], Map<string, string>>;
const LOOKS = slot<SheetPlan['styles'], Map<string, string>>('looks of cells');

function lookOf(all: Looks, { styles }: SheetPlan, cell: PlanCell | undefined): string {
  if (cell?.style === undefined) return 'null';
  const looks = all.recall(styles, () => new Map());
  const known = looks.get(cell.style);
  if (known !== undefined) return known;
  const look = JSON.stringify(styles[cell.style] ?? null);
  looks.set(cell.style, look);
  return look;
}

/** A live formula follows by itself: its cell differs only where the formula does. */
function hasSameContent(before: PlanCell | undefined, after: PlanCell): boolean {
  if (before?.formula !== undefined || after.formula !== undefined) return before?.formula === after.formula;
  return (before?.value ?? null) === after.value && before?.exact === after.exact;
}

function styleOf(plan: SheetPlan, cell: PlanCell | undefined): CellStyle {
  return (cell?.style === undefined ? undefined : plan.styles[cell.style]) ?? {};
}

/** What of a look differs from the one that the cell has already. */
function newLook(before: CellStyle, after: CellStyle): CellStyle {
  const differs = ([name, value]: [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(before[name as keyof CellStyle]);
  // A format that is no longer asked for does not go by itself.
  const plain = before.format !== undefined && after.format === undefined ? { format: 'General' } : {};
  return { ...plain, ...Object.fromEntries(Object.entries(after).filter(differs)) };
}

function updated(cell: PlanCell, style: CellStyle | null): UpdatedCell {
  return {
    row: cell.row,
    column: cell.column,
    value: cell.value,
    ...(cell.formula !== undefined && { formula: cell.formula }),
    ...(cell.exact !== undefined && { exact: cell.exact }),
    ...(style && { style }),
  };
}

/** Where a row of the new plan stood before: its cells, and the row whose look it has already. */
interface RowBefore {
  readonly plan: SheetPlan;
  readonly row: PlanRow | undefined;
  readonly look: { readonly plan: SheetPlan; readonly row: PlanRow | undefined };
}

function changedCells(
  looks: Looks,
  before: RowBefore,
  after: { plan: SheetPlan; row: PlanRow },
): UpdatedCell[] {
  return [...after.row.values()].flatMap((cell) => {
    const old = before.row?.get(cell.column);
    const look = before.look.row?.get(cell.column);
    const otherLook = lookOf(looks, before.look.plan, look) !== lookOf(looks, after.plan, cell);
    const style = otherLook ? newLook(styleOf(before.look.plan, look), styleOf(after.plan, cell)) : null;
    return otherLook || !hasSameContent(old, cell) ? [updated(cell, style)] : [];
  });
}

function changedHeights(
  before: SheetPlan,
  after: SheetPlan,
  oldRowOf: (row: number) => number | null,
): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, height] of after.rowHeights) {
    const old = oldRowOf(row);
    if (old === null || before.rowHeights.get(old) !== height) heights.set(row, height);
  }
  return heights;
}

/** Consecutive rows as spans. */
function spansOf(rows: readonly number[]): RowSpan[] {
  const spans: { row: number; count: number }[] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const span = spans.at(-1);
    if (span && row === span.row + span.count) span.count += 1;
    else spans.push({ row, count: 1 });
  }
  return spans;
}

/**
 * Cell by cell, for plans whose cells stand in the same places, with the same keys: most edits change a few texts of a
 * sheet of thousands of rows.
 * @returns null where they do not
 */
function diffCells(looks: Looks, sheet: string, before: SheetPlan, after: SheetPlan): SheetUpdate | null {
  if (before.cells.length !== after.cells.length || !haveSameMerges(before, after)) return null;
  const keyColumn = after.mark.kind === 'findings' ? after.columnWidths.length - 1 : -1;
  const cells: UpdatedCell[] = [];
  for (const [at, cell] of after.cells.entries()) {
    const old = before.cells[at]!;
    const sameLook = lookOf(looks, before, old) === lookOf(looks, after, cell);
    if (old === cell && sameLook) continue;
    if (old.row !== cell.row || old.column !== cell.column) return null;
    if (cell.column === keyColumn && old.value !== cell.value) return null;
    if (sameLook && hasSameContent(old, cell)) continue;
    cells.push(updated(cell, sameLook ? null : newLook(styleOf(before, old), styleOf(after, cell))));
  }
  const rowHeights = changedHeights(before, after, (row) => row);
  return { sheet, deletedRows: [], insertedRows: [], cells, rowHeights };
}

/** Row by row, for sheets whose rows stay where they are. @returns null where they do not */
function diffInPlace(looks: Looks, sheet: string, before: SheetPlan, after: SheetPlan): SheetUpdate | null {
  const oldRows = rowsOf(before);
  const newRows = rowsOf(after);
  const oldEnd = greatestOf(oldRows.keys(), 0);
  const newEnd = greatestOf(newRows.keys(), 0);
  if (oldEnd !== newEnd || !haveSameMerges(before, after)) return null;
  const cells = [...newRows].flatMap(([row, cellsOfRow]) =>
    changedCells(
      looks,
      { plan: before, row: oldRows.get(row), look: { plan: before, row: oldRows.get(row) } },
      { plan: after, row: cellsOfRow },
    ),
  );
  return {
    sheet,
    deletedRows: [],
    insertedRows: [],
    cells,
    rowHeights: changedHeights(before, after, (row) => row),
  };
}

/** Text of the last column, which names what a row of 审核结果 is about. */
function keysOf(plan: SheetPlan, rows: ReadonlyMap<number, PlanRow>): Map<string, number> {
  const last = plan.columnWidths.length - 1;
  const keys = new Map<string, number>();
  for (const [row, cells] of rows) {
    const key = cells.get(last)?.value;
    if (typeof key === 'string' && key !== '') keys.set(key, row);
  }
  return keys;
}

/** By the keys in the last column: findings come, go and move as whole rows, and the others keep what the clerk typed. */
function diffByKeys(looks: Looks, sheet: string, before: SheetPlan, after: SheetPlan): SheetUpdate | null {
  const [oldRows, newRows] = [rowsOf(before), rowsOf(after)];
  const [oldKeys, newKeys] = [keysOf(before, oldRows), keysOf(after, newRows)];
  const firstKeyed = Math.min(...oldKeys.values());
  const comparable =
    oldKeys.size > 1 &&
    newKeys.size > 1 &&
    firstKeyed === Math.min(...newKeys.values()) &&
    haveSameMerges(before, after);
  if (!comparable) return null;
  const staying = stayingKeys(oldKeys, newKeys);
  const keyOf = new Map([...newKeys].map(([key, row]) => [row, key]));
  const oldRowOf = (row: number): number | null => {
    const key = keyOf.get(row);
    return key === undefined ? row : staying.has(key) ? oldKeys.get(key)! : null;
  };
  const added = spansOf([...newKeys].filter(([key]) => !staying.has(key)).map(([, row]) => row));
  // The first row with a key is the header, which looks otherwise.
  const insertedRows = added.map((span): InsertedRows => ({
    ...span,
    like: span.row - 1 > firstKeyed ? span.row - 1 : span.row + span.count,
  }));
  /** Where the row stood whose look a new row takes; null where nothing stands below the new rows either. */
  const oldLikeOf = (row: number): number | null => {
    const like = insertedRows.find((span) => row >= span.row && row < span.row + span.count)?.like;
    return like !== undefined && newRows.has(like) ? oldRowOf(like) : null;
  };
  const cells = [...newRows].flatMap(([row, cellsOfRow]) => {
    const old = oldRowOf(row);
    // New rows take the look that their neighbour has before its own cells are written.
    const look = { plan: before, row: oldRows.get(old ?? oldLikeOf(row) ?? -1) };
    const stood = old === null ? undefined : oldRows.get(old);
    return changedCells(looks, { plan: before, row: stood, look }, { plan: after, row: cellsOfRow });
  });
  return {
    sheet,
    deletedRows: spansOf([...oldKeys].filter(([key]) => !staying.has(key)).map(([, row]) => row)),
    insertedRows,
    cells,
    rowHeights: changedHeights(before, after, oldRowOf),
  };
}

/** Whether rows that come or go would push what stands below the table, as a note of hers does, to another place. */
function pushesWhatIsBelow(before: SheetPlan, after: SheetPlan): boolean {
  const all = [before, after].map((plan) => {
    const rows = rowsOf(plan);
    const keys = keysOf(plan, rows);
    return { found: keys.size, isBelow: greatestOf(rows.keys(), 0) > greatestOf(keys.values(), 0) };
  });
  return all[0]!.found !== all[1]!.found && all.some(({ isBelow }) => isBelow);
}

function diffRows(looks: Looks, sheet: string, before: SheetPlan, after: SheetPlan): SheetUpdate | null {
  const ofCells = diffCells(looks, sheet, before, after);
  if (ofCells) return ofCells;
  const inPlace = diffInPlace(looks, sheet, before, after);
  if (after.mark.kind !== 'findings') return inPlace;
  if (pushesWhatIsBelow(before, after)) return null;
  return diffByKeys(looks, sheet, before, after) ?? inPlace;
}

/** Whether an update changes nothing. */
export function isEmptyUpdate(update: SheetUpdate): boolean {
  const { deletedRows, insertedRows, cells, rowHeights, printArea } = update;
  const hasRows = deletedRows.length > 0 || insertedRows.length > 0 || rowHeights.size > 0;
  return !hasRows && cells.length === 0 && printArea === undefined;
}

/**
 * The smallest change that turns a written sheet into its new plan.
 * @param sheet name under which it was written
 * @param memory of whoever compares time and again
 * @returns null where the shape changed so that the sheet is to be written anew
 */
export function diffPlans(
  sheet: string,
  before: SheetPlan,
  after: SheetPlan,
  memory = new Memory(),
): SheetUpdate | null {
  const looks = memory.of(LOOKS);
  const haveSameColumns = before.columnWidths.join() === after.columnWidths.join();
  if (!haveSameColumns || (after.charts?.length ?? 0) !== (before.charts?.length ?? 0)) return null;
  // Updates carry cells and heights; where pages begin is set with the whole sheet.
  if (SET_WITH_PAGES.has(after.mark.kind) && !haveSamePages(before, after)) return null;
  const update = diffRows(looks, sheet, before, after);
  if (!update || isSameArea(before.print.area, after.print.area)) return update;
  return { ...update, printArea: after.print.area };
}
