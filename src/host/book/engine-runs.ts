import type { IRange } from '@univerjs/core';

/** Cells from which the engine looks for what is to be computed. */
export interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
}

/** What a run of the engine is about. */
export interface EngineRun {
  readonly dirtyRanges?: readonly DirtyRange[];
}

/** By row and column. */
export type SheetResults = Readonly<Record<string, Record<string, unknown>>>;

/** Results by workbook and sheet. */
export interface CalculationResult {
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, SheetResults | null>> | null>>;
}
