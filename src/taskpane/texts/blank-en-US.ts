/** Words in English for beginning in a workbook in which nothing is found to evaluate. */
export const blankEnUS = {
  empty: 'The workbook is still empty',
  does: 'Ziping reads budget, spending and indicators in your workbook, checks each item and computes the scores.',
  writes: 'It then writes the official form, a summary and the findings as new sheets, which can be undone.',
  leaves:
    'Your own sheets change only where you have seen and confirmed a correction, and no data leaves this computer.',
  sample: 'See a sample',
  sampleHint:
    'Adds the tables of a real report to this empty workbook. All four steps work on it, and it can be undone.',
  sampleElsewhere:
    'To see a sample first, open Ziping in a new, empty workbook and press “See a sample”. It is never written into a workbook that holds anything.',
  sampleTitle: 'This is a sample',
  sampleNote:
    'The {count} sheets whose names begin with “示例” are those of a real report; all four steps work on them. “Undo the sample” deletes them.',
  sampleUndo: 'Undo the sample',
  sampleKept:
    'The sheets of the sample that you left as they were are deleted. Those that you have changed stay: {names}.',
  sampleUndoAll: 'Delete them, too',
  title: 'Start from blank',
  hint: 'Adds a few new sheets and leaves all others as they are. The new ones are yours: change them as you like, delete them when you do not need them.',
  form: 'Form',
  project: 'Name of the project',
  projectHint: 'As in the budget approval',
  projectMissing: 'Enter the name of the project first',
  year: 'Budget year',
  yearWrong: 'Enter a year of four digits, such as 2024',
  what: 'Sheets to add',
  entrySheets:
    'Entry sheets: project data, budget and spending in tables of their own; Ziping scores them and fills the form',
  officialForm: 'The official form, blank: you fill it in yourself and Ziping checks it',
  start: 'Add blank sheets',
} as const;
