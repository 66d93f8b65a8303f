import type { AddedSheet } from './added-sheet';
import type { Area, CellRef } from './address';
import type { Anchor } from './anchors';
import type { CellEdit, TakenBack } from './cell-edit';
import type { CellValue, Grid } from './grid';
import type { Seal, SealNote } from './seal';
import type { OwnSheetMark, SheetPlan, SheetUpdate } from './sheet-plan';

export interface SheetInfo {
  /** Stable under renaming. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** The rectangle that holds values (formats alone do not count); null for an empty sheet. */
  readonly used: Area | null;
  /** Rows of it that are not shown, by a filter or by hand, and are read like all others; 'some' where not known how many. */
  readonly hiddenRows?: number | 'some';
  /** Rectangles that hold values and stand far from it, with nothing between; where the reader tells them apart. */
  readonly apart?: readonly Area[];
  /** Set where the sheet is one of ours, or bears a mark of ours ({@link twin}); it is never read for figures. */
  readonly own: OwnSheetMark | null;
  /**
   * Set where another sheet bears the same mark: this one is a copy of ours, or nothing tells which of them is ours. It is
   * neither written nor deleted, and no reasons are read from it.
   */
  readonly twin?: 'copy' | 'unclear';
}

export interface BlockRequest {
  readonly sheet: string;
  readonly area: Area;
  /** Whether formulas are wanted beside the values. */
  readonly formulas?: boolean;
}

/** Some columns of a long table, without their number formats. */
export interface ColumnsRequest {
  readonly sheet: string;
  /** 0-based, inclusive. */
  readonly firstRow: number;
  /** 0-based, inclusive; null reads to the end of the sheet. */
  readonly lastRow: number | null;
  /** 0-based columns, in the order in which batches give them. */
  readonly columns: readonly number[];
}

/** Consecutive rows of the requested columns. */
export interface ColumnsBatch {
  readonly firstRow: number;
  readonly rowCount: number;
  /** columns[i][k] is the value of requested column i in row firstRow + k. The arrays are reused: copy what you keep. */
  readonly columns: readonly (readonly CellValue[])[];
  /**
   * textIds[i][k] numbers the text of requested column i in row firstRow + k, where the reader numbers its texts: one
   * number is one text, in all batches of a reader; −1 for any other value. Equal texts may have several numbers.
   */
  readonly textIds?: readonly Int32Array[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** 0…1. */
  readonly onProgress?: (done: number) => void;
  /** Gives the pane its turn; awaited between pieces of work that would block it for long. */
  readonly pause?: () => Promise<void>;
}

/** What the file has of a sheet, and the reader could not read. */
export interface LostPart {
  readonly sheet: string;
  /**
   * no-content: the workbook names a sheet and no content of it; missing: the content is gone; outside: cells beyond the
   * last row or column; scattered: cells too far from each other.
   */
  readonly why: 'no-content' | 'missing' | 'outside' | 'scattered';
  /** null where it is the sheet as a whole. */
  readonly area: Area | null;
  /** Addresses as the file has them, the name of the part. */
  readonly detail: string;
}

/** What the engine needs of any workbook to evaluate it. */
export interface WorkbookReader {
  /** File name, for messages. */
  readonly name: string;
  /** All sheets in workbook order, in one round trip. */
  listSheets(): Promise<SheetInfo[]>;
  /** Notes that hang on cells, as the last list of sheets found them: they come with it, in the same round trip. */
  anchors?(): readonly Anchor[];
  /** What could not be read, as the last list of sheets found it. */
  lost?(): readonly LostPart[];
  /**
   * Whether formulas wait to be calculated, so that what stands in their cells may be out of date: as whatever was read last
   * found it.
   */
  formulasWait?(): boolean;
  /** All blocks of the request, in as few round trips as the response limit allows. With number formats and, where known, merges. */
  readBlocks(requests: readonly BlockRequest[], options?: ReadOptions): Promise<Grid[]>;
  /** Streams columns of a long table. */
  readColumns(
    request: ColumnsRequest,
    sink: (batch: ColumnsBatch) => void,
    options?: ReadOptions,
  ): Promise<void>;
  /** Lets go of what the reader keeps of a sheet: it is not expected to be asked for again. */
  release?(sheet: string): void;
}

/** At which of our sheets a write is, counted from 1. */
export interface SheetsBeingWritten {
  /** Of the first of them. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

export interface WriteOptions extends ReadOptions {
  /** Told before sheets are written; in between a write can be stopped, and is then taken back. */
  readonly onSheets?: (sheets: SheetsBeingWritten) => void;
  /** Writes where no restore point can be kept either: the write cannot be taken back. */
  readonly withoutRestorePoint?: boolean;
  /** Asked for what is to be written when the workbook has just been looked at; in the place of the plans given before. */
  readonly afterLook?: () => Promise<WriteWork>;
}

/** What is to be written, and left behind with it. */
export interface WriteWork {
  readonly plans: readonly SheetPlan[];
  readonly seal?: SealNote;
}

export interface WrittenSheet {
  readonly name: string;
  readonly mark: OwnSheetMark;
  /** What stood in the sheet, or where it was looked at, at the very moment at which it was written; where the port can tell. */
  readonly stood?: Grid;
}

/** Writes our sheets: adds them or replaces them by their mark, and touches nothing else. */
export interface SheetWriter {
  writeSheets(plans: readonly SheetPlan[], options?: WriteOptions): Promise<WrittenSheet[]>;
}

/** Adds sheets that are hers from then on, and touches nothing else. */
export interface SheetAdder {
  /**
   * Each under the wanted name, with a number behind where a sheet has it: all of them, or none.
   *
   * @returns the names that they got
   */
  addSheets(sheets: readonly AddedSheet[]): Promise<readonly string[]>;
}

/** Deletes sheets that were added, on her word and never else. */
export interface SheetRemover {
  /**
   * Deletes the sheets of these ids that there are, in one batch; where nothing to look at would be left, an empty sheet is
   * added first. Fails before anything is deleted where the structure of the workbook is protected.
   */
  removeSheets(ids: readonly string[]): Promise<void>;
}

/** Keeps notes that hang on cells. */
export interface AnchorWriter {
  /** Takes anchors away by their number, then adds others, in one round trip. */
  changeAnchors(removed: readonly number[], added: readonly Anchor[]): Promise<void>;
}

export type WorkbookChange =
  | {
      readonly kind: 'cells';
      readonly sheetId: string;
      readonly area: Area;
      /** Who made it: the user here, a co-author, or we ourselves (to be ignored). */
      readonly by: 'user' | 'remote' | 'ourselves';
    }
  | {
      /** Whole rows were inserted (blank, above what stood there) or deleted. */
      readonly kind: 'rows-inserted' | 'rows-deleted';
      readonly sheetId: string;
      /** 0-based, inclusive: the new rows, or the rows that are gone. */
      readonly rows: { readonly first: number; readonly last: number };
      readonly by: 'user' | 'remote' | 'ourselves';
    }
  | {
      /** Columns or cells were inserted or deleted, or the host could not say what happened: read the sheet anew. */
      readonly kind: 'structure';
      readonly sheetId: string;
      readonly by: 'user' | 'remote' | 'ourselves';
    }
  /** Formulas of the sheet were calculated anew; which cells changed by it nobody tells. */
  | { readonly kind: 'calculated'; readonly sheetId: string }
  | { readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-renamed'; readonly sheetId: string };

/** What brings our sheets up to date. */
export interface SheetsUpdate {
  readonly updates: readonly SheetUpdate[];
  readonly rewritten?: readonly SheetPlan[];
  /** Plans that the sheets hold afterwards, by the names that the sheets go by. */
  readonly standing?: readonly SheetPlan[];
  readonly seal?: SealNote;
}

/** Writes cells of hers, on her word and never else. */
export interface CellWriter {
  /**
   * Writes the cells in one undoable step: a look at what stands there, then all of them in one round trip together with
   * what takes them back. At most `MOST_CELL_EDITS`. Fails with the cell and the reason, and writes nothing, where anything
   * else stands in one of them, it is a formula, spilled, in a merged area without being its first cell, or its sheet is
   * protected. Where it fails half-way, what was written is taken back.
   */
  writeCells(edits: readonly CellEdit[]): Promise<void>;
  /** Whether cells of hers that were written can be taken back, as the last list of sheets or the last step has it. */
  canTakeBackCells(): boolean;
  /** Puts back what stood in the cells before the last step; where she has changed a cell since, hers stays. */
  takeBackCells(): Promise<TakenBack>;
}

/** Everything that the task pane needs of the workbook. */
export interface WorkbookPort
  extends WorkbookReader, SheetWriter, SheetAdder, SheetRemover, AnchorWriter, CellWriter {
  anchors(): readonly Anchor[];
  /**
   * Brings our own sheets up to date, all in one round trip: small updates of written sheets, and plans of sheets whose
   * shape changed and that are written anew (in place, without a restore point).
   *
   * @returns the sheets that were written anew, and those with a look, with what stood there
   */
  updateSheets(update: SheetsUpdate): Promise<readonly WrittenSheet[]>;
  /** The seal of our sheets as the last list of sheets, or the last change of ours, found or left it. */
  seal(): Seal | null;
  /** Leaves another seal where nothing of the sheets changes, in one round trip. */
  reseal(note: SealNote): Promise<void>;
  /**
   * Ids of those of the sheets that are protected, where the port can tell: an update that fails there would leave the others
   * half-written and without their seal.
   *
   * @throws where nothing may be written for now, protected or not; the workbook is not asked then
   */
  protectedAmong?(sheetIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Tells what sheets of ours hold that an earlier session wrote; a restore point needs their looks. */
  holds?(plans: readonly SheetPlan[]): void;
  select(ref: CellRef): Promise<void>;
  /** What she has selected, as far as it is filled; of a single cell the block around it. null where nothing stands there. */
  selected(): Promise<CellRef | null>;
  watch(handler: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  readSetting(key: string): Promise<string | null>;
  saveSetting(key: string, value: string): Promise<void>;
  /** Saves what is worked out of what is saved by now, also where another page saves at the same time. @returns what was saved */
  changeSetting(key: string, change: (before: string | null) => string): Promise<string>;
  /** She asks: what was refused before is tried again at the next look, and not only after a while. */
  tryAgain?(): void;
  /**
   * Sheets of ours that looking at the workbook has put back since this was asked last, because a write or an undo of them had
   * stopped somewhere; with what stood in them until then.
   */
  takenBack?(): readonly WrittenSheet[];
  /** Whether a restore point of the last write is there. */
  canRestore(): boolean;
  /** Puts our sheets back as they were before the last write. @returns the sheets, with what stood in them until then */
  restore(seal?: SealNote): Promise<readonly WrittenSheet[]>;
}
