import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import { EDGES, type Border, type CellFormat, type Edge, type FormatChange } from './types';

/** Excel's defaults for a new Chinese workbook. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  borders: { top: null, bottom: null, left: null, right: null },
};

const HORIZONTAL: readonly (readonly [string, HorizontalAlign])[] = [
  ['General', HorizontalAlign.UNSPECIFIED],
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['CenterAcrossSelection', HorizontalAlign.CENTER],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
];

const VERTICAL: readonly (readonly [string, VerticalAlign])[] = [
  ['Center', VerticalAlign.MIDDLE],
  ['Top', VerticalAlign.TOP],
  ['Bottom', VerticalAlign.BOTTOM],
];

const BORDERS: readonly (readonly [style: string, weight: string, BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];

const EDGE_KEYS: Readonly<Record<Edge, 't' | 'b' | 'l' | 'r'>> = {
  top: 't',
  bottom: 'b',
  left: 'l',
  right: 'r',
};

/** A change of format as Univer's style data; what it does not name stays as it is when Univer merges it. */
export function toUniverStyle(change: FormatChange): IStyleData {
  const style: IStyleData = {};
  if (change.numberFormat !== undefined) {
    style.n = change.numberFormat === 'General' ? null : { pattern: change.numberFormat };
  }
  if (change.fontName !== undefined) style.ff = change.fontName;
  if (change.fontSize !== undefined) style.fs = change.fontSize;
  if (change.bold !== undefined) style.bl = flag(change.bold);
  if (change.italic !== undefined) style.it = flag(change.italic);
  if (change.underline !== undefined) style.ul = { s: flag(change.underline) };
  if (change.strikethrough !== undefined) style.st = { s: flag(change.strikethrough) };
  if (change.fontColor !== undefined) style.cl = { rgb: change.fontColor };
  if (change.fill !== undefined) style.bg = change.fill === null ? null : { rgb: change.fill };
  if (change.horizontal !== undefined) {
    style.ht = HORIZONTAL.find(([name]) => name === change.horizontal)?.[1] ?? HorizontalAlign.UNSPECIFIED;
  }
  if (change.vertical !== undefined) {
    style.vt = VERTICAL.find(([name]) => name === change.vertical)?.[1] ?? VerticalAlign.MIDDLE;
  }
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
  if (change.borders) style.bd = toUniverBorders(change.borders);
  return style;
}

function toUniverBorders(borders: Partial<Record<Edge, Border | null>>): NonNullable<IStyleData['bd']> {
  const data: Record<string, Nullable<IBorderStyleData>> = {};
  for (const edge of EDGES) {
    const border = borders[edge];
    if (border === undefined) continue;
    data[EDGE_KEYS[edge]] = border === null ? null : { s: lineOf(border), cl: { rgb: border.color } };
  }
  return data as NonNullable<IStyleData['bd']>;
}

function lineOf({ style, weight }: Border): BorderStyleTypes {
  const exact = BORDERS.find(([name, width]) => name === style && width === weight);
  const near = exact ?? BORDERS.find(([name]) => name === style);
  return near?.[2] ?? BorderStyleTypes.THIN;
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** Univer's style data, complete, in the words of Excel. */
export function fromUniverStyle(style: Nullable<IStyleData>): CellFormat {
  if (!style) return DEFAULT_FORMAT;
  return {
    numberFormat: style.n?.pattern ?? DEFAULT_FORMAT.numberFormat,
    fontName: style.ff ?? DEFAULT_FORMAT.fontName,
    fontSize: style.fs ?? DEFAULT_FORMAT.fontSize,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    fontColor: hex(style.cl?.rgb) ?? DEFAULT_FORMAT.fontColor,
    fill: hex(style.bg?.rgb),
    horizontal: HORIZONTAL.find(([, value]) => value === style.ht)?.[0] ?? DEFAULT_FORMAT.horizontal,
    vertical: VERTICAL.find(([, value]) => value === style.vt)?.[0] ?? DEFAULT_FORMAT.vertical,
    wrap: style.tb === WrapStrategy.WRAP,
    borders: {
      top: fromUniverBorder(style.bd?.t),
      bottom: fromUniverBorder(style.bd?.b),
      left: fromUniverBorder(style.bd?.l),
      right: fromUniverBorder(style.bd?.r),
    },
  };
}

function fromUniverBorder(border: Nullable<IBorderStyleData>): Border | null {
  if (!border || border.s === BorderStyleTypes.NONE || border.s === undefined) return null;
  const [style, weight] = BORDERS.find(([, , line]) => line === border.s) ?? ['Continuous', 'Thin'];
  return { style, weight, color: hex(border.cl?.rgb) ?? '#000000' };
}

/** #RRGGBB in capitals, of what Univer keeps: #rrggbb, #rgb or rgb(r, g, b). */
function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (parts)
    return `#${[1, 2, 3]
      .map((i) => Number(parts[i]).toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase()}`;
  return color.toUpperCase();
}

/**
 * The engine finds a style by its text. Where that has its parts in another order it compares the style with every other
 * one, at each cell again: a fifth of the time of a write. Here the answer is remembered.
 */
export function rememberStyles(workbook: Workbook): void {
  const styles = workbook.getStyles();
  const search = styles.search.bind(styles);
  const known = new Map<string, string>();
  styles.search = (data, text) => {
    const before = known.get(text);
    // It may have been removed since.
    if (before !== undefined && styles.get(before)) return before;
    const id = search(data, text);
    if (styles.get(id)) known.set(text, id);
    return id;
  };
}
