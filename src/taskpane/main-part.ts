import { ruleById } from '../rules';
import type { MainPart } from './app/main-part';
import { Notices } from './app/Notices';
import { STEP_CONTENTS } from './app/step-contents';
import { NothingFound } from './data/NothingFound';
import { excelOpener } from './open-workbook';

/** What the four steps show, the engine and the way to the workbook: nine tenths of the pane, loaded beside the first view. */
export const MAIN_PART: MainPart & { readonly excelOpener: typeof excelOpener } = {
  steps: STEP_CONTENTS,
  Notices,
  NothingFound,
  ruleOf: ruleById,
  excelOpener,
};
