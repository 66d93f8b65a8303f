export { cellText, isBlankMark, isEmptyCell } from './cell-text';
export { fold, foldLabel, withoutBrackets } from './folding';
export { inlineLabels } from './inline-labels';
export { remembered } from './remembered';
export { fitForCell, quoted, shortKey } from './shortened';
