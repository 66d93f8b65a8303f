import {
  ownKey,
  type SheetInfo,
  type SheetPlan,
  type SheetUpdate,
  type WorkbookPort,
  type WrittenSheet,
} from '../../workbook';
import type { Memory } from '../../memory';
import { olderNotes } from '../../forms';
import { atOnce, inSteps, type Pause } from '../pause';
import type { ExplanationStore } from './explanation-store';
import { fingerprintSteps, writtenIn, type Fingerprints } from './fingerprint';
import { withReasons } from './hands/cell-contents';
import { HAND_EDITS, type HandEdits } from './hands/hand-edits';
import type { KeptFingerprints } from './kept-fingerprints';
import { placesOf, type Place } from './places';
import { withLook } from './reason-look';
import { diffPlans, isEmptyUpdate } from './sheet-diff';
import type { Standing } from './standing';
import type { Turns } from './turns';

interface Parts {
  readonly port: Pick<WorkbookPort, 'listSheets' | 'readSetting' | 'updateSheets'>;
  readonly memory: Memory;
  readonly standing: Standing;
  readonly hands: HandEdits;
  readonly kept: KeptFingerprints;
  readonly turns: Turns;
  /** To be asked after a look at the workbook. */
  readonly look: () => boolean;
  /** Reasons as they stand on 审核结果, as far as that is known. */
  readonly explanations: Pick<ExplanationStore, 'inSheet'>;
}

interface AsKept {
  readonly kept: Fingerprints;
  /** Whether what a plan says, with hers laid over it, is what was written last. */
  readonly isCurrent: (plan: SheetPlan) => boolean;
  /** A current plan as it stands there: 自评汇总 may say besides that our sheets are older. */
  readonly asKept: (plan: SheetPlan) => SheetPlan;
}

interface Bringing {
  readonly pause: Pause;
  /** Leaves the writing to another pane, where one does it. */
  readonly leave: boolean;
  /** The plans with what another pane has kept meanwhile. */
  readonly anew: () => Promise<readonly SheetPlan[]>;
}

/** How often it is tried again because another pane was faster. */
const MOST_TRIES = 5;

/** Brings our sheets to what plans say: only the cells that differ from what stands there, where that is known. */
export class SheetBringer {
  /** Keys of the sheets that were there the last time, and not held. */
  #brought: ReadonlySet<string> = new Set();

  constructor(private readonly parts: Parts) {}

  get brought(): ReadonlySet<string> {
    return this.#brought;
  }

  async bring(
    plans: readonly SheetPlan[],
    sheets: readonly SheetInfo[],
    { pause, leave, anew }: Bringing,
  ): Promise<readonly WrittenSheet[]> {
    let due = plans;
    let present = sheets;
    for (let tries = 0; ; tries++) {
      try {
        return await this.bringTo(due, present, pause);
      } catch (error) {
        // One of our sheets may have been deleted or renamed just now, or another session has written.
        present = await this.parts.port.listSheets();
        const byAnother = this.parts.look();
        if (leave && this.parts.turns.another) return [];
        if (tries >= (byAnother ? MOST_TRIES : 1)) throw error;
        if (byAnother) due = await anew();
      }
    }
  }

  /** What the seal says, and what is kept of hers, as the workbook has it by now. */
  async asKept(plans: readonly SheetPlan[], pause: Pause): Promise<AsKept> {
    const { hands, port, standing, memory } = this.parts;
    hands.read(await port.readSetting(HAND_EDITS));
    const kept = this.parts.kept.read();
    const laid = [...standing.as(plans).values()].map(({ plan }) => plan);
    const fingerprints = await inSteps(fingerprintSteps(kept.size > 0 ? laid : [], memory), pause);
    const isCurrent = ({ mark }: SheetPlan): boolean => {
      const [due, before] = [fingerprints, kept].map((all) => all.get(ownKey(mark)));
      return due !== undefined && before !== undefined && writtenIn(before) === writtenIn(due);
    };
    const isAsKept = (plan: SheetPlan): boolean => {
      const all = [...standing.as([plan]).values()].map(({ plan: laidPlan }) => laidPlan);
      const key = ownKey(plan.mark);
      return atOnce(fingerprintSteps(all, memory)).get(key) === kept.get(key);
    };
    const asKept = (plan: SheetPlan): SheetPlan => olderNotes(plan).find(isAsKept) ?? plan;
    return { kept, isCurrent, asKept };
  }

  /** Takes what another session has written for what its seal says; the other sheets are to be written anew. */
  async #takeSeal(places: readonly Place[], sheets: readonly SheetInfo[], pause: Pause): Promise<void> {
    const plans = places.map(({ plan }) => plan);
    const { isCurrent: isKept, asKept } = await this.asKept(plans, pause);
    const current = places.filter(({ plan }) => isKept(plan));
    const isCurrent = new Set(current.map(({ sheet }) => sheet.id));
    this.parts.standing.disturb(sheets.flatMap(({ id, own }) => (own && !isCurrent.has(id) ? [id] : [])));
    // She may have typed reasons there since.
    const asItStands = ({ plan }: Place): SheetPlan =>
      withReasons(asKept(plan), this.parts.explanations.inSheet);
    this.parts.standing.wrote(this.parts.standing.as(current.map(asItStands)));
    this.parts.turns.isForeign = false;
  }

  async bringTo(
    plans: readonly SheetPlan[],
    sheets: readonly SheetInfo[],
    pause: Pause,
  ): Promise<readonly WrittenSheet[]> {
    const all = placesOf(plans, sheets);
    if (this.parts.turns.isForeign) await this.#takeSeal(all, sheets, pause);
    const places = all.filter(({ plan }) => !this.parts.hands.isHeld(ownKey(plan.mark)));
    const disturbed = new Set(
      places.flatMap(({ sheet: { id } }) => (this.parts.standing.isDisturbed(id) ? [id] : [])),
    );
    this.parts.standing.calm(disturbed);
    const now = this.parts.standing.as(places.map(({ plan }) => plan));
    const updates: SheetUpdate[] = [];
    const rewritten: SheetPlan[] = [];
    const standing: SheetPlan[] = [];
    for (const { plan: ours, sheet } of places) {
      const key = ownKey(ours.mark);
      const { plan } = now.get(key)!;
      standing.push({ ...plan, name: sheet.name });
      const before = disturbed.has(sheet.id) ? null : this.parts.standing.of(key);
      // Most plans are the very ones that were written.
      if (before && this.parts.standing.holds(key, plan)) continue;
      const update = before ? diffPlans(sheet.name, before, plan, this.parts.memory) : null;
      if (update === null) rewritten.push({ ...plan, name: sheet.name });
      else if (!isEmptyUpdate(update)) updates.push(withLook(before!, update));
      await pause();
    }
    let anew: readonly WrittenSheet[] = [];
    try {
      if (updates.length > 0 || rewritten.length > 0) {
        anew = await this.parts.port.updateSheets({
          updates,
          rewritten,
          standing,
          seal: this.parts.kept.note(),
        });
        this.parts.turns.wrote();
      }
    } catch (error) {
      // Excel may have carried out a part of it.
      this.parts.standing.tore(
        now,
        places.map(({ sheet }) => sheet.id),
      );
      throw error;
    }
    this.parts.standing.wrote(now);
    this.#brought = new Set(now.keys());
    return anew;
  }
}
