import type { IndicatorValue, PlainDate } from '../../intake';
import { fold } from '../../text';

const YEAR = /\d{2,4}年|(?:19|20)\d{2}[./-]/;
const MONTH = /(\d{1,2})月(?:份)?(?:(\d{1,2})[日号])?/g;

/** Whether a date is written without its year: 11月底前. */
export function isWithoutYear({ text }: IndicatorValue): boolean {
  return !YEAR.test(fold(text));
}

/** The date of a value; one without a year is of the year of the table. Null where there is none, or several. */
export function dateIn(value: IndicatorValue, year: number | null): PlainDate | null {
  if (value.date) return value.date;
  const found = [...fold(value.text).matchAll(MONTH)];
  const [only] = found;
  if (value.problem !== 'no-year' || found.length !== 1 || !only || year === null) return null;
  return { year, month: Number(only[1]), day: only[2] === undefined ? null : Number(only[2]) };
}
