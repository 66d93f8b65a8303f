import { foldLabel, withoutBrackets } from '../../../text';
import { TOTAL_LABEL } from '../../words';
import { isWords, ownColumns, type Frame } from './frame';

/** The row's leftmost cell that begins in it, as a label. */
export function leadingText(frame: Frame, row: number): string {
  const own = ownColumns(frame, row).find((column) => isWords(frame, row, column));
  return own === undefined ? '' : frame.view.text(row, own);
}

/** 总分, 得分合计: the row of the total score, its points in its label or below the columns of points. */
export function isTotalRow(frame: Frame, row: number): boolean {
  const label = withoutBrackets(foldLabel(leadingText(frame, row)));
  return TOTAL_LABEL.test(label.replace(/\d{1,20}(?:\.\d{1,20})?分?$/, ''));
}
