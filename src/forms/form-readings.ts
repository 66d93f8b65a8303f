import type { FormReading } from '../intake';
import { FORMS } from './catalogue';

/** How each form is recognised and read, in the order of the catalogue. */
export const FORM_READINGS: readonly FormReading[] = FORMS.map(({ reading }) => reading);
