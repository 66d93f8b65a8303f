/** @jest-environment jsdom */
import { MessageChannel } from 'node:worker_threads';
import { PaneTurns } from '../../src/workbench/page/pane-turns';

globalThis.MessageChannel ??= MessageChannel as unknown as typeof globalThis.MessageChannel;

function page() {
  const [pane, grid] = [document.createElement('button'), document.createElement('div')];
  document.body.replaceChildren(pane, grid);
  const drawing: boolean[] = [];
  return { pane, grid, drawing, turns: new PaneTurns(pane, [grid], (draws) => drawing.push(draws)) };
}

test('while she is in the pane it gets its turn, and the grid cannot be used until the write has ended', async () => {
  const { pane, grid, drawing, turns } = page();
  pane.focus();
  let hadItsTurn = false;
  setTimeout(() => (hadItsTurn = true));
  while (!hadItsTurn) await turns.give();
  expect([turns.isGiving, grid.inert]).toEqual([true, true]);
  expect(new Set(drawing)).toEqual(new Set([false]));
  turns.end();
  expect([turns.isGiving, grid.inert, drawing.at(-1)]).toEqual([false, false, true]);
});

test('while she types in the grid nothing is interrupted', async () => {
  const { grid, turns } = page();
  let hadItsTurn = false;
  setTimeout(() => (hadItsTurn = true));
  await turns.give();
  expect([turns.isGiving, Boolean(grid.inert), hadItsTurn]).toEqual([false, false, false]);
});
