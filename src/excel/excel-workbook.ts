import {
  formatArea,
  type AddedSheet,
  type Anchor,
  type BlockRequest,
  type CellEdit,
  type CellRef,
  type ColumnsBatch,
  type ColumnsRequest,
  type Grid,
  type ReadOptions,
  type SheetInfo,
  type Seal,
  type SealNote,
  type SheetPlan,
  type SheetsUpdate,
  type TakenBack,
  type WorkbookChange,
  type WorkbookPort,
  type WriteOptions,
  type WrittenSheet,
} from '../workbook';
import { SheetAdding } from './add-sheets';
import { changeAnchors } from './anchors';
import { Trips } from './batch';
import { Calculation } from './calculation';
import { HerCells } from './her-cells';
import { KeptParts } from './kept-parts';
import { OurSheets } from './our-sheets';
import { readBlocks } from './read-blocks';
import { readColumns } from './read-columns';
import { writing } from './read-only';
import { removeSheets } from './remove-sheets';
import { selectedCells } from './selected-cells';
import { watch } from './watch';

/** The open workbook of Excel. */
export class ExcelWorkbook implements WorkbookPort {
  readonly #trips: Trips;
  readonly #ours: OurSheets;
  readonly #kept: KeptParts;
  readonly #hers: HerCells;
  readonly #adding: SheetAdding;
  readonly #calculation = new Calculation();
  /** For reading what is hers. */
  readonly #looking: Trips;
  #anchors: readonly Anchor[] = [];

  /** @param longest milliseconds that a round trip may take */
  constructor(
    readonly name: string,
    longest?: number,
  ) {
    this.#trips = new Trips(longest);
    this.#looking = this.#trips.with((context) => this.#calculation.queueLook(context));
    this.#kept = new KeptParts(this.#trips);
    this.#hers = new HerCells(this.#trips);
    this.#adding = new SheetAdding(this.#trips);
    this.#ours = new OurSheets(this.#trips, [this.#kept, this.#hers, this.#calculation]);
  }

  async listSheets(): Promise<SheetInfo[]> {
    const { sheets, anchors } = await this.#ours.list();
    this.#anchors = anchors;
    return [...sheets];
  }

  anchors(): readonly Anchor[] {
    return this.#anchors;
  }

  async changeAnchors(removed: readonly number[], added: readonly Anchor[]): Promise<void> {
    const gone = new Set([...removed, ...added.map(({ number }) => number)]);
    const after = [...this.#anchors.filter(({ number }) => !gone.has(number)), ...added];
    await changeAnchors(this.#trips, removed, added, Math.max(0, ...after.map(({ number }) => number)));
    this.#anchors = after;
  }

  readBlocks(requests: readonly BlockRequest[], options?: ReadOptions): Promise<Grid[]> {
    // What stands in our sheets, with who wrote it last.
    const isOurs = requests.some(({ formulas }) => formulas === true);
    return readBlocks(isOurs ? this.#ours.watched : this.#looking, requests, options);
  }

  readColumns(
    request: ColumnsRequest,
    sink: (batch: ColumnsBatch) => void,
    options?: ReadOptions,
  ): Promise<void> {
    return readColumns(this.#looking, request, sink, options);
  }

  formulasWait(): boolean {
    return this.#calculation.waits;
  }

  writeSheets(plans: readonly SheetPlan[], options?: WriteOptions): Promise<WrittenSheet[]> {
    return writing(this.#trips, this.#ours.write(plans, options));
  }

  addSheets(sheets: readonly AddedSheet[]): Promise<readonly string[]> {
    return writing(this.#trips, this.#adding.add(sheets));
  }

  removeSheets(ids: readonly string[]): Promise<void> {
    return removeSheets(this.#trips, ids);
  }

  updateSheets(update: SheetsUpdate): Promise<readonly WrittenSheet[]> {
    return this.#ours.update(update);
  }

  writeCells(edits: readonly CellEdit[]): Promise<void> {
    return writing(this.#trips, this.#hers.write(edits));
  }

  canTakeBackCells(): boolean {
    return this.#hers.canTakeBack;
  }

  takeBackCells(): Promise<TakenBack> {
    return this.#hers.takeBack();
  }

  tryAgain(): void {
    this.#ours.tryAgain();
  }

  takenBack(): readonly WrittenSheet[] {
    return this.#ours.takenBack();
  }

  seal(): Seal | null {
    return this.#ours.seal;
  }

  reseal(note: SealNote): Promise<void> {
    return this.#ours.reseal(note);
  }

  async protectedAmong(sheetIds: readonly string[]): Promise<ReadonlySet<string>> {
    this.#ours.obstacle.check();
    return this.#trips.roundTrip(({ workbook }) => {
      const looked = sheetIds.map((id) => {
        const { protection } = workbook.worksheets.getItem(id);
        protection.load('protected');
        return { id, protection };
      });
      return () => new Set(looked.flatMap(({ id, protection }) => (protection.protected ? [id] : [])));
    });
  }

  holds(plans: readonly SheetPlan[]): void {
    this.#ours.hold(plans);
  }

  /** Shows and selects the cells. */
  select({ sheet, ...area }: CellRef): Promise<void> {
    return this.#trips.command(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(formatArea(area)).select();
    });
  }

  selected(): Promise<CellRef | null> {
    return selectedCells(this.#trips);
  }

  watch(handler: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return watch(this.#trips, this.#ours.own, handler);
  }

  readSetting(key: string): Promise<string | null> {
    return this.#kept.read(key);
  }

  async saveSetting(key: string, value: string): Promise<void> {
    await this.#kept.change(key, () => value);
  }

  changeSetting(key: string, change: (before: string | null) => string): Promise<string> {
    return this.#kept.change(key, change);
  }

  canRestore(): boolean {
    return this.#ours.canRestore;
  }

  restore(seal?: SealNote): Promise<readonly WrittenSheet[]> {
    return this.#ours.restore(seal);
  }
}
