import type { CellRef, CellValue } from '../workbook';
import { runsOf } from './cell-runs';
import { mayBeRead, queueMarks, type WatchedText } from './text-marks';

/** A plain value for one cell; its sheet by name or id. */
export interface CellPut {
  readonly cell: CellRef;
  readonly value: CellValue;
  /** Where the number format changes with it. */
  readonly format?: string;
}

/** Words that Excel takes for nothing but words: no figures, no dates. */
const WORDS = /^(?!.*[〇零一二三四五六七八九十百千万亿年月日时])\p{Script=Han}+$/u;

/** Anything else that is a text gets Excel's own text mark in front, or it would become a number, a date or a formula. */
function contentOf({ value, format }: CellPut): string | number | boolean {
  if (typeof value !== 'string') return value ?? '';
  const isText = WORDS.test(value) || (format === '@' && !value.startsWith("'"));
  return isText ? value : `'${value}`;
}

/** Queues values for cells. @returns after the round trip, texts that Excel did not take as they are */
export function putCells(context: Excel.RequestContext, puts: readonly CellPut[]): () => WatchedText[] {
  const { workbook } = context;
  for (const { sheet, address, items } of runsOf(puts)) {
    const range = workbook.worksheets.getItem(sheet).getRange(address);
    // null leaves the format of a cell alone.
    if (items.some(({ format }) => format !== undefined)) {
      range.numberFormat = items.map(({ format = null }) => [format]);
    }
    range.values = items.map((item) => [contentOf(item)]);
  }
  const watched = puts.flatMap((put) => {
    const { cell, value: text } = put;
    if (typeof text !== 'string') return [];
    const marked = contentOf(put) !== text;
    return marked || mayBeRead(text) ? [{ cell, text, marked }] : [];
  });
  return queueMarks(context, watched);
}
