import { addTo, contains, parseArea } from '../../workbook';
import { cellAddress } from '../cell-values';
import { XlsxError } from '../error';
import type { SheetEntry } from '../package';
import { shiftFormula } from '../shift-formula';
import { escapeXml } from '../xml-text';
import { cellXml, type WrittenCell } from './cell-xml';
import { findPlaces, type CellPlace, type RowPlace, type SheetPlaces } from './sheet-places';

/** The new content of one cell. Its look stays. */
export type CellEdit = WrittenCell;

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Replaces the content of cells in a sheet of the user's and leaves every other character of its XML as it is.
 * @throws XlsxError bad-plan for a cell within an array formula of several cells; damaged
 */
export function patchCells(xml: string, edits: readonly CellEdit[], { name }: SheetEntry): string {
  const byRow = groupEdits(edits);
  const places = findPlaces(xml, new Set(byRow.keys()));
  const { sheetData, rows, cells } = places;
  if (sheetData.name.includes(':'))
    throw new XlsxError('bad-plan', { sheet: name, detail: 'prefixed sheet XML' });
  const isEdited = (row: number, column: number) => byRow.get(row)?.has(column) ?? false;
  refuseArrays(cells, edits, name);
  const changes = spellOut(places, isEdited);
  const rowPlaces = new Map(rows.map((row) => [row.row, row]));
  const added: [row: number, text: string][] = [];
  for (const [row, inRow] of [...byRow].sort(([left], [right]) => left - right)) {
    const place = rowPlaces.get(row);
    const own = cells.filter((cell) => cell.row === row);
    if (place) changes.push(...rowChanges(place, own, inRow));
    else added.push([row, `<row r="${row + 1}">${cellsXml([...inRow.values()])}</row>`]);
  }
  changes.push(...addRows(sheetData, rows, added));
  return apply(xml, changes);
}

function groupEdits(edits: readonly CellEdit[]): Map<number, Map<number, CellEdit>> {
  const byRow = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    const row = byRow.get(edit.row) ?? new Map<number, CellEdit>();
    byRow.set(edit.row, row.set(edit.column, edit));
  }
  return byRow;
}

/** Excel does not let one cell of an array formula change either. */
function refuseArrays(cells: readonly CellPlace[], edits: readonly CellEdit[], sheet: string): void {
  for (const { formula } of cells) {
    if (formula?.attributes['t'] !== 'array') continue;
    const area = parseArea(formula.attributes['ref'] ?? '');
    if (!area || (area.top === area.bottom && area.left === area.right)) continue;
    const hit = edits.find(({ row, column }) => contains(area, row, column));
    if (hit)
      throw new XlsxError('bad-plan', {
        sheet,
        cell: cellAddress(hit.row, hit.column),
        detail: 'array formula',
      });
  }
}

/** Where the cell that spells out a shared formula is replaced, the others that share it get their own text. */
function spellOut({ cells }: SheetPlaces, isEdited: (row: number, column: number) => boolean): Change[] {
  const changes: Change[] = [];
  const shared = cells.filter(({ formula }) => formula?.attributes['t'] === 'shared');
  const masters = shared.filter(({ formula, row, column }) => formula!.text !== '' && isEdited(row, column));
  for (const master of masters) {
    const { attributes, text } = master.formula!;
    for (const { row, column, formula } of shared) {
      if (formula!.attributes['si'] !== attributes['si'] || formula!.text !== '' || isEdited(row, column))
        continue;
      const own = shiftFormula(text, row - master.row, column - master.column);
      changes.push({ from: formula!.start, to: formula!.end, text: `<f>${escapeXml(own)}</f>` });
    }
  }
  return changes;
}

function rowChanges(
  row: RowPlace,
  cells: readonly CellPlace[],
  edits: ReadonlyMap<number, CellEdit>,
): Change[] {
  const changes: Change[] = [];
  const inserted = new Map<number, CellEdit[]>();
  for (const edit of [...edits.values()].sort((left, right) => left.column - right.column)) {
    const place = cells.find(({ column }) => column === edit.column);
    if (place) {
      changes.push({ from: place.start, to: place.end, text: cellXml(edit, place.style) });
      continue;
    }
    const next = cells.find(({ column }) => column > edit.column);
    const at = next?.start ?? row.closeStart;
    addTo(inserted, at, edit);
  }
  const isEmpty = row.closeStart === row.end;
  for (const [at, list] of inserted) {
    const text = cellsXml(list, Number(row.attributes['s'] ?? 0));
    if (isEmpty) changes.push({ from: row.openEnd - 2, to: row.openEnd, text: `>${text}</row>` });
    else changes.push({ from: at, to: at, text });
  }
  return changes;
}

function cellsXml(edits: readonly CellEdit[], style = 0): string {
  const filled = edits.filter(({ value, formula }) => value !== null || formula !== undefined);
  return filled
    .sort((left, right) => left.column - right.column)
    .map((edit) => cellXml(edit, style))
    .join('');
}

function addRows(
  sheetData: SheetPlaces['sheetData'],
  rows: readonly RowPlace[],
  added: readonly (readonly [number, string])[],
): Change[] {
  if (added.length === 0) return [];
  if (sheetData.closeStart === sheetData.end) {
    const text = added.map(([, row]) => row).join('');
    return [{ from: sheetData.openEnd - 2, to: sheetData.openEnd, text: `>${text}</sheetData>` }];
  }
  return added.map(([number, text]) => {
    const at = rows.find(({ row }) => row > number)?.start ?? sheetData.closeStart;
    return { from: at, to: at, text };
  });
}

function apply(xml: string, changes: readonly Change[]): string {
  const ordered = changes.map((change, order) => ({ ...change, order }));
  ordered.sort((left, right) => left.from - right.from || left.to - right.to || left.order - right.order);
  let text = '';
  let at = 0;
  for (const { from, to, text: inserted } of ordered) {
    text += xml.slice(at, from) + inserted;
    at = to;
  }
  return text + xml.slice(at);
}
