import type { PrintSetup } from '../../workbook';
import type { StyleName } from '../styles';

/** How a written report is set. The forms prescribe an outline, hardly ever the type, so it is no part of them. */
export interface ReportType {
  /** Width of the lines, in characters of the default font. */
  readonly width: number;
  readonly margins: PrintSetup['margins'];
  /** What stands before each paragraph and each heading: cells have no indent of the first line alone. */
  readonly indent: string;
  /** The unit above the title. */
  readonly unit: StyleName;
  readonly title: StyleName;
  /** Headings of the levels 一、, （一）, 1. and （1）. */
  readonly headings: readonly [StyleName, StyleName, StyleName, StyleName];
  readonly body: StyleName;
  /** Unit and date below the text. */
  readonly closing: StyleName;
  /** Least heights of rows, points. */
  readonly heights: { readonly unit: number; readonly title: number; readonly line: number };
}

/**
 * The type of official documents (GB/T 9704): title in 小标宋 二号, text in 仿宋 三号, headings in 黑体 and 楷体, two characters
 * of indent, 37 mm above and 35 mm below.
 */
export const OFFICIAL_TYPE: ReportType = {
  width: 75,
  // The lines are centred between their sides. As margins of the page they would shrink it where the default font is wide.
  margins: { top: 3.7, bottom: 3.5, left: 1.5, right: 1.5 },
  indent: '　　',
  unit: 'reportTitle',
  title: 'reportTitle',
  headings: ['reportPart', 'reportSection', 'reportText', 'reportText'],
  body: 'reportText',
  closing: 'reportClosing',
  heights: { unit: 44, title: 64, line: 29 },
};
