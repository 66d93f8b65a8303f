/** Words in English for the help page. */
export const helpEnUS = {
  title: 'Guide',
  open: 'Guide',
  openRule: 'About this rule',
  back: 'Back',
  search: 'Search the guide and the rules',
  found: '{count} found',
  nothing: 'Nothing found. Try other words.',
  rules: 'Rules',
  says: 'What it says:',
  todo: 'What to do',
  colon: ': ',
  version: 'Ziping {version}',
  loading: 'Opening the guide',
} as const;
