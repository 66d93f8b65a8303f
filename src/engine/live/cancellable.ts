import type { ReadOptions } from '../../workbook';

/** Long work that tells how far it has come, and that can be cancelled. One at a time. */
export class Cancellable {
  #abort: AbortController | null = null;

  /** @param progress 0…1, and null when the work has ended */
  constructor(private readonly progress: (done: number | null) => void) {}

  /** @throws what the work throws; an abort error where it was cancelled */
  async run<T>(work: (options: ReadOptions) => Promise<T>): Promise<T> {
    const abort = new AbortController();
    this.#abort = abort;
    try {
      return await work({ signal: abort.signal, onProgress: (done) => this.progress(done) });
    } finally {
      this.#abort = null;
      this.progress(null);
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }
}
