import type { WorkbookPort } from '../../workbook';
import type { SheetKind } from '../planned-sheets';

/** How our sheets are brought up to date. */
export interface FollowOptions {
  /** Kinds of sheets to look at; all by default. */
  readonly only?: ReadonlySet<SheetKind> | undefined;
  /** Leaves the writing to another pane, where one does it. */
  readonly leave?: boolean;
  /** Nobody waits for an answer: that sheets could not be written, as they are protected, is told and not thrown. */
  readonly tells?: boolean;
}

/** Nobody waits for an answer, and another pane may be the one that writes. */
export const AFTER_EDITS: FollowOptions = { leave: true, tells: true };

/**
 * Where several panes are open on one workbook, one of them writes into our sheets and the others follow: the one whose
 * seal was seen to change, as long as it goes on following edits.
 */
export class Turns {
  /** The seal under which this session knows what stands in our sheets; undefined before the first look. */
  #known: string | null | undefined;
  #another = false;
  #strangers = 0;
  /** How often our sheets had been changed. */
  #changes = 0;
  /** Whether our last change came upon one of another session that had not been seen. */
  #cameUpon = false;
  /** Somebody has changed our sheets: what stands there is what the seal says, if it says so. */
  isForeign = false;

  constructor(private readonly port: Pick<WorkbookPort, 'seal'>) {}

  /** Whether another pane writes. */
  get another(): boolean {
    return this.#another;
  }

  /** Whether another session has written while this one was open. */
  get met(): boolean {
    return this.#strangers > 0;
  }

  get cameUponAnother(): boolean {
    return this.#cameUpon;
  }

  /** How often another session was seen to have written. */
  get strangers(): number {
    return this.#strangers;
  }

  /** How often our sheets had been changed, by whomever, when somebody looked last. */
  get changes(): number {
    return this.#changes;
  }

  /**
   * @returns by whom our sheets were changed since this was asked last, so that nobody here knows what stands there; ours is
   *   a change whose answer was lost, or that stopped somewhere
   */
  look(): 'ours' | 'another' | null {
    const seal = this.port.seal();
    const before = this.#known;
    const id = seal?.id ?? null;
    if (id === before) return null;
    this.#known = id;
    this.#changes = seal?.changes ?? 0;
    const isFirst = before === undefined;
    // Without a seal a change stopped somewhere; with one of our own a change was made whose answer was lost.
    const byAnother = seal !== null && !seal.isOurs;
    this.#another = byAnother && seal.follows && !isFirst;
    if (byAnother && !isFirst) this.#strangers++;
    if (isFirst) return null;
    this.isForeign = true;
    return byAnother ? 'another' : 'ours';
  }

  /** This session has changed them. @returns whether another had done so since the last look */
  wrote(): boolean {
    const seal = this.port.seal();
    const wasAnothers = (seal?.broke ?? null) !== (this.#known ?? null);
    if (wasAnothers) this.#strangers++;
    this.#known = seal?.id ?? null;
    this.#changes = seal?.changes ?? 0;
    this.#another = false;
    this.#cameUpon = wasAnothers;
    return wasAnothers;
  }
}
