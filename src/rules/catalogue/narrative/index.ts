import type { Rule } from '../../types';
import { BOILERPLATE_MISMATCH } from './boilerplate-mismatch';
import { CLAIM_WITHOUT_EVIDENCE } from './claim-without-evidence';
import { EXECUTION_RATE_ABSENT } from './execution-rate-absent';
import { HEADING_GAP } from './heading-gap';
import { HEADING_STYLE } from './heading-style';
import { PROBLEMS_EMPTY } from './problems-empty';
import { REPEATED_OR_WRONG_WORDS } from './repeated-or-wrong-words';
import { SCOPE_MISMATCH } from './scope-mismatch';
import { SECTION_MISSING } from './section-missing';
import { TEMPLATE_TEXT_LEFT } from './template-text-left';

/** Rules about the written report (docs/domain/consistency.md#narrative), in order of their numbers. */
export const NARRATIVE_RULES: readonly Rule[] = [
  SECTION_MISSING,
  HEADING_GAP,
  HEADING_STYLE,
  TEMPLATE_TEXT_LEFT,
  BOILERPLATE_MISMATCH,
  SCOPE_MISMATCH,
  CLAIM_WITHOUT_EVIDENCE,
  PROBLEMS_EMPTY,
  EXECUTION_RATE_ABSENT,
  REPEATED_OR_WRONG_WORDS,
];
