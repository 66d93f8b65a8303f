import { Session, type Profiler } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { ROOT } from '../lint';

/** How often each block of the product's own code was run, by file and place. */
export type Counts = ReadonlyMap<string, number>;

/** Counts what the engine itself counts for coverage: every branch and every turn of a loop, without a clock. */
export class BlockCounts {
  readonly #session = new Session();

  /** Before what is counted is loaded: blocks of functions that ran before are not told apart. */
  constructor() {
    // Counts go with the code of functions that the engine throws away when they have not run for a while.
    setFlagsFromString('--no-flush-bytecode');
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** Of everything that ran since the last time. */
  take(): Counts {
    const { result } = this.#post('Profiler.takePreciseCoverage') as Profiler.TakePreciseCoverageReturnType;
    const counts = new Map<string, number>();
    for (const { url, functions } of result) {
      const at = url.indexOf(`${ROOT}/src/`);
      if (at < 0) continue;
      for (const { functionName, ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          counts.set(`${url.slice(at + ROOT.length + 1)} ${functionName} ${startOffset}-${endOffset}`, count);
    }
    return counts;
  }

  end(): void {
    this.#session.disconnect();
  }

  #post(method: string, params: object = {}): unknown {
    let answer: unknown;
    this.#session.post(method, params, (error: Error | null, result: unknown) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  }
}

const functionOf = (block: string): string => block.slice(0, block.lastIndexOf(' '));

/**
 * Blocks that ran far more than twice as often for twice as much. A block that runs as often as the one around it is not
 * listed apart: then the most that anything of its function ran is what it is compared with; where even that was not listed
 * nothing can be said.
 */
export function grewTooFast(once: Counts, twice: Counts, few: number, most: number): string[] {
  const inFunction = new Map<string, number>();
  for (const [block, count] of once) {
    const name = functionOf(block);
    // Functions without a name are several.
    if (!name.endsWith(' ')) inFunction.set(name, Math.max(count, inFunction.get(name) ?? 0));
  }
  return [...twice].flatMap(([block, count]) => {
    const before = Math.max(once.get(block) ?? inFunction.get(functionOf(block)) ?? Infinity, few);
    return count > before * most ? [`${block}: ${once.get(block) ?? 0} → ${count}`] : [];
  });
}
