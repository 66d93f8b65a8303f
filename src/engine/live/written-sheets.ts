import {
  ownKey,
  type SheetInfo,
  type SheetPlan,
  type SheetUpdate,
  type WorkbookChange,
  type WorkbookPort,
  type WriteOptions,
  type WrittenSheet,
} from '../../workbook';
import type { Memory } from '../../memory';
import { inSteps, pauses, type Pause } from '../pause';
import { planSteps, type PlanningOptions, type SheetKind } from '../planned-sheets';
import type { Report } from '../report';
import type { HandEdit } from '../session-types';
import { fingerprintSteps, printIn, type Fingerprints } from './fingerprint';
import { printOfGrid, reasonColumn } from './hands/cell-contents';
import { HandEdits } from './hands/hand-edits';
import { KeptFingerprints } from './kept-fingerprints';
import { placesOf, type Place } from './places';
import type { OurSheet } from './read-ours';
import { diffPlans, isEmptyUpdate } from './sheet-diff';
import { Standing } from './standing';

/** Setting that holds what of hers stands in our sheets. */
const HAND_EDITS = 'hand-edits';

const NO_REASONS: ReadonlySet<string> = new Set();

/** Our sheets as they stand in the workbook, for bringing them up to date cell by cell. */
export class WrittenSheets {
  readonly #hands = new HandEdits();
  readonly #standing = new Standing(this.#hands);
  /** As it was before the last write. */
  #before: Pick<Standing, 'all'> & { readonly hands: HandEdits['state'] } = {
    all: new Map(),
    hands: this.#hands.state,
  };
  readonly #kept: KeptFingerprints;

  constructor(
    private readonly port: Pick<
      WorkbookPort,
      'holds' | 'listSheets' | 'readSetting' | 'restore' | 'saveSetting' | 'updateSheets' | 'writeSheets'
    >,
    private readonly memory: Memory,
  ) {
    this.#kept = new KeptFingerprints(port);
  }

  get any(): boolean {
    return this.#standing.any;
  }

  /** Whether 审核结果 follows what she says. */
  get areFindingsWritten(): boolean {
    return this.#standing.any && !this.#hands.isHeld(ownKey({ kind: 'findings' }));
  }

  /** To be told of every change as soon as it happens: our own writing may be under way. */
  happened(change: WorkbookChange): void {
    this.#standing.happened(change);
  }

  /** What of hers stands in our sheets. */
  handEdits(sheets: readonly SheetInfo[]): HandEdit[] {
    return this.#hands.listed(sheets);
  }

  /**
   * Takes note of what stands in our sheets: where it is neither what we wrote nor what we would write now, it is hers.
   *
   * @param reasons texts that she gave as reasons
   */
  async notice(
    seen: readonly OurSheet[],
    report: Report,
    planning: PlanningOptions,
    reasons: ReadonlySet<string>,
  ): Promise<void> {
    if (seen.length === 0 || !this.any) return;
    const plans = await inSteps(this.#planSteps(report, planning), pauses());
    this.#standing.notice(seen, new Map(plans.map((plan) => [ownKey(plan.mark), plan])), reasons);
  }

  /**
   * Keeps in the workbook what is hers: another session is not to write over it either.
   *
   * @returns whether there was anything to keep, so that fingerprints are to be kept again
   */
  async keepHandEdits(): Promise<boolean> {
    const { text } = this.#hands;
    if (this.#hands.isSaved) return false;
    await this.#kept.forget();
    await this.port.saveSetting(HAND_EDITS, text);
    this.#hands.saved(text);
    return true;
  }

  /** Writes all sheets but those that are held. */
  async write(
    report: Report,
    planning: PlanningOptions,
    sheets: readonly SheetInfo[],
    options: WriteOptions,
  ): Promise<WrittenSheet[]> {
    const pause = pauses();
    const all = await inSteps(this.#planSteps(report, planning), pause);
    const plans = all.filter(({ mark }) => !this.#hands.isHeld(ownKey(mark)));
    const before = { all: this.#standing.all, hands: this.#hands.state };
    const now = this.#standing.as(plans);
    const laid = [...now.values()].map(({ plan }) => plan);
    const fingerprints = await inSteps(fingerprintSteps(laid, this.memory), pause);
    // Should it fail midway, nobody knows what stands in the sheets.
    this.#standing.all = new Map();
    await this.#kept.forget();
    const disturbed = placesOf(plans, sheets).filter(({ sheet: { id } }) => this.#standing.isDisturbed(id));
    this.#standing.calm(new Set(disturbed.map(({ sheet: { id } }) => id)));
    const written = await this.port.writeSheets(laid, options);
    this.#before = before;
    this.#standing.all = new Map([...before.all, ...now]);
    // Without them another session writes the sheets anew, and nothing is lost.
    if (this.#hands.isSaved) await this.#kept.keep(fingerprints).catch(() => undefined);
    const isLate = this.#standing.noticeStood(
      before.all,
      written,
      new Set(disturbed.map(({ plan: { mark } }) => ownKey(mark))),
    );
    if (isLate) await this.#bringTo(placesOf(plans, await this.port.listSheets()), pause);
    return written;
  }

  /** Takes the last write back. */
  async undo(): Promise<void> {
    await this.#kept.forget();
    await this.port.restore();
    this.#standing.all = this.#before.all;
    this.#hands.state = this.#before.hands;
    this.#before = { all: new Map(), hands: this.#hands.state };
    // They are as the clerk had left them, which need not be as they had been written.
    const sheets = await this.port.listSheets().catch(() => null);
    this.#standing.disturb((sheets ?? []).flatMap(({ id, own }) => (own ? [id] : [])));
    // Where that is not to be seen, nothing is known of them.
    if (!sheets) this.#standing.all = new Map();
  }

  /** She says what is to stand: hers, or ours, which is written at once. */
  async settle(
    ids: readonly string[],
    which: 'hers' | 'ours',
    report: Report,
    planning: PlanningOptions,
    sheets: readonly SheetInfo[],
  ): Promise<void> {
    const before = this.#hands.state;
    const released = ids.filter((id) => this.#hands.isHeld(id));
    const keys = this.#hands.settle(new Set(ids), which);
    if (keys.size === 0) return;
    try {
      await this.#kept.forget();
      const isMeant = ({ mark }: SheetPlan): boolean => keys.has(ownKey(mark));
      const isReleased = ({ mark }: SheetPlan): boolean => released.includes(ownKey(mark));
      const anew = (await inSteps(this.#planSteps(report, planning), pauses())).filter(isReleased);
      const standing = [...this.#standing.all.values()].map(({ ours }) => ours);
      const plans = [...standing.filter((plan) => isMeant(plan) && !isReleased(plan)), ...anew];
      this.#standing.disturb(placesOf(anew, sheets).map(({ sheet }) => sheet.id));
      await this.#bringTo(placesOf(plans, sheets), pauses());
    } catch (error) {
      this.#hands.state = before;
      throw error;
    }
  }

  /**
   * Brings our sheets up to date in one round trip, with only the cells that differ; those of an earlier session too.
   *
   * @param sheets of the workbook as it is now
   * @param only kinds of sheets to look at; all by default
   */
  async follow(
    report: Report,
    options: PlanningOptions,
    sheets: readonly SheetInfo[],
    only?: ReadonlySet<SheetKind>,
  ): Promise<void> {
    if (!this.any) return only ? undefined : this.takeOver(report, options, sheets, true);
    // From here on what is kept is of the past: another session would write the sheets anew.
    await this.#kept.forget();
    const pause = pauses();
    await this.#bring(await inSteps(this.#planSteps(report, options, only), pause), sheets, pause);
  }

  /**
   * Takes over sheets that an earlier session wrote: as they stand, where their fingerprints say that nothing changed.
   *
   * @param mayRewrite whether the others may be written anew
   * @param seen what stands in them, where somebody looked
   */
  async takeOver(
    report: Report,
    options: PlanningOptions,
    sheets: readonly SheetInfo[],
    mayRewrite: boolean,
    seen: readonly OurSheet[] = [],
  ): Promise<void> {
    if (!sheets.some(({ own }) => own)) return;
    const pause = pauses();
    const plans = await inSteps(this.#planSteps(report, options), pause);
    this.#hands.read(await this.port.readSetting(HAND_EDITS));
    const laid = [...this.#standing.as(plans).values()].map(({ plan }) => plan);
    const fingerprints = await inSteps(fingerprintSteps(laid, this.memory), pause);
    const kept = await this.#kept.read();
    const places = placesOf(plans, sheets);
    const isCurrent = ({ plan: { mark } }: Place): boolean =>
      kept.get(ownKey(mark)) === fingerprints.get(ownKey(mark));
    const current = places.filter(isCurrent);
    this.#standing.all = this.#standing.as(current.map(({ plan }) => plan));
    const ids = new Set(current.map(({ sheet }) => sheet.id));
    this.#standing.notice(
      seen.filter(({ sheet }) => ids.has(sheet.id)),
      new Map(),
      NO_REASONS,
    );
    for (const place of places) if (!isCurrent(place)) this.#holdIfChanged(place, kept, seen);
    this.port.holds?.(current.map(({ plan, sheet }) => ({ ...this.#hands.over(plan), name: sheet.name })));
    if (mayRewrite) await this.#bring(plans, sheets, pause);
  }

  /** A sheet that does not hold what was written there last was changed while nobody looked: it stays as it is. */
  #holdIfChanged({ plan, sheet }: Place, kept: Fingerprints, seen: readonly OurSheet[]): void {
    const key = ownKey(plan.mark);
    const fingerprint = kept.get(key);
    const print = fingerprint === undefined ? null : printIn(fingerprint);
    const grid = seen.find((one) => one.sheet.id === sheet.id)?.grid;
    if (print === null || !grid || printOfGrid(grid, reasonColumn(plan)) === print) return;
    this.#hands.hold(key, 'unknown', []);
  }

  #planSteps(report: Report, options: PlanningOptions, only?: ReadonlySet<SheetKind>) {
    return planSteps(report, { ...options, memory: this.memory }, only);
  }

  async #bring(plans: readonly SheetPlan[], sheets: readonly SheetInfo[], pause: Pause): Promise<void> {
    try {
      await this.#bringTo(placesOf(plans, sheets), pause);
    } catch {
      // One of our sheets may have been deleted or renamed just now.
      await this.#bringTo(placesOf(plans, await this.port.listSheets()), pause);
    }
  }

  async #bringTo(all: readonly Place[], pause: Pause): Promise<void> {
    const places = all.filter(({ plan }) => !this.#hands.isHeld(ownKey(plan.mark)));
    const disturbed = new Set(
      places.flatMap(({ sheet: { id } }) => (this.#standing.isDisturbed(id) ? [id] : [])),
    );
    this.#standing.calm(disturbed);
    const now = this.#standing.as(places.map(({ plan }) => plan));
    const updates: SheetUpdate[] = [];
    const rewritten: SheetPlan[] = [];
    const standing: SheetPlan[] = [];
    for (const { plan: ours, sheet } of places) {
      const key = ownKey(ours.mark);
      const { plan } = now.get(key)!;
      standing.push({ ...plan, name: sheet.name });
      const before = disturbed.has(sheet.id) ? null : this.#standing.of(key);
      // Most plans are the very ones that were written.
      if (before && this.#standing.holds(key, plan)) continue;
      const update = before ? diffPlans(sheet.name, before, plan, this.memory) : null;
      if (update === null) rewritten.push({ ...plan, name: sheet.name });
      else if (!isEmptyUpdate(update)) updates.push(update);
      await pause();
    }
    try {
      if (updates.length > 0 || rewritten.length > 0) {
        await this.port.updateSheets(updates, rewritten, standing);
      }
    } catch (error) {
      // Excel may have carried out a part of it.
      this.#standing.tore(
        now,
        places.map(({ sheet }) => sheet.id),
      );
      throw error;
    }
    this.#standing.wrote(now);
  }

  /** Another session, which has not seen what happens from here on, is not to take our sheets for what was written. */
  forgetFingerprints(): Promise<void> {
    return this.#kept.forget();
  }

  /** To be done once it is quiet: another session may take over the sheets that stand as they were written. */
  async keepFingerprints(sheets: readonly SheetInfo[]): Promise<void> {
    if (this.#kept.any || !this.#hands.isSaved) return;
    const plans = this.#standing.certain(sheets);
    await this.#kept.keep(await inSteps(fingerprintSteps(plans, this.memory), pauses()));
  }
}
