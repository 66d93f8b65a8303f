/** Code units of one chunk; a text never spans two. Excel cells hold at most 32,767 characters. */
const CHUNK = 1 << 20;

/** Texts packed into typed arrays: a million summaries as strings would cost several times as much. */
export class TextPool {
  readonly #chunks: Uint16Array[] = [];
  #used = CHUNK;

  /** Keeps a text. @returns where it is kept */
  add(text: string): number {
    const length = Math.min(text.length, 0x7fff);
    if (this.#used + length + 1 > CHUNK) {
      this.#chunks.push(new Uint16Array(CHUNK));
      this.#used = 0;
    }
    const chunk = this.#chunks[this.#chunks.length - 1]!;
    const at = this.#used;
    chunk[at] = length;
    for (let offset = 0; offset < length; offset++) chunk[at + 1 + offset] = text.charCodeAt(offset);
    this.#used += length + 1;
    return (this.#chunks.length - 1) * CHUNK + at;
  }

  /** The text kept at `at`; "" for −1. */
  get(at: number): string {
    const chunk = at < 0 ? undefined : this.#chunks[Math.floor(at / CHUNK)];
    if (!chunk) return '';
    const start = at % CHUNK;
    return String.fromCharCode(...chunk.subarray(start + 1, start + 1 + (chunk[start] ?? 0)));
  }
}
