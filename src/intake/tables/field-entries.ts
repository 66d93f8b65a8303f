import { isEmptyCell } from '../../text';
import type { Area } from '../../workbook';
import type { CellEntry } from '../values';
import type { InfoField } from '../words';
import type { FoundTable } from './found-table';
import type { GridView } from './grid-view';
import { isLabel, pairsInArea, type InfoPair, type Lane } from './info-pairs';
import { tableRows } from './table-rows';

/** A field of a project with the cell that holds it. */
export interface FieldEntry extends CellEntry {
  readonly field: InfoField;
  readonly label: string;
  /** Further cells of the row up to the next label: the end of a period, more boxes to tick. */
  readonly rest: readonly CellEntry[];
}

/** Columns of tables that hold fields of the project of their row. */
const FIELD_COLUMNS: Readonly<Record<string, InfoField>> = {
  project: 'projectName',
  projectCode: 'projectCode',
  unit: 'unit',
  department: 'department',
  manager: 'manager',
  phone: 'phone',
  address: 'address',
  postcode: 'postcode',
  period: 'period',
  periodStart: 'periodStart',
  periodEnd: 'periodEnd',
  evaluationTypes: 'evaluationTypes',
  reportDate: 'reportDate',
  goalExpected: 'goalExpected',
  goalActual: 'goalActual',
  claimedTotal: 'claimedTotal',
  claimedGrade: 'claimedGrade',
};

function cellAt(view: GridView, row: number, column: number): CellEntry {
  const value = view.value(row, column);
  return {
    value: isEmptyCell(value) ? null : value,
    format: view.format(row, column),
    cell: view.ref(row, column),
  };
}

const LONGEST_REST = 6;

function restOf(view: GridView, { value, cell }: InfoPair, right: number): CellEntry[] {
  const rest: CellEntry[] = [];
  const first = view.lastColumn(cell.top, cell.left) + 1;
  for (let column = first; value !== null && column <= Math.min(right, first + LONGEST_REST); column++) {
    const next = cellAt(view, cell.top, column);
    if (isLabel(next.value)) break;
    if (next.value !== null) rest.push(next);
  }
  return rest;
}

/** Fields of a block of labels and values. */
export function blockEntries(table: FoundTable): FieldEntry[] {
  const { area, lane = null } = table;
  return entriesIn(table.view, area, lane);
}

function entriesIn(view: GridView, area: Area, lane: Lane | null): FieldEntry[] {
  return pairsInArea(view, area, lane).flatMap((pair): FieldEntry[] => {
    const { meaning, label, value, format, cell } = pair;
    if (meaning.kind !== 'field') return [];
    const rest = lane ? [] : restOf(view, pair, area.right);
    return [{ field: meaning.field, label, value, format, cell, rest }];
  });
}

/** Fields beside the title of a table: 编制单位：…, 项目名称：…, 年度. */
export function captionEntries(table: FoundTable): FieldEntry[] {
  return table.captionArea ? entriesIn(table.view, table.captionArea, null) : [];
}

export interface RowEntries {
  readonly row: number;
  readonly project: string;
  readonly entries: readonly FieldEntry[];
}

/**
 * Fields in the columns of a list of projects, or of a budget that has such columns. A budget asks for money: what it
 * leaves blank of other things is not missing from it.
 */
export function listEntries(table: FoundTable): RowEntries[] {
  const { columns, header } = table;
  if (!header) return [];
  const view = table.view;
  const fields = Object.entries(columns).filter(([meaning]) => FIELD_COLUMNS[meaning] !== undefined);
  return tableRows(table, view)
    .filter(({ kind, project }) => kind === 'entry' && project !== '')
    .map(({ row, project }) => ({
      row,
      project,
      entries: fields
        .filter(([, column]) => table.role !== 'budget' || !view.isEmpty(row, column))
        .map(([meaning, column]) => ({
          field: FIELD_COLUMNS[meaning]!,
          label: view.text(header.last, column) || view.text(header.first, column),
          ...cellAt(view, row, column),
          rest: [],
        })),
    }));
}
