import type { Rule } from '../../types';
import { lookingAt } from '../../understood';
import { CHOICE_NOT_MADE } from './choice-not-made';
import { COST_DIRECTION } from './cost-direction';
import { EXECUTION_SCORE } from './execution-score';
import { GROUP_SCORE_OVER_POINTS } from './group-score-over-points';
import { INDICATOR_BLOCK_EMPTY } from './indicator-block-empty';
import { INDICATOR_COUNT } from './indicator-count';
import { INDICATOR_DOMINATES } from './indicator-dominates';
import { INDICATOR_DUPLICATE } from './indicator-duplicate';
import { INDICATOR_INCOMPLETE } from './indicator-incomplete';
import { INPUT_AS_TARGET } from './input-as-target';
import { LATE_BUT_FULL_MARKS } from './late-but-full-marks';
import { LEVEL1_MISSING } from './level1-missing';
import { LEVEL2_MISFILED } from './level2-misfiled';
import { LOW_RATE_REASON } from './low-rate-reason';
import { OUTPUT_BENEFIT_MIXED } from './output-benefit-mixed';
import { OVER_TARGET_REASON } from './over-target-reason';
import { PERCENT_RANGE } from './percent-range';
import { QUAL_BAND } from './qual-band';
import { QUAL_STATUS } from './qual-status';
import { QUANT_ACTUAL_NOT_NUMBER } from './quant-actual-not-number';
import { REASON_CONTRADICTS } from './reason-contradicts';
import { REASON_MISSING } from './reason-missing';
import { SCORE_FORMULA } from './score-formula';
import { SCORE_OVER_WEIGHT } from './score-over-weight';
import { SIGN_OR_UNIT_MISSING } from './sign-or-unit-missing';
import { TARGET_ACTUAL_UNIT } from './target-actual-unit';
import { TARGET_NOT_MEASURABLE } from './target-not-measurable';
import { TARGET_VOID_WITH_WEIGHT } from './target-void-with-weight';
import { WEIGHT_EXECUTION } from './weight-execution';
import { WEIGHT_LEVEL1 } from './weight-level1';
import { WEIGHT_NOT_POSITIVE } from './weight-not-positive';
import { WEIGHT_PROFILE } from './weight-profile';
import { WEIGHT_TOTAL } from './weight-total';

/** Rules on indicators and their points, in the order of their numbers (40–67). */
export const INDICATOR_RULES: readonly Rule[] = lookingAt(
  ['indicators', 'funds'],
  [
    WEIGHT_TOTAL,
    WEIGHT_LEVEL1,
    WEIGHT_PROFILE,
    WEIGHT_EXECUTION,
    WEIGHT_NOT_POSITIVE,
    SCORE_OVER_WEIGHT,
    SCORE_FORMULA,
    EXECUTION_SCORE,
    QUAL_BAND,
    QUAL_STATUS,
    QUANT_ACTUAL_NOT_NUMBER,
    INDICATOR_INCOMPLETE,
    TARGET_NOT_MEASURABLE,
    TARGET_VOID_WITH_WEIGHT,
    INPUT_AS_TARGET,
    OUTPUT_BENEFIT_MIXED,
    LEVEL1_MISSING,
    INDICATOR_COUNT,
    INDICATOR_DOMINATES,
    INDICATOR_DUPLICATE,
    COST_DIRECTION,
    PERCENT_RANGE,
    SIGN_OR_UNIT_MISSING,
    TARGET_ACTUAL_UNIT,
    REASON_MISSING,
    OVER_TARGET_REASON,
    LOW_RATE_REASON,
    REASON_CONTRADICTS,
    LATE_BUT_FULL_MARKS,
    LEVEL2_MISFILED,
    INDICATOR_BLOCK_EMPTY,
    CHOICE_NOT_MADE,
    GROUP_SCORE_OVER_POINTS,
  ],
);
