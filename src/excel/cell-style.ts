import type { CellStyle } from '../workbook';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function drawBorders(range: Excel.Range, { rows, columns }: RangeSize): void {
  const inside = [
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const side of [...SIDES, ...inside]) {
    const border = range.format.borders.getItem(side);
    border.style = 'Continuous';
    border.weight = 'Thin';
  }
}

export interface RangeSize {
  readonly rows: number;
  readonly columns: number;
}

/** Gives a range the look. The number format is set too, so call this before values are written. */
export function applyStyle(range: Excel.Range, style: CellStyle, size: RangeSize): void {
  const { font, fill, border, horizontal, vertical, wrap, format } = style;
  if (font) {
    range.format.font.name = font.name;
    range.format.font.size = font.size;
    range.format.font.bold = font.bold ?? false;
    range.format.font.color = font.color ?? '#000000';
  }
  if (fill) range.format.fill.color = fill;
  if (border === 'thin') drawBorders(range, size);
  if (horizontal) range.format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical) range.format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) range.format.wrapText = wrap;
  // A single value applies to all cells of the range.
  if (format !== undefined) range.numberFormat = format as unknown as string[][];
}
