import type { TextsOf } from './texts';
import type { wordsZhCN } from './words-zh-CN';

/** Words in English that pane, workbench, command line and sheets share. */
export const wordsEnUS = {
  product: 'Ziping',
  steps: { data: 'Data', audit: 'Audit', scores: 'Scores', output: 'Write' },
  auditAgain: 'Audit again',
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  needsReview: 'to be checked',
  verdict: {
    pass: 'Passed',
    explained: 'All findings explained',
    incomplete: 'Incomplete',
    fail: 'Errors to settle',
  },
  briefVerdict: { pass: 'pass', explained: 'explained', incomplete: 'incomplete', fail: 'errors' },
  reading: { read: 'Read', asked: 'To be confirmed', unread: 'Not understood' },
} as const satisfies TextsOf<typeof wordsZhCN>;
