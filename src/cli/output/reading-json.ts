import { decimal, toFixedText } from '../../numbers';
import type { SheetRecognition } from '../../engine';
import type { ColumnReading, UnreadPart } from '../../intake';
import type { Language } from '../../language';
import { formatCellRef } from '../../workbook';
import { confidenceText, unreadWhy } from './reading-texts';

function columnJson(column: ColumnReading, evidence: boolean): object {
  const { header, headerCells, cells, meaning, by, confidence, state } = column;
  return {
    header,
    cells: formatCellRef(headerCells),
    values: formatCellRef(cells),
    meaning,
    by,
    confidence: confidenceText(confidence),
    state,
    ...(evidence && {
      evidence: column.evidence.map(({ kind, weight, note }) => ({
        kind,
        weight: toFixedText(decimal(weight), 2),
        note,
      })),
    }),
  };
}

function unreadJson(part: UnreadPart, language: Language): object {
  const { header, cells, what, block, guess, hasFigures } = part;
  const why = unreadWhy(part, language);
  return { header, cells: formatCellRef(cells), what, block, guess, hasFigures, why };
}

/** What a sheet, or a table in it, was recognised as, and how each of its columns was read. */
export function sheetJson(
  { name, role, table, confidence, unit, year, columns, unread, staysOut, hiddenRows }: SheetRecognition,
  language: Language,
  evidence: boolean,
): object {
  return {
    name,
    role,
    table: table && formatCellRef(table),
    confidence,
    unit,
    year,
    ...(staysOut && { staysOut }),
    ...(hiddenRows !== undefined && { hiddenRows }),
    columns: columns.map((column) => columnJson(column, evidence)),
    unread: unread.map((part) => unreadJson(part, language)),
  };
}
