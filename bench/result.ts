/** A whole run as the measured process prints it. */
export interface Measured {
  /** From the start of the process to the result. */
  readonly seconds: number;
  /** Largest resident size until then; null where it cannot be told. */
  readonly peakRssMb: number | null;
  /** Whether every group total is exact to the 分; null where the tool adds nothing up. */
  readonly exact: boolean | null;
  readonly note: string;
}

/** Single edits as the measured process prints them: from the edit to the new sums. */
export interface EditTimes {
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly note: string;
}

/** One edit through the Office.js client, live update on: until the written sheets are up to date. */
export interface EditTraffic {
  /** Round trips that the add-in waits for. The figures are the largest of a few edits. */
  readonly syncs: number;
  /** Bytes of UTF-8. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly cellsWritten: number;
  /** Of these the cells that held the same before. */
  readonly cellsNeedless: number;
  readonly note: string;
}

/** Whole runs of a tool at one size; null where it is missing, failed or had no answer in time (see the note). */
export interface WholeResult {
  readonly tool: string;
  readonly rows: number;
  /** Median of the runs. */
  readonly seconds: number | null;
  readonly runs: number;
  readonly secondsRange: readonly [shortest: number, longest: number] | null;
  /** The largest of the runs. */
  readonly peakRssMb: number | null;
  readonly exact: boolean | null;
  readonly note: string;
}

/** Single edits at one size; null for what was not measured (see the note). */
export interface EditResult {
  readonly tool: string;
  readonly rows: number;
  readonly medianMs: number | null;
  readonly p99Ms: number | null;
  readonly syncs: number | null;
  readonly requestBytes: number | null;
  readonly responseBytes: number | null;
  readonly cellsWritten: number | null;
  readonly cellsNeedless: number | null;
  readonly note: string;
}

/** Exponents of the size; null for fewer than two sizes. */
export interface Growth {
  readonly edit: string | null;
  readonly whole: string | null;
}

export interface BenchResult {
  readonly schema: 1;
  readonly machine: { readonly cores: number; readonly node: string };
  readonly whole: readonly WholeResult[];
  readonly edit: readonly EditResult[];
  /** Of ziping, and of every tool. */
  readonly growth: Growth & { readonly tools: Readonly<Record<string, Growth>> };
}
