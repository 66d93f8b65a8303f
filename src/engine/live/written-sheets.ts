import {
  ownKey,
  type ReadOptions,
  type SealNote,
  type SheetInfo,
  type SheetPlan,
  type SheetUpdate,
  type WorkbookChange,
  type WorkbookPort,
  type WriteWork,
  type WrittenSheet,
} from '../../workbook';
import type { Memory } from '../../memory';
import { inSteps, pauses, type Pause } from '../pause';
import { planSteps, type PlanningOptions, type SheetKind } from '../planned-sheets';
import type { Report } from '../report';
import { isMove } from './changes';
import { fingerprintSteps, fingerprintText, readFingerprints } from './fingerprint';
import { movedSheets } from './moved-sheets';
import { placesOf, withoutReferences, type Place } from './places';
import { diffPlans, isEmptyUpdate } from './sheet-diff';
import { Turns } from './turns';

/** What stands in one of our sheets, as far as it is known. */
interface Written {
  readonly plan: SheetPlan;
  /** How often cells of the user's had moved when it was written. */
  readonly moves: number;
}

type WrittenByKey = ReadonlyMap<string, Written>;

export interface FollowOptions {
  /** Kinds of sheets to look at; all by default. */
  readonly only?: ReadonlySet<SheetKind> | undefined;
  /** Leaves the writing to another pane, where one does it. */
  readonly leave?: boolean;
}

/** Our sheets as they stand in the workbook, for bringing them up to date cell by cell. */
export class WrittenSheets {
  #written: WrittenByKey = new Map();
  #before: WrittenByKey = new Map();
  #moves = 0;
  /** Ids of sheets in which rows or cells moved, or of which nobody knows what stands in them: they are written anew. */
  #disturbed = new Set<string>();
  /** Another session has changed our sheets: what stands there is what its seal says, if it says so. */
  #foreign = false;
  readonly #turns: Turns;

  constructor(
    private readonly port: Pick<
      WorkbookPort,
      'holds' | 'listSheets' | 'readBlocks' | 'reseal' | 'restore' | 'seal' | 'updateSheets' | 'writeSheets'
    >,
    private readonly memory: Memory,
    /** Whether this session goes on following edits. */
    private readonly follows: () => boolean,
  ) {
    this.#turns = new Turns(port);
  }

  get any(): boolean {
    return this.#written.size > 0;
  }

  get turns(): Pick<Turns, 'another' | 'met' | 'seal'> {
    return this.#turns;
  }

  /** To be asked after a look at the workbook. @returns whether another session has changed our sheets since */
  look(): boolean {
    const by = this.#turns.look();
    // What moved in them until now moved by the other's doing.
    if (by === 'another') this.#disturbed = new Set();
    if (by !== null) this.#foreign = true;
    return by === 'another';
  }

  /** To be told of every change as soon as it happens: our own writing may be under way. */
  happened(change: WorkbookChange): void {
    if (isMove(change)) this.#disturbed.add(change.sheetId);
    if (isMove(change) || change.kind === 'sheet-deleted' || change.kind === 'sheet-renamed') this.#moves++;
  }

  /**
   * Writes all sheets.
   *
   * @param reportOf gives the report to be written, when the workbook has just been looked at
   */
  async write(
    reportOf: () => Promise<Report>,
    planning: PlanningOptions,
    options: ReadOptions,
  ): Promise<WrittenSheet[]> {
    const before = this.#written;
    let written: WrittenByKey = new Map();
    const afterLook = async (): Promise<WriteWork> => {
      const pause = pauses();
      const plans = await inSteps(this.#planSteps(await reportOf(), planning), pause);
      const fingerprints = await inSteps(fingerprintSteps(plans, this.memory), pause);
      // Should it fail midway, nobody knows what stands in the sheets.
      this.#written = new Map();
      written = this.#as(plans);
      return { plans, seal: this.#note(fingerprintText(fingerprints)) };
    };
    const sheets = await this.port.writeSheets([], { ...options, afterLook });
    this.#turns.wrote();
    this.#foreign = false;
    this.#before = before;
    this.#written = new Map([...before, ...written]);
    return sheets;
  }

  /** Takes the last write back. */
  async undo(): Promise<void> {
    await this.port.restore(this.#note());
    this.#turns.wrote();
    this.#foreign = false;
    this.#written = this.#before;
    this.#before = new Map();
    // They are as the clerk had left them, which need not be as they had been written.
    const sheets = await this.port.listSheets().catch(() => null);
    for (const { id, own } of sheets ?? []) if (own) this.#disturbed.add(id);
    // Where that is not to be seen, nothing is known of them.
    if (!sheets) this.#written = new Map();
  }

  /**
   * Brings our sheets up to date in one round trip, with only the cells that differ; those of an earlier session too.
   *
   * @param sheets of the workbook as it is now
   * @returns the sheets that were written anew
   */
  async follow(
    report: Report,
    options: PlanningOptions,
    sheets: readonly SheetInfo[],
    { only, leave = false }: FollowOptions = {},
  ): Promise<readonly WrittenSheet[]> {
    this.look();
    if (leave && this.#turns.another) return [];
    if (!this.any && !this.#foreign) return only ? [] : this.takeOver(report, options, sheets, true);
    const pause = pauses();
    const plans = await inSteps(this.#planSteps(report, options, only), pause);
    return this.#bring(plans, sheets, { pause, leave });
  }

  /**
   * Takes over sheets that an earlier session wrote: as they stand, where their fingerprints say that nothing changed.
   *
   * @param mayRewrite whether the others may be written anew
   */
  async takeOver(
    report: Report,
    options: PlanningOptions,
    sheets: readonly SheetInfo[],
    mayRewrite: boolean,
  ): Promise<readonly WrittenSheet[]> {
    this.look();
    if (!sheets.some(({ own }) => own)) return [];
    const pause = pauses();
    const plans = await inSteps(this.#planSteps(report, options), pause);
    const fingerprints = await inSteps(fingerprintSteps(plans, this.memory), pause);
    const kept = readFingerprints(this.port.seal()?.text ?? null);
    this.#foreign = false;
    const current = placesOf(plans, sheets).filter(({ plan: { mark } }) => {
      const key = ownKey(mark);
      return kept.get(key) === fingerprints.get(key);
    });
    const moved = await movedSheets(this.port, current);
    this.#written = this.#as(current.map(({ plan }) => plan));
    this.port.holds?.(current.map(({ plan, sheet }) => ({ ...plan, name: sheet.name })));
    for (const id of moved) this.#disturbed.add(id);
    return mayRewrite ? this.#bring(plans, sheets, { pause, leave: false }) : [];
  }

  #planSteps(report: Report, options: PlanningOptions, only?: ReadonlySet<SheetKind>) {
    return planSteps(report, { ...options, memory: this.memory }, only);
  }

  async #bring(
    plans: readonly SheetPlan[],
    sheets: readonly SheetInfo[],
    { pause, leave }: { readonly pause: Pause; readonly leave: boolean },
  ): Promise<readonly WrittenSheet[]> {
    try {
      return await this.#bringTo(plans, sheets, pause);
    } catch {
      // One of our sheets may have been deleted or renamed just now, or another session has written.
      const now = await this.port.listSheets();
      this.look();
      return leave && this.#turns.another ? [] : this.#bringTo(plans, now, pause);
    }
  }

  /** Takes what another session has written for what its seal says; the other sheets are to be written anew. */
  async #takeSeal(places: readonly Place[], sheets: readonly SheetInfo[], pause: Pause): Promise<void> {
    const text = this.port.seal()?.text ?? '';
    const kept = readFingerprints(text);
    const steps = fingerprintSteps(text === '' ? [] : places.map(({ plan }) => plan), this.memory);
    const fingerprints = await inSteps(steps, pause);
    const current = places.filter(({ plan: { mark } }) => {
      const due = fingerprints.get(ownKey(mark));
      return due !== undefined && kept.get(ownKey(mark)) === due;
    });
    const isCurrent = new Set(current.map(({ sheet }) => sheet.id));
    for (const { id, own } of sheets) if (own && !isCurrent.has(id)) this.#disturbed.add(id);
    this.#written = new Map([...this.#written, ...this.#as(current.map(({ plan }) => plan))]);
    this.#foreign = false;
  }

  async #bringTo(
    plans: readonly SheetPlan[],
    sheets: readonly SheetInfo[],
    pause: Pause,
  ): Promise<readonly WrittenSheet[]> {
    const places = placesOf(plans, sheets);
    if (this.#foreign) await this.#takeSeal(places, sheets, pause);
    const disturbed = this.#disturbed;
    // Whatever moves from here on may move before or after our own cells are set.
    this.#disturbed = new Set([...disturbed].filter((id) => !places.some(({ sheet }) => sheet.id === id)));
    const updates: SheetUpdate[] = [];
    const rewritten: SheetPlan[] = [];
    for (const { plan, sheet } of places) {
      const before = disturbed.has(sheet.id) ? undefined : this.#written.get(ownKey(plan.mark));
      // Most plans are the very ones that were written.
      if (before?.plan === plan && before.moves === this.#moves) continue;
      const update = before ? diffPlans(sheet.name, this.#standing(before), plan, this.memory) : null;
      if (update === null) rewritten.push({ ...plan, name: sheet.name });
      else if (!isEmptyUpdate(update)) updates.push(update);
      await pause();
    }
    const now = this.#as(places.map(({ plan }) => plan));
    let anew: readonly WrittenSheet[] = [];
    try {
      if (updates.length > 0 || rewritten.length > 0) {
        const standing = places.map(({ plan, sheet }) => ({ ...plan, name: sheet.name }));
        anew = await this.port.updateSheets({ updates, rewritten, standing, seal: this.#note() });
        this.#turns.wrote();
      }
    } catch (error) {
      // Excel may have carried out a part of it.
      for (const { sheet } of places) this.#disturbed.add(sheet.id);
      throw error;
    }
    this.#written = new Map([...this.#written, ...now]);
    return anew;
  }

  /** Plans as they are about to be written. */
  #as(plans: readonly SheetPlan[]): WrittenByKey {
    return new Map(plans.map((plan) => [ownKey(plan.mark), { plan, moves: this.#moves }]));
  }

  #standing({ plan, moves }: Written): SheetPlan {
    return moves === this.#moves ? plan : withoutReferences(plan);
  }

  #note(text = ''): SealNote {
    return { follows: this.follows(), text };
  }

  /** Another session, which has not seen what happened to our sheets, is not to take them for what was written. */
  async forgetFingerprints(): Promise<void> {
    const seal = this.port.seal();
    if (this.look() || !seal || seal.text === '' || this.#turns.another) return;
    await this.#leave('');
  }

  /** To be done once it is quiet: another session may take over the sheets that stand as they were written. */
  async keepFingerprints(sheets: readonly SheetInfo[]): Promise<void> {
    const seal = this.port.seal();
    if (this.look() || this.#foreign || !seal?.isOurs || seal.text !== '') return;
    const plans = sheets.flatMap(({ id, own }) => {
      const written = own && !this.#disturbed.has(id) ? this.#written.get(ownKey(own)) : undefined;
      return written?.moves === this.#moves ? [written.plan] : [];
    });
    if (plans.length === 0) return;
    await this.#leave(fingerprintText(await inSteps(fingerprintSteps(plans, this.memory), pauses())));
  }

  async #leave(text: string): Promise<void> {
    await this.port.reseal(this.#note(text));
    this.#turns.wrote();
  }
}
