import { toText, type Decimal } from '../../numbers';
import type { SpendingLine } from './spending-line';

/** Pieces that a text names with their number (3台, 10部); null where it names none. */
export function piecesIn(text: string): number | null {
  const match = /(\d{1,4})\s*(?:台|部|套|个|张|把|件|只|辆|块)/.exec(text);
  const pieces = match ? Number(match[1]) : 0;
  return pieces > 0 ? pieces : null;
}

/** Pieces bought: as many as the text names for each entry, at least one. */
function piecesOf({ count, text }: SpendingLine): number {
  return count * (piecesIn(text) ?? 1);
}

/** Whether a piece costs less than the limit, in 元; false where the amount could not be read. */
export function costsLess(line: SpendingLine, limit: Decimal): boolean {
  return line.yuan !== null && line.yuan.lt(limit.times(piecesOf(line)));
}

/** 元 for a piece, rounded to 分; null where the amount could not be read. */
export function pricePerPiece(line: SpendingLine): string | null {
  return line.yuan && toText(line.yuan.div(piecesOf(line)).round(2));
}
