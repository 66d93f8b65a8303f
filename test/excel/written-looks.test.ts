import { planSheets } from '../../src/engine';
import type { NodeExcelHost } from '../../src/host/node';
import { areaOf, formatArea, type CellStyle, type SheetPlan } from '../../src/workbook';
import { openSeedSession, startSeed, type Opened } from './through-the-client';

let host: NodeExcelHost;
let opened: Opened;
beforeAll(async () => {
  host = await startSeed('1.15');
  opened = await openSeedSession();
  await opened.session.write();
});
afterAll(async () => {
  await opened.session.close();
  await host.stop();
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** What a style says beside lines and number formats. */
const plain = ({ font, fill, horizontal, vertical, wrap }: CellStyle): object => ({
  ...(font && { font }),
  ...(fill && { fill }),
  ...(horizontal && { horizontal }),
  ...(vertical && { vertical }),
  ...(wrap !== undefined && { wrap }),
});

/** The same of a cell, as far as a style speaks of it. */
function plainOf({ format = {} }: Excel.CellProperties, style: CellStyle): object {
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = format;
  const lower = (word: string | undefined): string | undefined => word?.toLowerCase();
  return {
    ...(style.font && {
      font: {
        name: font?.name,
        size: font?.size,
        ...(style.font.bold !== undefined && { bold: font?.bold }),
        ...(style.font.color && { color: font?.color }),
      },
    }),
    ...(style.fill && { fill: fill?.color }),
    ...(style.horizontal && { horizontal: lower(horizontalAlignment) }),
    ...(style.vertical && { vertical: lower(verticalAlignment) }),
    ...(style.wrap !== undefined && { wrap: wrapText }),
  };
}

/** Looks and number formats of the cells of a sheet, and which of its cells have lines all around. */
function looksOf({ name, cells }: SheetPlan) {
  const bottom = Math.max(...cells.map(({ row }) => row));
  const right = Math.max(...cells.map(({ column }) => column));
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(name)
      .getRange(formatArea(areaOf(0, 0, bottom + 1, right + 1)));
    range.load('numberFormat');
    const properties = range.getCellProperties({
      format: {
        font: { name: true, size: true, bold: true, color: true },
        fill: { color: true },
        horizontalAlignment: true,
        verticalAlignment: true,
        wrapText: true,
      },
    });
    const lines = cells.map(({ row, column }) => {
      const { borders } = range.getCell(row, column).format;
      return SIDES.map((side) => borders.getItem(side).load('style'));
    });
    await context.sync();
    return {
      looks: properties.value,
      formats: range.numberFormat as string[][],
      isBoxed: lines.map((sides) => sides.every(({ style }) => style === 'Continuous')),
    };
  });
}

test('each cell of our sheets looks as planned', async () => {
  const plans = planSheets(opened.session.report!, { outputMode: opened.session.choices.outputMode });
  expect(plans.length).toBeGreaterThan(2);
  for (const plan of plans) {
    const { looks, formats, isBoxed } = await looksOf(plan);
    const styled = plan.cells.flatMap((cell, index) => {
      const style = plan.styles[cell.style ?? ''];
      return style ? [{ ...cell, style, index }] : [];
    });
    expect(styled.length).toBeGreaterThan(20);
    for (const { row, column, style, index } of styled) {
      const at = `${plan.name} ${row},${column}`;
      const { format = formats[row]![column], border } = style;
      expect({ at, ...plainOf(looks[row]![column]!, style), format: formats[row]![column] }).toEqual({
        at,
        ...plain(style),
        format,
      });
      if (border === 'thin') expect({ at, isBoxed: isBoxed[index] }).toEqual({ at, isBoxed: true });
    }
  }
});
