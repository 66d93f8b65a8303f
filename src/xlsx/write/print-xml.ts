import { columnName, quoteSheetName, type Area, type PrintSetup } from '../../workbook';
import { escapeXml } from '../xml-text';

const CM_PER_INCH = 2.54;
/** Paper size number of A4. */
const A4 = 9;

function inches(centimetres: number): string {
  return String(Math.round((centimetres / CM_PER_INCH) * 10_000) / 10_000);
}

/** Print options, margins, page set-up and footer, in the order of the schema. */
export function printXml({
  orientation,
  fitToWidth,
  fitToHeight,
  margins,
  centerHorizontally,
  footer,
}: PrintSetup): string {
  const { top, bottom, left, right } = margins;
  const edges = `left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}"`;
  const fit = fitToWidth ? ` fitToWidth="1" fitToHeight="${fitToHeight ? 1 : 0}"` : '';
  return [
    centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins ${edges} header="${inches(top / 2)}" footer="${inches(bottom / 2)}"/>`,
    `<pageSetup paperSize="${A4}" orientation="${orientation}"${fit}/>`,
    footer ? `<headerFooter><oddFooter>&amp;C${escapeXml(footer)}</oddFooter></headerFooter>` : '',
  ].join('');
}

export function breaksXml({ pageBreaks = [] }: PrintSetup): string {
  const rows = [...new Set(pageBreaks)].filter((row) => row > 0).sort((left, right) => left - right);
  if (rows.length === 0) return '';
  const items = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${items.join('')}</rowBreaks>`;
}

/** 'sheet'!$A$1:$H$30 */
export function absoluteArea(sheet: string, { top, left, bottom, right }: Area): string {
  const start = `$${columnName(left)}$${top + 1}`;
  const end = `$${columnName(right)}$${bottom + 1}`;
  return `${quoteSheetName(sheet)}!${start === end ? start : `${start}:${end}`}`;
}

/** Print area and repeated rows as the defined names in which the file keeps them. */
export function printNames(sheet: string, { area, titleRows }: PrintSetup): [name: string, text: string][] {
  const names: [string, string][] = [['_xlnm.Print_Area', absoluteArea(sheet, area)]];
  if (titleRows) {
    const [first, last] = titleRows;
    names.push(['_xlnm.Print_Titles', `${quoteSheetName(sheet)}!$${first + 1}:$${last + 1}`]);
  }
  return names;
}
