import {
  LocaleService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
} from '@univerjs/core';
import { CalculationMode, UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { univerBook } from './univer-book';
import type { Book } from './types';

/** Opens a workbook in an engine without a grid, as Node tests need it. */
export function openHeadless(data: IWorkbookData, options: { readonly compute: boolean }): Book {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: {}, logLevel: LogLevel.WARN });
  // Formulas keep the results of the file; those without one are computed when the book is opened.
  const preset = UniverSheetsNodeCorePreset({
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  const close = (): void => {
    const locale = univer.__getInjector().get(LocaleService);
    univer.dispose();
    // The engine leaves a timer behind, which asks for a text a second after a calculation began: without texts it would
    // end the whole process.
    locale.t = (key: string) => key;
  };
  return univerBook(univer, data.id, { compute: options.compute, onDispose: close });
}
