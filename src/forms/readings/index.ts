import type { FormReading } from '../../intake';

/** Placeholder until the reading vocabulary lands here. */
export const FORM_READINGS: readonly FormReading[] = [];
