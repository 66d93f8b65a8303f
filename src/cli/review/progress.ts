const WIDTH = 30;

/** A progress bar on one line that is drawn over; silent where the stream is no terminal. */
export class ProgressBar {
  #done = 0;

  constructor(
    private readonly total: number,
    private readonly write: ((text: string) => void) | null,
  ) {}

  /** Prints a finished line above the bar. */
  advance(print: () => void): void {
    this.#erase();
    print();
    this.#done += 1;
    this.#draw();
  }

  end(): void {
    this.#erase();
  }

  #draw(): void {
    const filled = Math.round((this.#done / this.total) * WIDTH);
    this.write?.(`\r[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${this.#done}/${this.total}`);
  }

  #erase(): void {
    this.write?.('\r\u001b[K');
  }
}
