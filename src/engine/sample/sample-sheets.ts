import { a4 } from '../../forms/print-setup';
import { STYLES } from '../../forms/styles';
import { heightOf } from '../../forms/text-metrics';
import {
  areaOf,
  type AddedSheet,
  type Area,
  type CellStyle,
  type CellValue,
  type PlanCell,
} from '../../workbook';
import sample from './data/hechi-2020.json';

/** In front of the name of each sheet, so that she sees what it is wherever it is named; no sign that asks for quotes. */
const SAMPLE_PREFIX = '示例';
/** Orange, as no other sheet. */
const TAB_COLOR = '#C55A11';

type Given = CellValue | { readonly formula: string; readonly value: CellValue };

interface GivenSheet {
  readonly name: string;
  readonly columnWidths: readonly number[];
  readonly merges: readonly Area[];
  /** From A1. */
  readonly rows: readonly (readonly Given[])[];
}

const TEXT = { ...STYLES.text, horizontal: 'left' } as const;
const LOOKS = {
  title: { ...STYLES.title, font: { ...STYLES.title.font, size: 16 } },
  // Codes and telephone numbers are to stay texts.
  text: { ...TEXT, format: '@' },
  number: { ...STYLES.number, format: 'General' },
} as const satisfies Record<string, CellStyle>;

type Look = keyof typeof LOOKS;

function planCell(given: Given, row: number, column: number, isTitle: boolean): PlanCell {
  const { value, formula } = typeof given === 'object' && given !== null ? given : { value: given };
  const look: Look = isTitle ? 'title' : typeof value === 'number' ? 'number' : 'text';
  return { row, column, value, style: look, ...(formula !== undefined && { formula }) };
}

function sampleSheet({ name, columnWidths, merges, rows }: GivenSheet): AddedSheet {
  const isTitle = (row: number): boolean => merges.some(({ top }) => top === row && row === 0);
  const cells = rows.flatMap((line, row) =>
    line.map((given, column) => planCell(given, row, column, isTitle(row))),
  );
  const width = columnWidths.reduce((sum, one) => sum + one, 0);
  const across = (row: number, column: number): number =>
    merges.some(({ top, left }) => top === row && left === column) ? width : columnWidths[column]!;
  const rowHeights = new Map<number, number>();
  for (const { row, column, value, style } of cells) {
    const { size } = LOOKS[style as Look].font;
    const height = heightOf(String(value ?? ''), across(row, column), size) + 4;
    rowHeights.set(row, Math.max(rowHeights.get(row) ?? 0, height));
  }
  return {
    name: `${SAMPLE_PREFIX}${name}`,
    columnWidths,
    rowHeights,
    styles: LOOKS,
    cells,
    merges,
    print: { ...a4('portrait'), area: areaOf(0, 0, rows.length, columnWidths.length) },
    tabColor: TAB_COLOR,
    showGridlines: true,
    entries: [],
  };
}

/** The tables of a real report, samples/hechi-2020.xlsx, in which there is something to be found at each step. */
export const sampleSheets = (): AddedSheet[] => (sample.sheets as readonly GivenSheet[]).map(sampleSheet);
