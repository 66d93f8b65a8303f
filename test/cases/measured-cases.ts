import { measureOdd } from './odd/musts';
import { percent } from '../metamorphic/summary';
import type { Measured } from '../metamorphic/measured';
import type { Compared } from './wild/compare';
import { measureFaults, measureLayouts, measureTables, type WildTable } from './wild/measure';
import { measureWords } from './wild/place-words';

const missing = (id: string, compared: readonly Compared[]): string[] =>
  compared
    .filter(({ same }) => !same)
    .map(
      ({ what, expected, got }) =>
        `${id}: ${what}: ${expected.slice(0, 60)}, read ${got?.slice(0, 60) ?? '–'}`,
    );

export async function wild(): Promise<Measured> {
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

export async function words(): Promise<Measured> {
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

export async function odd(): Promise<Measured> {
  const musts = await measureOdd();
  const failing = musts.filter(({ holds }) => !holds);
  return {
    figures: { mustsHeld: musts.length - failing.length, musts: musts.length },
    summary: musts.map(({ file, must, holds }) => `${holds ? 'pass' : 'FAIL'} ${file}: ${must}`),
    faults: failing.map(({ file, must, got }) => `${file}: ${must}: ${got}`),
  };
}
