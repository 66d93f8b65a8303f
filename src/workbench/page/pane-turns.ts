import type { Turns } from '../../host/browser';

/** Resolves after what waits in the page has had its turn. */
function afterOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * The pane shares a thread with the grid: during a long write of the add-in it gets its turn. Nothing else of the page can
 * be used then, as in Excel. While she types in the grid nothing is interrupted: her keys wait.
 *
 * @param others what cannot be used meanwhile
 * @param drawGrid says whether the grid is to be drawn: what is half written is not, it would take longer than a turn
 */
export class PaneTurns implements Turns {
  #isGiving = false;

  constructor(
    private readonly pane: HTMLElement,
    private readonly others: readonly HTMLElement[],
    private readonly drawGrid: (draws: boolean) => void,
  ) {}

  /** Whether a write has been interrupted: the workbook is half written. */
  get isGiving(): boolean {
    return this.#isGiving;
  }

  async give(): Promise<void> {
    if (document.activeElement !== this.pane && !this.#isGiving) return;
    this.#set(true);
    await afterOthers();
  }

  end(): void {
    if (this.#isGiving) this.#set(false);
  }

  #set(isGiving: boolean): void {
    this.#isGiving = isGiving;
    for (const element of this.others) element.inert = isGiving;
    this.drawGrid(!isGiving);
  }
}
