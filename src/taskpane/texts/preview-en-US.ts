import type { Texts } from './shape';

/** Words in English for the sheets that are to be written and how they will look. */
export const previewEnUS: Texts['preview'] = {
  show: 'Preview',
  showOf: 'Preview {sheet}',
  loading: 'Laying out',
  label: 'Preview of {sheet}, {place}',
  page: 'Page {page} of {count}',
  before: 'Back',
  next: 'Next',
  large: 'Full size',
  chart: 'Charts are not drawn here: {titles}',
  added: 'New',
  replaced: 'Updated',
  held: 'Changed by you, left alone',
  failed: 'It could not be laid out; try again.',
};
