import { ENDS_IN_REPORT } from '../words';
import type { GridView } from './grid-view';
import type { Header } from './header-roles';
import { countLabels } from './info-pairs';
import { isProseRow } from './narrative-areas';

/**
 * Last row of the table, which ends where running text, labels or another title begin.
 * @param reached a row that is known to belong to it
 */
export function bottomOf(view: GridView, header: Header, limit: number, reached = header.last): number {
  const { left, right } = header;
  let bottom = reached;
  for (let row = reached + 1; row <= limit; row++) {
    if (isProseRow(view, row, left, right) || beginsAnother(view, row, bottom, header)) break;
    const isData = isDataRow(view, row, header) || isOfTheSame(view, row, header);
    if (!isData && isLabels(view, row, header) && !isHeaderAgain(view, row, header)) break;
    if (!view.isBlankRow(row, left, right)) bottom = row;
  }
  return bottom;
}

/** Labels of fields, and as many of them as values. */
function isLabels(view: GridView, row: number, { left, right }: Header): boolean {
  const labelled = countLabels(view, row, left, right);
  return labelled > 0 && labelled * 2 >= view.filled(row, left, right).length;
}

/** A row of the project that the row before or after it is of: labels do not come again. */
function isOfTheSame(view: GridView, row: number, { last, table }: Header): boolean {
  const project = table.columns['project'];
  if (project === undefined || view.isEmpty(row, project)) return false;
  const name = view.folded(row, project);
  return [row - 1, row + 1].some((beside) => beside > last && view.folded(beside, project) === name);
}

function isHeaderAgain(view: GridView, row: number, { last, left, right }: Header): boolean {
  return view
    .filled(row, left, right)
    .every((column) => view.folded(row, column) === view.folded(last, column));
}

/** Blank rows from which on a text that stands alone belongs to something else. */
const WIDE_GAP = 2;

/** The title of what comes next: the title of a report, or a text alone after a wide gap. */
function beginsAnother(view: GridView, row: number, lastFilled: number, { left, right }: Header): boolean {
  const only = view.onlyFilled(row, left, right);
  if (only === null || view.isNumber(row, only)) return false;
  const isTitle = ENDS_IN_REPORT.test(view.folded(row, only));
  return isTitle || (right - left >= 2 && row - lastFilled > WIDE_GAP);
}

/** A row with numbers is data, whatever words stand in it. */
function isDataRow(view: GridView, row: number, { left, right, table }: Header): boolean {
  const evaluators = table.role === 'evaluators';
  const sources = table.columns['source'] !== undefined;
  return (
    !evaluators && (sources || view.filled(row, left, right).some((column) => view.isNumber(row, column)))
  );
}
