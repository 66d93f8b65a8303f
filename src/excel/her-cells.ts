import {
  formatCellRef,
  MOST_CELL_EDITS,
  type CellEdit,
  type CellRef,
  type CellValue,
  type TakenBack,
} from '../workbook';
import type { Trips } from './batch';
import {
  cellsIn,
  cellsXml,
  placeOf,
  queueCellsBefore,
  queueIdsOfCellsBefore,
  withIdsOfToday,
  type CellBefore,
} from './cells-before';
import { readWhole, type FoundParts } from './custom-xml';
import { ExcelError } from './errors';
import { queueRemoval } from './journal-parts';
import { checkCells, lookAtCells, mergesOver, type Looked } from './look-at-cells';
import { failedForParts } from './refused-parts';
import { putCells, type CellPut } from './put-cells';
import { markOtherwise } from './text-marks';

const TEXT_FORMAT = '@';
const NONE: FoundParts = { ids: [], xml: null };

/** A number in a cell formatted as text would be a text again: only there the format is another one afterwards. */
const needsFormat = (after: CellValue, format: string): boolean =>
  typeof after === 'number' && format === TEXT_FORMAT;

function beforeOf(looked: readonly Looked[]): CellBefore[] {
  return looked.flatMap(([{ items }, { sheetId, formats }]) =>
    items.map(({ cell, before, after }, at) => ({
      sheet: sheetId,
      name: cell.sheet,
      row: cell.top,
      column: cell.left,
      before,
      after,
      format: needsFormat(after, formats[at]!) ? formats[at]! : null,
    })),
  );
}

const forward = (cell: CellBefore): CellPut => ({
  cell: placeOf(cell),
  value: cell.after,
  ...(cell.format !== null && { format: 'General' }),
});

const backward = (cell: CellBefore): CellPut => ({
  cell: placeOf(cell),
  value: cell.before,
  ...(cell.format !== null && { format: cell.format }),
});

/** The edit that takes it back. */
const undoing = (cell: CellBefore): CellEdit => ({
  cell: placeOf(cell),
  before: cell.after,
  after: cell.before,
});

const keyOf = ({ sheet, top, left }: CellRef): string => `${sheet} ${top} ${left}`;

/** Cells of the user's, written on her word, each step with what takes it back. */
export class HerCells {
  #found: FoundParts = NONE;

  constructor(private readonly trips: Trips) {}

  /** Queues a look at what can be taken back, along with a list of sheets. */
  queueLook(context: Excel.RequestContext): () => void {
    const ids = queueIdsOfCellsBefore(context);
    return () => {
      this.#found = { ids: ids(), xml: null };
    };
  }

  get canTakeBack(): boolean {
    return this.#found.ids.length > 0;
  }

  async write(edits: readonly CellEdit[]): Promise<void> {
    if (edits.length > MOST_CELL_EDITS) throw new ExcelError('too-large', `${edits.length} cells`);
    if (edits.length === 0) return;
    const looked = await lookAtCells(this.trips, edits);
    checkCells(looked, await mergesOver(this.trips, edits));
    const cells = beforeOf(looked);
    try {
      const { found, kept } = await this.trips.roundTrip((context) => {
        const { customXmlParts } = context.workbook;
        const part = customXmlParts.add(cellsXml(cells));
        part.load('id');
        const marks = putCells(context, cells.map(forward));
        // An older one would bring back what stood before an earlier step.
        queueRemoval(context, this.#found.ids);
        return () => ({ found: { ids: [part.id], xml: null }, kept: marks() });
      });
      this.#found = found;
      await markOtherwise(this.trips, kept);
    } catch (error) {
      await this.#settle(cells, error);
    }
  }

  /** Looks at what became of a step that failed: done for all that, or stopped somewhere and now taken back. */
  async #settle(cells: readonly CellBefore[], error: unknown): Promise<void> {
    const { written } = await this.#look(cells).catch(() => Promise.reject(error as Error));
    const isKept = cellsXml(cellsIn(this.#found)) === cellsXml(cells);
    if (written.length === cells.length && isKept) return;
    if (written.length > 0 || isKept) await this.#putBack(written, isKept ? this.#found.ids : []);
    throw (await failedForParts(this.trips, error)) ? new ExcelError('no-undo-of-cells') : error;
  }

  /** Which of the cells hold what was written, and whether one of them is on a protected sheet. */
  async #look(cells: readonly CellBefore[]): Promise<{ written: CellBefore[]; isLocked: boolean }> {
    this.#found = await readWhole(this.trips, await this.trips.roundTrip(queueCellsBefore));
    if (cells.length === 0) return { written: [], isLocked: false };
    const byKey = new Map(cells.map((cell) => [keyOf(placeOf(cell)), cell]));
    const looked = await lookAtCells(this.trips, cells.map(undoing));
    const written = looked.flatMap(([{ items }, { values, formulas }]) =>
      items
        .filter(({ before }, at) => values[at] === before && formulas[at] === null)
        .map(({ cell }) => byKey.get(keyOf(cell))!),
    );
    return { written, isLocked: looked.some(([, { isProtected }]) => isProtected) };
  }

  async #putBack(cells: readonly CellBefore[], parts: readonly string[]): Promise<void> {
    const kept = await this.trips.roundTrip((context) => {
      const marks = putCells(context, cells.map(backward));
      queueRemoval(context, parts);
      return marks;
    });
    await markOtherwise(this.trips, kept);
    if (parts.length > 0) this.#found = NONE;
  }

  /** Puts back what stood there; a cell that she has changed since, or whose sheet is gone, stays. */
  async takeBack(): Promise<TakenBack> {
    const { names, found } = await this.trips.roundTrip((context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      const parts = queueCellsBefore(context);
      return () => ({ names: new Map(worksheets.items.map(({ id, name }) => [id, name])), found: parts() });
    });
    const all = withIdsOfToday(cellsIn(await readWhole(this.trips, found)), names);
    const { written, isLocked } = await this.#look(all.filter(({ sheet }) => names.has(sheet)));
    const refOf = (cell: CellBefore): CellRef => placeOf(cell, names.get(cell.sheet));
    if (isLocked && written[0]) throw new ExcelError('cell-protected', formatCellRef(refOf(written[0])));
    await this.#putBack(written, found.ids);
    const back = new Set(written);
    return {
      restored: written.map(refOf),
      kept: all.filter((cell) => !back.has(cell)).map(refOf),
    };
  }
}
