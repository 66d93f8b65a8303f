import { contains, type CellRef } from '../../workbook';
import type { SheetRecognition } from '../report';

/** A table with its header, as corrections speak of it. */
export function placeOf({ table, header }: SheetRecognition): CellRef | null {
  return table && header ? { ...table, top: Math.min(table.top, header.first) } : table;
}

/** The table that a cell stands in. */
export function tableAt(
  sheets: readonly SheetRecognition[],
  cell: CellRef | undefined,
): SheetRecognition | null {
  if (!cell) return null;
  const found = sheets.find(({ name, table, role }) => {
    const isTable = role !== 'own-output' && table !== null;
    return isTable && name === cell.sheet && contains(table, cell.top, cell.left);
  });
  return found ?? null;
}
