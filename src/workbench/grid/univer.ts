import {
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
} from '@univerjs/core';
import {
  CalculationMode,
  ILayoutService,
  IRenderManagerService,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { Language } from '../../language';
import type { ThemeName } from '../page/preferences';
import { textsOf } from '../texts';

const LOCALES: Readonly<Record<Language, LocaleType>> = {
  zh: LocaleType.ZH_CN,
  en: LocaleType.EN_US,
};

/** Words that the locales of the engine lack: it would show their keys. */
const lacking = (language: Language) => ({ 'sheets-ui': { info: textsOf(language).gridInfo } });

/** Excel's green in place of the engine's blue: selection, current tab, buttons. */
const GREEN = {
  50: '#E5F7EC',
  100: '#C6EBD5',
  200: '#A8DDBE',
  300: '#8ACFA7',
  400: '#4DAF78',
  500: '#218D51',
  600: '#107C41',
  700: '#0E703C',
  800: '#0C6236',
  900: '#094529',
};

/** The grid of the page: one Univer instance that shows one workbook at a time. */
export interface UniverGrid {
  readonly univer: Univer;
  /** Shows another workbook in place of the one that is shown. */
  show(data: IWorkbookData): void;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeName): void;
  /** Whether what changes is drawn; all of it is once that is so again. */
  setDrawing(draws: boolean): void;
  /** Gives the grid the keyboard. */
  focus(): void;
}

/**
 * Puts a grid into the container. Formulas keep the results of the file until a cell that they depend on is changed. The
 * engine's own bar of format buttons is left out: what it does could not be saved (save/save-workbook.ts).
 */
export function createGrid(container: HTMLElement, language: Language, theme: ThemeName): UniverGrid {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(zhCN, lacking('zh')),
      [LocaleType.EN_US]: mergeLocales(enUS, lacking('en')),
    },
    darkMode: theme === 'dark',
    logLevel: LogLevel.WARN,
  });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    disableAutoFocus: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  const themes = injector.get(ThemeService);
  themes.setTheme({ ...themes.getCurrentTheme(), primary: GREEN });
  let shown: string | null = null;
  return {
    univer,
    show: (data) => {
      if (shown !== null) injector.get(IUniverInstanceService).disposeUnit(shown);
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
      shown = data.id;
    },
    setLanguage: (next) => injector.get(LocaleService).setLocale(LOCALES[next]),
    setTheme: (next) => themes.setDarkMode(next === 'dark'),
    setDrawing: (draws) => {
      const render = shown === null ? null : injector.get(IRenderManagerService).getRenderById(shown);
      if (draws) render?.activate();
      else render?.deactivate();
    },
    focus: () => injector.get(ILayoutService).focus(),
  };
}
