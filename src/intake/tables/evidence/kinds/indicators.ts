import { CONTENT_WORDS } from '../../../words';
import type { BlockKind } from '../kind';
import { directions, indicatorNames, indicatorValues, lexicon, points, remarks } from './contents';
import { SCORE_WITHIN_PRINTED, WEIGHT_BESIDE_PRINTED } from './printed-points';
import {
  REASONS_WHERE_POINTS_ARE_LOST,
  SCORES_ADD_UP,
  SCORES_WITHIN_WEIGHTS,
  TARGET_BEFORE_ACTUAL,
  TARGET_LIKE_ACTUAL,
  WEIGHT_BEFORE_SCORE,
  WEIGHTS_ADD_UP,
} from './relations';

/** 绩效指标: one row for each indicator, below its levels. */
export const INDICATORS_KIND: BlockKind = {
  id: 'indicators',
  meanings: [
    { id: 'level1', contents: lexicon(CONTENT_WORDS.level1) },
    { id: 'level2', contents: lexicon(CONTENT_WORDS.level2) },
    { id: 'name', contents: indicatorNames },
    { id: 'target', contents: indicatorValues },
    { id: 'sign', contents: lexicon(CONTENT_WORDS.sign, 6) },
    { id: 'direction', contents: directions },
    { id: 'unit', contents: lexicon(CONTENT_WORDS.unit, 4) },
    { id: 'actual', contents: indicatorValues },
    { id: 'weight', contents: points },
    { id: 'score', contents: points },
    { id: 'reason', contents: remarks },
  ],
  mayBeBlank: ['reason'],
  layouts: [
    ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason'],
    ['level1', 'level2', 'name', 'weight', 'target', 'actual', 'score', 'reason'],
    ['level1', 'level2', 'name', 'sign', 'target', 'unit', 'actual', 'weight', 'score', 'reason'],
    ['level1', 'level2', 'name', 'weight', 'sign', 'target', 'unit', 'actual', 'score', 'reason'],
    ['level1', 'level2', 'name', 'sign', 'target', 'actual', 'unit', 'weight', 'score', 'reason'],
    [
      'level1',
      'level2',
      'name',
      'initial-target',
      'target',
      'actual',
      'weight',
      'score',
      'deduction',
      'reason',
    ],
    ['level1', 'level2', 'name', 'target', 'unit', 'sign', 'actual', 'weight', 'score', 'reason'],
    ['level1', 'level2', 'name', 'weight', 'target', 'unit', 'sign', 'actual', 'score', 'reason'],
    ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'reason', 'score'],
    ['level1', 'level2', 'name', 'sign', 'target', 'unit', 'actual', 'weight', 'reason', 'score'],
    ['name', 'unit', 'sign', 'target', 'weight', 'actual', 'score', 'reason'],
    ['level1', 'level2', 'name', 'target', 'actual', 'score'],
    ['level1', 'level2', 'name', 'target', 'actual', 'reason'],
    ['level1', 'level2', 'name', 'weight', 'score', 'reason'],
    ['level1', 'level2', 'name', 'target', 'weight', 'actual', 'score', 'reason'],
  ],
  relations: [
    TARGET_LIKE_ACTUAL,
    TARGET_BEFORE_ACTUAL,
    WEIGHT_BEFORE_SCORE,
    WEIGHTS_ADD_UP,
    SCORES_ADD_UP,
    SCORES_WITHIN_WEIGHTS,
    REASONS_WHERE_POINTS_ARE_LOST,
    WEIGHT_BESIDE_PRINTED,
    SCORE_WITHIN_PRINTED,
  ],
  mayRepeat: ['actual', 'score'],
};
