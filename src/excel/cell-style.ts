import type { CellStyle } from '../workbook';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

export interface RangeSize {
  readonly rows: number;
  readonly columns: number;
}

/** One thing that a look says of a cell, as far as it says it, and how a range gets it. */
export interface Aspect<V extends string | number | boolean = string | number | boolean> {
  readonly of: (style: CellStyle) => V | undefined;
  readonly set: (range: Excel.Range, value: V, size: RangeSize) => void;
}

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

/** For the list below, in which each aspect has values of its own. */
const aspect = <V extends string | number | boolean>(of: Aspect<V>['of'], set: Aspect<V>['set']): Aspect => ({
  of,
  set: set as Aspect['set'],
});

/** All that a look says. */
export const ASPECTS: readonly Aspect[] = [
  aspect(
    ({ font }) => font?.name,
    (range, name) => (range.format.font.name = name),
  ),
  aspect(
    ({ font }) => font?.size,
    (range, size) => (range.format.font.size = size),
  ),
  aspect(
    ({ font }) => font && (font.bold ?? false),
    (range, bold) => (range.format.font.bold = bold),
  ),
  aspect(
    ({ font }) => font && (font.color ?? '#000000'),
    (range, color) => (range.format.font.color = color),
  ),
  aspect(
    ({ fill }) => fill,
    (range, fill) => (range.format.fill.color = fill),
  ),
  aspect(
    ({ border }) => (border === 'thin' ? border : undefined),
    (range, _, size) => drawBorders(range, size),
  ),
  aspect(
    ({ horizontal }) => horizontal,
    (range, horizontal) => (range.format.horizontalAlignment = HORIZONTAL[horizontal]),
  ),
  aspect(
    ({ vertical }) => vertical,
    (range, vertical) => (range.format.verticalAlignment = VERTICAL[vertical]),
  ),
  aspect(
    ({ wrap }) => wrap,
    (range, wrap) => (range.format.wrapText = wrap),
  ),
  aspect(
    ({ format }) => format,
    // A single value applies to all cells of the range.
    (range, format) => (range.numberFormat = format as unknown as string[][]),
  ),
];

/** Gives a range the look. The number format is set too, so call this before values are written. */
export function applyStyle(range: Excel.Range, style: CellStyle, size: RangeSize): void {
  for (const { of, set } of ASPECTS) {
    const value = of(style);
    if (value !== undefined) set(range, value, size);
  }
}
