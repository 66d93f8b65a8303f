import {
  formatArea,
  type Anchor,
  type BlockRequest,
  type CellRef,
  type ColumnsBatch,
  type ColumnsRequest,
  type Grid,
  type ReadOptions,
  type SheetInfo,
  type SheetPlan,
  type SheetUpdate,
  type WorkbookChange,
  type WorkbookPort,
  type WriteOptions,
  type WrittenSheet,
} from '../workbook';
import { changeAnchors } from './anchors';
import { Trips } from './batch';
import { OurSheets } from './our-sheets';
import { readBlocks } from './read-blocks';
import { readColumns } from './read-columns';
import { readSetting, saveSetting } from './settings';
import { watch } from './watch';

/** The open workbook of Excel. */
export class ExcelWorkbook implements WorkbookPort {
  readonly #trips: Trips;
  readonly #ours: OurSheets;
  #anchors: readonly Anchor[] = [];

  /** @param longest milliseconds that a round trip may take */
  constructor(
    readonly name: string,
    longest?: number,
  ) {
    this.#trips = new Trips(longest);
    this.#ours = new OurSheets(this.#trips);
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
    return readBlocks(this.#trips, requests, options);
  }

  readColumns(
    request: ColumnsRequest,
    sink: (batch: ColumnsBatch) => void,
    options?: ReadOptions,
  ): Promise<void> {
    return readColumns(this.#trips, request, sink, options);
  }

  writeSheets(plans: readonly SheetPlan[], options?: WriteOptions): Promise<WrittenSheet[]> {
    return this.#ours.write(plans, options);
  }

  updateSheets(
    updates: readonly SheetUpdate[],
    rewritten: readonly SheetPlan[] = [],
    standing: readonly SheetPlan[] = [],
  ): Promise<void> {
    return this.#ours.update(updates, rewritten, standing);
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

  watch(handler: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return watch(this.#trips, this.#ours.own, handler);
  }

  readSetting(key: string): Promise<string | null> {
    return readSetting(this.#trips, key);
  }

  saveSetting(key: string, value: string): Promise<void> {
    return saveSetting(this.#trips, key, value);
  }

  canRestore(): boolean {
    return this.#ours.canRestore;
  }

  restore(): Promise<void> {
    return this.#ours.restore();
  }
}
