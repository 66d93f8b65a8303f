const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
/** Days from 1900-01-01 (serial 1) to 1970-01-01 in the 1900 system, from March 1900 on. */
const EPOCH_SERIAL = 25569;
const DAY = 86_400_000;

/** Serial number (1900 system) of an ISO date as cells of type "d" hold it; null where it is none. */
export function isoToSerial(text: string): number | null {
  const match = ISO.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + EPOCH_SERIAL;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** What to add to serial numbers of the 1904 system. */
export const DAYS_1904 = 1462;
