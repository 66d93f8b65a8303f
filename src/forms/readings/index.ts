import type { FormReading } from '../../intake';
import { DEPARTMENT_READING } from './department';
import { GUANGXI_READING } from './guangxi';
import { HECHI_READING } from './hechi';
import { HUBEI_READING } from './hubei';
import { NATIONAL_READING } from './national';
import { SICHUAN_READING } from './sichuan';

/** How each form is recognised and read, in the order of FORM_IDS. */
export const FORM_READINGS: readonly FormReading[] = [
  NATIONAL_READING,
  HECHI_READING,
  SICHUAN_READING,
  HUBEI_READING,
  GUANGXI_READING,
  DEPARTMENT_READING,
];
