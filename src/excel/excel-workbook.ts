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
  type WrittenSheet,
} from '../workbook';
import { changeAnchors } from './anchors';
import { command } from './batch';
import { listSheets } from './list-sheets';
import { OwnWrites } from './own-writes';
import { readBlocks } from './read-blocks';
import { readColumns } from './read-columns';
import { restorePointFor, type RestorePoint } from './restore-point';
import { readSetting, saveSetting } from './settings';
import { targetsFor } from './targets';
import { queueUpdate, rowsAddress, runsOf } from './update-sheet';
import { watch } from './watch';
import { inBatches, writeSteps, type WriteTarget } from './write-plan';

/** The open workbook of Excel. */
export class ExcelWorkbook implements WorkbookPort {
  readonly #own = new OwnWrites();
  /** Ids of sheets by name, as far as listed; for knowing our own events. */
  readonly #ids = new Map<string, string>();
  /** Plans as written in this session, by sheet name. */
  readonly #written = new Map<string, SheetPlan>();
  #restorePoint: RestorePoint | null = null;
  #anchors: readonly Anchor[] = [];

  constructor(readonly name: string) {}

  async listSheets(): Promise<SheetInfo[]> {
    const { sheets, anchors } = await listSheets();
    this.#ids.clear();
    for (const { id, name } of sheets) this.#ids.set(name, id);
    this.#anchors = anchors;
    return [...sheets];
  }

  anchors(): readonly Anchor[] {
    return this.#anchors;
  }

  async changeAnchors(removed: readonly number[], added: readonly Anchor[]): Promise<void> {
    const gone = new Set([...removed, ...added.map(({ number }) => number)]);
    const after = [...this.#anchors.filter(({ number }) => !gone.has(number)), ...added];
    await changeAnchors(removed, added, Math.max(0, ...after.map(({ number }) => number)));
    this.#anchors = after;
  }

  readBlocks(requests: readonly BlockRequest[], options?: ReadOptions): Promise<Grid[]> {
    return readBlocks(requests, options);
  }

  readColumns(
    request: ColumnsRequest,
    sink: (batch: ColumnsBatch) => void,
    options?: ReadOptions,
  ): Promise<void> {
    return readColumns(request, sink, options);
  }

  /** Adds our sheets or writes them anew in place, one round trip for each 5 MB, after a restore point. */
  async writeSheets(
    plans: readonly SheetPlan[],
    { signal, onProgress }: ReadOptions = {},
  ): Promise<WrittenSheet[]> {
    const targets = targetsFor(plans, await this.listSheets());
    const restorePoint = await restorePointFor(targets, this.#written);
    const batches = inBatches(targets.flatMap(writeSteps));
    this.#restorePoint = restorePoint;
    for (const [index, batch] of batches.entries()) {
      signal?.throwIfAborted();
      await this.#write((context) => batch.forEach(({ queue }) => queue(context)));
      onProgress?.((index + 1) / batches.length);
    }
    for (const { name, plan } of targets) this.#written.set(name, plan);
    return targets.map(({ name, plan }) => ({ name, mark: plan.mark }));
  }

  async updateSheets(updates: readonly SheetUpdate[], rewritten: readonly SheetPlan[] = []): Promise<void> {
    const targets: WriteTarget[] = rewritten.map((plan) => ({ plan, name: plan.name, exists: true }));
    for (const update of updates) this.#expectEvents(update);
    await this.#write((context) => {
      updates.forEach((update) => queueUpdate(context, update));
      targets.flatMap(writeSteps).forEach(({ queue }) => queue(context));
    });
    for (const { name, plan } of targets) this.#written.set(name, plan);
  }

  /** Shows and selects the cells. */
  select({ sheet, ...area }: CellRef): Promise<void> {
    return command(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(formatArea(area)).select();
    });
  }

  watch(handler: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return watch(this.#own, handler);
  }

  readSetting(key: string): Promise<string | null> {
    return Promise.resolve(readSetting(key));
  }

  saveSetting(key: string, value: string): Promise<void> {
    return saveSetting(key, value);
  }

  canRestore(): boolean {
    return this.#restorePoint !== null;
  }

  async restore(): Promise<void> {
    const point = this.#restorePoint;
    if (!point) return;
    const present = new Set((await this.listSheets()).map(({ name }) => name));
    const kept = point.flatMap(({ name, plan }) => (plan ? [{ name, plan, exists: present.has(name) }] : []));
    await this.#write((context) => {
      for (const { name, plan } of point) {
        if (!plan) context.workbook.worksheets.getItemOrNullObject(name).delete();
      }
      kept.flatMap(writeSteps).forEach(({ queue }) => queue(context));
    });
    for (const { name, plan } of point) {
      if (plan) this.#written.set(name, plan);
      else this.#written.delete(name);
    }
    this.#restorePoint = null;
  }

  #expectEvents(update: SheetUpdate): void {
    const id = this.#ids.get(update.sheet) ?? update.sheet;
    for (const { address } of runsOf(update)) this.#own.expect(id, address);
    for (const { row, count } of [...update.insertedRows, ...update.deletedRows]) {
      this.#own.expect(id, rowsAddress(row, count));
    }
  }

  /** One round trip that writes, without redrawing in between. */
  #write(queue: (context: Excel.RequestContext) => void): Promise<void> {
    return command((context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      queue(context);
    });
  }
}
