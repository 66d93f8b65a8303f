import type { Report } from '../engine';
import { fill, type Localized } from '../language';
import { formatCellRef } from '../workbook';
import { said } from './texts';

/** A dialog is small; the pane and 审核结果 list all of them. */
const MOST_SHOWN = 6;

/** What is missing, for the dialog of a ribbon command; null where the verdict does not hang on it. */
export function incompleteText({ incomplete, verdict }: Report): Localized | null {
  if (verdict !== 'incomplete') return null;
  const rest = incomplete.length - MOST_SHOWN;
  return said(({ incomplete: title, moreIncomplete }, language) =>
    [
      title,
      ...incomplete.slice(0, MOST_SHOWN).map(({ message, cells }) => {
        const [cell] = cells;
        return `· ${message[language]}${cell ? ` ${formatCellRef(cell)}` : ''}`;
      }),
      ...(rest > 0 ? [fill(moreIncomplete, { count: rest })] : []),
    ].join('\n'),
  );
}
