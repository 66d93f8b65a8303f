import type { Language } from '../../language';
import { textsOf, type Texts } from '../texts';
import { element, icon } from './element';
import type { ThemeName } from './preferences';

export interface ToolbarActions {
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly switchLanguage: () => void;
  readonly switchTheme: () => void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  setFile(text: string): void;
  setWords(language: Language, theme: ThemeName): void;
  /** Saving and undoing need an open workbook. */
  setReady(ready: boolean): void;
}

const ICONS = {
  open: 'M2.5 15.5V5a1.5 1.5 0 0 1 1.5-1.5h3.2l2 2H14A1.5 1.5 0 0 1 15.5 7v1M2.5 15.5l2.2-6.3A1.5 1.5 0 0 1 6.1 8.2h10.2a1 1 0 0 1 1 1.3l-1.8 5a1.5 1.5 0 0 1-1.4 1z',
  save: 'M4.5 3.5h8.8l3.2 3.2v8.8a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1zM6.5 3.5v4h6v-4M6 16.5v-5h8v5',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5h7.8a4.2 4.2 0 0 1 0 8.5H8',
  redo: 'M13 4l3.5 3.5L13 11M16.5 7.5H8.7a4.2 4.2 0 0 0 0 8.5H12',
  dark: 'M15.8 12.4A6.8 6.8 0 0 1 7.6 4.2a6.8 6.8 0 1 0 8.2 8.2z',
  light:
    'M10 6.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6zM10 2v1.6M10 16.4V18M2 10h1.6M16.4 10H18M4.3 4.3l1.2 1.2M14.5 14.5l1.2 1.2M4.3 15.7l1.2-1.2M14.5 5.5l1.2-1.2',
} as const;

type ButtonName = 'open' | 'save' | 'undo' | 'redo' | 'language' | 'theme';

function button(name: ButtonName, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'zw-button', 'data-action': name });
  made.addEventListener('click', onClick);
  return made;
}

function label(target: HTMLButtonElement, path: string | null, text: string | null, hint: string): void {
  target.replaceChildren(...(path ? [icon(path)] : []), ...(text ? [element('span', {}, text)] : []));
  target.title = hint;
  target.setAttribute('aria-label', text && hint.includes(text) ? hint : text ? `${text}: ${hint}` : hint);
}

function filePicker(open: (file: File) => void): HTMLInputElement {
  const picker = element('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: '', tabindex: '-1' });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    // The same file may be chosen again.
    picker.value = '';
    if (file) open(file);
  });
  return picker;
}

/** The bar at the top: product, file, open, save, undo, language, theme. */
export function createToolbar(actions: ToolbarActions): Toolbar {
  const picker = filePicker(actions.open);
  const buttons = {
    open: button('open', () => picker.click()),
    save: button('save', actions.save),
    undo: button('undo', actions.undo),
    redo: button('redo', actions.redo),
    language: button('language', actions.switchLanguage),
    theme: button('theme', actions.switchTheme),
  };
  const product = element('span', { class: 'zw-product' });
  const file = element('h1', { class: 'zw-file' });
  const bar = element(
    'header',
    { class: 'zw-bar' },
    element('span', { class: 'zw-brand' }, element('img', { src: 'assets/icon-32.png', alt: '' }), product),
    element('span', { class: 'zw-group' }, buttons.open, buttons.save, picker),
    element('span', { class: 'zw-group zw-icons' }, buttons.undo, buttons.redo),
    file,
    element('span', { class: 'zw-group zw-end' }, buttons.language, buttons.theme),
  );

  const setTexts = (texts: Texts, theme: ThemeName): void => {
    product.textContent = texts.product;
    label(buttons.open, ICONS.open, texts.open, texts.openHint);
    label(buttons.save, ICONS.save, texts.save, texts.saveHint);
    label(buttons.undo, ICONS.undo, null, texts.undo);
    label(buttons.redo, ICONS.redo, null, texts.redo);
    label(buttons.language, null, texts.otherLanguage, texts.languageHint);
    const other = theme === 'dark' ? 'light' : 'dark';
    label(buttons.theme, ICONS[other], null, texts[other]);
  };

  return {
    element: bar,
    setFile: (text) => {
      file.textContent = text;
      file.title = text;
    },
    setWords: (language, theme) => setTexts(textsOf(language), theme),
    setReady: (ready) => {
      for (const target of [buttons.save, buttons.undo, buttons.redo]) target.disabled = !ready;
    },
  };
}
