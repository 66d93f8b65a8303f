import { planSheets } from '../../src/engine';
import { formatArea, type OwnSheetMark } from '../../src/workbook';
import { startExcel, type NodeExcelHost, type OtherPage } from '../../src/host/node';
import { HERS } from '../faults/bench';
import { Pane, type PaneOptions } from '../faults/pane';
import { pause } from '../pause';

export const FINDINGS = '审核结果';

/** Long enough for a pane to write, on a busy machine, before the other one looks after it. */
export const PATIENCE_MS = 400;

let host: NodeExcelHost;
let page: OtherPage;

/** A workbook of hers in an Excel with two pages. */
export async function freshExcel(): Promise<NodeExcelHost> {
  host = await startExcel({ sheets: HERS });
  page = await host.otherPage();
  return host;
}

export const first = (options: PaneOptions = {}): Promise<Pane> =>
  Pane.open({ quiet: PATIENCE_MS, ...options });
export const second = (options: PaneOptions = {}): Promise<Pane> => first({ page, ...options });

/** Until panes have followed what they know of. */
export async function settled(...panes: readonly Pane[]): Promise<void> {
  await host.recalculate();
  await pause(20);
  // Refused when it is its turn, and changes nothing.
  for (const pane of panes)
    await pane.do((session) => session.choose({ formId: 'unknown' }).catch(() => null));
}

/** As long as a machine that is busy with other things may take. */
const AT_LAST_MS = 20_000;

/** Until it holds: panes look at each other once it is quiet, and take turns. */
export async function eventually(check: () => void): Promise<void> {
  for (const start = Date.now(); ; await pause(30)) {
    try {
      return check();
    } catch (error) {
      if (Date.now() - start > AT_LAST_MS) throw error;
    }
  }
}

/** What 审核结果 holds from its header on, row by row. */
function rowsOfFindings(name = FINDINGS): (string | number | boolean)[][] {
  const { used } = host.workbook.sheet(name);
  const rows = host.workbook.sheet(name).values(`A1:Z${(used?.bottom ?? 0) + 1}`);
  const header = rows.findIndex((row) => row.includes('情况说明'));
  return rows.slice(header);
}

/** Keys of the findings on 审核结果, as often as they stand there. */
export function keysOnSheet(name = FINDINGS): string[] {
  const [header = [], ...rows] = rowsOfFindings(name);
  const last = header.findLastIndex((text) => text !== '');
  return rows.map((row) => String(row[last])).filter((key) => key !== '');
}

/** The reason that stands on 审核结果. */
export function reasonOnSheet(key: string): string {
  const [header = [], ...rows] = rowsOfFindings();
  return String(rows.find((row) => row.includes(key))?.[header.indexOf('情况说明')] ?? '');
}

/** Address of the cell in which the reason for a finding stands. */
export function cellOfReason(key: string): string {
  const rows = host.workbook.sheet(FINDINGS).values('A1:Z60');
  const column = rows.find((row) => row.includes('情况说明'))!.indexOf('情况说明');
  return `${String.fromCharCode(65 + column)}${1 + rows.findIndex((row) => row.includes(key))}`;
}

/** By which names our sheets go; by those of their plans where nothing is said. */
type Names = Readonly<Partial<Record<OwnSheetMark['kind'], string | undefined>>>;

const HELD: ReadonlySet<string> = new Set(['moved', 'unknown']);

/** Sheets of which she was told that nobody can say what is hers in them, and that nothing is written there until she says. */
export const heldSheets = ({ session }: Pane): ReadonlySet<string> =>
  new Set(session.handEdits.flatMap(({ why, sheet }) => (HELD.has(why) ? [sheet] : [])));

/** Where our sheets differ from what a report says, and she was not told that this is hers; nothing where they are right. */
export function wrongCells(pane: Pane, names: Names = {}): string[] {
  const { report, session } = pane;
  const hers = new Map(
    session.handEdits.flatMap(({ cell, hers: text }) =>
      cell ? [[`${cell.sheet} ${cell.top},${cell.left}`, text] as const] : [],
    ),
  );
  const held = heldSheets(pane);
  return planSheets(report, { outputMode: session.choices.outputMode }).flatMap((plan) => {
    const name = names[plan.mark.kind] ?? plan.name;
    if (!host.workbook.has(name)) return [`${name} is missing`];
    if (held.has(name)) return [];
    const sheet = host.workbook.sheet(name);
    const height = (sheet.used?.bottom ?? 0) + 1;
    const due = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    const rows = sheet.values(`A1:Z${Math.max(height, ...plan.cells.map(({ row }) => row + 1))}`);
    return rows.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const cell = due.get(`${row},${column}`);
        const expected = cell?.value ?? '';
        // What a formula gives is for Excel to calculate.
        if (cell?.formula !== undefined || String(value) === String(expected)) return [];
        const typed = hers.get(`${name} ${row},${column}`);
        const address = formatArea({ top: row, left: column, bottom: row, right: column });
        if (typed !== undefined && typed === (sheet.formula(address) ?? String(value))) return [];
        return [`${plan.name} ${row},${column}: ${String(value)} instead of ${String(expected)}`];
      }),
    );
  });
}
