import type { Submission } from './submission';

/** Budget year: that of the title, else of anything that names one; null where nothing does. */
export function fiscalYear({ identity, year }: Submission): number | null {
  const stated = identity.years.find(({ role }) => role === 'title') ?? identity.years[0];
  const date = identity.period?.end.value ?? identity.period?.start.value ?? null;
  return stated?.year.value ?? date?.year ?? year;
}
