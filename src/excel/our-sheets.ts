import {
  ownKey,
  type ReadOptions,
  type SheetInfo,
  type SheetPlan,
  type SheetUpdate,
  type WriteOptions,
  type WrittenSheet,
} from '../workbook';
import type { Trips } from './batch';
import { ExcelError } from './errors';
import { writeJournalled } from './journalled';
import { NO_PARTS, readParts, type Note, type PartIds, type ReadParts } from './journal-parts';
import { listSheets } from './list-sheets';
import { OwnWrites } from './own-writes';
import { checkMark, TargetSheets, type WriteTarget } from './own-sheet';
import { restorePointFor } from './restore-point';
import { takeBack } from './take-back';
import { targetsFor } from './targets';
import { toldApart } from './twins';
import { refusesParts, writeUnjournalled } from './unjournalled';
import { queueUpdate, rowsAddress, runsOf } from './update-sheet';
import { writeSteps } from './write-plan';

type Listed = Awaited<ReturnType<typeof listSheets>>;

/** Failures that may be due to the parts in which a restore point is kept. */
const MAY_BE_PARTS: ReadonlySet<string> = new Set(['failed', 'refused', 'too-old', 'too-large']);

/** A name that no other session and no other write has. */
function fresh(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/** Our sheets in the open workbook: which they are, how they are written, brought up to date, and taken back. */
export class OurSheets {
  readonly own = new OwnWrites();
  readonly #me = fresh();
  /** Ids of sheets by name, as listed last. */
  readonly #ids = new Map<string, string>();
  /** Ids of our sheets by their mark, once known for certain. */
  readonly #known = new Map<string, string>();
  /** Plans as they stand, by mark, as far as this session knows them. */
  readonly #written = new Map<string, SheetPlan>();
  #parts: PartIds = NO_PARTS;
  /** Why nothing may be written for now: another writes, or a write that stopped could not be taken back. */
  #obstacle: unknown = null;

  constructor(private readonly trips: Trips) {}

  get canRestore(): boolean {
    return this.#parts.restore.length > 0 && this.#parts.notes.length === 0;
  }

  /** All sheets and what hangs on them. A write of ours that stopped somewhere is taken back first. */
  async list(): Promise<Listed> {
    const listed = await this.#look();
    if (listed.parts.notes.length === 0) return listed;
    try {
      return (await this.#settle(listed)) ? await this.#look() : listed;
    } catch (error) {
      // Her figures can be read all the same; nothing of ours is written until it has been taken back.
      this.#obstacle = error;
      return listed;
    }
  }

  /** Adds our sheets or writes them anew in place, one round trip for each 5 MB, with a restore point. */
  async write(plans: readonly SheetPlan[], options?: WriteOptions): Promise<WrittenSheet[]> {
    const targets = targetsFor(plans, (await this.#unobstructed()).sheets);
    if (options?.withoutRestorePoint) return this.#writeWithoutRestorePoint(targets, options);
    const restorePoint = await restorePointFor(this.trips, targets, this.#written);
    const sheets = new TargetSheets();
    const before = this.#parts.restore;
    await this.#journalled(
      {
        note: { generation: fresh(), writer: this.#me },
        restorePoint,
        steps: writeSteps(targets, sheets),
        sheets,
        obsolete: before,
      },
      ({ restore }) => restore.length > 0 && !restore.some((id) => before.includes(id)),
      options,
    );
    return this.#done(targets, sheets);
  }

  async #writeWithoutRestorePoint(
    targets: readonly WriteTarget[],
    options: WriteOptions,
  ): Promise<WrittenSheet[]> {
    const sheets = new TargetSheets();
    const work = { steps: writeSteps(targets, sheets), sheets, obsolete: this.#parts.restore };
    await writeUnjournalled(this.trips, work, options);
    this.#parts = NO_PARTS;
    return this.#done(targets, sheets);
  }

  #done(targets: readonly WriteTarget[], sheets: TargetSheets): WrittenSheet[] {
    this.#know(targets, sheets);
    return targets.map((target) => {
      const stood = sheets.stood(target);
      return { name: target.name, mark: target.plan.mark, ...(stood && { stood }) };
    });
  }

  /** Puts our sheets back as they were before the last write. */
  async restore(): Promise<void> {
    const { sheets: present } = await this.#unobstructed();
    if (!this.canRestore) return;
    const { points } = await readParts(this.trips, this.#parts);
    const [generation, point] = [...points].at(-1) ?? [];
    if (generation === undefined || !point) throw new ExcelError('gone', 'restore point');
    const { targets, steps, sheets } = takeBack(point, present, false);
    await this.#journalled(
      {
        note: { generation, writer: this.#me },
        restorePoint: null,
        steps,
        sheets,
        obsolete: this.#parts.restore,
      },
      ({ restore }) => restore.length === 0,
    );
    for (const { mark, plan } of point.sheets) if (!plan) this.#forget(ownKey(mark));
    this.#know(targets, sheets);
  }

  /** Brings sheets up to date in one round trip, which begins with the mark of each of them. */
  async update(
    updates: readonly SheetUpdate[],
    rewritten: readonly SheetPlan[],
    standing: readonly SheetPlan[],
  ): Promise<void> {
    const idOf = (name: string): string => {
      const id = this.#ids.get(name);
      if (id === undefined) throw new ExcelError('gone', name);
      return id;
    };
    const targets = rewritten.map((plan): WriteTarget => ({ plan, name: plan.name, id: idOf(plan.name) }));
    const sheets = new TargetSheets();
    const touched = new Set([
      ...updates.map(({ sheet }) => idOf(sheet)),
      ...targets.flatMap(({ id }) => id ?? []),
    ]);
    for (const update of updates) this.#expectEvents(update, idOf(update.sheet));
    await this.trips.command((context) => {
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const id of touched) checkMark(context, id);
      for (const update of updates) {
        queueUpdate(context.workbook.worksheets.getItem(idOf(update.sheet)), update);
      }
      writeSteps(targets, sheets).forEach(({ queue }) => queue(context));
    });
    this.hold([...rewritten, ...standing]);
  }

  /** Takes note of what sheets of ours hold. */
  hold(plans: readonly SheetPlan[]): void {
    for (const plan of plans) this.#written.set(ownKey(plan.mark), plan);
  }

  async #look(): Promise<Listed> {
    const listed = await listSheets(this.trips);
    const sheets = await toldApart(this.trips, listed.sheets, this.#known);
    this.#ids.clear();
    for (const { id, name, own, twin } of sheets) {
      this.#ids.set(name, id);
      if (own && !twin) this.#known.set(ownKey(own), id);
    }
    this.#parts = listed.parts;
    this.#obstacle = null;
    return { ...listed, sheets };
  }

  /** The sheets, where nothing stands in the way of writing. */
  async #unobstructed(): Promise<Listed> {
    const listed = await this.list();
    if (this.#obstacle !== null) throw this.#obstacle;
    return listed;
  }

  /** @returns whether something was changed */
  async #settle({ sheets: present, parts }: Listed): Promise<boolean> {
    const read = await readParts(this.trips, parts);
    const note = read.notes.at(-1);
    if (note && note.writer !== this.#me && note.until > Date.now()) {
      this.#obstacle = new ExcelError('elsewhere');
      return false;
    }
    await this.#takeBack(note, read, present);
    return true;
  }

  async #takeBack(note: Note | undefined, read: ReadParts, present: readonly SheetInfo[]): Promise<void> {
    const point = note && read.points.get(note.generation);
    const pieces = note ? (read.ids.get(note.generation) ?? []) : [];
    // Without a whole restore point nothing has been written yet.
    const { targets, steps, sheets } = takeBack(point ?? { sheets: [] }, present, true);
    const end = { cells: 0, target: null, queue: () => undefined };
    await writeJournalled(this.trips, {
      note: { generation: note?.generation ?? '', writer: this.#me },
      restorePoint: null,
      steps: [...steps, end],
      sheets,
      obsolete: [...this.#parts.notes, ...pieces],
    });
    for (const { mark, plan } of point?.sheets ?? []) if (!plan) this.#forget(ownKey(mark));
    this.#know(targets, sheets);
  }

  /**
   * Writes; where that fails, looks at what became of it: done for all that, or stopped somewhere and taken back.
   *
   * @param isDone says of the parts that are there whether all was written
   */
  async #journalled(
    work: Parameters<typeof writeJournalled>[1],
    isDone: (parts: PartIds) => boolean,
    options?: ReadOptions,
  ): Promise<void> {
    try {
      const kept = await writeJournalled(this.trips, work, options);
      this.#parts = { notes: [], restore: kept };
    } catch (error) {
      await this.list().catch(() => Promise.reject(error as Error));
      if (this.#obstacle !== null || !isDone(this.#parts)) throw await this.#causeOf(error, work);
    }
  }

  /** A write that only fails because the workbook keeps no restore point may go on without, if she says so. */
  async #causeOf(error: unknown, { restorePoint }: Parameters<typeof writeJournalled>[1]): Promise<unknown> {
    const mayBeParts = restorePoint !== null && error instanceof ExcelError && MAY_BE_PARTS.has(error.code);
    return mayBeParts && (await refusesParts(this.trips)) ? new ExcelError('no-restore-point') : error;
  }

  #know(targets: readonly WriteTarget[], sheets: TargetSheets): void {
    for (const target of targets) {
      const id = sheets.idOf(target);
      if (id !== null) {
        this.#known.set(ownKey(target.plan.mark), id);
        this.#ids.set(target.name, id);
      }
    }
    this.hold(targets.map(({ plan }) => plan));
  }

  #forget(key: string): void {
    this.#known.delete(key);
    this.#written.delete(key);
  }

  #expectEvents(update: SheetUpdate, id: string): void {
    for (const { address } of runsOf(update)) this.own.expect(id, address);
    for (const { row, count } of [...update.insertedRows, ...update.deletedRows]) {
      this.own.expect(id, rowsAddress(row, count));
    }
  }
}
