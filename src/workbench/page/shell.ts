import { fill, LANGUAGE_TAGS } from '../../language';
import { textsOf } from '../texts';
import { acceptDrops } from './drop';
import { element } from './element';
import type { Preferences } from './preferences';
import { createSplitter } from './splitter';
import { createStatusLine, type StatusLine } from './status-line';
import { createToolbar, type Toolbar, type ToolbarActions } from './toolbar';

export interface Shell {
  readonly toolbar: Toolbar;
  readonly status: StatusLine;
  /** Where the grid goes. */
  readonly grid: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** Words in place of the grid while there is none; null takes them away. */
  setPlaceholder(text: string | null): void;
  /** Shows language, theme and width of the pane. */
  apply(preferences: Preferences): void;
}

/** The page: bar, grid, line between, pane, status line. All its styles live below `.zw`. */
export function createShell(
  root: HTMLElement,
  preferences: Preferences,
  actions: ToolbarActions & { readonly setPaneWidth: (width: number) => void },
): Shell {
  const toolbar = createToolbar(actions);
  const status = createStatusLine();
  const grid = element('div', { class: 'zw-univer' });
  const placeholder = element('p', { class: 'zw-placeholder' });
  const workbook = element('section', { class: 'zw-grid' }, grid, placeholder);
  const frame = element('iframe', { class: 'zw-frame' });
  const pane = element('section', { class: 'zw-pane' }, frame);
  const page = element('div', { class: 'zw' });
  const splitter = createSplitter(preferences.paneWidth, (width, done) => {
    page.style.setProperty('--zw-pane', `${width}px`);
    if (done) actions.setPaneWidth(width);
  });
  page.append(
    toolbar.element,
    element('main', { class: 'zw-main' }, workbook, splitter.element, pane),
    status.element,
  );
  const drops = acceptDrops(page, actions.open);
  root.replaceChildren(page);

  return {
    toolbar,
    status,
    grid,
    frame,
    setPlaceholder: (text) => {
      placeholder.textContent = text ?? '';
      placeholder.hidden = text === null;
    },
    apply: ({ language, theme, paneWidth }) => {
      const texts = textsOf(language);
      document.documentElement.lang = LANGUAGE_TAGS[language];
      document.title = texts.title;
      page.dataset['theme'] = theme;
      page.style.setProperty('--zw-pane', `${paneWidth}px`);
      toolbar.setWords(language, theme);
      workbook.setAttribute('aria-label', texts.grid);
      pane.setAttribute('aria-label', texts.pane);
      frame.title = texts.pane;
      splitter.setLabel(texts.divider, (width) => fill(texts.paneWidth, { width }));
      drops.setLabel(texts.drop);
    },
  };
}
