/** How long the workbook has to be quiet, in milliseconds, before sheets that were merely calculated are looked at. */
const QUIET_MS = 3_000;

/** Collects things to be looked at once nothing has happened for a while. */
export class Later<T> {
  readonly #waiting = new Set<T>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly look: (waiting: readonly T[]) => void) {}

  add(one: T): void {
    this.#waiting.add(one);
    this.#stop();
    this.#timer = setTimeout(() => {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      this.look(waiting);
    }, QUIET_MS);
  }

  cancel(): void {
    this.#stop();
    this.#waiting.clear();
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
