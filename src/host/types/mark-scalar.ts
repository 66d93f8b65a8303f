import { commonMark, marked } from '../marks';
import type { SheetRange } from '../ranges';
import type { Scalar } from '../registry';
import { assertWritable } from './members';

/** A format that the engine has no place for: kept beside the grid, by area. */
export function markScalar(
  key: string,
  initial: unknown,
  read: (value: unknown) => unknown = (value) => value,
): Scalar<SheetRange> {
  return {
    get: ({ sheetId, area }, session) =>
      commonMark(session.beside.sheet(sheetId).marks[key] ?? [], area, initial),
    set: ({ sheetId, area }, value, session) => {
      assertWritable(session, sheetId, 'allowFormatCells');
      const sheet = session.beside.sheet(sheetId);
      sheet.marks = { ...sheet.marks, [key]: marked(sheet.marks[key] ?? [], area, read(value)) };
      session.tell({ kind: 'format', sheetId, area });
    },
  };
}
