/** Rows of the filled older form, counted from 0. */
export const OLDER = {
  types: 7,
  date: 12,
  spent: 23,
  header: 25,
  first: 26,
  second: 27,
  total: 34,
  filledBy: 46,
  leader: 47,
  intermediary: 48,
} as const;
