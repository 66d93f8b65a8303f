import { ruleById } from '../rules';
import { Workspace } from './app/Workspace';
import type { MainPart } from './app/main-part';
import { NothingFound } from './data/NothingFound';
import { excelOpener } from './open-workbook';

/** The four steps, the engine and the way to the workbook: nine tenths of the pane, loaded beside the first view. */
export const MAIN_PART: MainPart & { readonly excelOpener: typeof excelOpener } = {
  Workspace,
  NothingFound,
  ruleOf: ruleById,
  excelOpener,
};
