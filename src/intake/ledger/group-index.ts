/** Fields of a key. */
const WIDTH = 4;
const EMPTY = -1;

/**
 * Numbers keys of four ids 0, 1, 2 … in the order in which they are first seen. A hash table in typed arrays: it is asked
 * once for every row of a ledger, and makes no objects.
 */
export class GroupIndex {
  #slots = new Int32Array(1024).fill(EMPTY);
  #keys = new Int32Array(512 * WIDTH);
  #size = 0;

  /** Number of the key; a new one where it is seen for the first time. */
  idOf(first: number, second: number, third: number, fourth: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(first, second, third, fourth) & mask;
    for (;;) {
      const id = this.#slots[slot]!;
      if (id === EMPTY) break;
      if (this.#has(id, first, second, third, fourth)) return id;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#size;
    this.#keys.set([first, second, third, fourth], this.#size * WIDTH);
    this.#size++;
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    return this.#size - 1;
  }

  #has(id: number, first: number, second: number, third: number, fourth: number): boolean {
    const at = id * WIDTH;
    const keys = this.#keys;
    return keys[at] === first && keys[at + 1] === second && keys[at + 2] === third && keys[at + 3] === fourth;
  }

  /** Keeps at least half of the slots free. */
  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    const keys = new Int32Array(slots.length * (WIDTH / 2));
    keys.set(this.#keys.subarray(0, this.#size * WIDTH));
    const mask = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      const at = id * WIDTH;
      let slot = hash(keys[at]!, keys[at + 1]!, keys[at + 2]!, keys[at + 3]!) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
    this.#keys = keys;
  }
}

function hash(first: number, second: number, third: number, fourth: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ Math.imul(third, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x297a2d39) ^ Math.imul(fourth, 0x27d4eb2f);
  return mixed ^ (mixed >>> 16);
}
