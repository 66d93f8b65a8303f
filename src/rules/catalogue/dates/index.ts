import type { Rule } from '../../types';
import { lookingAt } from '../../understood';
import { AFTER_TYPE_BEFORE_END } from './after-type-before-end';
import { DATE_FUTURE } from './date-future';
import { DATE_INVALID } from './date-invalid';
import { DATE_MISSING } from './date-missing';
import { DEADLINE_AFTER_END } from './deadline-after-end';
import { EVALUATION_LATE } from './evaluation-late';
import { FISCAL_YEAR } from './fiscal-year';
import { PERIOD_ORDER } from './period-order';
import { REPORT_DATE_EARLY } from './report-date-early';
import { SAME_DAY_ALL } from './same-day-all';
import { TEAM_AFTER_EVALUATION } from './team-after-evaluation';
import { TEAM_DATE_CONFLICT } from './team-date-conflict';

/** Rules about dates (docs/domain/consistency.md#dates), in order of their numbers. */
export const DATE_RULES: readonly Rule[] = lookingAt(
  ['fields'],
  [
    DATE_MISSING,
    DATE_INVALID,
    DATE_FUTURE,
    PERIOD_ORDER,
    AFTER_TYPE_BEFORE_END,
    EVALUATION_LATE,
    TEAM_AFTER_EVALUATION,
    TEAM_DATE_CONFLICT,
    SAME_DAY_ALL,
    FISCAL_YEAR,
    DEADLINE_AFTER_END,
    REPORT_DATE_EARLY,
  ],
);
