import type { Texts } from './shape';

/** Words in English for sheets of ours that are older than the figures, and for having them follow. */
export const olderEnUS: Texts['older'] = {
  title: '{count} of our sheets are older than the figures',
  hint: 'The figures, the form or the policy have changed since they were written. Write them again before you hand them in.',
  noProject: '{count} forms belong to no project of the materials any more',
  noProjectHint:
    'Their project was renamed or deleted; they are not updated. Delete them once you have checked.',
  checking: 'Something has changed; checking whether these sheets are up to date.',
  liveOn:
    'Whenever the data, a reason or a choice changes, the written sheets change along, only in the cells that differ. What you changed in them is not replaced.',
  liveOff:
    'When the data changes, the written sheets stay as they are; the summary and this pane say that they are out of date, and you write them again. Formulas still follow the data.',
};
