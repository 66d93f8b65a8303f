import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { CellValue } from '../../workbook';
import type { CellWrite, StoredCell } from './types';
import { toUniverStyle } from './styles';

/** The value of a stored cell. Texts typed in the grid may be kept as a document of their own. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.v === undefined || cell.v === null) return documentText(cell);
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return String(cell.v);
  return cell.v;
}

function documentText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
}

export function storedCell(cell: Nullable<ICellData>): StoredCell | null {
  if (!cell) return null;
  const value = valueOf(cell);
  const formula = cell.f ? cell.f : null;
  return value === null && formula === null ? null : { value, formula };
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return Boolean(cell.f) || (cell.v !== undefined && cell.v !== null) || documentText(cell) !== null;
}

/** What Univer is to merge into the cell. */
export function toCellData(write: CellWrite): ICellData {
  const data: ICellData = {};
  if (write.content) {
    data.p = null;
    data.si = null;
    if ('formula' in write.content) {
      data.f = write.content.formula;
      data.v = null;
      data.t = null;
    } else {
      data.f = null;
      data.v = write.content.value === true ? 1 : write.content.value === false ? 0 : write.content.value;
      data.t = typeOf(write.content.value);
    }
  }
  if (write.format === null) data.s = null;
  else if (write.format) data.s = toUniverStyle(write.format);
  return data;
}

export function typeOf(value: CellValue): CellValueType | null {
  switch (typeof value) {
    case 'number':
      return CellValueType.NUMBER;
    case 'boolean':
      return CellValueType.BOOLEAN;
    case 'string':
      return CellValueType.STRING;
    default:
      return null;
  }
}
