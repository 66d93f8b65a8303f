import type { SheetInfo } from '../../workbook';
import type { PlanningOptions, SheetKind } from '../planned-sheets';
import type { Report } from '../report';
import type { HandEdit, SessionEvents } from '../session-types';
import { Later } from './later';
import type { OurSheet } from './read-ours';
import type { Serial } from './serial';
import type { WrittenSheets } from './written-sheets';

/** What our sheets are to say, and where they stand. */
interface Due {
  readonly report: Report;
  readonly planning: PlanningOptions;
  readonly sheets: readonly SheetInfo[];
  /** Texts that she gave as reasons. */
  readonly reasons: Iterable<string>;
  readonly mayFollow: boolean;
}

/** Our sheets beside a session: they follow, what is hers in them is told, and what stands there is noted once it is quiet. */
export class FollowedSheets {
  readonly #upToDate: Later<true>;
  /** The hand edits that she was told of last. */
  #told = '[]';

  /** @param due as it is at the moment; asked only where there is a report */
  constructor(
    private readonly written: WrittenSheets,
    private readonly events: Partial<SessionEvents>,
    private readonly due: () => Due,
    serial: Serial,
    /** Without fingerprints another session writes the sheets anew, and nothing is lost. */
    quiet: { readonly milliseconds: number | undefined; readonly isNow: () => boolean },
  ) {
    const keep = (): Promise<unknown> =>
      quiet.isNow() ? written.keepFingerprints(due().sheets).catch(() => undefined) : Promise.resolve();
    this.#upToDate = new Later(() => void serial.run(keep), quiet.milliseconds);
  }

  get handEdits(): HandEdit[] {
    return this.written.handEdits(this.due().sheets);
  }

  /** All was read: what stands in our sheets is hers where it is not what was written there. */
  async seen(ours: readonly OurSheet[]): Promise<void> {
    const { report, planning, sheets, mayFollow } = this.due();
    if (this.written.any) return this.notice(ours);
    await this.written.takeOver(report, planning, sheets, mayFollow, ours);
    await this.tell();
  }

  async notice(ours: readonly OurSheet[]): Promise<void> {
    const { report, planning, reasons } = this.due();
    await this.written.notice(ours, report, planning, new Set(reasons));
    await this.tell();
  }

  /** Brings them up to date. @param only kinds of sheets; all by default */
  async follow(only?: ReadonlySet<SheetKind>): Promise<void> {
    const { report, planning, sheets } = this.due();
    await this.written.follow(report, planning, sheets, only);
    await this.tell();
    this.#upToDate.add(true);
  }

  async settle(ids: readonly string[], which: 'hers' | 'ours'): Promise<void> {
    const { report, planning, sheets } = this.due();
    await this.written.settle(ids, which, report, planning, sheets);
    await this.tell();
    this.#upToDate.add(true);
  }

  /** She is told of what she changed in our sheets, and it is kept. */
  async tell(): Promise<void> {
    const edits = this.handEdits;
    const text = JSON.stringify(edits);
    if (text !== this.#told) this.events.handEdits?.(edits);
    this.#told = text;
    try {
      if (await this.written.keepHandEdits()) this.#upToDate.add(true);
    } catch (error) {
      // They are tried again with the next of them; until then no other session takes our sheets for what was written.
      this.events.error?.(error);
    }
  }

  stop(): void {
    this.#upToDate.cancel();
  }
}
