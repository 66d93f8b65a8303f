import type { Texts } from './shape';

/** Words in English for how scores are worked out. */
export const workingsEnUS: Texts['workings'] = {
  so: 'gives',
  met: 'is met: full points',
  missed: 'misses',
  gives: 'and gives',
  below: 'is below the lowest band:',
  atMost: '(at most {points})',
  atLeast: '(at least 0)',
  execution: 'Execution',
  goal: 'Goal',
  share: '{low}–{high}',
  band: '{low}–{high} points',
  bandBelow: '{low} to below {high} points',
  status: { met: 'Met', 'partly-met': 'Partly met', 'not-met': 'Not met' },
};

/** Words in English for scores and reasons that she enters. */
export const entryEnUS: Texts['entry'] = {
  score: 'Score',
  range: '{low} to {high} points',
  rangeBelow: '{low} to below {high} points',
  noNumber: 'Enter a number',
  places: 'At most {places} decimals',
  reason: 'Reason for the deviation',
  reasonHint: 'Goes into the column of reasons of your table; Ctrl+Enter writes it, Esc leaves it.',
  tooLong: '{length} characters; a cell holds at most {most}.',
  giveScore: 'Give a score',
  changeScore: 'Change score',
  giveReason: 'Give a reason',
  changeReason: 'Change reason',
  write: 'Write into the table',
};

/** Words in English for the form and policy of a project alone. */
export const aloneEnUS = {
  none: 'Form and policy of this project: as for all',
  chosen: 'Form and policy of this project: its own',
  asForAll: 'As for all projects',
} as const;

/** Words in English for the charts of scores. */
export const chartsEnUS: Texts['charts'] = {
  show: 'Charts',
  loading: 'Drawing',
  groups: 'Scores by group (score / points)',
  execution: 'Execution rate by project',
};
