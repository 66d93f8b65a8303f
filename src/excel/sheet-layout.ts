import { columnName, formatArea, type ChartPlan, type SheetContent } from '../workbook';
import { once } from './once';

/** A column of n characters of the default font is n × 7 + 5 pixels wide; Excel takes points, 4/3 pixels each. */
function columnPoints(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

function setWidths(sheet: Excel.Worksheet, { columnWidths }: SheetContent): void {
  columnWidths.forEach((width, column) => {
    once(sheet.getRange(`${columnName(column)}:${columnName(column)}`), (range) => {
      if (width === 0) range.columnHidden = true;
      else range.format.columnWidth = columnPoints(width);
    });
  });
}

/** Rows of equal height one after the other are set in one go. */
export function setHeights(sheet: Excel.Worksheet, heights: ReadonlyMap<number, number>): void {
  const runs: { first: number; last: number; height: number }[] = [];
  for (const [row, height] of [...heights].sort(([left], [right]) => left - right)) {
    const run = runs.at(-1);
    if (run && run.height === height && row === run.last + 1) run.last = row;
    else runs.push({ first: row, last: row, height });
  }
  for (const { first, last, height } of runs) {
    once(sheet.getRange(`${first + 1}:${last + 1}`), (rows) => (rows.format.rowHeight = height));
  }
}

function freeze(sheet: Excel.Worksheet, { freeze: frozen }: SheetContent): void {
  sheet.freezePanes.unfreeze();
  if (!frozen) return;
  const { rows, columns } = frozen;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${columnName(columns - 1)}${rows}`);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Names of our charts, by which an earlier one is found and replaced. */
const chartName = (index: number): string => `ziping-chart-${index + 1}`;
const MOST_CHARTS = 2;

function addChart(sheet: Excel.Worksheet, plan: ChartPlan, index: number): void {
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange(formatArea(plan.values)), 'Columns');
  chart.name = chartName(index);
  chart.title.text = plan.title;
  chart.legend.visible = false;
  chart.series.getItemAt(0).setXAxisValues(sheet.getRange(formatArea(plan.categories)));
  const { top, left, bottom, right } = plan.place;
  chart.setPosition(`${columnName(left)}${top + 1}`, `${columnName(right)}${bottom + 1}`);
}

/** Everything of a plan that is neither look nor content of cells. */
export function layOut(sheet: Excel.Worksheet, plan: SheetContent, existed: boolean): void {
  setWidths(sheet, plan);
  setHeights(sheet, plan.rowHeights);
  for (const merge of plan.merges) once(sheet.getRange(formatArea(merge)), (range) => range.merge());
  freeze(sheet, plan);
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.showGridlines ?? false;
  if (existed) {
    for (let index = 0; index < MOST_CHARTS; index++) {
      sheet.charts.getItemOrNullObject(chartName(index)).delete();
    }
  }
  plan.charts?.forEach((chart, index) => addChart(sheet, chart, index));
}
