/** Words in English for what the pane is at. */
export const statesEnUS = {
  kept: 'This step has not taken effect; what stood in the workbook and your explanations are all there.',
  safe: 'Your own sheets and saved explanations are there; sheets that were not finished go back to what they were.',
  waiting:
    'Still waiting for Excel. If you are typing in a cell, press Enter to finish it, and this goes on.',
  audited: 'Audited again',
  newVersion:
    'There is a newer version of Ziping. Open the pane anew to use it; your reasons and corrections are in the workbook.',
  reload: 'Open anew',
  skip: 'Skip to “Next”',
} as const;
