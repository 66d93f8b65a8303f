import { cellNumber, type Area, type CellValue, type ChartPlan, type SheetContent } from '../../workbook';
import { escapeXml } from '../xml-text';
import { DECLARATION, RELATIONSHIPS } from './namespaces';
import { absoluteArea } from './print-xml';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The drawing that places the charts of a sheet; chart n has the relationship rId{n}. */
export function drawingXml(charts: readonly ChartPlan[]): string {
  const anchors = charts.map(({ place, title }, index) => {
    const { top, left, bottom, right } = place;
    const corner = (name: string, column: number, row: number) =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return [
      `<xdr:twoCellAnchor>${corner('from', left, top)}${corner('to', right + 1, bottom + 1)}`,
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
      `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/>`,
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`,
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  const spaces = `xmlns:xdr="${DRAWING}" xmlns:a="${MAIN_DRAWING}" xmlns:r="${RELATIONSHIPS}"`;
  return `${DECLARATION}<xdr:wsDr ${spaces}>${anchors.join('')}</xdr:wsDr>`;
}

/** A column chart of one series, with the values that it shows, so that it is right before anything is calculated. */
export function chartXml(plan: SheetContent, sheet: string, chart: ChartPlan): string {
  const values = new Map(plan.cells.map(({ row, column, value }) => [cellNumber(row, column), value]));
  const categories = cellsOf(chart.categories, values).map((value) =>
    value === null ? null : String(value),
  );
  const numbers = cellsOf(chart.values, values).map((value) =>
    typeof value === 'number' ? String(value) : null,
  );
  const title = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN_DRAWING}" xmlns:r="${RELATIONSHIPS}">`,
    `<c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="4472C4"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>',
    `<c:cat><c:strRef><c:f>${escapeXml(absoluteArea(sheet, chart.categories))}</c:f><c:strCache>${pointsXml(categories)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${escapeXml(absoluteArea(sheet, chart.values))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${pointsXml(numbers)}</c:numCache></c:numRef></c:val>`,
    `</c:ser>${VALUE_LABELS}<c:gapWidth val="${gapWidth(categories.length)}"/><c:axId val="501"/><c:axId val="502"/></c:barChart>`,
    axisXml('catAx', 501, 502, 'b'),
    axisXml('valAx', 502, 501, 'l'),
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

/** The figure above each column. */
const VALUE_LABELS =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

/** Room between columns in per cent of their width: a few columns do not grow into blocks. The format allows 0…500. */
function gapWidth(columns: number): number {
  return Math.min(500, Math.max(80, Math.round(900 / Math.max(1, columns))));
}

function axisXml(kind: 'catAx' | 'valAx', id: number, crossing: number, side: 'b' | 'l'): string {
  // Columns begin at 0, or their heights would mislead.
  const limits = kind === 'valAx' ? '<c:min val="0"/>' : '';
  const lines = kind === 'valAx' ? '<c:majorGridlines/>' : '';
  return `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete val="0"/><c:axPos val="${side}"/>${lines}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${crossing}"/><c:crosses val="autoZero"/></c:${kind}>`;
}

function cellsOf(area: Area, values: ReadonlyMap<number, CellValue>): CellValue[] {
  const cells: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      cells.push(values.get(cellNumber(row, column)) ?? null);
  }
  return cells;
}

function pointsXml(texts: readonly (string | null)[]): string {
  const points = texts.map((text, index) =>
    text === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${texts.length}"/>${points.join('')}`;
}
