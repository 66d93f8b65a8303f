import { FUND_COLUMNS, type Amount, type Submission } from '../../intake';
import type { CellRef } from '../../workbook';
import { formatCellRef } from '../../workbook';

/** All amounts typed into tables, the ledger's entries aside; each cell once, in the order of the tables. */
export function statedAmounts({ funds, expenses, budgetLines }: Submission): readonly Amount[] {
  const rows = [...(funds?.rows ?? []), ...(funds?.useRows ?? [])];
  const amounts = [
    ...rows.flatMap((row) => FUND_COLUMNS.flatMap((column) => row.amounts[column] ?? [])),
    ...[...(expenses?.lines ?? []), ...budgetLines].flatMap(({ planned, actual }) =>
      [planned ?? [], actual ?? []].flat(),
    ),
    ...[expenses?.plannedTotal ?? [], expenses?.actualTotal ?? []].flat(),
  ];
  const seen = new Set<string>();
  return amounts.filter(({ cells }) => isNew(cells, seen));
}

/** The budget table gives fund rows and budget lines from the same cells. */
function isNew(cells: readonly CellRef[], seen: Set<string>): boolean {
  const [first] = cells;
  if (!first) return true;
  const key = formatCellRef(first);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
