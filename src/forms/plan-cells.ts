import { fitForCell } from '../text';
import type { Area, CellStyle, PlanCell, SheetPlan } from '../workbook';
import type { Content } from './content';
import { partsOnPages } from './pagination';
import { STYLES, type StyleName } from './styles';
import type { PlanOptions } from './types';

/** One content over one or several cells. */
export interface Box {
  readonly area: Area;
  readonly content: Content;
  readonly style: StyleName;
}

/** A row of single cells, ready for every plan in which it stands in the same place. */
export interface PreparedRow {
  readonly row: number;
  readonly height: number;
  readonly cells: readonly PlanCell[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** The names of the styles, as one. */
  readonly look: string;
}

/** What a sheet is made of. */
export type Part = Box | PreparedRow;

/** The name of a look, which tells all that it is. Adds it to the styles of the sheet. */
export function styleKey(
  styles: Record<string, CellStyle>,
  style: StyleName,
  { format }: Content,
  atTop: boolean,
): string {
  const key = [style, format, ...(atTop ? ['top'] : [])].filter(Boolean).join(' ');
  styles[key] ??= {
    ...STYLES[style],
    ...(format !== undefined && { format }),
    ...(atTop && { vertical: 'top' }),
  };
  return key;
}

/** Cells and styles of all parts. Texts longer than a page begin at its top. */
export function cellsAndStyles(
  parts: readonly Part[],
  starts: readonly number[],
  mode: PlanOptions['mode'],
): Pick<SheetPlan, 'cells' | 'styles'> {
  const styles: Record<string, CellStyle> = {};
  const cells: PlanCell[] = [];
  const looks = new Set<string>();
  for (const part of parts) {
    if ('cells' in part) {
      cells.push(...part.cells);
      // Thousands of rows have the same few looks.
      if (!looks.has(part.look)) Object.assign(styles, part.styles);
      looks.add(part.look);
      continue;
    }
    const { area, content, style } = part;
    // A row by itself is never cut, and most boxes are in one.
    const atTop = area.bottom > area.top && partsOnPages(area, starts).length > 1;
    cells.push(...cellsOf(area, content, styleKey(styles, style, content, atTop), mode));
  }
  return { cells, styles };
}

/** The content in the first cell of its area, the look in all of them. */
export function cellsOf(
  area: Area,
  { format: _format, formula, ...shown }: Content,
  style: string,
  mode: PlanOptions['mode'],
): PlanCell[] {
  const cells: PlanCell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      cells.push({ row, column, style, value: null });
  }
  const isLive = formula !== undefined && mode === 'formulas';
  const value = typeof shown.value === 'string' ? fitForCell(shown.value) : shown.value;
  cells[0] = { row: area.top, column: area.left, style, ...shown, value, ...(isLive && { formula }) };
  return cells;
}
