import { allCases } from './cases';
import type { DistinctBlock } from './distinct-blocks';
import { SEEDS, withHalf } from './half-vocabulary';
import type { Outcome } from './outcome';
import { outcomesOf, sample, type Part } from './parts';
import { count, countBy, faultsIn, inWords } from './summary';
import { distinctBlocks } from './distinct-blocks';

/** What a part of the measure found. */
export interface Measured {
  /** Figures that the tests hold on to. */
  readonly figures: Readonly<Record<string, number>>;
  readonly summary: readonly string[];
  /** What is not as it should be, one line each. */
  readonly faults: readonly string[];
}

let known: Promise<DistinctBlock[]> | null = null;
const blocks = (): Promise<DistinctBlock[]> => (known ??= allCases().then(distinctBlocks));

/** Figures of outcomes: shares of filled forms and other tables apart, what is never allowed counted. */
export function figuresOf(outcomes: readonly Outcome[]): Record<string, number> {
  const [filled, tables] = (['filled', 'tables'] as const).map((kind) =>
    count(outcomes.filter((one) => one.kind === kind)),
  );
  const all = count(outcomes);
  return {
    filledRead: filled!.read,
    tablesRead: tables!.read,
    wrong: all.fates.wrong + all.othersWrong,
    silent: all.fates.silent + all.fates.hollow + all.othersSilent,
    refused: all.fates.refused,
    falseErrors: all.falseErrors,
    newPasses: all.newPasses,
    withoutFinding: all.withoutFinding,
  };
}

function measured(
  outcomes: readonly Outcome[],
  by: Readonly<Record<string, (one: Outcome) => string>>,
): Measured {
  const summary = (['filled', 'tables'] as const).flatMap((kind) => {
    const some = outcomes.filter((one) => one.kind === kind);
    return [
      `${kind === 'filled' ? 'filled forms' : 'other tables'}: ${inWords(count(some))}`,
      ...Object.entries(by).flatMap(([name, of]) => [
        `  by ${name}:`,
        ...countBy(some, of).map(([key, counts]) => `    ${key}: ${inWords(counts)}`),
      ]),
    ];
  });
  return { figures: figuresOf(outcomes), summary, faults: faultsIn(outcomes) };
}

/** Makes the changes of a part, all of them or a sample that is the same each time. */
export async function measurePart(
  changesOf: Part,
  by: Readonly<Record<string, (one: Outcome) => string>>,
  sampled: number | null,
): Promise<Measured> {
  const changes = changesOf(await blocks());
  const some = sampled === null ? changes : sample(changes, sampled);
  const { figures, ...rest } = measured(await outcomesOf(some), by);
  // Not less than before: a reader that reads nothing has nothing to lose.
  return { figures: { ...figures, changes: changes.length }, ...rest };
}

/** Halves of the vocabulary: the median and the worst of them. */
export async function measureHalves(seeds: readonly number[] = SEEDS): Promise<Measured> {
  const read: number[] = [];
  const outcomes: Outcome[] = [];
  for (const seed of seeds) {
    const some = await withHalf(await blocks(), seed);
    read.push(count(some).read);
    outcomes.push(...some);
  }
  read.sort((one, other) => one - other);
  const median = read[Math.floor(read.length / 2)]!;
  const all = count(outcomes);
  return {
    figures: { median, worst: read[0]!, wrong: all.fates.wrong, falseErrors: all.falseErrors },
    summary: [`median ${median} %, worst ${read[0]} %`, inWords(all)],
    faults: faultsIn(outcomes),
  };
}
