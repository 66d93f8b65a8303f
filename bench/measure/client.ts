// Single edits through the real Office.js client: round trips, bytes and cells until the written sheets are up to date.
import { readFileSync } from 'node:fs';
import { openSession } from '../../src/engine';
import { openExcelWorkbook } from '../../src/excel';
import { startExcel } from '../../src/host/node';
import { formatArea, type SheetUpdate } from '../../src/workbook';
import { random } from '../random';
import type { EditTraffic } from '../result';
import { LEDGER_SHEET } from '../side-tables';
import { print } from './measured';

const EDITS = 10;
/** Events that are still on their way come within this time. */
const QUIET_MS = 300;
const [, , workbook = '', rowsText = ''] = process.argv;
const rows = Number(rowsText);

const host = await startExcel({ workbook: new Uint8Array(readFileSync(workbook)) });
const port = await openExcelWorkbook();
const session = await openSession(
  port,
  {
    report: () => undefined,
    progress: () => undefined,
    error: (error) => {
      throw error;
    },
  },
  { asOf: () => ({ year: 2021, month: 3, day: 1 }) },
);

/** Contents of a sheet of ours, formulas as such, by row and column. */
function contentsOf(name: string): string[][] {
  const sheet = host.workbook.sheet(name);
  const { used } = sheet;
  if (!used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (_cell, column) => {
      const address = formatArea({ top: row, left: column, bottom: row, right: column });
      return sheet.formula(address) ?? String(sheet.value(address) ?? '');
    }),
  );
}

/** Cells of an update that held the same before: there was no need to write them. */
function needless({ sheet, deletedRows, insertedRows, cells }: SheetUpdate): number {
  const before = contentsOf(sheet);
  for (const { row, count } of [...deletedRows].sort((left, right) => right.row - left.row)) {
    before.splice(row, count);
  }
  for (const { row, count } of [...insertedRows].sort((left, right) => left.row - right.row)) {
    before.splice(row, 0, ...Array.from({ length: count }, () => []));
  }
  return cells.filter(({ row, column, value, formula, style }) => {
    const held = before[row]?.[column] ?? '';
    return style === undefined && held === (formula ?? String(value ?? ''));
  }).length;
}

let [cellsWritten, cellsNeedless] = [0, 0];
const update = port.updateSheets.bind(port);
port.updateSheets = (change) => {
  const { updates, rewritten = [] } = change;
  cellsWritten += [...updates, ...rewritten].reduce((sum, { cells }) => sum + cells.length, 0);
  cellsNeedless += updates.reduce((sum, one) => sum + needless(one), 0);
  return update(change);
};

/** Lets the session follow all that came in. */
async function settled(): Promise<void> {
  const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  await quiet();
  await session.choose({});
  await quiet();
}

const { projects } = await session.refresh();
const written = await session.write();
await session.setLiveUpdate(true);
await settled();

const next = random(rows);
const edits: Omit<EditTraffic, 'note'>[] = [];
for (let count = 0; count < EDITS; count++) {
  [cellsWritten, cellsNeedless] = [0, 0];
  host.traffic.reset();
  const address = `G${next.below(rows) + 2}`;
  await host.user.edit(LEDGER_SHEET, address, (1 + next.below(5e6)) / 100);
  await settled();
  const { syncs, requestBytes, responseBytes } = host.traffic;
  edits.push({ syncs, requestBytes, responseBytes, cellsWritten, cellsNeedless });
}
/** Bytes of both directions. */
const bytes = ({ requestBytes, responseBytes }: (typeof edits)[number]): number =>
  requestBytes + responseBytes;
edits.sort((left, right) => bytes(left) - bytes(right));
const [middle, largest] = [edits[EDITS / 2]!, edits.at(-1)!];
const most = (of: keyof typeof largest): number => Math.max(...edits.map((edit) => edit[of]));
print({
  traffic: {
    ...largest,
    syncs: most('syncs'),
    cellsWritten: most('cellsWritten'),
    cellsNeedless: most('cellsNeedless'),
    note: `most of ${EDITS} edits (bytes: the largest, ${bytes(largest)} in all, median ${bytes(middle)}), ${projects.length} projects in ${written.length} written sheets, live update on`,
  },
});
await session.close();
await host.stop();
process.exit(0);
