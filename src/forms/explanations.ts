import { greatestOf, valueAt, type Grid } from '../workbook';
import { FINDING_COLUMNS } from './findings-columns';

interface ExplanationColumns {
  readonly headerRow: number;
  readonly explanation: number;
  readonly key: number;
}

function isHeader(value: unknown, column: 'explanation' | 'key'): boolean {
  const { zh, en } = FINDING_COLUMNS[column];
  return typeof value === 'string' && (value.trim() === zh || value.trim() === en);
}

/** Finds the header wherever rows or columns were inserted before it. */
function findColumns({ area, values }: Grid): ExplanationColumns | null {
  for (const [index, row] of values.entries()) {
    const explanation = row.findIndex((value) => isHeader(value, 'explanation'));
    const key = row.findIndex((value) => isHeader(value, 'key'));
    if (explanation >= 0 && key >= 0) {
      return { headerRow: area.top + index, explanation: area.left + explanation, key: area.left + key };
    }
  }
  return null;
}

/** A finding's key begins with the rule. */
const KEY = /^[a-z][a-z0-9-]*\|/;

/** Where the header is gone, as in a sheet that an update met while she inserted rows: reasons stand beside the keys. */
function columnsOfKeys({ area, values }: Grid): ExplanationColumns | null {
  const isKey = (value: unknown): boolean => typeof value === 'string' && KEY.test(value);
  const key = greatestOf(
    values.map((row) => row.findLastIndex(isKey)),
    -1,
  );
  if (key < 1) return null;
  return { headerRow: area.top - 1, explanation: area.left + key - 1, key: area.left + key };
}

/**
 * What stands in 情况说明 of a 审核结果 sheet, by finding key. A blank text says that the clerk took the explanation
 * back, so blank ones are given too.
 */
export function readStatedExplanations(grid: Grid): Map<string, string> {
  const explanations = new Map<string, string>();
  const columns = findColumns(grid) ?? columnsOfKeys(grid);
  if (!columns) return explanations;
  for (let row = columns.headerRow + 1; row <= grid.area.bottom; row++) {
    const key = String(valueAt(grid, row, columns.key) ?? '').trim();
    const explanation = valueAt(grid, row, columns.explanation);
    if (key !== '' && !isHeader(explanation, 'explanation'))
      explanations.set(key, String(explanation ?? '').trim());
  }
  return explanations;
}
