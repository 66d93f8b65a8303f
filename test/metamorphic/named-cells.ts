import { parseCellRef } from '../../src/workbook';
import type { Seen } from './seen';

/** Whether a finding, what was not read, or the reasons why the materials are incomplete name the cell. */
export function isCellNamed({ json, unread }: Seen, sheet: string, row: number, column: number): boolean {
  const said = [
    ...unread,
    ...[...(json?.findings ?? []), ...(json?.incomplete ?? [])].flatMap(({ cells }) =>
      cells.flatMap((text) => parseCellRef(text) ?? []),
    ),
  ];
  return said.some(
    (ref) =>
      ref.sheet === sheet && row >= ref.top && row <= ref.bottom && column >= ref.left && column <= ref.right,
  );
}
