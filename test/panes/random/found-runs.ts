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
};
