/** 1: the next finding, −1: the one before. */
export type Direction = 1 | -1;

/** Asks the step 审核 for the next finding from anywhere in the pane; what was asked before it is there is not lost. */
export class StepRequests {
  #pending: Direction | null = null;
  #step: ((by: Direction) => void) | null = null;

  ask(by: Direction): void {
    if (this.#step) this.#step(by);
    else this.#pending = by;
  }

  /** @returns ends it */
  answer(step: (by: Direction) => void): () => void {
    this.#step = step;
    const pending = this.#pending;
    this.#pending = null;
    if (pending !== null) step(pending);
    return () => {
      this.#step = null;
    };
  }
}
