/** Milliseconds after which it is tried again, unasked, to take a write back that could not be taken back. */
const PATIENCE_MS = 5_000;

/** Why nothing may be written for now: another writes, or a write that stopped could not be taken back. */
export class Obstacle {
  #error: unknown = null;
  /** The last attempt to take a write back that failed. */
  #refused: { readonly error: unknown; readonly at: number } | null = null;

  get isThere(): boolean {
    return this.#error !== null;
  }

  /** @throws the obstacle, where there is one */
  check(): void {
    if (this.isThere) throw this.#error;
  }

  arises(error: unknown): void {
    this.#error = error;
  }

  isGone(): void {
    this.#error = null;
  }

  /** Taking back failed, as where a sheet is protected. */
  refused(error: unknown): void {
    this.#refused = { error, at: Date.now() };
    this.arises(error);
  }

  forget(): void {
    this.#refused = null;
  }

  /**
   * Whether to try to take a write back. Each attempt stirs up events, in other panes too, which look and would try in turn:
   * without her asking it is not tried again at once.
   */
  mayTry(isAsked: boolean): boolean {
    if (isAsked || !this.#refused || Date.now() - this.#refused.at >= PATIENCE_MS) return true;
    this.arises(this.#refused.error);
    return false;
  }
}
