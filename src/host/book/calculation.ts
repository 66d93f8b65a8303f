import type { ICommandInfo, IRange } from '@univerjs/core';
import { MUTATION, type UniverAccess } from './univer-access';

const START = 'formula.mutation.set-formula-calculation-start';
const RESULT = 'formula.mutation.set-formula-calculation-result';
const NOTIFICATION = 'formula.mutation.set-formula-calculation-notification';
/** `FormulaExecutedStateType.STOP_EXECUTION` of the engine. */
const STOPPED = 1;
/** The engine waits 100 ms for further edits before it computes what the user's own commands changed. */
const ENGINE_START_MS = 400;
const CALCULATION_MS = 120_000;

interface DirtyRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
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
  private readonly forgotten: Readonly<Record<string, object | null>>[] = [];
  /** What is being computed on our demand, and the parameters by which the run is known again. */
  private demanded: { readonly params: object; readonly ranges: readonly DirtyRange[] } | null = null;
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

  /** The engine is about to compute by itself. */
  expectEngine(): void {
    if (this.enabled && this.hasFormulas) this.engineStartsBy = Date.now() + ENGINE_START_MS;
  }

  async settle(): Promise<void> {
    if (!this.hasFormulas) this.dirty = [];
    while (this.running || this.engineStartsBy > 0 || this.dirty.length > 0 || this.everything) {
      if (this.running) await this.next(CALCULATION_MS);
      else if (this.engineStartsBy > Date.now()) await this.next(this.engineStartsBy - Date.now());
      else if (this.engineStartsBy > 0) this.engineStartsBy = 0;
      else this.start(this.dirty.splice(0), this.everything);
    }
  }

  async recalculate(): Promise<void> {
    await this.settle();
    if (this.hasFormulas) this.start([], true);
    await this.settle();
  }

  private start(dirtyRanges: readonly DirtyRange[], everything: boolean): void {
    this.running = true;
    this.everything = false;
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
    this.demanded = { params, ranges: dirtyRanges };
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
      this.dropFormulaless(sheetId, rows ?? {});
  }

  private dropFormulaless(sheetId: string, rows: SheetResults): void {
    const sheet = this.access.workbook.getSheetBySheetId(sheetId);
    for (const [row, cells] of Object.entries(rows)) {
      for (const column of Object.keys(cells)) {
        const now = sheet?.getCellRaw(Number(row), Number(column));
        if (!now?.f && !now?.si) delete cells[column];
      }
    }
  }

  private follow(command: Readonly<ICommandInfo>): void {
    if (command.id === START) {
      // A run that the engine begins meanwhile throws away what the one under way has found.
      if (command.params !== this.demanded?.params) this.demandAgain();
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

  private demandAgain(): void {
    this.dirty.push(...(this.demanded?.ranges ?? []));
    this.demanded = null;
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

/** By row and column. */
type SheetResults = Readonly<Record<string, Record<string, unknown>>>;

/** Results by workbook and sheet. */
interface CalculationResult {
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, SheetResults | null>> | null>>;
}
