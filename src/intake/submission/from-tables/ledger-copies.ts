import { toText } from '../../../numbers';
import { fold } from '../../../text';
import type { LedgerCopy, LedgerSlice } from '../../ledger';

/** A project's part of one ledger sheet. */
export interface SheetSlice {
  readonly sheet: string;
  readonly slice: LedgerSlice;
}

/** Entries of which two sheets may well hold the same: a rent that is paid every month. */
const FEW = 1;

/** What the entries of a sheet say, in whatever order they stand. */
function contentsOf(slices: readonly LedgerSlice[]): string {
  const lines = slices.flatMap(({ groups }) =>
    groups.map(({ code, name, source, negative, count, amount, summary }) =>
      JSON.stringify([code, fold(name), fold(source), fold(summary), negative, count, toText(amount)]),
    ),
  );
  return lines.sort().join('\n');
}

/** Sheets that hold the same entries of the project: one of them is likely to be a copy, and the spending counted twice. */
export function copiesIn(all: readonly SheetSlice[]): LedgerCopy[] {
  const sheets = new Map<string, LedgerSlice[]>();
  for (const { sheet, slice } of all) sheets.set(sheet, [...(sheets.get(sheet) ?? []), slice]);
  if (sheets.size < 2) return [];
  const parts = [...sheets].map(([sheet, slices]) => ({
    sheet,
    slices,
    count: slices.reduce((sum, { count }) => sum + count, 0),
    totals: slices.map(({ total }) => toText(total)).join(' '),
  }));
  return parts.flatMap((copy, at): LedgerCopy[] => {
    const original = parts
      .slice(0, at)
      .find(
        ({ count, totals, slices }) =>
          count > FEW &&
          count === copy.count &&
          totals === copy.totals &&
          contentsOf(slices) === contentsOf(copy.slices),
      );
    if (!original) return [];
    return [
      {
        sheets: [original.sheet, copy.sheet],
        count: copy.count,
        get cells() {
          return [...copy.slices, ...original.slices].flatMap(({ amountCells }) => amountCells);
        },
      },
    ];
  });
}
