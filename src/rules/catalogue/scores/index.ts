import type { Rule } from '../../types';
import { lookingAt } from '../../understood';
import { ALL_FULL_MARKS } from './all-full-marks';
import { CONCLUSION_CONTRADICTS } from './conclusion-contradicts';
import { COST_CAP } from './cost-cap';
import { FULL_MARKS_WITH_PROBLEMS } from './full-marks-with-problems';
import { GOAL_CELL_IS_RESULT } from './goal-cell-is-result';
import { GOAL_INDICATOR_MISMATCH } from './goal-indicator-mismatch';
import { GOAL_NOT_COVERED } from './goal-not-covered';
import { GRADE_NOT_A_GRADE } from './grade-not-a-grade';
import { GRADE_VOCABULARY } from './grade-vocabulary';
import { GRADE_VS_SCORE } from './grade-vs-score';
import { SATISFACTION_MISSING } from './satisfaction-missing';
import { SATISFACTION_NO_EVIDENCE } from './satisfaction-no-evidence';
import { SCORE_DECIMALS } from './score-decimals';
import { SCORE_TABLE_VS_TEXT } from './score-table-vs-text';
import { SCORE_WITHOUT_BASIS } from './score-without-basis';
import { SURVEY_RATE_MISMATCH } from './survey-rate-mismatch';
import { TOTAL_MISSING } from './total-missing';
import { TOTAL_SCORE } from './total-score';

/** Rules on totals, grades, goals and conclusions. */
export const SCORE_RULES: readonly Rule[] = lookingAt(
  ['indicators', 'fields', 'goal'],
  [
    TOTAL_SCORE,
    GRADE_VS_SCORE,
    GRADE_NOT_A_GRADE,
    GRADE_VOCABULARY,
    SCORE_TABLE_VS_TEXT,
    FULL_MARKS_WITH_PROBLEMS,
    ALL_FULL_MARKS,
    SCORE_WITHOUT_BASIS,
    CONCLUSION_CONTRADICTS,
    GOAL_CELL_IS_RESULT,
    GOAL_NOT_COVERED,
    SATISFACTION_NO_EVIDENCE,
    SATISFACTION_MISSING,
    COST_CAP,
    GOAL_INDICATOR_MISMATCH,
    TOTAL_MISSING,
    SURVEY_RATE_MISMATCH,
    SCORE_DECIMALS,
  ],
);
