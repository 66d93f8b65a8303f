import type { Omission } from './save/save-workbook';
import type { PaneExit } from '../host/browser';
import { fill, LANGUAGE_TAGS, type Language } from '../language';
import { THEME_MESSAGE } from '../taskpane/host/use-theme-mode';
import type { OpenWorkbook, UniverGrid } from './grid';
import { selectedCellText } from './grid/cell-text';
import {
  lost,
  NOTHING,
  notOpened,
  notSaved,
  opened,
  opening,
  refused,
  saved,
  type Message,
} from './messages';
import { download, givenWorkbook, readFile, type NamedBytes } from './page/files';
import { PaneTurns } from './page/pane-turns';
import { readPreferences, rememberPreferences, type Preferences } from './page/preferences';
import { followF6 } from './page/regions';
import { createShell, type Shell } from './page/shell';
import { textsOf, type Texts } from './texts';

const PANE = 'taskpane.html';

type Opener = (bytes: Uint8Array, name: string, language: Language) => OpenWorkbook;

/** What tests and the browser's console may look at. */
declare global {
  interface Window {
    workbench?: { readonly workbook: () => OpenWorkbook | null };
  }
}

/** Grid and pane side by side: opens workbooks, saves them, and shows both in one language and theme. */
class Workbench {
  private preferences = readPreferences();
  private grid: UniverGrid | null = null;
  private opener: Opener | null = null;
  private workbook: OpenWorkbook | null = null;
  private message = NOTHING;
  private stale = false;
  private readonly goFromPane: (exit: PaneExit) => void;
  private readonly shell: Shell;
  private readonly turns: PaneTurns;

  constructor(root: HTMLElement) {
    this.shell = createShell(root, this.preferences, {
      open: (file) => void readFile(file).then((given) => this.open(given)),
      save: () => this.save(),
      undo: () => void this.workbook?.host.user.undo(),
      redo: () => void this.workbook?.host.user.redo(),
      switchLanguage: () => this.switchLanguage(),
      switchTheme: () => this.switchTheme(),
      setPaneWidth: (paneWidth) => this.prefer({ paneWidth }),
    });
    const { toolbar, grid, frame } = this.shell;
    this.turns = new PaneTurns(frame, [toolbar.element, grid], (draws) => this.grid?.setDrawing(draws));
    this.shell.apply(this.preferences);
    this.shell.toolbar.setReady(false);
    this.shell.setPlaceholder(this.texts.starting);
    this.goFromPane = followF6({
      bar: toolbar.element,
      frame,
      focusGrid: () => this.grid?.focus(),
      isInGrid: (element) =>
        grid.contains(element) || element?.closest('.univer-editor, [data-u-comp]') != null,
    });
    window.workbench = { workbook: () => this.workbook };
    window.addEventListener('beforeunload', (event) => {
      if (this.workbook?.changes.isUnsaved) event.preventDefault();
    });
  }

  /** Loads the grid, which is several MB, while the page is already there, and opens the given workbook. */
  async start(): Promise<void> {
    const given = givenWorkbook();
    try {
      const engine = await import('./grid');
      this.grid = engine.createGrid(this.shell.grid, this.preferences.language, this.preferences.theme);
      const notKept = {
        refused: (what: Omission) => this.say(refused(what)),
        lost: (what: Omission) => this.say(lost(what)),
      };
      this.opener = engine.workbookOpener(this.grid, {
        notKept,
        turns: this.turns,
        onExit: (exit) => this.goFromPane(exit),
      });
    } catch (error) {
      this.shell.setPlaceholder(this.texts.noGrid);
      throw error;
    }
    const first = await given;
    if (first) this.open(first);
    if (!this.workbook) this.shell.setPlaceholder(this.texts.noWorkbook);
  }

  private get texts(): Texts {
    return textsOf(this.preferences.language);
  }

  private open({ name, bytes }: NamedBytes): void {
    // A file may be dropped at any time; what is half written is finished first.
    if (!this.opener || this.turns.isGiving) return;
    if (this.workbook?.changes.isUnsaved && !window.confirm(this.texts.unsaved)) return;
    this.say(opening(name));
    try {
      this.workbook = this.opener(bytes, name, this.preferences.language);
    } catch (error) {
      return this.say(notOpened(name, error));
    }
    const { sheets, computed, changes } = this.workbook;
    changes.onChange(() => this.showStateSoon());
    this.shell.setPlaceholder(null);
    this.shell.toolbar.setReady(true);
    this.say(opened(name, sheets, computed));
    this.showState();
    this.showPane();
  }

  private save(): void {
    if (!this.workbook) return;
    const { name, changes } = this.workbook;
    try {
      const result = this.workbook.save();
      download({ name, bytes: result.bytes });
      changes.markSaved();
      this.say(saved(name, result));
    } catch (error) {
      this.say(notSaved(error));
    }
  }

  private switchLanguage(): void {
    this.prefer({ language: this.preferences.language === 'zh' ? 'en' : 'zh' });
    this.grid?.setLanguage(this.preferences.language);
    // Excel's display language is fixed for as long as an add-in is open.
    this.showPane();
  }

  private switchTheme(): void {
    this.prefer({ theme: this.preferences.theme === 'dark' ? 'light' : 'dark' });
    const { theme } = this.preferences;
    this.grid?.setTheme(theme);
    this.shell.frame.contentWindow?.postMessage({ type: THEME_MESSAGE, theme }, location.origin);
  }

  private prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    rememberPreferences(this.preferences);
    this.shell.apply(this.preferences);
    this.say(this.message);
    this.showState();
  }

  private showPane(): void {
    const { theme, language } = this.preferences;
    this.workbook?.host.openAddIn(this.shell.frame, `${PANE}?theme=${theme}`, LANGUAGE_TAGS[language]);
  }

  private say(message: Message): void {
    this.message = message;
    this.shell.status.say(message.text(this.preferences.language), message.tone);
  }

  /** Once for all changes that come together: a write of the add-in makes thousands. */
  private showStateSoon(): void {
    if (this.stale) return;
    this.stale = true;
    queueMicrotask(() => this.showState());
  }

  private showState(): void {
    this.stale = false;
    if (!this.workbook) return;
    const { name: file, changes, host } = this.workbook;
    this.shell.toolbar.setFile(changes.isUnsaved ? fill(this.texts.changed, { file }) : file);
    this.shell.status.setCell(selectedCellText(host.book, this.texts));
  }
}

export function startWorkbench(root: HTMLElement): Promise<void> {
  return new Workbench(root).start();
}
