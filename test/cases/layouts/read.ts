import { FORM_READINGS } from '../../../src/forms/form-readings';
import { findTables, type Stated, type Submission } from '../../../src/intake';
import { readSubmissions } from '../../intake/submission/from-tables/read-submissions';
import { toText, type Decimal } from '../../../src/numbers';
import type { Grid } from '../../../src/workbook';

/** All projects of the sheets, as the product reads them. */
export function readAll(grids: readonly Grid[]): readonly Submission[] {
  return readSubmissions(findTables(grids, FORM_READINGS), { readings: FORM_READINGS }).submissions;
}

export function shown(stated: Stated<Decimal> | null | undefined): string | null {
  return stated?.value ? toText(stated.value) : null;
}
