/** Words in English for what the pane is at. */
export const statesEnUS = {
  kept: 'This step has not taken effect; what stood in the workbook and your explanations are all there.',
  audited: 'Audited again',
  skip: 'Skip to “Next”',
} as const;
