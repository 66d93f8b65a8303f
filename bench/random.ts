/** Numbers that look random and are the same in every run. */
export interface Random {
  /** 0 … limit − 1. */
  below(limit: number): number;
  of<T>(values: readonly T[]): T;
  /** True in that share of the calls. */
  chance(share: number): boolean;
}

/** Mulberry32, by its seed. */
export function random(seed: number): Random {
  let state = 20_260_101 ^ seed;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    below,
    of: (values) => values[below(values.length)]!,
    chance: (share) => fraction() < share,
  };
}
