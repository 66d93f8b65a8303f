import { fold } from '../../text';
import type { Area } from '../../workbook';
import { ENTRY_NOTE, REPORT_TITLE } from '../words';
import type { GridView } from './grid-view';

const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))\D/;
const LONG = 40;
const LEAST_CHARACTERS = 80;
/** Texts side by side in a row: more than a report has. */
const WIDE = 5;

/** Lines of the row's texts, folded: a report may stand in one cell, or beside the titles of its chapters. */
function linesIn(view: GridView, row: number): string[] {
  return view.filled(row).flatMap((column) => {
    const value = view.value(row, column);
    if (typeof value !== 'string') return [];
    // Most texts are of one line: looking for a sign is faster than a pattern, and texts may be very long.
    const isOne = !value.includes('\n') && !value.includes('\r');
    return isOne ? [fold(value)] : value.split(/[\r\n]+/).map(fold);
  });
}

/** Articles of a law or of a unit's own regulations. */
const ARTICLE = /^第[一二三四五六七八九十百\d]+[章节条]/;

/** Whether the rows read like a report: headings with text, or long paragraphs. Tables and laws do not. */
function isReport(view: GridView, rows: readonly number[]): boolean {
  const withNumbers = rows.filter((row) => view.filled(row).some((column) => view.isNumber(row, column)));
  if (withNumbers.length * 3 > rows.length) return false;
  const wide = rows.filter((row) => view.filled(row).length >= WIDE);
  if (wide.length * 2 > rows.length) return false;
  const lines = rows.flatMap((row) => linesIn(view, row));
  if (lines.filter((line) => ARTICLE.test(line)).length >= 2) return false;
  const characters = lines.reduce((total, line) => total + line.length, 0);
  const long = lines.filter((line) => line.length >= LONG).length;
  const headings = lines.filter((line) => HEADING.test(line)).length;
  return (
    characters >= LEAST_CHARACTERS &&
    (long >= 2 || headings >= 3 || (long >= 1 && headings >= 1) || characters >= 200)
  );
}

/** The title of a report, in a line of its own. */
function beginsReport(view: GridView, row: number): boolean {
  const only = view.onlyFilled(row);
  if (only === null) return false;
  const text = view.folded(row, only);
  return text.length <= LONG && REPORT_TITLE.test(text);
}

/** Says how a table is filled in, with an example: neither a text of hers nor an entry. */
export function isEntryNote(view: GridView, row: number): boolean {
  const only = view.onlyFilled(row);
  return only !== null && ENTRY_NOTE.test(view.folded(row, only));
}

/**
 * Areas of running text among the free rows of a sheet. Blank rows do not divide; taken rows do, and the title of
 * another report.
 */
export function narrativeAreas(view: GridView, isFree: (row: number) => boolean): Area[] {
  const { top, bottom, left, right } = view.area;
  const areas: Area[] = [];
  let rows: number[] = [];
  const close = (): void => {
    if (rows.length > 0 && isReport(view, rows)) {
      areas.push({ top: rows[0]!, bottom: rows[rows.length - 1]!, left, right });
    }
    rows = [];
  };
  for (let row = top; row <= bottom; row++) {
    if (!isFree(row) || (beginsReport(view, row) && isReport(view, rows))) close();
    if (!isFree(row)) continue;
    if (!view.isBlankRow(row) && !isEntryNote(view, row)) rows.push(row);
  }
  close();
  return areas;
}

/** A row that certainly is no row of a table: one long text, or a heading of a report. */
export function isProseRow(view: GridView, row: number, left: number, right: number): boolean {
  const only = view.onlyFilled(row, left, right);
  if (only === null || typeof view.value(row, only) !== 'string') return false;
  const text = view.folded(row, only);
  return text.length > LONG || /^[一二三四五六七八九十]{1,3}、/.test(text);
}
