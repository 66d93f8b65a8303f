import type { CellValue } from '../../../src/workbook';
import type { Edits, Rows } from './places';

/** Puts values into cells: [row, column, value], counted from 0. */
export const put =
  (...cells: readonly (readonly [number, number, CellValue])[]) =>
  (rows: Rows): void => {
    for (const [row, column, value] of cells) rows[row]![column] = value;
  };

/** The first row with all of these texts. */
function rowWith(rows: Rows, texts: readonly CellValue[]): CellValue[] {
  const row = rows.find((cells) => texts.every((text) => cells.includes(text)));
  if (!row) throw new Error(`no row with ${texts.join(', ')}`);
  return row;
}

/** One after the other, on the same sheet. */
export const all =
  (...edits: readonly ((rows: Rows) => void)[]) =>
  (rows: Rows): void =>
    edits.forEach((edit) => edit(rows));

/** Values of the first row of a table that has these texts, by their headers. */
export const inRow =
  (texts: readonly CellValue[], values: Readonly<Record<string, CellValue>>) =>
  (rows: Rows): void => {
    const cells = rowWith(rows, texts);
    for (const [header, value] of Object.entries(values)) {
      const headers = rows.find((one) => one.includes(header));
      if (!headers) throw new Error(`no header ${header}`);
      cells[headers.indexOf(header)] = value;
    }
  };

/** The value beside a label. */
export const field =
  (...pairs: readonly (readonly [string, CellValue])[]) =>
  (rows: Rows): void => {
    for (const [label, value] of pairs) rowWith(rows, [label])[1] = value;
  };

/** Other words in the first text that has these. */
export const worded =
  (...pairs: readonly (readonly [string, string])[]) =>
  (rows: Rows): void => {
    for (const [old, next] of pairs) {
      const texts = rows.find(([text]) => typeof text === 'string' && text.includes(old));
      if (!texts) throw new Error(`no text ${old}`);
      texts[0] = String(texts[0]).replace(old, next);
    }
  };

/** A new paragraph below the first text that has these words. */
export const paragraphBelow =
  (words: string, text: string) =>
  (rows: Rows): void => {
    rows.splice(rows.findIndex(([one]) => String(one).includes(words)) + 1, 0, [text]);
  };

/** Without the rows from the one with this text on. */
export const without =
  (text: CellValue, count = 1) =>
  (rows: Rows): void => {
    rows.splice(rows.indexOf(rowWith(rows, [text])), count);
  };

/** The first of the projects that lie side by side, beside a label or one below it: ['全年预算数/其他资金', 5]. */
export const beside =
  (...pairs: readonly (readonly [string, CellValue])[]) =>
  (rows: Rows): void => {
    for (const [label, value] of pairs) {
      const [main, part] = label.split('/') as [string, string?];
      const at = rows.findIndex(([text]) => text === main);
      const of = part === undefined ? at : rows.findIndex((cells, row) => row > at && cells[1] === part);
      if (at < 0 || of < 0) throw new Error(`no label ${label}`);
      rows[of]![2] = value;
    }
  };

/** Another word, wherever it stands in a sheet. */
export const replaced =
  (old: string, next: string) =>
  (rows: Rows): void =>
    rows.forEach((cells, at) => {
      rows[at] = cells.map((value) => (typeof value === 'string' ? value.replaceAll(old, next) : value));
    });

/** Another word in all of these sheets. */
export const everywhere = (sheets: readonly string[], old: string, next: string): Edits =>
  Object.fromEntries(sheets.map((sheet) => [sheet, replaced(old, next)]));

/** A new column at the right of a table, from the row of its headers on. */
export const column =
  (header: CellValue, values: readonly CellValue[], headers: CellValue = '项目名称') =>
  (rows: Rows): void => {
    const top = rows.findIndex((cells) => cells.includes(headers));
    [header, ...values].forEach((value, at) => {
      const cells = rows[top + at]!;
      while (cells.length < rows[top]!.length - (at > 0 ? 1 : 0)) cells.push(null);
      cells.push(value);
    });
  };

/** Without the rows of a project. */
export const withoutRowsOf =
  (project: string) =>
  (rows: Rows): void => {
    const kept = rows.filter(([name]) => name !== project);
    rows.splice(0, rows.length, ...kept);
  };

/** Points printed behind the first level in the rows of a project: 产出指标（50分）. */
export const printedPoints =
  (project: string, points: Readonly<Record<string, number>>) =>
  (rows: Rows): void => {
    for (const row of rows.filter(([name]) => name === project))
      row[1] = `${String(row[1])}（${points[String(row[1])]}分）`;
  };
