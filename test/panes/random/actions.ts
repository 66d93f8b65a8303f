import { Dice } from './dice';

/** What a person does at the grid. */
export type HerAction =
  | { readonly kind: 'amount'; readonly row: number; readonly amount: number; readonly remote: boolean }
  | { readonly kind: 'budget'; readonly amount: number }
  | { readonly kind: 'insert-row' | 'delete-row' | 'own-row'; readonly at: number }
  | {
      readonly kind: 'rename' | 'copy' | 'protect' | 'unprotect';
      readonly ours: boolean;
      readonly at: number;
    }
  | { readonly kind: 'delete-ours' | 'delete-copy'; readonly at: number }
  | { readonly kind: 'sort' | 'add' | 'undo' | 'redo' }
  | { readonly kind: 'reason-on-sheet'; readonly at: number; readonly text: string };

/** What she does in one of the panes; the ribbon stands beside the first. */
export type PaneAction =
  | {
      readonly kind: 'write' | 'undo-write' | 'live-on' | 'live-off' | 'refresh' | 'reopen' | 'ribbon';
      readonly pane: number;
    }
  | { readonly kind: 'choose'; readonly pane: number; readonly mode: 'formulas' | 'values' }
  | { readonly kind: 'reason-in-pane'; readonly pane: number; readonly at: number; readonly text: string };

export type Action = HerAction | PaneAction;

export interface Step {
  readonly action: Action;
  /** Whether she waits until everything is settled; otherwise the next thing happens at once. */
  readonly waits: boolean;
}

export const isOfPane = (action: Action): action is PaneAction => 'pane' in action;

/** Steps of a run. */
export const LENGTH = 12;

const AMOUNTS = [20_000, 80_000, 90_000, 150_000, 320_000, 0];

/** How often each is done: the likely things often, the rare ones now and then. */
const WEIGHTS: readonly (readonly [weight: number, make: (dice: Dice, number: number) => Action])[] = [
  [
    10,
    (dice) => ({
      kind: 'amount',
      row: 4 + dice.below(3),
      amount: dice.one(AMOUNTS),
      remote: dice.below(3) === 0,
    }),
  ],
  [3, (dice) => ({ kind: 'budget', amount: dice.one([10, 20, 40]) })],
  [2, (dice) => ({ kind: 'insert-row', at: dice.below(3) })],
  [1, (dice) => ({ kind: 'delete-row', at: dice.below(3) })],
  [1, () => ({ kind: 'sort' })],
  [2, (dice) => ({ kind: 'rename', ours: dice.below(2) === 0, at: dice.below(6) })],
  [2, (dice) => ({ kind: 'copy', ours: dice.below(3) > 0, at: dice.below(6) })],
  [1, (dice) => ({ kind: 'delete-ours', at: dice.below(6) })],
  [1, (dice) => ({ kind: 'delete-copy', at: dice.below(6) })],
  [1, () => ({ kind: 'add' })],
  [1, (dice) => ({ kind: 'protect', ours: dice.below(3) > 0, at: dice.below(6) })],
  [2, (dice) => ({ kind: 'unprotect', ours: true, at: dice.below(6) })],
  [1, (dice) => ({ kind: 'own-row', at: dice.below(12) })],
  [3, () => ({ kind: 'undo' })],
  [1, () => ({ kind: 'redo' })],
  [5, (dice, number) => ({ kind: 'reason-on-sheet', at: dice.below(4), text: `表上第${number}条` })],
  [
    5,
    (dice, number) => ({
      kind: 'reason-in-pane',
      pane: dice.below(2),
      at: dice.below(4),
      text: dice.below(6) === 0 ? '' : `窗格第${number}条`,
    }),
  ],
  [7, (dice) => ({ kind: 'write', pane: dice.below(2) })],
  [2, (dice) => ({ kind: 'undo-write', pane: dice.below(2) })],
  [5, (dice) => ({ kind: 'live-on', pane: dice.below(2) })],
  [1, (dice) => ({ kind: 'live-off', pane: dice.below(2) })],
  [1, (dice) => ({ kind: 'refresh', pane: dice.below(2) })],
  [2, (dice) => ({ kind: 'reopen', pane: dice.below(2) })],
  [1, () => ({ kind: 'ribbon', pane: 0 })],
  [1, (dice) => ({ kind: 'choose', pane: dice.below(2), mode: dice.one(['formulas', 'values'] as const) })],
];

const ALL = WEIGHTS.reduce((sum, [weight]) => sum + weight, 0);

function actionOf(dice: Dice, number: number): Action {
  let at = dice.below(ALL);
  for (const [weight, make] of WEIGHTS) {
    if (at < weight) return make(dice, number);
    at -= weight;
  }
  throw new Error('weights');
}

/** The steps of a run. */
export function stepsOf(seed: number, length: number): Step[] {
  const dice = new Dice(seed);
  return Array.from({ length }, (_, number) => ({
    action: actionOf(dice, number),
    waits: dice.below(3) > 0,
  }));
}
