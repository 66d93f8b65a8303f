import type { FormReading } from '../../intake';

/** The common vocabulary is that of the national table; it has no labels of its own. */
export const NATIONAL_READING: FormReading = {
  id: 'national',
  signature: [],
  fields: {},
  fundColumns: {},
  fundRows: [],
  indicatorColumns: {},
};
