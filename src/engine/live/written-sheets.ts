import {
  ownKey,
  type SheetInfo,
  type SheetPlan,
  type WorkbookChange,
  type WorkbookPort,
  type WriteOptions,
  type WriteWork,
  type WrittenSheet,
} from '../../workbook';
import type { Memory } from '../../memory';
import { inSteps, pauses } from '../pause';
import { planSteps, type PlanningOptions, type SheetKind } from '../planned-sheets';
import type { Report } from '../report';
import type { HandEdit } from '../session-types';
import type { Due } from './due';
import type { ExplanationStore } from './explanation-store';
import { fingerprintSteps, printIn, type Fingerprints } from './fingerprint';
import { printOfGrid, reasonColumn } from './hands/cell-contents';
import { HAND_EDITS, HandEdits } from './hands/hand-edits';
import { SheetAge } from './sheet-age';
import { NOTHING_BROUGHT, SheetBringer, type Brought } from './sheet-bringer';
import { KeptFingerprints } from './kept-fingerprints';
import { placesOf, type Place } from './places';
import type { OurSheet } from './read-ours';
import { Standing, type WrittenByKey } from './standing';
import { Turns, type FollowOptions } from './turns';

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
  readonly #turns: Turns;
  readonly #bringer: SheetBringer;
  readonly age: SheetAge;

  constructor(
    private readonly port: WorkbookPort,
    private readonly memory: Memory,
    /** Whether this session goes on following edits. */
    follows: () => boolean,
    explanations: Pick<ExplanationStore, 'inSheet'>,
  ) {
    this.#turns = new Turns(port);
    this.#kept = new KeptFingerprints(port, this.#turns, follows);
    const [standing, hands, kept, turns] = [this.#standing, this.#hands, this.#kept, this.#turns];
    const parts = { port, memory, standing, hands, kept, turns, explanations, look: () => this.look() };
    this.#bringer = new SheetBringer(parts);
    this.age = new SheetAge({ ...parts, bringer: this.#bringer });
  }

  get turns(): Pick<Turns, 'another' | 'cameUponAnother' | 'changes' | 'isForeign' | 'met' | 'strangers'> {
    return this.#turns;
  }

  /** To be asked after a look at the workbook. @returns whether another session has changed our sheets since */
  look(): boolean {
    const isByAnother = this.#turns.look() === 'another';
    if (isByAnother) this.#standing.calmAll();
    return isByAnother;
  }

  get any(): boolean {
    return this.#standing.any;
  }

  /** Whether 审核结果 was there when our sheets followed last, and not held. */
  get areFindingsWritten(): boolean {
    return this.any && this.#bringer.brought.has(ownKey({ kind: 'findings' }));
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
    this.look();
    // What another session has written is not hers; that session looks after what is.
    if (seen.length === 0 || !this.any || this.#turns.isForeign) return;
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

  /**
   * Writes all sheets but those that are held.
   *
   * @param reportOf gives the report to be written, when the workbook has just been looked at
   */
  async write(
    reportOf: () => Promise<Report>,
    planning: PlanningOptions,
    sheets: readonly SheetInfo[],
    options: WriteOptions,
  ): Promise<WrittenSheet[]> {
    const pause = pauses();
    const before = { all: this.#standing.all, hands: this.#hands.state };
    let now: WrittenByKey = new Map();
    let disturbed: readonly Place[] = [];
    const afterLook = async (): Promise<WriteWork> => {
      this.look();
      if (this.#turns.isForeign) this.#hands.read(await this.port.readSetting(HAND_EDITS));
      const all = await inSteps(this.#planSteps(await reportOf(), planning), pause);
      // A sheet that is gone holds nothing of hers any more.
      const there = new Set(sheets.flatMap(({ own, twin }) => (own && !twin ? [ownKey(own)] : [])));
      for (const { mark } of all) if (!there.has(ownKey(mark))) this.#hands.release(ownKey(mark));
      const plans = all.filter(({ mark }) => !this.#hands.isHeld(ownKey(mark)));
      now = this.#standing.as(plans);
      const laid = [...now.values()].map(({ plan }) => plan);
      const fingerprints = await inSteps(fingerprintSteps(laid, this.memory), pause);
      // Should it fail midway, nobody knows what stands in the sheets.
      this.#standing.all = new Map();
      disturbed = placesOf(plans, sheets).filter(({ sheet: { id } }) => this.#standing.isDisturbed(id));
      this.#standing.calm(new Set(disturbed.map(({ sheet: { id } }) => id)));
      return { plans: laid, seal: this.#kept.note(this.#hands.isSaved ? fingerprints : new Map()) };
    };
    const written = await this.port.writeSheets([], { ...options, afterLook });
    const wasForeign = this.#turns.wrote() || this.#turns.isForeign;
    this.#turns.isForeign = false;
    // What another session had written was taken for this one's own: after an undo nobody knows what stands there.
    this.#before = wasForeign ? { all: new Map(), hands: this.#hands.state } : before;
    this.#standing.all = new Map([...before.all, ...now]);
    const moved = new Set(disturbed.map(({ plan: { mark } }) => ownKey(mark)));
    const isLate = !wasForeign && this.#standing.noticeStood(before.all, written, moved);
    const plans = [...now.values()].map(({ ours }) => ours);
    if (isLate) await this.#bringer.bringTo(plans, await this.port.listSheets(), pause);
    return written;
  }

  /** Takes the last write back. @returns the sheets, with what stood in them until then */
  async undo(): Promise<readonly WrittenSheet[]> {
    const stood = await this.port.restore(this.#kept.note());
    this.#turns.wrote();
    this.#turns.isForeign = false;
    this.#standing.all = this.#before.all;
    this.#hands.state = this.#before.hands;
    this.#before = { all: new Map(), hands: this.#hands.state };
    // They are as the clerk had left them, which need not be as they had been written.
    const sheets = await this.port.listSheets().catch(() => null);
    this.#standing.disturb((sheets ?? []).flatMap(({ id, own }) => (own ? [id] : [])));
    // Where that is not to be seen, nothing is known of them.
    if (!sheets) this.#standing.all = new Map();
    return stood;
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
      const isMeant = ({ mark }: SheetPlan): boolean => keys.has(ownKey(mark));
      const isReleased = ({ mark }: SheetPlan): boolean => released.includes(ownKey(mark));
      const anew = (await inSteps(this.#planSteps(report, planning), pauses())).filter(isReleased);
      const standing = [...this.#standing.all.values()].map(({ ours }) => ours);
      const plans = [...standing.filter((plan) => isMeant(plan) && !isReleased(plan)), ...anew];
      this.#standing.disturb(placesOf(anew, sheets).map(({ sheet }) => sheet.id));
      const { refusal } = await this.#bringer.bringTo(plans, sheets, pauses());
      if (refusal !== null) throw refusal;
    } catch (error) {
      this.#hands.state = before;
      throw error;
    }
  }

  /**
   * Brings our sheets up to date in one round trip, with only the cells that differ; those of an earlier session too.
   *
   * @param dueOf what they are to say, asked again where another pane was faster
   */
  async follow(dueOf: () => Promise<Due>, { only, leave = false }: FollowOptions = {}): Promise<Brought> {
    this.look();
    if (leave && this.#turns.another) return NOTHING_BROUGHT;
    if (!this.any && !this.#turns.isForeign) return only ? NOTHING_BROUGHT : this.takeOver(dueOf, true);
    return this.#bring(dueOf, { only, leave });
  }

  async #bring(dueOf: () => Promise<Due>, { only, leave }: FollowOptions): Promise<Brought> {
    const pause = pauses();
    const plansOf = async ({ report, planning }: Due): Promise<SheetPlan[]> =>
      inSteps(this.#planSteps(report, planning, only), pause);
    const due = await dueOf();
    return this.#bringer.bring(await plansOf(due), due.sheets, {
      pause,
      leave: leave ?? false,
      anew: async () => plansOf(await dueOf()),
    });
  }

  /**
   * Takes over sheets that an earlier session wrote: as they stand, where their fingerprints say that nothing changed.
   *
   * @param mayRewrite whether the others may be written anew
   * @param seen what stands in them, where somebody looked
   */
  async takeOver(
    dueOf: () => Promise<Due>,
    mayRewrite: boolean,
    seen: readonly OurSheet[] = [],
  ): Promise<Brought> {
    this.look();
    const { report, planning, sheets } = await dueOf();
    if (!sheets.some(({ own }) => own)) return NOTHING_BROUGHT;
    const pause = pauses();
    const plans = await inSteps(this.#planSteps(report, planning), pause);
    const { kept, isCurrent, asKept } = await this.#bringer.asKept(plans, pause);
    this.#turns.isForeign = false;
    const places = placesOf(plans, sheets);
    const current = places.flatMap(({ plan, sheet }) =>
      isCurrent(plan) ? [{ plan: asKept(plan), sheet }] : [],
    );
    this.#standing.all = this.#standing.as(current.map(({ plan }) => plan));
    const ids = new Set(current.map(({ sheet }) => sheet.id));
    this.#standing.notice(
      seen.filter(({ sheet }) => ids.has(sheet.id)),
      new Map(),
      NO_REASONS,
    );
    for (const place of places) if (!isCurrent(place.plan)) this.#holdIfChanged(place, kept, seen);
    this.age.seen(places, seen);
    this.port.holds?.(current.map(({ plan, sheet }) => ({ ...this.#hands.over(plan), name: sheet.name })));
    return mayRewrite ? this.#bring(dueOf, {}) : NOTHING_BROUGHT;
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

  /** Another session, which has not seen what happens from here on, is not to take our sheets for what was written. */
  async forgetFingerprints(): Promise<void> {
    if (!this.look()) await this.#kept.forget();
  }

  /** To be done once it is quiet: another session may take over the sheets that stand as they were written. */
  async keepFingerprints(sheets: readonly SheetInfo[]): Promise<void> {
    if (this.look() || this.#turns.isForeign || !this.#kept.isOurs || this.#kept.any || !this.#hands.isSaved)
      return;
    const plans = this.#standing.certain(sheets);
    if (plans.length === 0) return;
    await this.#kept.keep(await inSteps(fingerprintSteps(plans, this.memory), pauses()));
  }
}
