import { createPaneStore } from '../../src/taskpane/state/pane-store';
import { cellRef } from '../../src/workbook';
import { manyReport, networkReport } from './fake-report';
import { fakeWorkbook } from './fake-session';

function opened() {
  const fake = fakeWorkbook(networkReport());
  return { ...fake, store: createPaneStore(fake.opener) };
}

test('opens the workbook and evaluates it', async () => {
  const { store, session } = opened();
  await store.open();
  expect(session.calls).toEqual(['open', 'refresh']);
  expect(store.getState()).toMatchObject({ activity: null, error: null, report: { verdict: 'fail' } });
});

test('a failed opening can be tried again', async () => {
  const { store, session } = opened();
  const error = new Error('busy');
  session.failNext('open', error);
  await store.open();
  expect(store.getState()).toMatchObject({ report: null, error, activity: null });
  await store.open();
  expect(store.getState()).toMatchObject({ error: null, report: { verdict: 'fail' } });
});

test('does one thing at a time and loses nothing', async () => {
  const { store, session } = opened();
  await store.open();
  const release = session.holdNext('choose');
  const choosing = store.choose({ policyId: 'hubei' });
  const explaining = store.explain(['finding-1'], '原因');
  await Promise.resolve();
  expect(store.getState().activity).toBe('choosing');
  release();
  await Promise.all([choosing, explaining]);
  expect(session.calls.slice(2)).toEqual(['choose {"policyId":"hubei"}', 'explain finding-1 原因']);
  expect(store.getState().choices.policyId).toBe('hubei');
});

test('a failure leaves the figures and says so', async () => {
  const { store, session } = opened();
  await store.open();
  session.failNext('write', new Error('no'));
  await store.write();
  expect(store.getState()).toMatchObject({ written: null, error: { message: 'no' }, activity: null });
  expect(store.getState().report).not.toBeNull();
  store.dismissError();
  expect(store.getState().error).toBeNull();
});

test('writes and takes the write back', async () => {
  const { store } = opened();
  await store.open();
  await store.write();
  expect(store.getState()).toMatchObject({ canUndo: true, undone: false });
  expect(store.getState().written?.map(({ name }) => name)).toEqual([
    '自评表-网络维护费',
    '自评汇总',
    '审核结果',
  ]);
  await store.undoWrite();
  expect(store.getState()).toMatchObject({ canUndo: false, undone: true, written: null });
});

test('follows edits and errors of the session', async () => {
  const { store, session } = opened();
  await store.open();
  session.edit(manyReport(5));
  expect(store.getState().report?.projects).toHaveLength(2);
  session.progress(0.5);
  expect(store.getState().progress).toBe(0.5);
  session.fail(new Error('lost'));
  expect(store.getState().error).toMatchObject({ message: 'lost' });
});

test('a jump to a cell that is gone is an error, not a crash', async () => {
  const { store, session, jumps } = opened();
  await store.open();
  await store.jump(cellRef('自评表', 0, 0));
  expect(jumps).toEqual(['自评表!A1']);
  session.failNext('jump', { code: 'ItemNotFound' });
  await store.jump(cellRef('没有', 0, 0));
  expect(store.getState().error).toEqual({ code: 'ItemNotFound' });
});

test('cancels what is under way, also the opening itself', async () => {
  let given: AbortSignal | null = null;
  const fake = fakeWorkbook(networkReport());
  const store = createPaneStore((events, signal) => {
    given = signal;
    return fake.opener(events, signal);
  });
  const release = fake.session.holdNext('open');
  const opening = store.open();
  await Promise.resolve();
  store.cancel();
  expect((given as AbortSignal | null)?.aborted).toBe(true);
  release();
  await opening;
  expect(store.getState()).toMatchObject({ report: null, error: { name: 'AbortError' } });
  expect(fake.session.calls).toEqual(['open']);
  store.cancel();
  expect(fake.session.calls).toContain('cancel');
});

test('a failed follow is told, and no longer once the figures follow again', async () => {
  const { store, session } = opened();
  await store.open();
  session.fail(new Error('no'));
  expect(store.getState().error).not.toBeNull();
  session.edit(networkReport());
  expect(store.getState().error).toBeNull();
});

test('what she asked for and did not get is told until she goes on, whatever figures come meanwhile', async () => {
  const { store, session } = opened();
  await store.open();
  session.failNext('write', new Error('half done'));
  await store.write();
  // A write that stopped half-way is looked at, and put right, by itself.
  session.edit(networkReport());
  expect(store.getState().error).toMatchObject({ message: 'half done' });
  session.fail(new Error('lost'));
  session.edit(networkReport());
  expect(store.getState().error).toMatchObject({ message: 'half done' });
  await store.write();
  expect(store.getState().error).toBeNull();
});

test('figures that could not be read anew are made up for by those that come', async () => {
  const { store, session } = opened();
  await store.open();
  session.failNext('refresh', new Error('busy'));
  await store.refresh();
  expect(store.getState().error).toMatchObject({ message: 'busy' });
  session.edit(networkReport());
  expect(store.getState().error).toBeNull();
});
