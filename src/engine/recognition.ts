import { toFixedText, decimal } from '../numbers';
import type { FoundTable } from '../intake';
import type { CellRef } from '../workbook';
import type { SheetContents, WorkbookContents } from './contents';
import type { SheetRecognition } from './report';

function tableRef(table: FoundTable, { ledgers }: WorkbookContents): CellRef | null {
  if (table.role === 'unknown') return null;
  const end = ledgers.get(table)?.endRow ?? 0;
  return { sheet: table.grid.sheet, ...table.area, bottom: Math.max(table.area.bottom, end - 1) };
}

function ofSheet({ info, tables }: SheetContents, contents: WorkbookContents): SheetRecognition[] {
  return tables.map((table) => ({
    name: info.name,
    role: table.role,
    table: tableRef(table, contents),
    confidence: toFixedText(decimal(table.confidence), 2),
  }));
}

/** What each sheet was recognised as, in workbook order; empty and unrecognised sheets are unknown. */
export function recognitions(contents: WorkbookContents): SheetRecognition[] {
  return contents.sheets.flatMap((info): SheetRecognition[] => {
    if (info.own) return [{ name: info.name, role: 'own-output', table: null, confidence: '1.00' }];
    const sheet = contents.contents.get(info.id);
    const found = sheet ? ofSheet(sheet, contents) : [];
    return found.length > 0 ? found : [{ name: info.name, role: 'unknown', table: null, confidence: '0.00' }];
  });
}
