import { element } from './element';
import { clampPaneWidth, PANE_WIDTH } from './preferences';

export interface Splitter {
  readonly element: HTMLElement;
  setLabel(label: string, widthText: (width: number) => string): void;
}

const STEP = 10;

/** The line between grid and pane: dragged, or moved with the arrow keys; a double click gives the usual width. */
export function createSplitter(width: number, onWidth: (width: number, done: boolean) => void): Splitter {
  const line = element('div', {
    class: 'zw-splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-valuemin': String(PANE_WIDTH.least),
    'aria-valuemax': String(PANE_WIDTH.most),
  });
  let current = width;
  let textOf = (value: number): string => String(value);
  const tell = (): void => {
    line.setAttribute('aria-valuenow', String(current));
    line.setAttribute('aria-valuetext', textOf(current));
  };
  const set = (wanted: number, done: boolean): void => {
    current = clampPaneWidth(wanted);
    tell();
    onWidth(current, done);
  };

  line.addEventListener('pointerdown', (event) => {
    line.setPointerCapture(event.pointerId);
    line.classList.add('zw-dragging');
    const from = event.clientX + current;
    const move = (moved: PointerEvent): void => set(from - moved.clientX, false);
    const end = (): void => {
      line.classList.remove('zw-dragging');
      line.removeEventListener('pointermove', move);
      line.removeEventListener('pointerup', end);
      line.removeEventListener('pointercancel', end);
      set(current, true);
    };
    line.addEventListener('pointermove', move);
    line.addEventListener('pointerup', end);
    line.addEventListener('pointercancel', end);
    event.preventDefault();
  });
  line.addEventListener('keydown', (event) => {
    const wanted = {
      ArrowLeft: current + STEP,
      ArrowRight: current - STEP,
      Home: PANE_WIDTH.most,
      End: PANE_WIDTH.least,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted, true);
  });
  line.addEventListener('dblclick', () => set(PANE_WIDTH.usual, true));
  tell();
  return {
    element: line,
    setLabel: (label, widthText) => {
      line.setAttribute('aria-label', label);
      line.title = label;
      textOf = widthText;
      tell();
    },
  };
}
