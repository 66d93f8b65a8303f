import { FORM_READINGS } from '../../../../src/forms';
import { GridView } from '../../../../src/intake/tables/grid-view';
import { findFilledForms } from '../../../../src/intake/tables/forms/find-forms';
import type { FoundTable } from '../../../../src/intake/tables/found-table';
import type { Grid } from '../../../../src/workbook';

/** The filled forms of a sheet, read with all forms that there are. */
export function formsIn(grid: Grid): FoundTable[] {
  return findFilledForms(new GridView(grid), FORM_READINGS);
}
