import { reportJson } from '../../src/cli/output/report-json';
import { evaluateWorkbook, type Report } from '../../src/engine';
import { parseCellRef, type CellRef, type Grid } from '../../src/workbook';
import { MemoryReader } from './memory-reader';
import { usesOf, type Uses } from './uses';

/** Members of the printed report that are looked at here (evaluation-output.md); those that are not printed yet are missing. */
export interface PrintedReport {
  readonly sheets: readonly {
    readonly name: string;
    readonly role: string;
    readonly table: string | null;
    readonly columns?: readonly PrintedColumn[];
    readonly unread?: readonly { readonly header: string; readonly cells: string | readonly string[] }[];
  }[];
  readonly projects: readonly PrintedProject[];
  readonly findings: readonly PrintedFinding[];
  readonly verdict: string;
  readonly incomplete?: readonly {
    readonly project: string | null;
    readonly why: string;
    readonly cells: readonly string[];
    readonly message: string;
  }[];
}

interface PrintedColumn {
  readonly header: string;
  readonly cells: string | readonly string[];
  readonly meaning: string | null;
  readonly by: string | null;
  readonly confidence: string;
  readonly state: string;
}

export interface PrintedProject {
  readonly name: string;
  readonly year?: number | null;
  readonly verdict: string;
  readonly funds: readonly {
    readonly field: string;
    readonly label: string;
    readonly value: string | null;
    readonly text: string;
    readonly unit: string;
    readonly cells: readonly string[];
  }[];
  readonly execution: Readonly<Record<string, unknown>> & {
    readonly unit: string;
    readonly budget: string | null;
    readonly executed: string | null;
    readonly rate: string | null;
    readonly claimedRate: string | null;
    readonly weight: string | null;
    readonly claimedScore: string | null;
  };
  readonly indicators: readonly PrintedIndicator[];
  readonly total: { readonly computed: string | null; readonly claimed: string | null };
}

interface PrintedValue {
  readonly text: string;
  readonly sign: string | null;
  readonly number: string | null;
  readonly unit: string | null;
}

export interface PrintedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: PrintedValue;
  readonly actual: PrintedValue;
  readonly weight: string | null;
  readonly claimedScore: string | null;
  readonly reason: string | null;
}

export interface PrintedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  readonly project: string | null;
  readonly cells: readonly string[];
  readonly message: string;
}

/** How one column was read, as printed. */
export interface Claim {
  readonly header: string;
  readonly cells: readonly CellRef[];
  readonly meaning: string | null;
  readonly state: string;
}

/** What the product makes of some grids. */
export interface Seen {
  /** Null where it refused the workbook, or failed. */
  readonly json: PrintedReport | null;
  readonly failure: string | null;
  readonly report: Report | null;
  readonly uses: Uses;
  /** Null where the report does not print columns. */
  readonly claims: readonly Claim[] | null;
  readonly unread: readonly CellRef[];
  /** Cells of the findings that something was not understood. */
  readonly notUnderstood: readonly CellRef[];
}

export const DAY = { year: 2026, month: 1, day: 5 };

function refs(cells: string | readonly string[]): CellRef[] {
  const texts = typeof cells === 'string' ? cells.split(/,(?=[^,]*!)/) : cells;
  return texts.flatMap((text) => parseCellRef(text) ?? []);
}

const NOTHING = {
  json: null,
  report: null,
  uses: new Map(),
  claims: null,
  unread: [],
  notUnderstood: [],
} as const;

export async function see(grids: readonly Grid[], asOf = DAY): Promise<Seen> {
  let report: Report;
  try {
    report = await evaluateWorkbook(new MemoryReader(grids), { asOf });
  } catch (error) {
    return {
      ...NOTHING,
      failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
  const json = reportJson(report, { version: '0', language: 'zh', written: [] }) as PrintedReport;
  const printed = json.sheets.some(({ columns }) => columns !== undefined);
  return {
    json,
    failure: null,
    report,
    uses: usesOf(report.projects.map(({ submission }) => submission)),
    claims: printed
      ? json.sheets.flatMap(({ columns = [] }) =>
          columns.map(({ header, cells, meaning, state }) => ({
            header,
            cells: refs(cells),
            meaning,
            state,
          })),
        )
      : null,
    notUnderstood: json.findings
      .filter(({ rule }) => rule === 'not-understood')
      .flatMap(({ cells }) => refs(cells)),
    unread: json.sheets.flatMap(({ unread = [] }) => unread.flatMap(({ cells }) => refs(cells))),
  };
}

/** Findings of severity error, by rule and cells. */
export function errorsOf({ json }: Seen): { rule: string; cells: readonly string[]; message: string }[] {
  return (json?.findings ?? []).filter(({ severity, outcome }) => severity === 'error' && outcome === 'fail');
}
