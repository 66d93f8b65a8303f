import type { Correction, PlainDate } from '../intake';
import type { Language } from '../language';
import type { CellChange, Finding } from '../rules';
import type {
  CellRef,
  SheetPlan,
  SheetsBeingWritten,
  TakenBack,
  WriteOptions,
  WrittenSheet,
} from '../workbook';
import type { Blank } from './blank-sheets';
import type { Choices } from './choices';
import type { Report } from './report';

/** Something of hers in a sheet of ours, where we wrote something else: it stays until she says otherwise. */
export interface HandEdit {
  readonly id: string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** null where it is the sheet as a whole, or where the row that it stood in is gone. */
  readonly cell: CellRef | null;
  /** As she typed it; "" where she blanked the cell. */
  readonly hers: string;
  /** What we wrote there, or would write now; "" where it is the sheet as a whole. */
  readonly ours: string;
  /**
   * typed: she put something else there; old: what stood there before our last update stands there again (Ctrl+Z); moved:
   * rows or columns moved, and something of hers stands there; unknown: it was changed while nobody looked.
   */
  readonly why: 'typed' | 'old' | 'moved' | 'unknown';
  /** She said that hers is to stay. */
  readonly kept: boolean;
}

/** A sheet of ours that says something else than the figures by now. */
export interface OlderSheet {
  /** By which it goes. */
  readonly name: string;
  /** figures: something has changed since it was written; no-project: there is no such project any more, or in another form. */
  readonly why: 'figures' | 'no-project';
}

/** A sheet as a write would leave it. */
export interface PreviewedSheet {
  /** With what is hers laid over it. */
  readonly plan: SheetPlan;
  /** The name of the sheet that it would go into; null where a sheet would be added. */
  readonly standing: string | null;
  /** Whether the sheet would be left alone, because nobody can say what of it is hers. */
  readonly isHeld: boolean;
}

/** What came of corrections. */
export interface Fixed {
  /** Cells that were written. */
  readonly cells: readonly CellRef[];
  /** Findings that should have gone and still name one of them: they say why. */
  readonly left: readonly Finding[];
}

/** Certain corrections of her cells, and what she enters for them in the pane, written on her word. */
export interface Fixes {
  /**
   * Writes the changes into her cells in one undoable step (at most `MOST_CELL_EDITS`) and follows them as an edit of
   * hers. Where one of them can't be written none is.
   * @throws EngineError or the port's error, with the cell and the reason
   */
  write(fixes: readonly CellChange[]): Promise<Fixed>;
  canUndo(): boolean;
  /** Takes the last step back; where she has changed a cell since, hers stays. */
  undo(): Promise<TakenBack>;
}

/** What came of taking the sample away. */
export interface SampleTakenAway {
  /** Names of its sheets that she has changed, and that stay. */
  readonly kept: readonly string[];
}

/** The tables of a real report, by which she sees in an empty workbook what all this is. */
export interface Sample {
  /** Names of its sheets, as far as they are there. */
  readonly standing: readonly string[];
  /**
   * Adds its sheets to an empty workbook and reads that.
   * @throws EngineError not-empty where anything stands in the workbook; nothing is added then
   */
  show(): Promise<Report>;
  /**
   * Deletes its sheets; where nothing else stands in the workbook, also what was written from them and the reasons and
   * corrections about them.
   * @param changedToo also those that she has changed; else they stay
   * @throws EngineError where nothing is left to evaluate, once it is done
   */
  takeAway(changedToo: boolean): Promise<SampleTakenAway>;
}

export interface SessionEvents {
  /** A new report is there (first evaluation, edit, other choice, explanation). */
  report(report: Report): void;
  /** 0…1 while reading or writing; null when done. */
  progress(done: number | null): void;
  /** At which of our sheets a write is. */
  writing(sheets: SheetsBeingWritten): void;
  /** Whether another pane of this workbook writes into our sheets, so that this one only follows. */
  elsewhere(writes: boolean): void;
  /** Other things of hers stand in our sheets than before. */
  handEdits(edits: readonly HandEdit[]): void;
  /** Follows every report, as soon as it is worked out: which of our sheets are older than the figures. */
  older(sheets: readonly OlderSheet[]): void;
  /** Something failed that the clerk should know of. */
  error(error: unknown): void;
}

/** One open workbook in the task pane: evaluates, follows edits, writes. Every promise rejects with a clear error. */
export interface Session {
  readonly report: Report | null;
  readonly choices: Choices;
  /** Reads and evaluates the workbook anew. */
  refresh(): Promise<Report>;
  choose(choices: Partial<Choices>): Promise<Report>;
  /**
   * Adds the sheets with which she begins from nothing, chooses their form and reads the workbook anew. They are hers: only
   * she deletes them, and {@link undoWrite} leaves them alone.
   */
  begin(blank: Blank): Promise<Report>;
  /**
   * Keeps the clerk's reason for findings ("" takes it back), one or thousands in one change of the workbook's settings; it
   * is stored there, and on 审核结果 when written.
   */
  explain(findingKeys: readonly string[], text: string): Promise<Report>;
  /**
   * Takes what the clerk says about the workbook; it is kept in it. What is said last of the same cells holds. Only the
   * sheets and projects concerned are looked at anew.
   * @throws EngineError where nothing would be left to evaluate; then nothing is kept
   */
  correct(...corrections: readonly Correction[]): Promise<Report>;
  /** Takes corrections back, by their id in the report. */
  withdrawCorrections(...ids: readonly number[]): Promise<Report>;
  readonly fixes: Fixes;
  readonly sample: Sample;
  /**
   * Writes 自评表-*, 自评汇总 and 审核结果, after a restore point. Where the workbook keeps none, nothing is written until
   * she says that it may be written without.
   */
  write(how?: Pick<WriteOptions, 'withoutRestorePoint'>): Promise<WrittenSheet[]>;
  /** The sheets as {@link write} would leave them. */
  preview(): Promise<readonly PreviewedSheet[]>;
  /** What of hers stands in our sheets instead of what we wrote; no write and no live update replaces it. */
  readonly handEdits: readonly HandEdit[];
  /** She says of some of them what is to stand there: hers, or ours, which is written at once. */
  settleHandEdits(ids: readonly string[], which: 'hers' | 'ours'): Promise<void>;
  canUndoWrite(): boolean;
  undoWrite(): Promise<void>;
  /** Live update: written sheets follow edits. The figures in the pane follow edits in any case. */
  setLiveUpdate(on: boolean): Promise<void>;
  readonly liveUpdate: boolean;
  /** Cancels the reading or writing under way. */
  cancel(): void;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** "Today" for date rules, asked at every evaluation. */
  readonly asOf: () => PlainDate;
  /** Language of written sheets. */
  readonly language?: () => Language;
  /**
   * Milliseconds without a change after which sheets that were merely calculated are looked at, and it is noted in the
   * workbook which of our sheets are up to date. 3,000 by default.
   */
  readonly quiet?: number;
  /** False where the session is closed right after a command: it follows no edits afterwards. */
  readonly stays?: boolean;
}
