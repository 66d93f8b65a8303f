import { isNotePlace, withOlderNote, withoutOlderNote, hasOlderNote, isDatePlace } from '../../forms';
import { ownKey, type PlanCell, type SheetPlan, type WorkbookPort } from '../../workbook';
import type { Memory } from '../../memory';
import { inSteps, pauses } from '../pause';
import { planSteps } from '../planned-sheets';
import type { OlderSheet, PreviewedSheet } from '../session-types';
import type { Due } from './due';
import { contentsOfCell, isSameContents, reasonColumn } from './hands/cell-contents';
import { comparedWhole } from './hands/found-edits';
import type { HandEdits } from './hands/hand-edits';
import { placesOf, type Place } from './places';
import type { OurSheet } from './read-ours';
import type { SheetBringer } from './sheet-bringer';
import type { Standing } from './standing';
import type { Turns } from './turns';

interface Parts {
  readonly port: Pick<WorkbookPort, 'protectedAmong'>;
  readonly memory: Memory;
  readonly standing: Standing;
  readonly hands: Pick<HandEdits, 'isHeld' | 'over'>;
  readonly turns: Pick<Turns, 'another' | 'isForeign'>;
  readonly bringer: SheetBringer;
}

/** Cells that have ways of their own: reasons are hers, the day of the audit passes by itself, the note says the age. */
function countsNot(plan: SheetPlan): (cell: Pick<PlanCell, 'row' | 'column'>) => boolean {
  const reasons = reasonColumn(plan);
  return (cell) => cell.column === reasons || isDatePlace(plan, cell) || isNotePlace(plan, cell);
}

/**
 * Whether two plans of one sheet say the same: what is typed there and the formulas, which follow the figures by themselves.
 *
 * @param hasMoved whether cells of hers have moved since: then Excel has changed formulas, and their values count
 */
function saySame(one: SheetPlan, other: SheetPlan, hasMoved: boolean): boolean {
  if (one === other) return true;
  if (one.cells.length !== other.cells.length) return false;
  const skipped = countsNot(other);
  const contents = (cell: PlanCell) =>
    hasMoved && cell.formula?.includes('!') ? { value: cell.value } : contentsOfCell(cell);
  return one.cells.every((cell, at) => {
    const now = other.cells[at]!;
    if (cell === now) return true;
    if (cell.row !== now.row || cell.column !== now.column) return false;
    return skipped(now) || isSameContents(contents(cell), contents(now));
  });
}

/** Which of our sheets are older than the figures; 自评汇总 says so, too. */
export class SheetAge {
  /** What sheets that an earlier session wrote were seen to say, where that was what they were to say then. */
  #said: ReadonlyMap<string, SheetPlan> = new Map();

  constructor(private readonly parts: Parts) {}

  /** Takes note of what stands in sheets that an earlier session wrote. */
  seen(places: readonly Place[], seen: readonly OurSheet[]): void {
    const said = places.flatMap(({ plan, sheet }) => {
      const one = seen.find(({ sheet: { id }, isWhole }) => id === sheet.id && isWhole);
      if (!one) return [];
      const skipped = countsNot(plan);
      // What is hers in it is no age.
      const edits = comparedWhole(this.parts.hands.over(plan), one.grid).edits.filter(
        (edit) => !skipped(edit),
      );
      return edits.length === 0 ? [[ownKey(plan.mark), plan] as const] : [];
    });
    this.#said = new Map(said);
  }

  /** Sheets of ours that say something else than the figures by now, in the order of the workbook. */
  async older({ report, planning, sheets }: Due): Promise<OlderSheet[]> {
    const { standing, hands, turns, bringer, memory } = this.parts;
    const own = sheets.filter((sheet) => sheet.own && !sheet.twin && !hands.isHeld(ownKey(sheet.own)));
    if (own.length === 0) return [];
    const pause = pauses();
    const plans = await inSteps(planSteps(report, { ...planning, memory }), pause);
    const due = new Map(placesOf(plans, sheets).map(({ plan, sheet }) => [sheet.id, plan]));
    const kept = turns.isForeign ? await bringer.asKept(plans, pause) : null;
    const whyOf = (plan: SheetPlan | undefined): OlderSheet['why'] | null => {
      if (!plan) return 'no-project';
      if (kept) return kept.isCurrent(plan) ? null : 'figures';
      const key = ownKey(plan.mark);
      const written = standing.all.get(key);
      const said = written?.ours ?? this.#said.get(key);
      return said && saySame(said, plan, written ? standing.hasMoved(written) : false) ? null : 'figures';
    };
    return own.flatMap((sheet) => {
      const why = whyOf(due.get(sheet.id));
      return why === null ? [] : [{ name: sheet.name, why }];
    });
  }

  /** All sheets as a write would leave them, those that are there and those that would be added. */
  async preview({ report, planning, sheets }: Due): Promise<PreviewedSheet[]> {
    const { hands, memory } = this.parts;
    const plans = await inSteps(planSteps(report, { ...planning, memory }), pauses());
    const names = new Map(placesOf(plans, sheets).map(({ plan, sheet }) => [plan, sheet.name]));
    return plans.map((plan) => ({
      plan: hands.over(plan),
      standing: names.get(plan) ?? null,
      isHeld: hands.isHeld(ownKey(plan.mark)),
    }));
  }

  /**
   * Has 自评汇总 say whether our sheets are older, where this session knows what stands in all of them.
   *
   * @returns whether anything was written
   */
  async note(older: readonly OlderSheet[], { planning, sheets }: Due): Promise<boolean> {
    const { standing, hands, turns, bringer } = this.parts;
    const own = sheets.filter((sheet) => sheet.own && !sheet.twin);
    const summary = own.find((sheet) => sheet.own?.kind === 'summary');
    const written = summary && standing.all.get(ownKey(summary.own!));
    if (!written || turns.isForeign || turns.another || hands.isHeld(ownKey(written.ours.mark))) return false;
    // What only a note that failed has torn is written anew with the next.
    if (
      standing.isDisturbedByOthers(summary.id) ||
      own.some((sheet) => !standing.all.has(ownKey(sheet.own!)))
    )
      return false;
    const isOlder = older.length > 0;
    if (isOlder === hasOlderNote(written.ours) && !standing.isDisturbed(summary.id)) return false;
    if ((await this.parts.port.protectedAmong?.([summary.id]))?.has(summary.id)) return false;
    const plan = isOlder ? withOlderNote(written.ours, planning.language) : withoutOlderNote(written.ours);
    await bringer.bringTo([plan], sheets, pauses());
    return true;
  }
}
