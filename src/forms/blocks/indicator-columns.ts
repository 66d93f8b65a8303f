/** What a column of the indicator block shows. */
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'name'
  | 'initial-target'
  | 'target'
  | 'target-sign'
  | 'target-number'
  | 'target-unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deduction'
  | 'reason'
  | 'remark'
  | 'review';
