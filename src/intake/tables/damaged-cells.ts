import { fold, isBlankMark } from '../../text';
import { contains, isErrorValue, type CellRef, type Grid } from '../../workbook';
import { isNoFigureOrWord } from '../values';
import { FUND_COLUMNS } from '../words';
import type { DamagedCell, FoundTable } from './found-table';

/** Columns in which letters alone are neither a figure nor one of the words that belong there. */
const NO_LETTERS: ReadonlySet<string> = new Set([
  ...FUND_COLUMNS,
  'amount',
  'credit',
  'date',
  'source',
  'rate',
  'weight',
  'score',
  'deduction',
  'level1',
  'level2',
  'sign',
  'direction',
]);

/** No error value and no damaged text is longer. */
const LONGEST = 15;
/** From a wide sign (＃, ？, ａ) to the plain one. */
const WIDE = 0xfee0;

/** Whether a text begins with a Latin letter, # or ?, be they wide: looked at for every text of every sheet. */
function beginsOddly(text: string): boolean {
  const code = text.charCodeAt(0);
  const plain = code > WIDE ? code - WIDE : code;
  return ((plain | 0x20) >= 0x61 && (plain | 0x20) <= 0x7a) || plain === 0x23 || plain === 0x3f;
}

/** Cells of the grid that may be damaged; most grids have none. */
function oddCells({ sheet, area, values }: Grid): DamagedCell[] {
  const found: DamagedCell[] = [];
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      if (typeof value !== 'string' || value.length > LONGEST || !beginsOddly(value)) return;
      const text = value.trim();
      if (!isNoFigureOrWord(text.normalize('NFKC'))) return;
      const [top, left] = [area.top + row, area.left + column];
      found.push({ text, cell: { sheet, top, left, bottom: top, right: left } });
    }),
  );
  return found;
}

function mayHoldNoLetters({ columnReadings }: FoundTable, { top, left }: CellRef): boolean {
  return columnReadings.some(
    ({ state, meaning, cells }) =>
      state === 'read' && contains(cells, top, left) && NO_LETTERS.has(meaning?.split('-')[0] ?? ''),
  );
}

function isDamaged(table: FoundTable, { text, cell }: DamagedCell): boolean {
  const { area, captionArea = null } = table;
  const isIn = [area, captionArea].some((place) => place && contains(place, cell.top, cell.left));
  if (!isIn) return false;
  return isErrorValue(text) || (!isBlankMark(fold(text)) && mayHoldNoLetters(table, cell));
}

/** The tables of one grid with the cells of each that nobody can read. */
export function withDamagedCells(tables: readonly FoundTable[]): readonly FoundTable[] {
  const [known] = tables.filter(({ role }) => role !== 'unknown');
  const odd = known ? oddCells(known.view.grid) : [];
  if (odd.length === 0) return tables;
  return tables.map((table) => {
    if (table.role === 'unknown') return table;
    const damaged = odd.filter((cell) => isDamaged(table, cell));
    return damaged.length > 0 ? { ...table, damaged } : table;
  });
}
