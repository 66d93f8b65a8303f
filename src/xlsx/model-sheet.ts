import { parseArea, parseCellRef, type CellValue } from '../workbook';
import { valueOf, type ValueContext } from './cell-values';
import { readMerges } from './merges';
import { colorReader } from './model-colors';
import type { ModelCell, ModelPrint, ModelSheet } from './model-types';
import { partEntry, type Package, type SheetEntry } from './package';
import { packCell, SheetSax, type RawCell } from './sheet-sax';
import { shiftFormula } from './shift-formula';
import { modelAutoFilter, modelTables } from './tables';
import { childOf, childrenOf, flag, type XmlElement } from './xml-tree';
import { encodingOf, inflateSteps, MOST_STREAMED_PART } from './zip-inflate';

const CM_PER_INCH = 2.54;

/** Reads one sheet whole, formulas and looks included. @throws XlsxError damaged */
export function readModelSheet(pack: Package, sheet: SheetEntry, context: ValueContext): ModelSheet {
  const cells: ModelCell[] = [];
  const rowHeights = new Map<number, number>();
  const masters = new Map<string, RawCell>();
  const events = {
    row(row: number, attributes: Readonly<Record<string, string>>) {
      if (flag(attributes['hidden'])) rowHeights.set(row, 0);
      else if (attributes['ht'] !== undefined) rowHeights.set(row, Number(attributes['ht']));
    },
    cell(raw: RawCell) {
      const { row, column, style } = raw;
      const value = cellValue(context, raw);
      const formula = formulaOf(raw, masters);
      if (value === null && formula === undefined && style === 0) return;
      cells.push({ row, column, value, style, ...(formula !== undefined && { formula }) });
    },
  };
  let sax: SheetSax | null = null;
  for (const step of inflateSteps(pack.bytes, partEntry(pack, sheet.part), MOST_STREAMED_PART)) {
    sax ??= new SheetSax(events, encodingOf(step));
    sax.push(step);
  }
  const skeleton = (sax ?? new SheetSax(events)).finish();
  return { ...layoutOf(pack, sheet, skeleton), cells, rowHeights };
}

function cellValue(context: ValueContext, raw: RawCell): CellValue {
  let result: CellValue = null;
  packCell(
    {
      add: (_row, _column, kind, value, style) => (result = valueOf(context, [], kind, value, style)),
      addText: (_row, _column, text) => (result = text),
    },
    raw,
  );
  return result;
}

/** The formula of the cell; those that share one refer to the cell that spells it out, which comes first. */
function formulaOf(raw: RawCell, masters: Map<string, RawCell>): string | undefined {
  const { formula } = raw;
  if (!formula) return undefined;
  const { t, si = '' } = formula.attributes;
  if (t !== 'shared') return formula.text === '' ? undefined : `=${formula.text}`;
  if (formula.text !== '') {
    masters.set(si, raw);
    return `=${formula.text}`;
  }
  const master = masters.get(si);
  if (!master) return undefined;
  return `=${shiftFormula(master.formula!.text, raw.row - master.row, raw.column - master.column)}`;
}

function layoutOf(
  pack: Package,
  { id, name, state, position, part }: SheetEntry,
  skeleton: XmlElement,
): Omit<ModelSheet, 'cells' | 'rowHeights'> {
  const view = childOf(childOf(skeleton, 'sheetViews'), 'sheetView');
  const pane = childOf(view, 'pane')?.attributes;
  const format = childOf(skeleton, 'sheetFormatPr')?.attributes ?? {};
  const isFrozen = pane?.['state']?.startsWith('frozen') ?? false;
  return {
    id,
    name,
    hidden: state !== 'visible',
    merges: readMerges(skeleton),
    columnWidths: columnWidths(skeleton),
    defaultColumnWidth: numberOf(format['defaultColWidth']),
    defaultRowHeight: numberOf(format['defaultRowHeight']),
    freeze: isFrozen ? { rows: Number(pane?.['ySplit'] ?? 0), columns: Number(pane?.['xSplit'] ?? 0) } : null,
    tabColor: colorReader(pack)(childOf(childOf(skeleton, 'sheetPr'), 'tabColor')),
    showGridlines: flag(view?.attributes['showGridLines'], true),
    print: readPrint(pack, position, skeleton),
    tables: modelTables(pack, part),
    autoFilter: modelAutoFilter(skeleton),
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** Columns that the file sets; one rule for all 16,384 columns is their default and stands only up to the 256th. */
function columnWidths(skeleton: XmlElement): Map<number, number> {
  const widths = new Map<number, number>();
  for (const { attributes } of childrenOf(childOf(skeleton, 'cols'), 'col')) {
    const width = flag(attributes['hidden']) ? 0 : numberOf(attributes['width']);
    if (width === null) continue;
    const last = Math.min(Number(attributes['max']), 256);
    for (let column = Math.max(1, Number(attributes['min'])); column <= last; column++)
      widths.set(column - 1, width);
  }
  return widths;
}

function readPrint(pack: Package, position: number, skeleton: XmlElement): ModelPrint {
  const setup = childOf(skeleton, 'pageSetup')?.attributes ?? {};
  const margins = childOf(skeleton, 'pageMargins')?.attributes;
  const properties = childOf(childOf(skeleton, 'sheetPr'), 'pageSetUpPr')?.attributes ?? {};
  const nameText = (wanted: string) =>
    pack.names.find((name) => name.position === position && name.name === wanted)?.text;
  const rows = /\$(\d+):\$(\d+)/.exec(nameText('_xlnm.Print_Titles') ?? '');
  const area = parseCellRef(nameText('_xlnm.Print_Area') ?? '');
  const centimetres = (side: string) => Number(margins?.[side] ?? 0) * CM_PER_INCH;
  return {
    orientation: setup['orientation'] === 'landscape' ? 'landscape' : 'portrait',
    paperSize: numberOf(setup['paperSize']),
    fitToWidth: flag(properties['fitToPage']) && setup['fitToWidth'] !== '0',
    fitToHeight: flag(properties['fitToPage']) && setup['fitToHeight'] !== '0',
    margins: margins
      ? {
          top: centimetres('top'),
          bottom: centimetres('bottom'),
          left: centimetres('left'),
          right: centimetres('right'),
        }
      : null,
    centerHorizontally: flag(childOf(skeleton, 'printOptions')?.attributes['horizontalCentered']),
    footer: childOf(childOf(skeleton, 'headerFooter'), 'oddFooter')?.text ?? null,
    pageBreaks: childrenOf(childOf(skeleton, 'rowBreaks'), 'brk').map(({ attributes }) =>
      Number(attributes['id']),
    ),
    area: area && parseArea(areaText(nameText('_xlnm.Print_Area') ?? '')),
    titleRows: rows ? [Number(rows[1]) - 1, Number(rows[2]) - 1] : null,
  };
}

function areaText(reference: string): string {
  return reference.slice(reference.lastIndexOf('!') + 1);
}
