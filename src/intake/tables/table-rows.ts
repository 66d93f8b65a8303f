import { fold, isBlankMark } from '../../text';
import type { CellRef } from '../../workbook';
import { projectRowLabel, rowLabel, type RowLabel } from '../words';
import type { FoundTable } from './found-table';
import type { GridView } from './grid-view';

/** A row of a table with a header: an entry, or a sum of what stands above it. */
export interface TableRow {
  readonly row: number;
  readonly kind: 'entry' | 'subtotal' | 'total';
  /** The project that the row names, or that a row above names for it; "" where none does. */
  readonly project: string;
  /** The cell that names it; null where none does. */
  readonly projectCell: CellRef | null;
}

const ENTRY: RowLabel = { kind: 'entry' };

function firstDataRow({ header, area }: FoundTable): number {
  return (header?.last ?? area.top - 1) + 1;
}

function projectText(view: GridView, row: number, column: number | undefined): string {
  const text = column === undefined ? '' : view.text(row, column);
  const folded = fold(text);
  return isBlankMark(folded) || /^\d+$/.test(folded) ? '' : text;
}

/** What the texts of the row say about it, the project's column first. */
function labelOf(view: GridView, { area, columns }: FoundTable, row: number): RowLabel {
  const project = columns['project'];
  const own = project === undefined ? ENTRY : projectRowLabel(view.text(row, project));
  if (own.kind !== 'entry') return own;
  for (const column of view.filled(row, area.left, area.right)) {
    if (column === project || view.isNumber(row, column)) continue;
    const label = rowLabel(view.text(row, column));
    if (label.kind !== 'entry') return label;
  }
  return ENTRY;
}

/** Whether the row prints the header again, as the next page of a printed table does. */
function repeatsHeader(view: GridView, { header, columns }: FoundTable, row: number): boolean {
  if (!header) return false;
  const same = Object.values(columns).filter(
    (column) => !view.isEmpty(row, column) && view.folded(row, column) === view.folded(header.last, column),
  );
  return same.length >= 2;
}

/**
 * Rows of a table below its header. A project's name stands for the following rows too, until another one follows:
 * merged cells and names that are written once.
 */
export function tableRows(table: FoundTable, view = table.view): TableRow[] {
  const column = table.columns['project'];
  const rows: TableRow[] = [];
  let carried = { name: '', cell: null as CellRef | null };
  for (let row = firstDataRow(table); row <= table.area.bottom; row++) {
    if (view.isBlankRow(row, table.area.left, table.area.right) || repeatsHeader(view, table, row)) continue;
    const label = labelOf(view, table, row);
    if (label.kind === 'aside') continue;
    const text = projectText(view, row, column);
    const named = text !== '' && projectRowLabel(text).kind === 'entry';
    if (named && column !== undefined) carried = { name: text, cell: view.ref(row, column) };
    rows.push({
      row,
      ...sumOrEntry(label, named),
      project: projectOf(label, carried.name),
      projectCell: carried.cell,
    });
  }
  return rows;
}

function projectOf(label: RowLabel, carried: string): string {
  return label.kind === 'total' ? (label.of ?? carried) : carried;
}

/** 合计 beside a project's name is a sum of that project only. */
function sumOrEntry(label: RowLabel, named: boolean): Pick<TableRow, 'kind'> {
  if (label.kind !== 'total') return { kind: 'entry' };
  return { kind: label.grand && !named ? 'total' : 'subtotal' };
}
