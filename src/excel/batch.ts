import { leaveNullObjects } from './null-objects';
import { asExcelError, ExcelError, isOfPages } from './errors';

/** How long a round trip may take: long enough for 5 MB, and for finishing what is being typed into a cell. */
export const LONGEST_TRIP_MS = 60_000;

/** Whether the host offers a requirement set of Excel. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

const nothing = (): void => undefined;

/**
 * Whether Excel takes the print set-up of sheets. It is doubted once Excel has failed at one, as where there is no printer,
 * and refused where it fails at one by itself, too.
 */
type PageSetup = 'taken' | 'doubted' | 'refused';

/** Time that commands may take to be queued and sent as one piece of work: for longer ones the pane gets its turn in between. */
const STRETCH_MS = 16;

/** Lets the pane have its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** How long the answer to something that was written is waited for once she has cancelled: a large write takes seconds. */
const ANSWER_MS = 5_000;

/**
 * A signal for what writes, which comes a moment after hers: what was sent is carried out all the same, and only its answer
 * says what she had typed there a moment before.
 */
export function onceAnswered(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (!signal) return undefined;
  const late = new AbortController();
  const abort = (): void => late.abort(signal.reason);
  signal.addEventListener('abort', () => setTimeout(abort, ANSWER_MS), { once: true });
  return late.signal;
}

/** What has been learnt of an Excel that is not as it is believed to be. */
interface Learnt {
  pages: PageSetup;
  asksNullObjects: boolean;
}

/** Sends work to Excel, one round trip at a time, and waits no longer than is said. */
export class Trips {
  /** @param also queued along with everything */
  constructor(
    private readonly longest = LONGEST_TRIP_MS,
    private readonly also: ((context: Excel.RequestContext) => () => void) | null = null,
    private readonly learnt: Learnt = { pages: 'taken', asksNullObjects: true },
  ) {}

  get pages(): PageSetup {
    return this.learnt.pages;
  }

  /** False once Excel has failed at the print set-up of a sheet: it is left out of whatever is written then. */
  get setsUpPages(): boolean {
    return this.learnt.pages === 'taken';
  }

  /** What is of print set-up alone: where Excel takes it, it is not doubted any more. */
  async pagesAlone(work: (context: Excel.RequestContext) => void): Promise<void> {
    await this.command(work);
    this.learnt.pages = 'taken';
  }

  /** False once Excel has failed where something was asked of a null object. */
  get asksNullObjects(): boolean {
    return this.learnt.asksNullObjects;
  }

  set asksNullObjects(asks: boolean) {
    this.learnt.asksNullObjects = asks;
  }

  /** The same, with something queued along. */
  with(also: (context: Excel.RequestContext) => () => void): Trips {
    return new Trips(this.longest, also, this.learnt);
  }

  /**
   * Queues work and sends it in one round trip. Waits while the user is typing into a cell.
   * @param work queues commands and loads; what it returns is called after the round trip to pick the results up
   * @param signal ends the waiting; what was sent is carried out all the same
   * @throws ExcelError
   */
  async roundTrip<T>(work: (context: Excel.RequestContext) => () => T, signal?: AbortSignal): Promise<T> {
    try {
      const answer = Excel.run({ delayForCellEdit: true }, async (context) => {
        if (!this.asksNullObjects) leaveNullObjects(context);
        const since = performance.now();
        const pickUp = work(context);
        const along = this.also?.(context);
        if (performance.now() - since > STRETCH_MS) await turn();
        await context.sync();
        along?.();
        return pickUp();
      });
      return await this.within(answer, signal);
    } catch (error) {
      const known = asExcelError(error);
      if (isOfPages(known)) this.learnt.pages = this.learnt.pages === 'taken' ? 'doubted' : 'refused';
      throw known;
    }
  }

  /** Work that gives nothing back. */
  command(work: (context: Excel.RequestContext) => void, signal?: AbortSignal): Promise<void> {
    return this.roundTrip((context) => {
      work(context);
      return nothing;
    }, signal);
  }

  /** The answer, if it comes in time and nobody cancels. */
  async within<T>(answer: Promise<T>, signal?: AbortSignal): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let abort: (() => void) | undefined;
    const end = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new ExcelError('no-answer')), this.longest);
      abort = () => reject(signal?.reason as Error);
      signal?.addEventListener('abort', abort);
    });
    try {
      return await Promise.race([answer, end]);
    } finally {
      clearTimeout(timer);
      if (abort) signal?.removeEventListener('abort', abort);
      // What comes too late is nobody's error any more.
      answer.catch(nothing);
    }
  }
}
