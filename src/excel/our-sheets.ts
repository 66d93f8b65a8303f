import {
  ownKey,
  type Seal,
  type SealNote,
  type SheetInfo,
  type SheetPlan,
  type SheetsUpdate,
  type WriteOptions,
  type WrittenSheet,
} from '../workbook';
import type { Trips } from './batch';
import { ExcelError, isOfPages } from './errors';
import { fresh } from './fresh-name';
import { writeJournalled, type Journalled } from './journalled';
import { NO_PARTS, readParts, type Note, type PartIds, type ReadParts } from './journal-parts';
import type { KeptParts } from './kept-parts';
import { listSheets, type Listed } from './list-sheets';
import { Obstacle } from './obstacle';
import { OwnWrites } from './own-writes';
import { TargetSheets, type WriteTarget } from './own-sheet';
import { causeOf } from './refused-parts';
import { restorePointFor } from './restore-point';
import { queueSeals, Seals } from './seals';
import { asTheyStood, takeBack } from './take-back';
import { targetsFor } from './targets';
import { toldApart } from './twins';
import { writeUnjournalled } from './unjournalled';
import { NOTHING_SAID, updateOwn, writtenSheet } from './update-own';
import { writeSteps } from './write-plan';

/** Our sheets in the open workbook: which they are, how they are written, brought up to date, and taken back. */
export class OurSheets {
  readonly own = new OwnWrites();
  readonly #me = fresh();
  readonly #seals = new Seals(this.#me);
  /** Ids of sheets by name, as listed last. */
  readonly #ids = new Map<string, string>();
  /** Ids of our sheets by their mark, once known for certain. */
  readonly #known = new Map<string, string>();
  /** Plans as they stand, by mark, as far as this session knows them. */
  readonly #written = new Map<string, SheetPlan>();
  #parts: PartIds = NO_PARTS;
  /** Sheets that were put back because a write of them had stopped, with what stood in them. */
  readonly #takenBack: WrittenSheet[] = [];
  readonly obstacle = new Obstacle();

  constructor(
    private readonly trips: Trips,
    /** What else is looked at whenever sheets are listed. */
    private readonly along: readonly Pick<KeptParts, 'queueLook'>[],
  ) {}

  get canRestore(): boolean {
    return this.#parts.restore.length > 0 && this.#parts.notes.length === 0;
  }

  /** Trips that look at the seal along the way. */
  get watched(): Trips {
    return this.trips.with((context) => {
      const found = queueSeals(context);
      return () => this.#seals.found(found());
    });
  }

  get seal(): Seal | null {
    return this.#seals.current;
  }

  /** All sheets and what hangs on them. A write of ours that stopped somewhere is taken back first. */
  async list(isAsked = false): Promise<Listed> {
    const listed = await this.#look();
    if (listed.parts.notes.length === 0 || !this.obstacle.mayTry(isAsked)) return listed;
    try {
      return (await this.#settle(listed)) ? await this.#look() : listed;
    } catch (error) {
      // Her figures can be read all the same; nothing of ours is written until it has been taken back.
      this.obstacle.refused(error);
      return listed;
    }
  }

  /**
   * Adds our sheets or writes them anew in place, one round trip for each 5 MB, with a restore point. Where another session
   * has written just now, what that one wrote is what stood before.
   */
  async write(plans: readonly SheetPlan[], options?: WriteOptions): Promise<WrittenSheet[]> {
    try {
      return await this.#write(plans, options);
    } catch (error) {
      // What is of pages has been taken back, and is left out from now on.
      if (!(isOfPages(error) || (error instanceof ExcelError && error.code === 'elsewhere'))) throw error;
      return this.#write(plans, options);
    }
  }

  async #write(plans: readonly SheetPlan[], options?: WriteOptions): Promise<WrittenSheet[]> {
    const { sheets: present, takenBack } = await this.#unobstructed();
    await this.#seals.claim(this.trips);
    const work = (await options?.afterLook?.()) ?? { plans };
    const targets = targetsFor(work.plans, present);
    if (options?.withoutRestorePoint) {
      return asTheyStood(await this.#writeWithoutRestorePoint(targets, options), takenBack);
    }
    const restorePoint = await restorePointFor(this.trips, targets, this.#written);
    const sheets = new TargetSheets();
    await this.#journalled(
      {
        note: { generation: fresh(), writer: this.#me },
        restorePoint,
        steps: writeSteps(targets, sheets),
        sheets,
        obsolete: this.#parts.restore,
        seals: this.#seals,
        seal: work.seal ?? NOTHING_SAID,
        name: fresh(),
      },
      options,
    );
    return asTheyStood(this.#done(targets, sheets), takenBack);
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
    return targets.map((target) => writtenSheet(target, sheets));
  }

  /** Puts our sheets back as they were before the last write. @returns the sheets, with what stood in them */
  async restore(seal = NOTHING_SAID): Promise<WrittenSheet[]> {
    const { sheets: present, takenBack } = await this.#unobstructed();
    if (!this.canRestore) return [];
    const { points } = await readParts(this.trips, this.#parts);
    const [generation, point] = [...points].at(-1) ?? [];
    if (generation === undefined || !point) throw new ExcelError('gone', 'restore point');
    const { targets, gone, steps, sheets } = takeBack(point, present, false);
    await this.#journalled({
      note: { generation, writer: this.#me },
      restorePoint: null,
      steps,
      sheets,
      obsolete: this.#parts.restore,
      needed: this.#parts.restore,
      seals: this.#seals,
      seal,
      name: fresh(),
    });
    for (const { mark, plan } of point.sheets) if (!plan) this.#forget(ownKey(mark));
    this.#know(targets, sheets);
    return asTheyStood(
      [...targets, ...gone].map((target) => writtenSheet(target, sheets)),
      takenBack,
    );
  }

  /**
   * Brings sheets up to date in one round trip, which begins with the seal and the mark of each of them. While a write that
   * stopped stands there nothing is written: it would be gone when that one is taken back.
   */
  async update(change: SheetsUpdate): Promise<WrittenSheet[]> {
    this.obstacle.check();
    const idOf = (name: string): string => {
      const id = this.#ids.get(name);
      if (id === undefined) throw new ExcelError('gone', name);
      return id;
    };
    await this.#seals.claim(this.trips);
    const anew = await updateOwn(this.trips, change, { idOf, seals: this.#seals, own: this.own });
    this.hold([...(change.rewritten ?? []), ...(change.standing ?? [])]);
    return anew;
  }

  /** Sheets that were put back since this was asked last because a write of them had stopped, with what stood in them. */
  takenBack(): readonly WrittenSheet[] {
    return this.#takenBack.splice(0);
  }

  /** She asks: what was refused before is tried again at the next look. */
  tryAgain(): void {
    this.obstacle.forget();
  }

  /** Leaves another seal. */
  async reseal(note: SealNote): Promise<void> {
    await this.#seals.claim(this.trips);
    await this.trips.roundTrip((context) => {
      this.#seals.queueBreak(context);
      return this.#seals.queueSay(context, note);
    });
  }

  /** Takes note of what sheets of ours hold. */
  hold(plans: readonly SheetPlan[]): void {
    for (const plan of plans) this.#written.set(ownKey(plan.mark), plan);
  }

  async #look(): Promise<Listed> {
    const listed = await listSheets(this.trips, (context) => {
      const looks = this.along.map((one) => one.queueLook(context));
      return () => looks.forEach((pickUp) => pickUp());
    });
    const sheets = await toldApart(this.trips, listed.sheets, this.#known);
    this.#ids.clear();
    for (const { id, name, own, twin } of sheets) {
      this.#ids.set(name, id);
      if (own && !twin) this.#known.set(ownKey(own), id);
    }
    this.#parts = listed.parts;
    this.#seals.found(listed.seals);
    this.obstacle.isGone();
    return { ...listed, sheets };
  }

  /** The sheets, where nothing stands in the way of writing. */
  async #unobstructed(): Promise<Listed & { readonly takenBack: readonly WrittenSheet[] }> {
    const { length } = this.#takenBack;
    const listed = await this.list(true);
    this.obstacle.check();
    return { ...listed, takenBack: this.#takenBack.splice(length) };
  }

  /** @returns whether something was changed */
  async #settle({ sheets: present, parts }: Listed): Promise<boolean> {
    const read = await readParts(this.trips, parts);
    const note = read.notes.at(-1);
    if (note && note.writer !== this.#me && note.until > Date.now()) {
      this.obstacle.arises(new ExcelError('elsewhere'));
      return false;
    }
    await this.#takeBack(note, read, present);
    return true;
  }

  async #takeBack(note: Note | undefined, read: ReadParts, present: readonly SheetInfo[]): Promise<void> {
    const point = note && read.points.get(note.generation);
    const pieces = note ? (read.ids.get(note.generation) ?? []) : [];
    // Without a whole restore point nothing has been written yet.
    const { targets, gone, steps, sheets } = takeBack(point ?? { sheets: [] }, present, true);
    const end = { cells: 0, target: null, queue: () => undefined };
    await writeJournalled(this.trips, {
      note: { generation: note?.generation ?? '', writer: this.#me },
      restorePoint: null,
      steps: [...steps, end],
      sheets,
      obsolete: [...this.#parts.notes, ...pieces],
      needed: this.#parts.notes,
      seals: this.#seals,
      seal: NOTHING_SAID,
      name: '',
    });
    for (const { mark, plan } of point?.sheets ?? []) if (!plan) this.#forget(ownKey(mark));
    this.#know(targets, sheets);
    this.#takenBack.push(...[...targets, ...gone].map((target) => writtenSheet(target, sheets)));
  }

  /**
   * Writes; where that fails, looks at what became of it: done for all that, or stopped somewhere and taken back.
   *
   * @throws ExcelError `elsewhere` where nothing was written because another session has written meanwhile
   */
  async #journalled(work: Journalled, options?: WriteOptions): Promise<void> {
    const before = this.#seals.current?.id;
    try {
      const kept = await writeJournalled(this.trips, work, options);
      this.#parts = { notes: [], restore: kept };
    } catch (error) {
      await this.list().catch(() => Promise.reject(error as Error));
      if (this.obstacle.isThere) throw error;
      if (this.#seals.write === work.name) return;
      const { current } = this.#seals;
      if (current && !current.isOurs && current.id !== before) throw new ExcelError('elsewhere');
      throw await causeOf(this.trips, error, work.restorePoint !== null);
    }
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
}
