export { blankSheets, type Blank } from './blank-sheets';
export { DEFAULT_CHOICES, withChoiceOf, type Choices, type FormAndPolicy } from './choices';
export {
  correctionsText,
  keptCorrections,
  readCorrectionsText,
  type CorrectionState,
  type ReportedCorrection,
} from './corrections';
export * from './evaluate-workbook';
export { LONGEST_REASON } from './reasons';
export { openSession } from './live/open-session';
export * from './planned-sheets';
export { questionsOf, reasonKey, type Answer, type Question, type QuestionKind } from './questions';
export { openParts, withHiddenRows } from './recognition';
export * from './report';
export * from './session-types';
export { sharedReasons, type SharedReason } from './shared-reasons';
