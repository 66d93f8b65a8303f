/** A logarithmic axis of whole decades around the values. */
export class LogAxis {
  readonly #first: number;
  readonly #last: number;

  /** @param start place of the least value in pixels, `end` of the greatest */
  constructor(
    values: readonly number[],
    private readonly start: number,
    private readonly end: number,
  ) {
    this.#first = Math.floor(Math.log10(Math.min(...values)));
    this.#last = Math.max(this.#first + 1, Math.ceil(Math.log10(Math.max(...values))));
  }

  /** Exponents of ten on the axis. */
  get decades(): number[] {
    return Array.from({ length: this.#last - this.#first + 1 }, (_, at) => this.#first + at);
  }

  /** Pixels, to a tenth. */
  at(value: number): number {
    const share = (Math.log10(value) - this.#first) / (this.#last - this.#first);
    return Math.round((this.start + share * (this.end - this.start)) * 10) / 10;
  }
}

/** Heights as wanted, but at least `apart` from each other and none below `lowest`; in the order given. */
export function placed(wanted: readonly number[], apart: number, lowest: number): number[] {
  const order = wanted.map((_, index) => index).sort((left, right) => wanted[left]! - wanted[right]!);
  const heights = [...wanted];
  order.forEach((index, at) => {
    if (at > 0) heights[index] = Math.max(wanted[index]!, heights[order[at - 1]!]! + apart);
  });
  let floor = lowest;
  for (const index of order.reverse()) {
    heights[index] = Math.min(heights[index]!, floor);
    floor = heights[index] - apart;
  }
  return heights;
}
