import type { HandEdit } from '../engine';
import { fill, listed, type Localized } from '../language';
import { formatCellRef } from '../workbook';
import { said } from './texts';

/** A dialog is small; the pane lists all of them. */
const MOST_SHOWN = 6;

/** What a write left as she had put it, for the dialog of a ribbon command; null where there is nothing to choose. */
export function handEditsText(edits: readonly HandEdit[]): Localized | null {
  const open = edits.filter(({ kept }) => !kept);
  if (open.length === 0) return null;
  const shown = open.slice(0, MOST_SHOWN).map(({ cell, sheet }) => (cell ? formatCellRef(cell) : sheet));
  const { length: count } = open;
  return said(({ handEdits, moreEdits }, language) => {
    const places = listed(shown, language);
    return [handEdits, count > MOST_SHOWN ? fill(moreEdits, { places, count }) : places].join('\n');
  });
}
