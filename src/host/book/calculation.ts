import type { ICommandInfo, IRange } from '@univerjs/core';
import type { CalculationResult, DirtyRange, EngineRun, SheetResults } from './engine-runs';
import { MUTATION, type UniverAccess } from './univer-access';

const START = 'formula.mutation.set-formula-calculation-start';
const RESULT = 'formula.mutation.set-formula-calculation-result';
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';
/** `FormulaExecutedStateType.STOP_EXECUTION` of the engine. */
const STOPPED = 1;
/** The engine waits so long for further edits before it computes what the user's own commands changed. */
const ENGINE_WAITS_MS = 100;
const ENGINE_START_MS = 400;
const CALCULATION_MS = 120_000;

/** Whether the result of a cell counts. */
type Counts = (sheetId: string, row: number, column: number) => boolean;

/** A calculation that is to be made whether formulas follow by themselves or not. */
interface Demand {
  readonly ranges: readonly DirtyRange[];
  readonly everything: boolean;
  /** Cells that are to get results; null for all of them. */
  readonly only: Counts | null;
}

/**
 * Knows when formulas are up to date. Changes made by the host itself are computed on demand, without the engine's delay;
 * changes that come from the engine's own commands (typing in the grid, undo, rows inserted) are waited for.
 */
export class Calculation {
  private dirty: DirtyRange[] = [];
  private running = false;
  /** Until when the engine may still start by itself, in milliseconds of the clock; 0 where it has no reason to. */
  private engineStartsBy = 0;
  private waiters: (() => void)[] = [];
  private hasFormulas = false;
  /** Whether cells have moved since the calculation under way has begun. */
  private overtaken = false;
  private everything = false;
  /** Manual calculation: only what is asked for is computed, and what is entered. */
  private manual = false;
  private readonly demands: Demand[] = [];
  /** Cells that get results in the calculation under way; null for all of them. */
  private only: Counts | null = null;
  /** Formulas that the user has typed into the grid, which the engine computes by itself, as sheet, row and column. */
  private readonly typed = new Set<string>();
  private readonly forgotten: Readonly<Record<string, object | null>>[] = [];
  /** What is being computed on our demand, and the parameters by which the run is known again. */
  private demanded: { readonly params: object; readonly demand: Demand } | null = null;
  /** Results last told of, by sheet. */
  private readonly announced = new Map<string, string>();

  constructor(
    private readonly access: UniverAccess,
    private readonly enabled: boolean,
    private readonly onCalculated: (sheetId: string) => void,
  ) {
    access.commands.beforeCommandExecuted((command) => this.dropOvertaken(command));
    access.commands.onCommandExecuted((command) => this.follow(command));
  }

  /** Notes that the workbook holds formulas at all; without any, nothing is ever computed. */
  noteFormulas(): void {
    this.hasFormulas = true;
  }

  get mayHaveFormulas(): boolean {
    return this.hasFormulas;
  }

  /** Cells have other places now: the results of a calculation that is under way would come to the wrong ones. */
  cellsMoved(): void {
    if (this.running) this.overtaken = true;
  }

  /**
   * The engine is to forget what it knows of these formulas, or of all of a sheet (null): it reads them anew from the
   * cells. A calculation that is under way would break off without a word if that were done beneath it.
   */
  forget(sheets: Readonly<Record<string, object | null>>): void {
    this.forgotten.push(sheets);
    if (!this.running) this.forgetNow();
  }

  private forgetNow(): void {
    for (const sheets of this.forgotten.splice(0)) {
      const formulaData = { [this.access.unitId]: sheets };
      this.access.commands.syncExecuteCommand(MUTATION.formulaData, { formulaData }, { onlyLocal: true });
    }
  }

  /** Cells whose dependents (or whose own formulas) are to be computed. */
  markDirty(sheetId: string, range: IRange): void {
    if (this.enabled) this.dirty.push({ unitId: this.access.unitId, sheetId, range });
  }

  /** Whether formulas wait. What has changed before is computed first, and what changed while they waited afterwards. */
  setManual(manual: boolean): void {
    if (manual && !this.manual) this.demand(false);
    this.manual = manual;
  }

  /** Whether something has changed since formulas were computed. */
  get isPending(): boolean {
    return this.hasFormulas && this.dirty.length > 0;
  }

  /** Computes what has changed (or everything), however the workbook is calculated. */
  demand(everything: boolean): void {
    if (this.enabled) this.demands.push({ ranges: this.dirty.splice(0), everything, only: null });
  }

  /** Computes these cells and no others. What they depend on is taken as it stands. */
  demandOnly(sheetId: string, { startRow, endRow, startColumn, endColumn }: IRange): void {
    if (!this.enabled) return;
    const range = { startRow, endRow, startColumn, endColumn };
    const only: Counts = (id, row, column) =>
      id === sheetId && row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
    this.demands.push({ ranges: [{ unitId: this.access.unitId, sheetId, range }], everything: false, only });
  }

  /** A formula is computed when it is entered, even if all others wait. */
  entered(sheetId: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    if (!this.manual) return;
    for (const { row, column } of cells)
      this.demandOnly(sheetId, { startRow: row, endRow: row, startColumn: column, endColumn: column });
  }

  /** The same, where the engine is about to compute it by itself. */
  typedIn(sheetId: string, cells: readonly { readonly row: number; readonly column: number }[]): void {
    if (this.manual) for (const { row, column } of cells) this.typed.add(`${sheetId}|${row}|${column}`);
  }

  /** The engine is about to compute by itself. */
  expectEngine(): void {
    if (this.enabled && this.hasFormulas) this.engineStartsBy = Date.now() + ENGINE_START_MS;
  }

  async settle(): Promise<void> {
    if (!this.hasFormulas) this.dirty = [];
    while (this.running || this.engineStartsBy > 0 || this.isWanted) {
      if (this.running) await this.next(CALCULATION_MS);
      else if (this.engineStartsBy > 0) await this.engineStart();
      else this.startNext();
    }
  }

  /** Until the engine starts, or has had the time to: on a busy machine its timer may be due and not have come yet. */
  private async engineStart(): Promise<void> {
    const by = this.engineStartsBy;
    await this.next(Math.max(by - Date.now(), ENGINE_WAITS_MS));
    if (this.engineStartsBy === by && by <= Date.now()) this.engineStartsBy = 0;
  }

  private get isWanted(): boolean {
    if (!this.hasFormulas) this.demands.length = 0;
    const follows = !this.manual && this.dirty.length > 0;
    return this.demands.length > 0 || this.everything || follows;
  }

  private startNext(): void {
    const demand = this.demands.shift() ?? {
      ranges: this.dirty.splice(0),
      everything: this.everything,
      only: null,
    };
    this.start(demand);
  }

  async recalculate(): Promise<void> {
    await this.settle();
    if (this.hasFormulas) this.start({ ranges: this.dirty.splice(0), everything: true, only: null });
    await this.settle();
  }

  private start(demand: Demand): void {
    const { ranges: dirtyRanges, everything, only } = demand;
    this.running = true;
    this.only = only;
    if (everything) this.everything = false;
    const params = {
      forceCalculation: everything,
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.demanded = { params, demand };
    void this.access.commands.executeCommand(START, params, { onlyLocal: true });
  }

  /**
   * Before anybody puts them into cells. Where cells have moved everything is computed anew after that; a cell that holds
   * no formula any more gets no result.
   */
  private dropOvertaken({ id, params }: Readonly<ICommandInfo>): void {
    if (id !== RESULT) return;
    const result = params as CalculationResult;
    if (this.overtaken) Object.assign(result, { unitData: {} });
    for (const [sheetId, rows] of Object.entries(result.unitData?.[this.access.unitId] ?? {}))
      this.dropSome(sheetId, rows ?? {});
  }

  private dropSome(sheetId: string, rows: SheetResults): void {
    const sheet = this.access.workbook.getSheetBySheetId(sheetId);
    for (const [row, cells] of Object.entries(rows)) {
      for (const column of Object.keys(cells)) {
        const now = sheet?.getCellRaw(Number(row), Number(column));
        const counts = this.only?.(sheetId, Number(row), Number(column)) ?? true;
        if (!counts || (!now?.f && !now?.si)) delete cells[column];
      }
    }
  }

  private follow(command: Readonly<ICommandInfo>): void {
    if (command.id === START) {
      // A run that the engine begins meanwhile throws away what the one under way has found.
      if (command.params !== this.demanded?.params) this.engineStarted(command.params as EngineRun);
      this.running = true;
      this.engineStartsBy = 0;
    } else if (command.id === RESULT) this.announce(command.params as CalculationResult);
    else if (command.id === NOTIFICATION) {
      const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
      if (functionsExecutedState === undefined) return;
      this.running = false;
      this.forgetNow();
      if (functionsExecutedState === STOPPED) this.demandAgain();
      this.demanded = null;
      this.everything ||= this.overtaken && this.enabled;
      this.overtaken = false;
    } else return;
    // The results are applied by a listener of the same command: go on when all listeners have run.
    setTimeout(() => this.wake(), 0);
  }

  private engineStarted({ dirtyRanges = [] }: EngineRun): void {
    this.demandAgain();
    this.only = null;
    if (!this.manual) return;
    // It computes what follows from what was typed; that waits.
    this.dirty.push(...dirtyRanges);
    const typed = new Set(this.typed);
    this.typed.clear();
    this.only = (sheetId, row, column) => typed.has(`${sheetId}|${row}|${column}`);
  }

  private demandAgain(): void {
    const { demand } = this.demanded ?? {};
    this.demanded = null;
    if (!demand) return;
    // With manual calculation nobody asks for what has merely changed.
    if (demand.everything || demand.only || this.manual) this.demands.unshift(demand);
    else this.dirty.push(...demand.ranges);
  }

  private announce(result: CalculationResult): void {
    for (const [sheetId, cells] of Object.entries(result.unitData?.[this.access.unitId] ?? {})) {
      if (cells && this.isNews(sheetId, cells)) this.onCalculated(sheetId);
    }
  }

  /** The engine lists sheets too none of whose results differ; Excel tells only of sheets that it calculated. */
  private isNews(sheetId: string, cells: object): boolean {
    const results = JSON.stringify(cells);
    const known = this.announced.get(sheetId) === results;
    this.announced.set(sheetId, results);
    return results !== '{}' && !known;
  }

  private next(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.waiters.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private wake(): void {
    for (const waiter of this.waiters.splice(0)) waiter();
  }
}
