import { decimal, HUNDREDTH, ZERO, type Decimal } from '../../numbers';

const MORE_THAN_15_DIGITS = 1e15;

/**
 * The 分 that a cell number in units of `fenPerUnit` stands for, at the 15 digits that Excel keeps.
 * @returns NaN where it is no whole number of 分, or too large to be held exactly
 */
export function toFen(value: number, fenPerUnit: number): number {
  const fen = Math.round(value * fenPerUnit);
  if (Math.abs(fen) >= MORE_THAN_15_DIGITS) return Number.NaN;
  const back = fen / fenPerUnit;
  if (back === value || back.toPrecision(15) === value.toPrecision(15)) return fen + 0;
  return Number.NaN;
}

/** An exact sum of amounts that come and go: whole 分 as integers, anything finer as decimals. */
export class ExactSum {
  #fen = 0;
  /** What no longer fits into a safe integer. */
  #carry = 0n;
  #finer: Decimal = ZERO;

  addFen(fen: number): void {
    const next = this.#fen + fen;
    if (Number.isSafeInteger(next)) {
      this.#fen = next;
    } else {
      this.#carry += BigInt(this.#fen);
      this.#fen = fen;
    }
  }

  /** Adds (or with a negative sign takes away) an amount in 元 that is no whole number of 分. */
  addFiner(yuan: Decimal): void {
    this.#finer = this.#finer.plus(yuan);
  }

  /** The sum in 元. */
  inYuan(): Decimal {
    const fen = this.#carry === 0n ? decimal(this.#fen) : decimal(this.#carry + BigInt(this.#fen));
    const yuan = fen.times(HUNDREDTH);
    return this.#finer === ZERO ? yuan : yuan.plus(this.#finer);
  }
}
