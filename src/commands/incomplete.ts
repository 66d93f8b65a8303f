import type { Report } from '../engine';
import { formatCellRef } from '../workbook';
import type { BothLanguages } from './failure';

const TITLE: BothLanguages = { zh: '材料不完整', en: 'The material is incomplete' };
/** A dialog is small; the pane and 审核结果 list all of them. */
const MOST_SHOWN = 6;

function more(count: number): BothLanguages {
  return { zh: `另有${count}项，见任务窗格`, en: `and ${count} more, listed in the pane` };
}

/** What is missing, for the dialog of a ribbon command; null where the verdict does not hang on it. */
export function incompleteText({ incomplete, verdict }: Report): BothLanguages | null {
  if (verdict !== 'incomplete') return null;
  const rest = incomplete.length - MOST_SHOWN;
  const textIn = (language: keyof BothLanguages): string =>
    [
      TITLE[language],
      ...incomplete.slice(0, MOST_SHOWN).map(({ message, cells }) => {
        const [cell] = cells;
        return `· ${message[language]}${cell ? ` ${formatCellRef(cell)}` : ''}`;
      }),
      ...(rest > 0 ? [more(rest)[language]] : []),
    ].join('\n');
  return { zh: textIn('zh'), en: textIn('en') };
}
