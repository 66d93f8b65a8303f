import type { MoneyUnit } from '../../../numbers';
import { fold } from '../../../text';
import { readMoneyUnit } from '../../values';
import { toldTableUnit } from '../corrections';
import { filledIn, type Frame } from './frame';

interface Unit {
  readonly unit: MoneyUnit;
  readonly stated: boolean;
}

/** The unit that the clerk names, else in the fund table, else in the lines above it; 万元 where none is stated. */
export function formUnit(frame: Frame, rows: { readonly top: number; readonly bottom: number }): Unit {
  const search = (top: number, bottom: number): MoneyUnit | null => {
    for (let row = top; row <= bottom; row++) {
      for (const column of filledIn(frame, row)) {
        if (typeof frame.view.value(row, column) !== 'string') continue;
        const unit = readMoneyUnit(frame.view.text(row, column));
        if (unit) return unit;
      }
    }
    return null;
  };
  const told = toldTableUnit(frame.view.told, { area: frame.area, header: null });
  const unit = told ?? labelUnit(frame, rows) ?? search(frame.area.top, rows.top - 1);
  return { unit: unit ?? '万元', stated: unit !== null };
}

/** A unit in the labels and headers of the rows; amounts such as 万元 alone in a cell are none. */
function labelUnit(
  frame: Frame,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): MoneyUnit | null {
  for (let row = top; row <= bottom; row++) {
    for (const column of filledIn(frame, row)) {
      const text = frame.view.value(row, column);
      const folded = typeof text === 'string' ? fold(text) : '';
      const unit = /^(?:亿|万|千)?元$/.test(folded) || /^[\d.]/.test(folded) ? null : readMoneyUnit(folded);
      if (unit) return unit;
    }
  }
  return null;
}
