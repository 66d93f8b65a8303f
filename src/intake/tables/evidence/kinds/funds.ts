import type { ColumnFacts } from '../facts';
import type { BlockKind, Weight } from '../kind';
import { amounts, rates, remarks } from './contents';
import {
  INITIAL_EQUALS_BUDGET,
  RATE_OF_BUDGET,
  RATE_OF_INITIAL,
  SAME_MARKS,
  SCORE_OF_PRINTED,
  SCORE_OF_RATE,
  singlePoints,
  singleScore,
  SPENT_WITHIN_BUDGET,
  WEIGHT_IS_NO_AMOUNT,
  WEIGHT_IS_PRINTED,
} from './relations';

/** Plans and arrivals stand in few official tables: amounts alone do not speak for them. */
function rarelyThere(facts: ColumnFacts): Weight {
  return amounts(facts) - 1.5;
}

/** 项目资金: amounts side by side, one row for each source. */
export const FUNDS_KIND: BlockKind = {
  id: 'funds',
  meanings: [
    { id: 'initial', contents: amounts },
    { id: 'budget', contents: amounts },
    { id: 'planned', contents: rarelyThere },
    { id: 'received', contents: rarelyThere },
    { id: 'executed', contents: amounts },
    { id: 'weight', contents: singlePoints },
    { id: 'rate', contents: rates },
    { id: 'score', contents: singleScore },
    { id: 'reason', contents: remarks },
  ],
  marked: ['weight', 'score'],
  mayBeBlank: ['reason'],
  layouts: [
    ['initial', 'budget', 'executed', 'weight', 'rate', 'score'],
    ['initial', 'budget', 'executed', 'rate', 'weight', 'score', 'reason'],
    ['budget', 'executed', 'weight', 'rate', 'score'],
    ['budget', 'executed', 'rate', 'score'],
    ['initial', 'budget', 'received', 'executed', 'rate', 'score'],
    ['planned', 'received', 'executed', 'rate'],
    ['initial', 'executed', 'weight', 'rate', 'score'],
    ['initial', 'budget', 'executed', 'rate', 'reason'],
  ],
  relations: [
    WEIGHT_IS_NO_AMOUNT,
    RATE_OF_BUDGET,
    RATE_OF_INITIAL,
    SPENT_WITHIN_BUDGET,
    INITIAL_EQUALS_BUDGET,
    SCORE_OF_RATE,
    SAME_MARKS,
    SCORE_OF_PRINTED,
    WEIGHT_IS_PRINTED,
  ],
  mayRepeat: ['initial', 'budget', 'planned', 'received', 'executed', 'score'],
};
