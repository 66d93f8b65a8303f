import type { Language } from '../language';
import { openSession } from '../engine';
import { openExcelWorkbook } from '../excel';
import { today } from './host/today';
import type { Opener } from './state/pane-state';

/** Opens the workbook in which the pane stands. */
export function excelOpener(language: Language): Opener {
  return async (events) => {
    const port = await openExcelWorkbook();
    const session = await openSession(port, events, {
      asOf: today,
      language: () => language,
    });
    return { session, jump: (ref) => port.select(ref), selected: () => port.selected() };
  };
}
