/** Runs tasks one after the other, in the order in which they were given. A failing one does not hold up the next. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** @param afterwards done after each task, before the next one; it must not fail */
  constructor(private readonly afterwards: () => Promise<void> = () => Promise.resolve()) {}

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined).then(this.afterwards);
    return result;
  }
}
