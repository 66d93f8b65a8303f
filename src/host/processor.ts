import { runBatch, type Stop } from './batch';
import { HostError } from './errors';
import type { Events } from './events';
import { TransportError, type Fault, type Faults } from './faults';
import type { Session } from './session';
import type { Turns } from './turns';
import { byteLength, isCleanUp, membersOf, type Traffic } from './traffic';
import type { BatchRequest, BatchResponse } from './wire';

/** The batch waits while a cell is edited instead of failing: `Excel.run({ delayForCellEdit: true }, …)`. */
const FLAG_DELAY_FOR_CELL_EDIT = 64;
const CELL_EDIT_POLL_MS = 10;

export type BatchAnswer = { readonly text: string } | { readonly transportError: number };

/** Runs batch texts one after the other, with the faults that are switched on. */
export class Processor {
  private last: Promise<unknown> = Promise.resolve();
  /** The batch that is being carried out. */
  private underWay: Promise<unknown> | null = null;

  constructor(
    private readonly session: () => Session,
    private readonly faults: Faults,
    private readonly traffic: Traffic,
    private readonly turns: Turns | null = null,
  ) {}

  /**
   * @param page that sent it
   * @returns null where the host shall not answer at all
   */
  process(text: string, flags: number, page: Events): Promise<BatchAnswer | null> {
    const answer = this.last.then(() => this.answer(text, flags, page));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** Does what Excel does not do while a batch is half done; at once where none is. */
  async between(work: () => Promise<void>): Promise<void> {
    while (this.underWay) await this.underWay.catch(() => undefined);
    await work();
  }

  /** Resolves when everything that has been asked is answered. */
  async idle(): Promise<void> {
    await this.last;
  }

  private async answer(text: string, flags: number, page: Events): Promise<BatchAnswer | null> {
    const started = Date.now();
    const requestBytes = byteLength(text);
    const request = JSON.parse(text) as BatchRequest;
    const cleanUp = isCleanUp(request);
    if (!cleanUp) await this.faults.beforeBatch?.();
    if (this.faults.latency > 0) await sleep(this.faults.latency);
    if (this.faults.silent) return null;
    const record = (responseBytes: number, error: string | null) =>
      this.traffic.add({
        requestBytes,
        responseBytes,
        actions: request.Actions.length,
        members: membersOf(request),
        milliseconds: Date.now() - started,
        cleanUp,
        error,
      });
    const refusal = await this.refusal(requestBytes, flags, cleanUp);
    if (refusal !== null) {
      record(0, String(refusal));
      return { transportError: refusal };
    }
    const members = membersOf(request);
    const fault = cleanUp
      ? null
      : (this.faults.onBatch?.({
          members,
          paths: Object.values(request.ObjectPaths).map(({ Name }) => Name),
          addresses: Object.values(request.ObjectPaths).flatMap(({ ArgumentInfo: info }) =>
            (info?.Arguments ?? []).filter((argument) => typeof argument === 'string'),
          ),
          actions: request.Actions.length,
        }) ?? null);
    const outcome = await this.run(request, fault, page);
    if (outcome === null) {
      record(0, 'silent');
      return null;
    }
    if (typeof outcome === 'number') {
      record(0, String(outcome));
      return { transportError: outcome };
    }
    const body = JSON.stringify(outcome);
    const responseBytes = byteLength(body);
    if (responseBytes > this.faults.payloadLimit) {
      record(responseBytes, String(TransportError.responseTooLarge));
      return { transportError: TransportError.responseTooLarge };
    }
    record(responseBytes, outcome.Error?.Code ?? null);
    return { text: body };
  }

  /** @returns a number of the transport where the fault is one of it; null where the host shall not answer */
  private async run(
    request: BatchRequest,
    fault: Fault | null,
    page: Events,
  ): Promise<BatchResponse | number | null> {
    const perform = (stop: Stop | null = null): Promise<BatchResponse> => {
      const session = this.session();
      const waited = session.waits;
      session.speaking = page;
      session.oddities = this.faults;
      const ran = runBatch(request, session, stop, this.turns, this.faults.refuses);
      const done = ran.finally(() => goOnCalculating(session, waited));
      this.underWay = done;
      return done.finally(() => (this.underWay = null));
    };
    if (fault === null) return perform();
    switch (fault.kind) {
      case 'refused':
        return failed(fault.error, 0);
      case 'answered-wrongly':
        await perform();
        return failed(fault.error, request.Actions.length - 1);
      case 'stopped':
        return perform({ after: fault.after, error: new HostError(fault.error) });
      case 'silent':
        if (fault.done) await perform();
        return null;
    }
  }

  private async refusal(requestBytes: number, flags: number, cleanUp: boolean): Promise<number | null> {
    if (requestBytes > this.faults.payloadLimit) return TransportError.requestTooLarge;
    if (cleanUp) return null;
    const next = this.faults.next.shift();
    if (next !== undefined) return next;
    while (this.faults.cellEditMode && (flags & FLAG_DELAY_FOR_CELL_EDIT) !== 0)
      await sleep(CELL_EDIT_POLL_MS);
    return this.faults.cellEditMode ? TransportError.cellEditMode : null;
  }
}

/** Formulas that waited are computed, where Excel calculates by itself from now on: nobody may ask for them. */
async function goOnCalculating(session: Session, waitedBefore: boolean): Promise<void> {
  const waited = waitedBefore || session.waits;
  session.suspendCalculation(false);
  if (waited && !session.waits) await session.book.settle();
}

/** The answer to a batch that failed, with the operation at which it did. */
function failed(error: string | number, at: number): BatchResponse | number {
  if (typeof error === 'number') return error;
  const { code, message, httpStatus } = new HostError(error);
  return {
    Error: { Code: code, Message: message, Location: null, ActionIndex: at, HttpStatusCode: httpStatus },
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
