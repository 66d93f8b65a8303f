import type { Rule } from '../../types';
import { lookingAt } from '../../understood';
import { BELOW_THRESHOLD_UNDER_310 } from './below-threshold-under-310';
import { CASUAL_LABOUR_UNDER_301 } from './casual-labour-under-301';
import { ECON_CODE_NAME } from './econ-code-name';
import { ECON_CODE_UNKNOWN } from './econ-code-unknown';
import { ECON_LEVEL_TOO_COARSE } from './econ-level-too-coarse';
import { EQUIPMENT_UNDER_302 } from './equipment-under-302';
import { ONE_LINE_MANY_NATURES } from './one-line-many-natures';
import { PERSONNEL_SHARE } from './personnel-share';
import { RUNNING_COST_UNDER_310 } from './running-cost-under-310';
import { USE_OUTSIDE_PROJECT } from './use-outside-project';
import { WAGES_UNDER_302 } from './wages-under-302';

/** Rules on economic items, in the order of their numbers (docs/domain/consistency.md#classification). */
export const CLASSIFICATION_RULES: readonly Rule[] = lookingAt(
  ['ledger', 'expenses'],
  [
    ECON_CODE_UNKNOWN,
    ECON_CODE_NAME,
    ECON_LEVEL_TOO_COARSE,
    WAGES_UNDER_302,
    CASUAL_LABOUR_UNDER_301,
    EQUIPMENT_UNDER_302,
    BELOW_THRESHOLD_UNDER_310,
    RUNNING_COST_UNDER_310,
    ONE_LINE_MANY_NATURES,
    PERSONNEL_SHARE,
    USE_OUTSIDE_PROJECT,
  ],
);
