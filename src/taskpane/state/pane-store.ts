import { DEFAULT_CHOICES, type Session, type SessionEvents } from '../../engine';
import type { CellRef } from '../../workbook';
import type { Activity, Opener, OpenWorkbook, PaneState, PaneStore } from './pane-state';

const START: PaneState = {
  report: null,
  progress: null,
  writing: null,
  activity: null,
  error: null,
  choices: DEFAULT_CHOICES,
  written: null,
  undone: false,
  audited: false,
  canUndo: false,
  liveUpdate: false,
  elsewhere: false,
  handEdits: [],
  older: null,
  fixed: null,
  canUndoFix: false,
  sample: [],
  sampleKept: [],
};

/** What gives new figures and nothing else. */
const READING: ReadonlySet<Activity> = new Set(['opening', 'refreshing']);

function sessionPart(
  session: Session,
): Pick<PaneState, 'report' | 'choices' | 'canUndo' | 'liveUpdate' | 'handEdits' | 'canUndoFix' | 'sample'> {
  return {
    report: session.report,
    choices: session.choices,
    canUndo: session.canUndoWrite(),
    liveUpdate: session.liveUpdate,
    handEdits: session.handEdits,
    canUndoFix: session.fixes.canUndo(),
    sample: session.sample.standing,
  };
}

/**
 * Holds what the pane shows and does what the clerk asks, one thing at a time. Knows nothing of the screen.
 * @param opener opens the workbook; called by `open`, again after a failure
 */
export function createPaneStore(opener: Opener): PaneStore {
  let state = START;
  let workbook: OpenWorkbook | null = null;
  let opening: AbortController | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  function update(some: Partial<PaneState>): void {
    state = { ...state, ...some };
    for (const listener of listeners) listener();
  }

  const known = (): Partial<PaneState> => (workbook ? sessionPart(workbook.session) : {});

  /** Whether new figures make up for the error that is shown: it is of reading, not of something that she asked for. */
  let isMadeUpFor = false;

  function fail(error: unknown, isOfReading = false): void {
    isMadeUpFor = isOfReading;
    update({ ...known(), error });
  }

  const events: SessionEvents = {
    report(report) {
      const error = isMadeUpFor ? null : state.error;
      update({ ...known(), report, error, older: null });
    },
    progress: (progress) => update({ progress }),
    writing: (writing) => update({ writing }),
    // What was chosen there counts here, too.
    elsewhere: (elsewhere) => update({ ...known(), elsewhere }),
    handEdits: (handEdits) => update({ handEdits }),
    older: (older) => update({ older }),
    // What she asked for and did not get is not hidden by it.
    error(error) {
      if (state.error && !isMadeUpFor) return;
      fail(error, true);
    },
  };

  /** One after the other: nothing that the clerk does while something runs is lost. @returns whether it went well */
  function run(activity: Activity, work: () => Promise<Partial<PaneState> | void>): Promise<boolean> {
    const result = last.then(() => perform(activity, work));
    last = result;
    return result;
  }

  async function perform(
    activity: Activity,
    work: () => Promise<Partial<PaneState> | void>,
  ): Promise<boolean> {
    update({ activity, error: null, undone: false, audited: false, fixed: null, sampleKept: [] });
    try {
      const result = (await work()) ?? {};
      update({ ...known(), ...result });
      return true;
    } catch (error) {
      fail(error, READING.has(activity));
      return false;
    } finally {
      update({ activity: null, progress: null, writing: null });
    }
  }

  /** Runs with the session; opens the workbook first where an earlier attempt failed. */
  function withSession(
    activity: Activity,
    work: (session: Session) => Promise<Partial<PaneState> | void>,
  ): Promise<boolean> {
    return run(activity, async () => work((await openOnce()).session));
  }

  async function openOnce(): Promise<OpenWorkbook> {
    if (workbook) return workbook;
    opening = new AbortController();
    const { signal } = opening;
    try {
      workbook = await opener(events, signal);
      // Cancelled before there was a session to cancel: nothing is read; the next attempt goes on from here.
      signal.throwIfAborted();
      return workbook;
    } finally {
      opening = null;
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open() {
      await withSession('opening', async (session) => {
        if (!session.report) await session.refresh();
      });
    },
    async refresh() {
      await withSession('refreshing', async (session) => {
        await session.refresh();
        return { audited: true };
      });
    },
    async choose(choices) {
      await withSession('choosing', async (session) => {
        await session.choose(choices);
      });
    },
    async begin(blank) {
      await withSession('beginning', async (session) => {
        await session.begin(blank);
      });
    },
    async showSample() {
      await withSession('sampling', async (session) => {
        await session.sample.show();
      });
    },
    async takeSampleAway(changedToo) {
      await withSession('unsampling', async (session) => ({
        sampleKept: (await session.sample.takeAway(changedToo)).kept,
      }));
    },
    explain(findingKeys, text) {
      return withSession('explaining', async (session) => {
        await session.explain(findingKeys, text);
      });
    },
    correct(...corrections) {
      return withSession('correcting', async (session) => {
        await session.correct(...corrections);
      });
    },
    withdraw(...ids) {
      return withSession('correcting', async (session) => {
        await session.withdrawCorrections(...ids);
      });
    },
    fix(fixes) {
      return withSession('fixing', async (session) => ({ fixed: await session.fixes.write(fixes) }));
    },
    undoFix() {
      return withSession('unfixing', async (session) => ({ fixed: await session.fixes.undo() }));
    },
    async write(withoutUndo = false) {
      await withSession('writing', async (session) => ({
        written: await session.write(withoutUndo ? { withoutRestorePoint: true } : {}),
      }));
    },
    async undoWrite() {
      await withSession('undoing', async (session) => {
        await session.undoWrite();
        return { written: null, undone: true };
      });
    },
    async settleHandEdits(ids, which) {
      await withSession('settling', (session) => session.settleHandEdits(ids, which));
    },
    async setLiveUpdate(on) {
      await withSession('switching', (session) => session.setLiveUpdate(on));
    },
    async preview() {
      try {
        return (await workbook?.session.preview()) ?? null;
      } catch (error) {
        fail(error);
        return null;
      }
    },
    async jump(ref: CellRef) {
      try {
        await workbook?.jump(ref);
        update({ error: null });
      } catch (error) {
        fail(error);
      }
    },
    async selected() {
      try {
        return (await workbook?.selected()) ?? null;
      } catch (error) {
        fail(error);
        return null;
      }
    },
    cancel() {
      opening?.abort();
      workbook?.session.cancel();
    },
    dismissError: () => update({ error: null }),
    async close() {
      opening?.abort();
      const open = workbook;
      workbook = null;
      await open?.session.close();
    },
  };
}
