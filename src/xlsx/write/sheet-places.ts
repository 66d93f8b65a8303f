import { SaxesParser, type SaxesTagNS } from 'saxes';
import { columnIndex } from '../../workbook';
import { XlsxError } from '../error';
import { XmlLimits } from '../xml-limits';
import { attributesOf } from '../xml-tree';

/** From "<" of the opening tag to behind the closing one. */
export interface Place {
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
}

export interface FormulaPlace extends Place {
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

export interface CellPlace extends Place {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  formula: FormulaPlace | null;
}

export interface RowPlace extends Place {
  readonly row: number;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface SheetPlaces {
  readonly sheetData: Place & { readonly name: string };
  readonly rows: readonly RowPlace[];
  /** Cells of the wanted rows, and all cells with a shared or array formula. */
  readonly cells: readonly CellPlace[];
}

/** Finds where rows and cells stand in the XML of a sheet. @throws XlsxError damaged */
export function findPlaces(xml: string, wantedRows: ReadonlySet<number>): SheetPlaces {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const limits = new XmlLimits('sheet');
  const rows: RowPlace[] = [];
  const cells: CellPlace[] = [];
  let sheetData: (Place & { name: string }) | null = null;
  let row: RowPlace | null = null;
  let cell: CellPlace | null = null;
  let formula: FormulaPlace | null = null;
  let column = 0;
  const placeOf = (): Place => {
    const openEnd = parser.position;
    return { start: xml.lastIndexOf('<', openEnd - 1), openEnd, closeStart: openEnd, end: openEnd };
  };
  const close = (place: Place | null, { isSelfClosing }: SaxesTagNS) => {
    if (!place) return;
    place.end = parser.position;
    place.closeStart = isSelfClosing ? place.end : xml.lastIndexOf('</', place.end - 1);
  };
  parser.on('error', (error) => {
    throw new XlsxError('damaged', { detail: error.message });
  });
  parser.on('opentag', (tag) => {
    limits.open();
    const attributes = attributesOf(tag);
    if (tag.local === 'sheetData') sheetData = { ...placeOf(), name: tag.name };
    else if (tag.local === 'row') {
      const number = attributes['r'] === undefined ? (row?.row ?? -1) + 1 : Number(attributes['r']) - 1;
      row = { ...placeOf(), row: number, attributes };
      rows.push(row);
      column = 0;
    } else if (tag.local === 'c' && row) {
      const letters = /^[A-Za-z]+/.exec(attributes['r'] ?? '')?.[0];
      if (letters) column = columnIndex(letters);
      cell = {
        ...placeOf(),
        row: row.row,
        column: column++,
        style: Number(attributes['s'] ?? 0),
        formula: null,
      };
    } else if (tag.local === 'f' && cell) {
      formula = { ...placeOf(), attributes, text: '' };
      cell.formula = formula;
    }
  });
  parser.on('text', (text) => {
    if (formula) formula.text += text;
  });
  parser.on('closetag', (tag) => {
    limits.close();
    if (tag.local === 'f') {
      close(formula, tag);
      formula = null;
    } else if (tag.local === 'c') {
      close(cell, tag);
      const isGrouped = cell?.formula?.attributes['t'] !== undefined;
      if (cell && (isGrouped || wantedRows.has(cell.row))) cells.push(cell);
      cell = null;
    } else if (tag.local === 'row') close(row, tag);
    else if (tag.local === 'sheetData') close(sheetData, tag);
  });
  parser.write(xml).close();
  if (!sheetData) throw new XlsxError('damaged', { detail: 'no rows' });
  return { sheetData, rows, cells };
}
