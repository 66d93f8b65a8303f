import type { Rule } from '../../types';
import { lookingAt } from '../../understood';
import { INTERMEDIARY } from './intermediary';
import { LEAD_OUTSIDE_TEAM } from './lead-outside-team';
import { PHONE_FORMAT } from './phone-format';
import { POSTCODE_FORMAT } from './postcode-format';
import { PROJECT_NAME } from './project-name';
import { REQUIRED_BLANK } from './required-blank';
import { SEAL_NAME_BLANK } from './seal-name-blank';
import { SIGNATORY_MISSING } from './signatory-missing';
import { TEAM_NAME_VARIES } from './team-name-varies';
import { TEAM_VS_TABLE } from './team-vs-table';
import { TYPE_TICKS } from './type-ticks';
import { UNIT_NAME } from './unit-name';

/** Rules about names, people and required fields (docs/domain/consistency.md#identity), in order of their numbers. */
export const IDENTITY_RULES: readonly Rule[] = lookingAt(
  ['fields', 'goal', 'evaluators'],
  [
    UNIT_NAME,
    PROJECT_NAME,
    REQUIRED_BLANK,
    SEAL_NAME_BLANK,
    TYPE_TICKS,
    SIGNATORY_MISSING,
    INTERMEDIARY,
    TEAM_VS_TABLE,
    LEAD_OUTSIDE_TEAM,
    TEAM_NAME_VARIES,
    PHONE_FORMAT,
    POSTCODE_FORMAT,
  ],
);
