import { formatArea, type SheetContent } from '../workbook';
import { ASPECTS } from './cell-style';
import { regionsOf, styleRows } from './look-regions';
import { once } from './once';

type Command = (sheet: Excel.Worksheet) => void;

/**
 * The commands that give all cells their looks. Each thing that a look says is set on rectangles of its own, which are as
 * large as go: a font is one command for a whole sheet, however its borders and number formats differ. That takes a
 * quarter of the commands that rectangles of equal looks take for a form, and a fifteenth for a long list of findings.
 */
export function lookCommands(plan: SheetContent): Command[] {
  const rows = styleRows(plan);
  return ASPECTS.flatMap(({ of, set }) => {
    const byStyle = new Map(Object.entries(plan.styles).map(([key, style]) => [key, of(style)]));
    return regionsOf(rows, (style) => byStyle.get(style)).map(({ area, value }): Command => {
      const size = { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
      return (sheet) => once(sheet.getRange(formatArea(area)), (range) => set(range, value, size));
    });
  });
}
