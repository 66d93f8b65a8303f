import type { PaneExit } from '../../host/browser';

/** What F6 goes through, in the order in which it stands on the page. */
export interface Regions {
  readonly bar: HTMLElement;
  readonly focusGrid: () => void;
  readonly isInGrid: (element: Element | null) => boolean;
  readonly frame: HTMLIFrameElement;
}

const CONTROLS = 'button:not(:disabled), input:not([hidden])';
/** Where the pane begins when it had no focus before: the step that is shown, or what there is to press. */
const BEGINNINGS = ['[role="tab"][aria-selected="true"]', 'button'];

function focusPane(frame: HTMLIFrameElement): void {
  frame.focus();
  frame.contentWindow?.focus();
  const inside = frame.contentDocument;
  // The document of the pane remembers where she was.
  if (!inside || (inside.activeElement && inside.activeElement !== inside.body)) return;
  const [beginning] = BEGINNINGS.flatMap((selector) => inside.querySelector<HTMLElement>(selector) ?? []);
  beginning?.focus();
}

/**
 * F6 and Shift+F6 lead from the bar to the grid to the pane and round again, as between the parts of Excel.
 * @returns goes on from the pane, where its client library says that the keyboard leaves it
 */
export function followF6({ bar, focusGrid, isInGrid, frame }: Regions): (exit: PaneExit) => void {
  const stops = [() => bar.querySelector<HTMLElement>(CONTROLS)?.focus(), focusGrid, () => focusPane(frame)];
  function here(): number {
    const { activeElement } = document;
    if (activeElement === frame) return 2;
    return isInGrid(activeElement) ? 1 : 0;
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const by = event.shiftKey ? -1 : 1;
    stops[(here() + by + stops.length) % stops.length]?.();
  }

  // Before the grid, which takes the keys that it knows.
  window.addEventListener('keydown', onKeyDown, true);
  // Keys that are pressed in the pane do not reach this page.
  frame.addEventListener('load', () => frame.contentWindow?.addEventListener('keydown', onKeyDown, true));
  return (exit) => (exit === 'forward' ? stops[0]?.() : focusGrid());
}
