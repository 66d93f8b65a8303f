import type { Choices, HandEdit, OlderSheet, Report, Session, SessionEvents } from '../../src/engine';
import { planSheets } from '../../src/engine';
import { plannedSheets } from '../../src/taskpane/output/planned-sheets';
import type { Opener } from '../../src/taskpane/state/pane-state';
import { formatCellRef, type CellRef, type SheetsBeingWritten, type WrittenSheet } from '../../src/workbook';
import type { Finding } from '../../src/rules';

export interface FakeSession extends Session {
  /** What was asked of it, in order. */
  readonly calls: string[];
  /** Makes the next call of a method fail. */
  failNext(method: string, error: unknown): void;
  /** Gives a report as after an edit in the workbook. */
  edit(report: Report): void;
  progress(done: number | null): void;
  /** Tells at which sheets a write is. */
  writing(sheets: SheetsBeingWritten): void;
  /** Tells of what she changed in our sheets. */
  changeByHand(edits: readonly HandEdit[]): void;
  /** Tells which of our sheets are older than the figures. */
  older(...sheets: readonly OlderSheet[]): void;
  /** She changes these sheets of the sample. */
  changeSample(...names: readonly string[]): void;
  fail(error: unknown): void;
  /** Another pane begins to write, or ends. */
  elsewhere(writes: boolean): void;
  /** The next call of a method waits until the returned function is called. */
  holdNext(method: string): () => void;
}

export interface FakeWorkbook {
  readonly opener: Opener;
  readonly session: FakeSession;
  /** Cells jumped to. */
  readonly jumps: string[];
  /** What is selected in the grid. */
  readonly selection: { cells: CellRef | null };
}

function withExplanation(report: Report, keys: readonly string[], text: string): Report {
  const explained = text === '' ? null : text;
  const wanted = new Set(keys);
  const change = (finding: Finding): Finding =>
    wanted.has(finding.key) ? { ...finding, explained } : finding;
  const findings = report.findings.map(change);
  const open = findings.some((finding) => finding.severity === 'error' && finding.explained === null);
  return {
    ...report,
    findings,
    projects: report.projects.map((project) => ({ ...project, findings: project.findings.map(change) })),
    verdict: open ? 'fail' : 'explained',
    orphanedExplanations: report.orphanedExplanations.filter((gone) => !wanted.has(gone.key)),
  };
}

/** A session without an engine behind it, for the pane's tests and its story. */
export function fakeWorkbook(first: Report): FakeWorkbook {
  let events: Partial<SessionEvents> = {};
  let report: Report | null = null;
  let choices: Choices = { policyId: null, formId: null, outputMode: 'formulas', scores: 'stated' };
  let written: WrittenSheet[] = [];
  let live = false;
  let handEdits: readonly HandEdit[] = [];
  let fixedBefore: Report | null = null;
  let sample: readonly string[] = [];
  let changedSample: readonly string[] = [];
  const calls: string[] = [];
  const jumps: string[] = [];
  const selection: { cells: CellRef | null } = { cells: null };
  const failures = new Map<string, unknown>();
  const holds = new Map<string, Promise<void>>();

  async function called(method: string, ...details: string[]): Promise<void> {
    calls.push([method, ...details].join(' '));
    await holds.get(method);
    holds.delete(method);
    if (!failures.has(method)) return;
    const error = failures.get(method);
    failures.delete(method);
    throw error;
  }
  function give(next: Report): Report {
    report = next;
    events.report?.(next);
    return next;
  }

  const session: FakeSession = {
    calls,
    get report() {
      return report;
    },
    get choices() {
      return choices;
    },
    get liveUpdate() {
      return live;
    },
    get handEdits() {
      return handEdits;
    },
    async settleHandEdits(ids, which) {
      await called('settleHandEdits', which, ...ids);
      handEdits =
        which === 'ours'
          ? handEdits.filter(({ id }) => !ids.includes(id))
          : handEdits.map((edit) => (ids.includes(edit.id) ? { ...edit, kept: true } : edit));
    },
    changeByHand(edits) {
      handEdits = edits;
      events.handEdits?.(edits);
    },
    fixes: {
      async write(fixes) {
        await called('fix', ...fixes.map(({ cell }) => formatCellRef(cell)));
        const gone = new Set(fixes.map(({ cell }) => formatCellRef(cell)));
        const now = report ?? first;
        const stays = ({ fixes: own = [] }: Finding): boolean =>
          own.length === 0 || !own.every(({ cell }) => gone.has(formatCellRef(cell)));
        fixedBefore = now;
        give({ ...now, findings: now.findings.filter(stays) });
        return { cells: fixes.map(({ cell }) => cell), left: [] };
      },
      canUndo: () => fixedBefore !== null,
      async undo() {
        await called('undoFix');
        if (fixedBefore) give(fixedBefore);
        fixedBefore = null;
        return { restored: [], kept: [] };
      },
    },
    async refresh() {
      await called('refresh');
      return give(report ?? first);
    },
    async choose(some) {
      await called('choose', JSON.stringify(some));
      choices = { ...choices, ...some };
      return give(report ?? first);
    },
    async begin(blank) {
      await called('begin', JSON.stringify(blank));
      return give(report ?? first);
    },
    sample: {
      get standing() {
        return sample;
      },
      async show() {
        await called('showSample');
        sample = ['示例项目信息', '示例预算表'];
        return give(report ?? first);
      },
      async takeAway(changedToo) {
        await called('takeSampleAway', String(changedToo));
        const kept = changedToo ? [] : changedSample;
        sample = kept;
        if (kept.length === 0) report = null;
        return { kept };
      },
    },
    changeSample(...names) {
      changedSample = names;
    },
    async explain(keys, text) {
      await called('explain', ...keys, text);
      return give(withExplanation(report ?? first, keys, text));
    },
    async correct(...corrections) {
      await called('correct', JSON.stringify(corrections));
      const { corrections: kept } = report ?? first;
      const next = kept.length + 1;
      const added = corrections.map((correction, at) => ({
        id: next + at,
        order: next + at,
        correction,
        state: 'applied' as const,
      }));
      return give({ ...(report ?? first), corrections: [...kept, ...added] });
    },
    async withdrawCorrections(...ids) {
      await called('withdrawCorrections', ids.join(' '));
      const now = report ?? first;
      return give({ ...now, corrections: now.corrections.filter(({ id }) => !ids.includes(id)) });
    },
    async write({ withoutRestorePoint } = {}) {
      await called('write', ...(withoutRestorePoint ? ['without'] : []));
      written = plannedSheets(report ?? first).map(({ name, content }) => ({
        name,
        mark: { kind: content === 'summary' || content === 'findings' ? content : 'form' },
      }));
      events.older?.([]);
      return written;
    },
    async preview() {
      await called('preview');
      return planSheets(report ?? first, choices).map((plan) => ({ plan, standing: null, isHeld: false }));
    },
    canUndoWrite: () => written.length > 0,
    async undoWrite() {
      await called('undoWrite');
      written = [];
    },
    async setLiveUpdate(on) {
      await called('setLiveUpdate', String(on));
      live = on;
    },
    cancel() {
      calls.push('cancel');
    },
    async close() {
      await called('close');
    },
    failNext: (method, error) => void failures.set(method, error),
    edit: (next) => void give(next),
    writing: (sheets) => events.writing?.(sheets),
    progress: (done) => events.progress?.(done),
    older: (...sheets) => events.older?.(sheets),
    fail: (error) => events.error?.(error),
    elsewhere: (writes) => events.elsewhere?.(writes),
    holdNext(method) {
      let release = (): void => undefined;
      holds.set(
        method,
        new Promise((resolve) => {
          release = resolve;
        }),
      );
      return () => release();
    },
  };
  const jump = async (ref: CellRef): Promise<void> => {
    await called('jump', formatCellRef(ref));
    jumps.push(formatCellRef(ref));
  };
  return {
    session,
    jumps,
    selection,
    opener: async (given) => {
      events = given;
      await called('open');
      return { session, jump, selected: () => Promise.resolve(selection.cells) };
    },
  };
}
