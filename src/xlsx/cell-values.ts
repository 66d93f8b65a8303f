import { columnName, type CellValue } from '../workbook';
import { XlsxError } from './error';
import { DAYS_1904 } from './iso-date';
import { KIND, type Kind } from './packed-cells';
import type { SharedStrings } from './shared-strings';
import type { StyleFormats } from './style-formats';

/** Everything that packed cells refer to. */
export interface ValueContext {
  /** What a formula cell reads as for which the file holds no value; null by default. */
  readonly withoutValue?: CellValue;
  readonly strings: () => SharedStrings;
  readonly formats: StyleFormats;
  readonly date1904: boolean;
}

/**
 * The value of a packed cell. A formula without cached value is null, and told apart by its kind.
 * @param texts the sheet's own texts.
 * @throws XlsxError damaged where a shared string is missing.
 */
export function valueOf(
  { strings, formats, date1904, withoutValue = null }: ValueContext,
  texts: readonly string[],
  kind: Kind,
  value: number,
  style: number,
): CellValue {
  switch (kind) {
    case KIND.number:
      return date1904 && formats.isDay(style) ? value + DAYS_1904 : value;
    case KIND.day:
      return value;
    case KIND.shared: {
      const text = strings().at(value);
      if (text === undefined) throw new XlsxError('damaged', { detail: `shared string ${value}` });
      return text === '' ? null : text;
    }
    case KIND.text:
      return texts[value]!;
    case KIND.boolean:
      return value === 1;
    case KIND.noValue:
      return withoutValue;
  }
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
