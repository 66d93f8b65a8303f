import type { Step } from './actions';

/** Runs in which something was lost once, with the fewest steps. */
export const FOUND_RUNS: Readonly<Record<string, readonly Step[]>> = {
  'a reason given while the other pane switches live update on': [
    { action: { kind: 'write', pane: 1 }, waits: true },
    { action: { kind: 'reason-in-pane', pane: 0, at: 3, text: '窗格第6条' }, waits: true },
    { action: { kind: 'live-on', pane: 1 }, waits: false },
    { action: { kind: 'reason-in-pane', pane: 0, at: 3, text: '窗格第8条' }, waits: true },
    { action: { kind: 'amount', row: 6, amount: 150000, remote: false }, waits: true },
  ],
  'first reasons given in both panes at the same time': [
    { action: { kind: 'amount', row: 6, amount: 20000, remote: true }, waits: true },
    { action: { kind: 'reason-in-pane', pane: 0, at: 3, text: '窗格第5条' }, waits: true },
    { action: { kind: 'reason-in-pane', pane: 1, at: 1, text: '窗格第6条' }, waits: false },
    { action: { kind: 'reason-in-pane', pane: 0, at: 0, text: '窗格第7条' }, waits: false },
  ],
  'a reason given after 审核结果 was deleted': [
    { action: { kind: 'write', pane: 1 }, waits: true },
    { action: { kind: 'delete-ours', at: 5 }, waits: true },
    { action: { kind: 'reason-in-pane', pane: 0, at: 0, text: '窗格第5条' }, waits: true },
    { action: { kind: 'write', pane: 1 }, waits: true },
  ],
  'a reason typed on 审核结果 just after it has grown': [
    { action: { kind: 'amount', row: 4, amount: 150000, remote: true }, waits: true },
    { action: { kind: 'amount', row: 6, amount: 20000, remote: true }, waits: false },
    { action: { kind: 'reason-in-pane', pane: 1, at: 0, text: '窗格第3条' }, waits: true },
    { action: { kind: 'write', pane: 1 }, waits: false },
    { action: { kind: 'amount', row: 4, amount: 80000, remote: false }, waits: true },
    { action: { kind: 'reason-on-sheet', at: 0, text: '表上第8条' }, waits: false },
    { action: { kind: 'reason-in-pane', pane: 1, at: 3, text: '窗格第10条' }, waits: true },
    { action: { kind: 'amount', row: 4, amount: 150000, remote: false }, waits: true },
  ],
  'a reason typed on the sheet just as its row goes': [
    { action: { kind: 'delete-row', at: 2 }, waits: false },
    { action: { kind: 'amount', row: 5, amount: 320000, remote: false }, waits: false },
    { action: { kind: 'live-on', pane: 0 }, waits: false },
    { action: { kind: 'write', pane: 1 }, waits: true },
    { action: { kind: 'amount', row: 5, amount: 20000, remote: false }, waits: false },
    { action: { kind: 'reason-on-sheet', at: 2, text: '表上第10条' }, waits: true },
  ],
  'a reason given in a pane after an undo that a protected sheet refused': [
    { action: { kind: 'write', pane: 0 }, waits: true },
    { action: { kind: 'write', pane: 0 }, waits: true },
    { action: { kind: 'protect', ours: true, at: 0 }, waits: true },
    { action: { kind: 'undo-write', pane: 1 }, waits: false },
    { action: { kind: 'reason-in-pane', pane: 1, at: 2, text: '窗格第11条' }, waits: true },
  ],
  'her undo after a row of 审核结果 has come': [
    { action: { kind: 'budget', amount: 10 }, waits: true },
    { action: { kind: 'sort' }, waits: true },
    { action: { kind: 'write', pane: 0 }, waits: true },
    { action: { kind: 'amount', row: 5, amount: 0, remote: false }, waits: true },
    { action: { kind: 'live-on', pane: 0 }, waits: true },
    { action: { kind: 'reason-in-pane', pane: 1, at: 3, text: '窗格第8条' }, waits: true },
    { action: { kind: 'undo' }, waits: false },
    { action: { kind: 'unprotect', ours: true, at: 3 }, waits: false },
  ],
  'an edit while 审核结果 is being protected': [
    { action: { kind: 'live-on', pane: 1 }, waits: false },
    { action: { kind: 'write', pane: 1 }, waits: true },
    { action: { kind: 'amount', row: 5, amount: 150000, remote: false }, waits: false },
    { action: { kind: 'protect', ours: true, at: 5 }, waits: true },
  ],
  'a reason typed on 审核结果 after an undo that a protected sheet refused': [
    { action: { kind: 'write', pane: 1 }, waits: true },
    { action: { kind: 'write', pane: 1 }, waits: true },
    { action: { kind: 'protect', ours: true, at: 0 }, waits: false },
    { action: { kind: 'undo-write', pane: 0 }, waits: true },
    { action: { kind: 'reason-on-sheet', at: 0, text: '表上第11条' }, waits: true },
  ],
};
