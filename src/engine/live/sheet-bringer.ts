import {
  ownKey,
  type SheetInfo,
  type SheetPlan,
  type SheetsUpdate,
  type SheetUpdate,
  type WorkbookPort,
  type WrittenSheet,
} from '../../workbook';
import type { Memory } from '../../memory';
import { olderNotes } from '../../forms';
import type { EngineError } from '../report';
import { atOnce, inSteps, type Pause } from '../pause';
import type { ExplanationStore } from './explanation-store';
import { fingerprintSteps, writtenIn, type Fingerprints } from './fingerprint';
import { withReasons } from './hands/cell-contents';
import { HAND_EDITS, type HandEdits } from './hands/hand-edits';
import type { KeptFingerprints } from './kept-fingerprints';
import { placesOf, type Place } from './places';
import { leftProtected, ProtectedSheets } from './protected-sheets';
import { withLook } from './reason-look';
import { diffPlans, isEmptyUpdate } from './sheet-diff';
import type { Standing, WrittenByKey } from './standing';
import type { Turns } from './turns';

interface Parts {
  readonly port: Pick<WorkbookPort, 'listSheets' | 'protectedAmong' | 'readSetting' | 'updateSheets'>;
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

/** What came of bringing sheets up to date. */
export interface Brought {
  /** The sheets that were written anew or looked at, with what stood there. */
  readonly written: readonly WrittenSheet[];
  /** Why sheets that are protected were left as they are though they are to say something else; null where none was. */
  readonly refusal: EngineError | null;
}

export const NOTHING_BROUGHT: Brought = { written: [], refusal: null };

interface Bringing {
  readonly pause: Pause;
  /** Leaves the writing to another pane, where one does it. */
  readonly leave: boolean;
  /** The plans with what another pane has kept meanwhile. */
  readonly anew: () => Promise<readonly SheetPlan[]>;
}

type Differences = Required<Pick<SheetsUpdate, 'updates' | 'rewritten'>>;

/** Names of the sheets that are to be written. */
const namesIn = ({ updates, rewritten }: Differences): string[] => [
  ...updates.map(({ sheet }) => sheet),
  ...rewritten.map(({ name }) => name),
];

/** The plans as they stand afterwards, by the names that their sheets go by. */
const standingIn = (places: readonly Place[], now: WrittenByKey): SheetPlan[] =>
  places.map(({ plan: { mark }, sheet: { name } }) => ({ ...now.get(ownKey(mark))!.plan, name }));

/** How often it is tried again because another pane was faster. */
const MOST_TRIES = 5;

/** Brings our sheets to what plans say: only the cells that differ from what stands there, where that is known. */
export class SheetBringer {
  /** Keys of the sheets that were there the last time, and not held. */
  #brought: ReadonlySet<string> = new Set();
  readonly #protected: ProtectedSheets;

  constructor(private readonly parts: Parts) {
    this.#protected = new ProtectedSheets(parts.port);
  }

  get brought(): ReadonlySet<string> {
    return this.#brought;
  }

  async bring(
    plans: readonly SheetPlan[],
    sheets: readonly SheetInfo[],
    { pause, leave, anew }: Bringing,
  ): Promise<Brought> {
    let due = plans;
    let present = sheets;
    for (let tries = 0; ; tries++) {
      try {
        return await this.bringTo(due, present, pause);
      } catch (error) {
        // One of our sheets may have been deleted or renamed just now, or another session has written.
        present = await this.parts.port.listSheets();
        const byAnother = this.parts.look();
        if (leave && this.parts.turns.another) return NOTHING_BROUGHT;
        if (tries >= (byAnother ? MOST_TRIES : 1)) throw error;
        if (byAnother) due = await anew();
        else {
          const ids = placesOf(due, present).map(({ sheet }) => sheet.id);
          await this.#protected.failed(ids);
        }
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

  async bringTo(plans: readonly SheetPlan[], sheets: readonly SheetInfo[], pause: Pause): Promise<Brought> {
    const all = placesOf(plans, sheets);
    const closed = await this.#protected.among(all.map(({ sheet }) => sheet.id));
    if (this.parts.turns.isForeign) await this.#takeSeal(all, sheets, pause);
    const free = all.filter(({ plan }) => !this.parts.hands.isHeld(ownKey(plan.mark)));
    const places = free.filter(({ sheet }) => !closed.has(sheet.id));
    const disturbed = new Set(
      free.flatMap(({ sheet: { id } }) => (this.parts.standing.isDisturbed(id) ? [id] : [])),
    );
    this.parts.standing.calm(new Set([...disturbed].filter((id) => !closed.has(id))));
    const now = this.parts.standing.as(places.map(({ plan }) => plan));
    const due = await this.#differences(places, now, disturbed, pause);
    let written: readonly WrittenSheet[] = [];
    try {
      if (namesIn(due).length > 0) {
        const seal = this.parts.kept.note();
        written = await this.parts.port.updateSheets({ ...due, standing: standingIn(places, now), seal });
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
    const left = free.filter(({ sheet }) => closed.has(sheet.id));
    const then = this.parts.standing.as(left.map(({ plan }) => plan));
    const names = namesIn(await this.#differences(left, then, disturbed, pause));
    return { written, refusal: names.length > 0 ? leftProtected(names) : null };
  }

  /** What is to be written so that plans stand in sheets. @param disturbed ids of those that are written anew as a whole */
  async #differences(
    places: readonly Place[],
    now: WrittenByKey,
    disturbed: ReadonlySet<string>,
    pause: Pause,
  ): Promise<Differences> {
    const updates: SheetUpdate[] = [];
    const rewritten: SheetPlan[] = [];
    for (const { plan: ours, sheet } of places) {
      const key = ownKey(ours.mark);
      const { plan } = now.get(key)!;
      const before = disturbed.has(sheet.id) ? null : this.parts.standing.of(key);
      // Most plans are the very ones that were written.
      if (before && this.parts.standing.holds(key, plan)) continue;
      const update = before ? diffPlans(sheet.name, before, plan, this.parts.memory) : null;
      if (update === null) rewritten.push({ ...plan, name: sheet.name });
      else if (!isEmptyUpdate(update)) updates.push(withLook(before!, update));
      await pause();
    }
    return { updates, rewritten };
  }
}
