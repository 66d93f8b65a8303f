const ISO =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|T| )(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?:Z|[-+]\d{2}:?\d{2})?)?$/;
/** Days from 1900-01-01 (serial 1) to 1970-01-01 in the 1900 system, from March 1900 on. */
const EPOCH_SERIAL = 25569;
/** 1900-03-01: Excel counts a 29 February before it that never was. */
const AFTER_LEAP = 61;
const DAY = 86_400_000;

/** Serial number of a day; null where there is no such day. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = date.getTime() / DAY + EPOCH_SERIAL;
  const counted = serial < AFTER_LEAP ? serial - 1 : serial;
  return counted < 0 ? null : counted;
}

/**
 * Serial number (1900 system) of an ISO date, of a point in time or of a time alone, as cells of type "d" hold it; null
 * where it is none. Times are taken as written, whatever zone they name: it is the writer's own.
 */
export function isoToSerial(text: string): number | null {
  const [whole, year, month, day, hour = '0', minute = '0', second = '0'] = ISO.exec(text.trim()) ?? [];
  if (!whole || Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 60) return null;
  const days = year === undefined ? 0 : serialOf(Number(year), Number(month), Number(day));
  if (days === null) return null;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** What to add to serial numbers of the 1904 system. */
export const DAYS_1904 = 1462;
