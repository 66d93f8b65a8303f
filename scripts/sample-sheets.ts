/**
 * The workbook samples/hechi-2020.xlsx as plain data, which the pane writes into an empty workbook:
 * src/engine/sample/data/hechi-2020.json, one row of a sheet a line.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWorkbookModel, type ModelSheet } from '../src/xlsx';

const SAMPLE = fileURLToPath(new URL('../samples/hechi-2020.xlsx', import.meta.url));

/** A value, or a formula with the value that it has. */
type Cell = string | number | boolean | null | { readonly formula: string; readonly value: unknown };

function rowsOf({ name, cells }: ModelSheet): Cell[][] {
  const rows: Cell[][] = [];
  for (const { row, column, value, formula } of cells) {
    if (formula?.includes('!')) throw new Error(`${name} refers to another sheet, which is called otherwise`);
    const line = (rows[row] ??= []);
    while (line.length < column) line.push(null);
    line[column] = formula === undefined ? value : { formula, value };
  }
  return [...rows].map((row = []) => row);
}

function sheetLines(sheet: ModelSheet): string {
  const widths = [...sheet.columnWidths].sort(([left], [right]) => left - right).map(([, width]) => width);
  const rows = rowsOf(sheet).map((row) => `        ${JSON.stringify(row)}`);
  return [
    '    {',
    `      "name": ${JSON.stringify(sheet.name)},`,
    `      "columnWidths": ${JSON.stringify(widths)},`,
    `      "merges": ${JSON.stringify(sheet.merges)},`,
    `      "rows": [\n${rows.join(',\n')}\n      ]`,
    '    }',
  ].join('\n');
}

export function sampleText(): string {
  const { sheets } = readWorkbookModel(new Uint8Array(readFileSync(SAMPLE)));
  return `{\n  "sheets": [\n${sheets.map(sheetLines).join(',\n')}\n  ]\n}\n`;
}
