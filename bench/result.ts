/** One whole run of a tool; null where it is missing, failed or had no answer in time (see the note). */
export interface WholeResult {
  readonly tool: string;
  readonly rows: number;
  readonly seconds: number | null;
  readonly peakRssMb: number | null;
  readonly exact: boolean | null;
  readonly note: string;
}

/** Single edits at one size; null for what was not measured. */
export interface EditResult {
  readonly tool: string;
  readonly rows: number;
  readonly medianMs: number | null;
  readonly p99Ms: number | null;
  readonly syncs: number | null;
  readonly requestBytes: number | null;
  readonly responseBytes: number | null;
  readonly cellsWritten: number | null;
  readonly note?: string;
}

export interface BenchResult {
  readonly schema: 1;
  readonly machine: { readonly cores: number; readonly node: string };
  readonly whole: readonly WholeResult[];
  readonly edit: readonly EditResult[];
  readonly growth: { readonly edit: string | null; readonly whole: string | null };
}

function wholeLine(result: WholeResult, all: readonly WholeResult[]): string {
  const { tool, rows, seconds, peakRssMb, note } = result;
  const own = all.find((one) => one.tool === 'ziping' && one.rows === rows)?.seconds ?? null;
  const ratio = seconds === null || own === null ? '–' : `${(seconds / own).toFixed(2)}×`;
  const cells = [
    String(rows).padStart(9),
    tool.padEnd(10),
    seconds === null ? '–' : `${seconds.toFixed(2)} s`,
    ratio,
    peakRssMb === null ? '–' : `${peakRssMb} MB`,
  ];
  return `${cells.map((cell) => cell.padStart(9)).join('  ')}  ${note}`;
}

/** For people: ratios to ziping, memory, edits and how costs grow. */
export function ratiosText({ whole, edit, growth }: BenchResult): string {
  const edits = edit.map(({ rows, medianMs, p99Ms, note }) =>
    medianMs === null || p99Ms === null
      ? `${String(rows).padStart(9)}  edit  – ${note ?? ''}`
      : `${String(rows).padStart(9)}  edit  median ${medianMs.toFixed(3)} ms, p99 ${p99Ms.toFixed(3)} ms`,
  );
  return [
    ...whole.map((result) => wholeLine(result, whole)),
    ...edits,
    `growth with rows: edit ${growth.edit ?? '–'}, whole ${growth.whole ?? '–'}`,
    '',
  ].join('\n');
}
