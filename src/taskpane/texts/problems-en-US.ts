/** Words in English for what went wrong, and what to do. */
export const problemsEnUS = {
  dismiss: 'Dismiss',
  retry: 'Read again',
  copyDetail: 'Copy the error message',
  writeAnyway: 'Write all the same (no undo)',
  'no-undo': {
    title: 'No undo can be kept, nothing was written',
    advice:
      'This workbook does not take what an undo needs. It can be written all the same, but neither taken back nor repaired should it stop halfway; or save a copy first.',
  },
  'not-loaded': {
    title: 'The add-in was not loaded completely',
    advice: 'Check the network and read again. If that does not help, close the pane and open it again.',
  },
  cancelled: {
    title: 'Cancelled',
    advice: 'You can start again at any time. Sheets that were being written are as they were before.',
  },
  nothing: {
    title: 'Nothing to evaluate was found',
    advice:
      'Put a budget, a ledger of spending, an indicator table or a filled form into the workbook and choose “Read again”. Headers such as 项目名称, 预算数 and 支出金额 are enough.',
  },
  'not-empty': {
    title: 'The workbook is not empty: no sample was written',
    advice: 'Nothing of yours has changed. To see the sample, open Ziping in a new, empty workbook.',
  },
  editing: { title: 'A cell is being edited', advice: 'Press Enter to finish typing and try again.' },
  protected: {
    title: 'The workbook or a sheet is protected',
    advice: 'Remove the protection under “Review”, or save a copy that can be edited, and try again.',
  },
  'sheets-protected': {
    title: 'Protected sheets were not brought up to date',
    advice: 'Unprotect them (Review) and press “Audit again”.',
  },
  'read-only': {
    title: 'The workbook is read-only',
    advice: 'Save a copy that can be edited and try again.',
  },
  'too-large': {
    title: 'Too much for Excel to take at once',
    advice: 'Delete empty formatted areas beyond your tables, or split the workbook, and try again.',
  },
  missing: {
    title: 'The place is no longer there',
    advice: 'The sheet or cell may have been deleted or renamed. Choose “Audit again”.',
  },
  'host-too-old': {
    title: 'This Excel lacks a function that is needed',
    advice: 'Update Office, or use Excel on the web.',
  },
  'host-busy': {
    title: 'Excel is busy',
    advice: 'Wait a moment and try again; close dialogs that are open.',
  },
  unknown: {
    title: 'The action was not completed',
    advice:
      'Try again; if it fails again, save and reopen the workbook, and copy the error message for whoever supports you.',
  },
} as const;
