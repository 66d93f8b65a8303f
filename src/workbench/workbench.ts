import { THEME_MESSAGE } from '../taskpane/host/use-theme-mode';
import { selectedCellText } from './grid/cell-text';
import type { OpenWorkbook, UniverGrid } from './grid';
import { download, givenWorkbook, readFile, type NamedBytes } from './page/files';
import { readPreferences, rememberPreferences, type Preferences } from './page/preferences';
import { createShell } from './page/shell';
import type { SavedWorkbook } from './save/save-workbook';
import { fill, TEXTS, type Texts } from './texts';

const PANE = 'taskpane.html';

/** What tests and the browser's console may look at. */
declare global {
  interface Window {
    workbench?: { readonly workbook: () => OpenWorkbook | null };
  }
}

/** Grid and pane side by side: opens workbooks, saves them, and shows both in one language and theme. */
export async function startWorkbench(root: HTMLElement): Promise<void> {
  let preferences = readPreferences();
  let grid: UniverGrid | null = null;
  let open: ((bytes: Uint8Array, name: string, locale: Preferences['language']) => OpenWorkbook) | null =
    null;
  let workbook: OpenWorkbook | null = null;

  const texts = (): Texts => TEXTS[preferences.language];
  const shell = createShell(root, preferences, {
    open: (file) => void readFile(file).then(show),
    save,
    undo: () => void workbook?.host.user.undo(),
    redo: () => void workbook?.host.user.redo(),
    switchLanguage: () => {
      prefer({ language: preferences.language === 'zh-CN' ? 'en-US' : 'zh-CN' });
      grid?.setLanguage(preferences.language);
      // Excel's display language is fixed for as long as an add-in is open.
      showPane();
    },
    switchTheme: () => {
      prefer({ theme: preferences.theme === 'dark' ? 'light' : 'dark' });
      grid?.setTheme(preferences.theme);
      const { contentWindow } = shell.frame;
      contentWindow?.postMessage({ type: THEME_MESSAGE, theme: preferences.theme }, location.origin);
    },
    setPaneWidth: (paneWidth) => prefer({ paneWidth }),
  });

  function prefer(change: Partial<Preferences>): void {
    preferences = { ...preferences, ...change };
    rememberPreferences(preferences);
    shell.apply(preferences);
    showState();
  }

  function showPane(): void {
    workbook?.host.openAddIn(shell.frame, `${PANE}?theme=${preferences.theme}`, preferences.language);
  }

  function showState(): void {
    if (!workbook) return;
    shell.toolbar.setFile(workbook.name, workbook.changes.isUnsaved);
    shell.status.setCell(selectedCellText(workbook.host.book, texts()));
  }

  function show({ name, bytes }: NamedBytes): void {
    if (!open) return;
    if (workbook?.changes.isUnsaved && !window.confirm(texts().unsaved)) return;
    shell.status.say(fill(texts().opening, { file: name }));
    try {
      workbook = open(bytes, name, preferences.language);
    } catch (error) {
      return shell.status.say(fill(texts().cannotOpen, { file: name, reason: reasonOf(error) }), 'error');
    }
    const { sheets, computed, changes } = workbook;
    changes.onChange(showState);
    shell.setPlaceholder(null);
    shell.toolbar.setReady(true);
    shell.status.say(fill(computed ? texts().opened : texts().openedLarge, { file: name, sheets }));
    showState();
    showPane();
  }

  function save(): void {
    if (!workbook) return;
    const name = workbook.name;
    try {
      const saved = workbook.save();
      download({ name, bytes: saved.bytes });
      workbook.changes.markSaved();
      tellSaved(name, saved);
    } catch (error) {
      shell.status.say(fill(texts().cannotSave, { reason: reasonOf(error) }), 'error');
    }
  }

  function tellSaved(file: string, { cells, ownSheets, omitted }: SavedWorkbook): void {
    const { saved, savedUnchanged, omitted: notSaved, omissions } = texts();
    const text =
      cells + ownSheets > 0
        ? fill(saved, { file, cells, sheets: ownSheets })
        : fill(savedUnchanged, { file });
    if (omitted.length === 0) return shell.status.say(text, 'good');
    const list = omitted.map(({ kind, sheet }) => fill(omissions[kind], { sheet }));
    const separator = preferences.language === 'zh-CN' ? '；' : '; ';
    shell.status.say(`${text}${separator}${fill(notSaved, { list: list.join(separator) })}`, 'warning');
  }

  function reasonOf(error: unknown): string {
    const { localized } = error as { readonly localized?: { readonly zh: string; readonly en: string } };
    if (!localized) return error instanceof Error ? error.message : String(error);
    return preferences.language === 'zh-CN' ? localized.zh : localized.en;
  }

  shell.apply(preferences);
  shell.toolbar.setReady(false);
  shell.setPlaceholder(texts().starting);
  window.workbench = { workbook: () => workbook };
  window.addEventListener('beforeunload', (event) => {
    if (workbook?.changes.isUnsaved) event.preventDefault();
  });

  const given = givenWorkbook();
  try {
    const engine = await import('./grid');
    grid = engine.createGrid(shell.grid, preferences.language, preferences.theme);
    open = engine.workbookOpener(grid);
  } catch (error) {
    shell.setPlaceholder(texts().noGrid);
    throw error;
  }
  const first = await given;
  if (first) show(first);
  else shell.setPlaceholder(texts().noWorkbook);
}
