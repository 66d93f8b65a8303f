/** Words in English for what the pane is at. */
export const statesEnUS = {
  audited: 'Audited again',
  skip: 'Skip to “Next”',
} as const;
