import type { Correction } from '../../intake';
import type {
  Blank,
  Choices,
  Fixed,
  HandEdit,
  OlderSheet,
  PreviewedSheet,
  Report,
  Session,
  SessionEvents,
} from '../../engine';
import type { CellChange } from '../../rules';
import type { CellRef, SheetsBeingWritten, TakenBack, WrittenSheet } from '../../workbook';

/** What the pane is doing for the clerk; following is an edit of hers being taken up. */
export type Activity =
  | 'opening'
  | 'refreshing'
  | 'beginning'
  | 'sampling'
  | 'unsampling'
  | 'choosing'
  | 'explaining'
  | 'correcting'
  | 'fixing'
  | 'unfixing'
  | 'writing'
  | 'undoing'
  | 'settling'
  | 'switching';

/** All that the pane shows, apart from what is open or being typed. */
export interface PaneState {
  readonly report: Report | null;
  /** 0…1 while the engine works; null when idle. */
  readonly progress: number | null;
  /** At which of our sheets the write under way is. */
  readonly writing: SheetsBeingWritten | null;
  readonly activity: Activity | null;
  /** The last failure, as thrown; null where there is none or it was dismissed. */
  readonly error: unknown;
  readonly choices: Choices;
  /** The sheets of the last write; null where nothing was written, or it was undone. */
  readonly written: readonly WrittenSheet[] | null;
  readonly undone: boolean;
  /** Whether everything was audited anew on her word, as long as she has done nothing else since. */
  readonly audited: boolean;
  readonly canUndo: boolean;
  readonly liveUpdate: boolean;
  /** Whether another pane of this workbook brings our sheets up to date, so that this one only shows what comes. */
  readonly elsewhere: boolean;
  /** What of hers stands in our sheets instead of what we wrote. */
  readonly handEdits: readonly HandEdit[];
  /** Sheets of ours that are older than the figures; null while that is being worked out. */
  readonly older: readonly OlderSheet[] | null;
  /** What came of the last correction of her cells, or of taking it back; null where something else was done since. */
  readonly fixed: Fixed | TakenBack | null;
  readonly canUndoFix: boolean;
  /** Names of the sheets of the sample, as far as they are there. */
  readonly sample: readonly string[];
  /** Those of them that stayed when the sample was taken away, because she has changed them; as long as she has done nothing else. */
  readonly sampleKept: readonly string[];
}

/** What the clerk can do. None of these throws: failures are in the state. */
export interface PaneActions {
  open(): Promise<void>;
  refresh(): Promise<void>;
  choose(choices: Partial<Choices>): Promise<void>;
  /** Adds the sheets with which she begins from nothing; they are hers. */
  begin(blank: Blank): Promise<void>;
  /** Adds the sheets of the sample to an empty workbook. */
  showSample(): Promise<void>;
  /** @param changedToo also those of its sheets that she has changed */
  takeSampleAway(changedToo: boolean): Promise<void>;
  /** One reason for all these findings. */
  explain(findingKeys: readonly string[], text: string): Promise<boolean>;
  /** Takes what she says about the workbook. */
  correct(...corrections: readonly Correction[]): Promise<boolean>;
  /** Takes corrections back, by their ids. */
  withdraw(...ids: readonly number[]): Promise<boolean>;
  /** Writes certain corrections, or what she has entered here, into her cells. */
  fix(fixes: readonly CellChange[]): Promise<boolean>;
  undoFix(): Promise<boolean>;
  /** @param withoutUndo where the workbook keeps no restore point, and she says that it may be written all the same */
  write(withoutUndo?: boolean): Promise<void>;
  undoWrite(): Promise<void>;
  /** Says what is to stand in cells of our sheets that she changed. */
  settleHandEdits(ids: readonly string[], which: 'hers' | 'ours'): Promise<void>;
  setLiveUpdate(on: boolean): Promise<void>;
  /** The sheets as a write would leave them; null where that failed. */
  preview(): Promise<readonly PreviewedSheet[] | null>;
  jump(ref: CellRef): Promise<void>;
  /** What she has selected in the grid, as far as it is filled; null where nothing stands there. */
  selected(): Promise<CellRef | null>;
  cancel(): void;
  dismissError(): void;
  close(): Promise<void>;
}

export interface PaneStore extends PaneActions {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
}

/** An open workbook: its session, and the way to its cells. */
export interface OpenWorkbook {
  readonly session: Session;
  jump(ref: CellRef): Promise<void>;
  selected(): Promise<CellRef | null>;
}

/** Opens the workbook beside the pane. @param signal cancels the first reading */
export type Opener = (events: SessionEvents, signal: AbortSignal) => Promise<OpenWorkbook>;
