import type { WorkbookChange, WorkbookPort } from '../../workbook';
import type { SheetIds } from './changes';
import { Later } from './later';
import { Pending } from './pending';
import type { Serial } from './serial';

interface Handlers {
  /** To be told of every change as soon as it happens. */
  happened(change: WorkbookChange): void;
  /**
   * Follows changes; it deals with its own failures.
   *
   * @param readMeanwhile sheets that were being read meanwhile
   * @param calculating sheets that Excel has ever told to have calculated
   */
  follow(
    changes: readonly WorkbookChange[],
    readMeanwhile: SheetIds,
    calculating: ReadonlySet<string>,
  ): Promise<void>;
}

/** What happens to the workbook: gathered while a round trip is under way, and followed together afterwards. */
export class Incoming {
  readonly #pending = new Pending();
  readonly #calculated: Later<string>;
  readonly #calculating = new Set<string>();
  #unwatch: (() => Promise<void>) | null = null;

  constructor(
    private readonly serial: Serial,
    private readonly handlers: Handlers,
    quiet?: number,
  ) {
    this.#calculated = new Later(
      (ids) => this.#take(ids.map((sheetId) => ({ kind: 'calculated', sheetId }))),
      quiet,
    );
  }

  async watch(port: Pick<WorkbookPort, 'watch'>): Promise<void> {
    this.#unwatch = await port.watch((change) => {
      // Excel tells of every sheet that it calculated, after each edit: those are looked at together, once it is quiet.
      if (change.kind === 'calculated') this.#wasCalculated(change.sheetId);
      else this.#take([change]);
    });
  }

  #wasCalculated(sheetId: string): void {
    this.#calculating.add(sheetId);
    this.#calculated.add(sheetId);
  }

  async unwatch(): Promise<void> {
    this.#calculated.end();
    await this.#unwatch?.();
    this.#unwatch = null;
  }

  /** Whether anything waits to be followed. */
  get any(): boolean {
    return this.#pending.any;
  }

  /** All is read anew: what happened before is seen by that. */
  readingAll(): void {
    this.#pending.readingAll();
  }

  /** What was read is of one moment, if nothing happened until now. */
  read(): void {
    this.#pending.read();
  }

  #take(changes: readonly WorkbookChange[]): void {
    for (const change of changes) this.handlers.happened(change);
    // While a round trip is under way further events gather and are followed together.
    if (!this.#pending.any) void this.serial.run(() => this.#follow());
    this.#pending.add(changes);
  }

  async #follow(): Promise<void> {
    const { changes, readMeanwhile } = this.#pending.take();
    if (changes.length === 0) return;
    this.#pending.reading([...changes.map(({ sheetId }) => sheetId), ...this.#calculating]);
    await this.handlers.follow(changes, readMeanwhile, this.#calculating);
    this.#pending.read();
  }
}
