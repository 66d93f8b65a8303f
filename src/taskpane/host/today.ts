import type { PlainDate } from '../../intake';

/** The calendar date where the clerk is. The core never reads the clock, so the pane tells it. */
export function today(now: Date = new Date()): PlainDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
