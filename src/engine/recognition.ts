import { toFixedText, decimal, type MoneyUnit } from '../numbers';
import { toldYear, type FoundTable } from '../intake';
import { fold } from '../text';
import type { CellRef } from '../workbook';
import type { SheetContents, WorkbookContents } from './contents';
import type { RecognisedColumn, SheetRecognition } from './report';

function tableRef(table: FoundTable, { ledgers }: WorkbookContents): CellRef | null {
  if (table.role === 'unknown' && !table.staysOut) return null;
  const end = ledgers.get(table)?.endRow ?? 0;
  return { sheet: table.view.grid.sheet, ...table.area, bottom: Math.max(table.area.bottom, end - 1) };
}

/** Of the least certain reading in it; of the table as a whole where it was not read column by column. */
function confidenceOf({ confidence, columnReadings }: FoundTable): number {
  const readings = columnReadings.filter(({ hasValues, state }) => hasValues && state !== 'unread');
  return readings.length === 0 ? confidence : Math.min(...readings.map((reading) => reading.confidence));
}

/** What of a table was not understood and holds figures, and what is only asked: its certainty is that of the rest. */
export function openParts({ unread }: Pick<SheetRecognition, 'unread'>): {
  readonly unreadFigures: number;
  readonly asked: number;
} {
  return {
    unreadFigures: unread.filter(({ guess, hasFigures }) => guess === null && hasFigures).length,
    asked: unread.filter(({ guess }) => guess !== null).length,
  };
}

/** The year that the clerk names, else the one that its caption names. */
function yearOf(table: FoundTable): number | null {
  const told = toldYear(table.view.told, table);
  if (told) return told;
  const { caption } = table;
  const years = new Set(fold(caption?.text ?? '').match(/(?:19|20)\d{2}(?=年|财年|年度)/g));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** Its unit; that of a long ledger may stand in a note below its last entry. */
function unitOf(table: FoundTable, { ledgers }: WorkbookContents): MoneyUnit | null {
  const layout = ledgers.get(table)?.layout;
  return table.unit ?? (layout?.unitStated && !layout.unitsByRow ? layout.unit : null);
}

const MOST_SAMPLES = 2;
/** Rows below the header in which values are looked for. */
const SAMPLED_ROWS = 50;
/** A text that is longer is cut. */
const LONGEST_SAMPLE = 16;

function withSamples({ view, columnReadings }: FoundTable): RecognisedColumn[] {
  return columnReadings.map((reading) => {
    const { top, bottom, left } = reading.cells;
    const samples: string[] = [];
    const last = Math.min(bottom, top + SAMPLED_ROWS, view.area.bottom);
    for (let row = top; row <= last && samples.length < MOST_SAMPLES; row++) {
      const text = view.text(row, left).trim();
      if (text !== '')
        samples.push(text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text);
    }
    return { ...reading, samples };
  });
}

const NOTHING_READ = {
  extent: null,
  form: null,
  header: null,
  staysOut: false,
  unit: null,
  year: null,
  columns: [],
  unread: [],
};

function ofSheet({ info, tables }: SheetContents, contents: WorkbookContents): SheetRecognition[] {
  return tables.map((table) => ({
    name: info.name,
    role: table.role,
    table: tableRef(table, contents),
    confidence: toFixedText(decimal(confidenceOf(table)), 2),
    extent: { sheet: info.name, ...table.area },
    ...(info.hiddenRows !== undefined && { hiddenRows: info.hiddenRows }),
    form: table.form ?? null,
    header: table.header,
    staysOut: table.staysOut ?? false,
    unit: unitOf(table, contents),
    year: yearOf(table),
    columns: withSamples(table),
    unread: table.unread,
  }));
}

/** Sheets with figures that have rows which are not shown, by a filter or by hand: those are read and count all the same. */
export function withHiddenRows(
  sheets: readonly SheetRecognition[],
): readonly { readonly name: string; readonly hiddenRows: number | 'some' }[] {
  const counted = sheets.filter(
    ({ role, staysOut }) => role !== 'unknown' && role !== 'own-output' && !staysOut,
  );
  const found = new Map(counted.map(({ name, hiddenRows }) => [name, hiddenRows]));
  return [...found].flatMap(([name, hiddenRows]) => (hiddenRows === undefined ? [] : [{ name, hiddenRows }]));
}

/** What each sheet was recognised as, in workbook order; empty and unrecognised sheets are unknown. */
export function recognitions(contents: WorkbookContents): SheetRecognition[] {
  return contents.sheets.flatMap((info): SheetRecognition[] => {
    if (info.own)
      return [{ name: info.name, role: 'own-output', table: null, confidence: '1.00', ...NOTHING_READ }];
    const sheet = contents.contents.get(info.id);
    const found = sheet ? ofSheet(sheet, contents) : [];
    return found.length > 0
      ? found
      : [{ name: info.name, role: 'unknown', table: null, confidence: '0.00', ...NOTHING_READ }];
  });
}
