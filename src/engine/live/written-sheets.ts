import type { SheetInfo, SheetPlan, SheetUpdate, WorkbookPort, WrittenSheet } from '../../workbook';
import { isSameOwnSheet } from '../../workbook';
import { planFindingsSheet, planForms, planSummarySheet, type PlanningOptions } from '../planned-sheets';
import type { Report } from '../report';
import { diffPlans, isEmptyUpdate } from './sheet-diff';

interface Written {
  /** Name in the workbook. */
  readonly name: string;
  readonly plan: SheetPlan;
}

/** Names under which the plans' sheets stand in the workbook; null where there is none. */
export function namesFor(plans: readonly SheetPlan[], sheets: readonly SheetInfo[]): (string | null)[] {
  return plans.map(({ mark }) => sheets.find(({ own }) => own && isSameOwnSheet(own, mark))?.name ?? null);
}

/** Sheets that were written in this session, as they stand, for bringing them up to date cell by cell. */
export class WrittenSheets {
  #written: readonly Written[] = [];
  #before: readonly Written[] = [];

  constructor(private readonly port: Pick<WorkbookPort, 'updateSheets'>) {}

  get any(): boolean {
    return this.#written.length > 0;
  }

  /** All our sheets were just written by these plans. */
  keep(plans: readonly SheetPlan[], sheets: readonly WrittenSheet[]): void {
    this.#before = this.#written;
    this.#written = plans.map((plan, index) => ({ plan, name: sheets[index]?.name ?? plan.name }));
  }

  /**
   * Takes over our sheets that an earlier session wrote and that still say what the plans say.
   * @param names of the sheets in the workbook, by plan; null where there is none
   */
  adopt(plans: readonly SheetPlan[], names: readonly (string | null)[]): void {
    this.#written = plans.flatMap((plan, index) => {
      const name = names[index];
      return name ? [{ plan, name }] : [];
    });
  }

  /** Writes our sheets of an earlier session anew, in place: the workbook has changed since. */
  async rewrite(plans: readonly SheetPlan[], names: readonly (string | null)[]): Promise<void> {
    const there = plans.flatMap((plan, index) => {
      const name = names[index];
      return name ? [{ ...plan, name }] : [];
    });
    if (there.length > 0) await this.port.updateSheets([], there);
    this.adopt(plans, names);
  }

  /** The last write was taken back. */
  undo(): void {
    this.#written = this.#before;
    this.#before = [];
  }

  /**
   * Brings the written sheets up to date in one round trip, with only the cells that differ.
   * @param disturbed names of our sheets whose rows the user moved: they are written anew
   * @param only kinds of sheets to look at; all by default
   */
  async follow(
    report: Report,
    options: PlanningOptions,
    disturbed: ReadonlySet<string> = new Set(),
    only: ReadonlySet<SheetPlan['mark']['kind']> = new Set(['form', 'summary', 'findings']),
  ): Promise<void> {
    const plans = [
      ...(only.has('form') ? planForms(report, options) : []),
      ...(only.has('summary') ? [planSummarySheet(report, options)] : []),
      ...(only.has('findings') ? [planFindingsSheet(report, options)] : []),
    ];
    const updates: SheetUpdate[] = [];
    const rewritten: SheetPlan[] = [];
    const next = this.#written.map((written) => {
      const plan = plans.find(({ mark }) => isSameOwnSheet(mark, written.plan.mark));
      if (!plan) return written;
      const update = disturbed.has(written.name) ? null : diffPlans(written.name, written.plan, plan);
      if (update === null) rewritten.push({ ...plan, name: written.name });
      else if (!isEmptyUpdate(update)) updates.push(update);
      return { name: written.name, plan };
    });
    if (updates.length > 0 || rewritten.length > 0) await this.port.updateSheets(updates, rewritten);
    this.#written = next;
  }
}
