import { measureOdd } from '../cases/odd/musts';
import type { Compared } from '../cases/wild/compare';
import { measureFaults, measureLayouts, measureTables, type WildTable } from '../cases/wild/measure';
import { measureWords } from '../cases/wild/place-words';
import { allCases } from './cases';
import type { DistinctBlock } from './distinct-blocks';
import type { Outcome } from './outcome';
import {
  allHeaders,
  blocksOf,
  headers,
  insertedColumns,
  meaninglessHeaders,
  movedColumns,
  outcomesOf,
  sides,
  units,
  unreadableFigures,
  type Part,
} from './parts';
import { count, countBy, faultsIn, inWords, percent } from './summary';

/** What a part of the measure found. */
export interface Measured {
  /** Figures that the tests hold on to. */
  readonly figures: Readonly<Record<string, number>>;
  readonly summary: readonly string[];
  /** What is not as it should be, one line each. */
  readonly faults: readonly string[];
}

const missing = (id: string, compared: readonly Compared[]): string[] =>
  compared
    .filter(({ same }) => !same)
    .map(
      ({ what, expected, got }) =>
        `${id}: ${what}: ${expected.slice(0, 60)}, read ${got?.slice(0, 60) ?? '–'}`,
    );

async function wild(): Promise<Measured> {
  const [tables, layouts, faults] = [await measureTables(), await measureLayouts(), await measureFaults()];
  const all = [...tables, ...layouts];
  const rate = (some: readonly WildTable[], key: 'figures' | 'names'): [number, number] => {
    const compared = some.flatMap((table) => table[key]);
    return [compared.filter(({ same }) => same).length, compared.length];
  };
  const official = layouts.filter(({ id }) => id.startsWith('F'));
  const errors = official.flatMap(({ id, errors: list }) =>
    list.map((error) => `${id}: false error: ${error}`),
  );
  const refused = all.flatMap(({ id, failure }) => (failure === null ? [] : [`${id}: refused: ${failure}`]));
  const unnamed = faults.filter(({ named }) => !named);
  const [read, stated] = rate(all, 'figures');
  const [names, namesStated] = rate(all, 'names');
  return {
    figures: {
      figuresRead: percent(read, stated),
      namesRead: percent(names, namesStated),
      falseErrors: errors.length,
      refused: refused.length,
      faultsUnnamed: unnamed.length,
    },
    summary: [
      `tables: ${rate(tables, 'figures').join(' of ')} figures, ${rate(tables, 'names').join(' of ')} names`,
      `layouts: ${rate(layouts, 'figures').join(' of ')} figures, ${rate(layouts, 'names').join(' of ')} names, ${errors.length} false errors on F*`,
      ...all.map(({ id, figures, errors: list }) => {
        const same = figures.filter((one) => one.same).length;
        return `  ${id}: ${same} of ${figures.length}${list.length > 0 ? `, ${list.length} errors` : ''}`;
      }),
      `faults: ${faults.length - unnamed.length} of ${faults.length} named`,
    ],
    faults: [
      ...refused,
      ...errors,
      ...all.flatMap(({ id, figures, names: compared }) => missing(id, [...figures, ...compared])),
      ...unnamed.map(
        ({ id, what, expect, found }) =>
          `${id} ${what}: expected ${expect.join(' or ') || 'no error'}, found ${found.join(' ') || 'nothing'}`,
      ),
    ],
  };
}

async function words(): Promise<Measured> {
  const placed = await measureWords();
  const right = placed.filter(({ differences, errors }) => differences.length + errors.length === 0);
  const meanings = [...new Set(placed.map(({ meaning }) => meaning))];
  return {
    figures: { wordsRead: percent(right.length, placed.length) },
    summary: [
      `${right.length} of ${placed.length} words read in their place`,
      ...meanings.map((meaning) => {
        const of = (some: typeof placed): number => some.filter((one) => one.meaning === meaning).length;
        return `  ${meaning}: ${of(right)} of ${of(placed)}`;
      }),
    ],
    faults: placed
      .filter((one) => !right.includes(one))
      .map(
        ({ meaning, word, differences, errors }) =>
          `${meaning} ${word}: ${[...differences, ...errors.slice(0, 2)].join('; ')}`,
      ),
  };
}

async function odd(): Promise<Measured> {
  const musts = await measureOdd();
  const failing = musts.filter(({ holds }) => !holds);
  return {
    figures: { mustsHeld: musts.length - failing.length, musts: musts.length },
    summary: musts.map(({ file, must, holds }) => `${holds ? 'pass' : 'FAIL'} ${file}: ${must}`),
    faults: failing.map(({ file, must, got }) => `${file}: ${must}: ${got}`),
  };
}

let known: Promise<DistinctBlock[]> | null = null;
const blocks = (): Promise<DistinctBlock[]> => (known ??= allCases().then(blocksOf));

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

const part =
  (changes: Part, by: Readonly<Record<string, (one: Outcome) => string>>) => async (): Promise<Measured> =>
    measured(await outcomesOf(changes(await blocks())), by);

const BY_HEADER = { meaning: ({ meaning }: Outcome) => meaning, word: ({ change }: Outcome) => change };

export const PARTS: Readonly<Record<string, () => Promise<Measured>>> = {
  wild,
  words,
  odd,
  header: part(headers, BY_HEADER),
  meaningless: part(meaninglessHeaders, { word: ({ change }) => change }),
  inserted: part(insertedColumns, { kind: ({ change }) => change }),
  'all-headers': part(allHeaders, { meaning: ({ meaning }) => meaning }),
  moved: part(movedColumns, { order: ({ change }) => change }),
  units: part(units, { change: ({ meaning, change }) => `${meaning} → ${change}` }),
  side: part(sides, {}),
  unreadable: part(unreadableFigures, { figure: ({ meaning }) => meaning, text: ({ change }) => change }),
};
