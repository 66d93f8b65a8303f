/** Collects things to be looked at once nothing has happened for a while. */
export class Later<T> {
  readonly #waiting = new Set<T>();
  #hasEnded = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param quiet milliseconds without another thing */
  constructor(
    private readonly look: (waiting: readonly T[]) => void,
    private readonly quiet = 3_000,
  ) {}

  add(one: T): void {
    if (this.#hasEnded) return;
    this.#waiting.add(one);
    this.#stop();
    this.#timer = setTimeout(() => {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      this.look(waiting);
    }, this.quiet);
  }

  /** For good: what was under way when the session was closed is not to be followed by anything. */
  end(): void {
    this.#hasEnded = true;
    this.#stop();
    this.#waiting.clear();
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
