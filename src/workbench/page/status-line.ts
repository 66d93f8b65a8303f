import { element } from './element';

export type Tone = 'info' | 'good' | 'warning' | 'error';

export interface StatusLine {
  readonly element: HTMLElement;
  /** What the selected cell holds: read out to those who cannot see the canvas. */
  setCell(text: string): void;
  say(text: string, tone?: Tone): void;
}

/** The line at the bottom: the selected cell and what last happened. */
export function createStatusLine(): StatusLine {
  const cell = element('output', { class: 'zw-cell', 'aria-live': 'polite', 'aria-atomic': 'true' });
  const message = element('p', { class: 'zw-message', role: 'status', 'aria-live': 'polite' });
  return {
    element: element('footer', { class: 'zw-status' }, cell, message),
    setCell: (text) => {
      cell.textContent = text;
      cell.title = text;
    },
    say: (text, tone = 'info') => {
      message.textContent = text;
      message.title = text;
      message.dataset['tone'] = tone;
      message.setAttribute('aria-live', tone === 'error' ? 'assertive' : 'polite');
    },
  };
}
