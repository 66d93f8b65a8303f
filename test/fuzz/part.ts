import fc from 'fast-check';

/** Counts what was tried. */
export class Fuzzed {
  cells = 0;
  workbooks = 0;

  /** @throws Error that names what is wrong */
  check(wrong: readonly string[]): void {
    this.workbooks++;
    if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'));
  }
}

/** One kind of input, made at random. */
export interface Part {
  readonly name: string;
  make(fuzzed: Fuzzed): fc.IAsyncProperty<unknown>;
}

/** Making an example smaller may go on for ever. Milliseconds. */
const LONGEST = 60_000;

/** What a number of runs found: null, or how to see it again. */
export async function fuzz(
  part: Part,
  seed: number,
  numRuns: number,
  fuzzed: Fuzzed,
): Promise<string | null> {
  const details = await fc.check(part.make(fuzzed), { seed, numRuns, interruptAfterTimeLimit: LONGEST });
  if (!details.failed) return null;
  const { counterexamplePath: path, counterexample, errorInstance } = details;
  const shown = JSON.stringify(counterexample)?.slice(0, 1_500) ?? '';
  const error =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return `${part.name}, seed ${seed}, path ${path}\n${error.slice(0, 1_500)}\n${shown}`;
}
