import {
  ownKey,
  type ReadOptions,
  type SheetInfo,
  type SheetPlan,
  type SheetUpdate,
  type WorkbookChange,
  type WorkbookPort,
  type WrittenSheet,
} from '../../workbook';
import type { Memory } from '../../memory';
import { inSteps, pauses, type Pause } from '../pause';
import { planSteps, type PlanningOptions, type SheetKind } from '../planned-sheets';
import type { Report } from '../report';
import { isMove } from './changes';
import { fingerprintSteps, fingerprintText, readFingerprints, type Fingerprints } from './fingerprint';
import { movedSheets, type Place } from './moved-sheets';
import { diffPlans, isEmptyUpdate } from './sheet-diff';

/** Setting that tells another session which of our sheets are up to date. */
const FINGERPRINTS = 'written';

/** Plans whose sheets stand in the workbook: the clerk may have deleted some, and those stay deleted. */
function placesOf(plans: readonly SheetPlan[], sheets: readonly SheetInfo[]): Place[] {
  const own = new Map<string, SheetInfo>();
  for (const sheet of sheets) {
    if (sheet.own && !sheet.twin) own.set(ownKey(sheet.own), sheet);
  }
  return plans.flatMap((plan) => {
    const sheet = own.get(ownKey(plan.mark));
    return sheet ? [{ plan, sheet }] : [];
  });
}

/** What stands in one of our sheets, as far as it is known. */
interface Written {
  readonly plan: SheetPlan;
  /** How often cells of the user's had moved when it was written. */
  readonly moves: number;
}

type WrittenByKey = ReadonlyMap<string, Written>;

/** The plan without the formulas that speak of other sheets: Excel has changed them with the cells that they speak of. */
function withoutReferences(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map((cell) => (cell.formula?.includes('!') ? { ...cell, formula: '' } : cell));
  return { ...plan, cells };
}

/** Our sheets as they stand in the workbook, for bringing them up to date cell by cell. */
export class WrittenSheets {
  #written: WrittenByKey = new Map();
  #before: WrittenByKey = new Map();
  #moves = 0;
  /** Ids of sheets in which rows or cells moved, or of which nobody knows what stands in them: they are written anew. */
  #disturbed = new Set<string>();
  /** Whether fingerprints are kept in the workbook; they are those of the sheets as they stand. */
  #areKept = false;

  constructor(
    private readonly port: Pick<
      WorkbookPort,
      | 'holds'
      | 'listSheets'
      | 'readBlocks'
      | 'readSetting'
      | 'restore'
      | 'saveSetting'
      | 'updateSheets'
      | 'writeSheets'
    >,
    private readonly memory: Memory,
  ) {}

  get any(): boolean {
    return this.#written.size > 0;
  }

  /** To be told of every change as soon as it happens: our own writing may be under way. */
  happened(change: WorkbookChange): void {
    if (isMove(change)) this.#disturbed.add(change.sheetId);
    if (isMove(change) || change.kind === 'sheet-deleted' || change.kind === 'sheet-renamed') this.#moves++;
  }

  /** Writes all sheets. */
  async write(report: Report, planning: PlanningOptions, options: ReadOptions): Promise<WrittenSheet[]> {
    const pause = pauses();
    const plans = await inSteps(this.#planSteps(report, planning), pause);
    const fingerprints = await inSteps(fingerprintSteps(plans, this.memory), pause);
    const before = this.#written;
    // Should it fail midway, nobody knows what stands in the sheets.
    this.#written = new Map();
    await this.forgetFingerprints();
    const written = this.#as(plans);
    const sheets = await this.port.writeSheets(plans, options);
    this.#before = before;
    this.#written = new Map([...before, ...written]);
    // Without them another session writes the sheets anew, and nothing is lost.
    await this.#keep(fingerprints).catch(() => undefined);
    return sheets;
  }

  /** Takes the last write back. */
  async undo(): Promise<void> {
    await this.forgetFingerprints();
    await this.port.restore();
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
    await this.forgetFingerprints();
    const pause = pauses();
    await this.#bring(await inSteps(this.#planSteps(report, options, only), pause), sheets, pause);
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
  ): Promise<void> {
    if (!sheets.some(({ own }) => own)) return;
    const pause = pauses();
    const plans = await inSteps(this.#planSteps(report, options), pause);
    const fingerprints = await inSteps(fingerprintSteps(plans, this.memory), pause);
    const kept = readFingerprints(await this.port.readSetting(FINGERPRINTS));
    this.#areKept = kept.size > 0;
    const current = placesOf(plans, sheets).filter(({ plan: { mark } }) => {
      const key = ownKey(mark);
      return kept.get(key) === fingerprints.get(key);
    });
    const moved = await movedSheets(this.port, current);
    this.#written = this.#as(current.map(({ plan }) => plan));
    this.port.holds?.(current.map(({ plan, sheet }) => ({ ...plan, name: sheet.name })));
    for (const id of moved) this.#disturbed.add(id);
    if (mayRewrite) await this.#bring(plans, sheets, pause);
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

  async #bringTo(places: readonly Place[], pause: Pause): Promise<void> {
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
    try {
      if (updates.length > 0 || rewritten.length > 0) {
        const standing = places.map(({ plan, sheet }) => ({ ...plan, name: sheet.name }));
        await this.port.updateSheets(updates, rewritten, standing);
      }
    } catch (error) {
      // Excel may have carried out a part of it.
      for (const { sheet } of places) this.#disturbed.add(sheet.id);
      throw error;
    }
    this.#written = new Map([...this.#written, ...now]);
  }

  /** Plans as they are about to be written. */
  #as(plans: readonly SheetPlan[]): WrittenByKey {
    return new Map(plans.map((plan) => [ownKey(plan.mark), { plan, moves: this.#moves }]));
  }

  #standing({ plan, moves }: Written): SheetPlan {
    return moves === this.#moves ? plan : withoutReferences(plan);
  }

  /** Another session, which has not seen what happens from here on, is not to take our sheets for what was written. */
  async forgetFingerprints(): Promise<void> {
    if (this.#areKept) await this.#keep(new Map());
  }

  /** To be done once it is quiet: another session may take over the sheets that stand as they were written. */
  async keepFingerprints(sheets: readonly SheetInfo[]): Promise<void> {
    if (this.#areKept) return;
    const plans = sheets.flatMap(({ id, own }) => {
      const written = own && !this.#disturbed.has(id) ? this.#written.get(ownKey(own)) : undefined;
      return written?.moves === this.#moves ? [written.plan] : [];
    });
    await this.#keep(await inSteps(fingerprintSteps(plans, this.memory), pauses()));
  }

  async #keep(fingerprints: Fingerprints): Promise<void> {
    await this.port.saveSetting(FINGERPRINTS, fingerprintText(fingerprints));
    this.#areKept = fingerprints.size > 0;
  }
}
