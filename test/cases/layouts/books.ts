import { gridOf, type CellValue } from '../../../src/workbook';
import type { Submission } from '../../../src/intake';
import { readAll, shown } from './read';

/** Sheets by name, each with its rows. */
export type Book = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

export function readBook(book: Book): readonly Submission[] {
  return readAll(Object.entries(book).map(([name, rows]) => gridOf(name, rows)));
}

/** Fund rows as "label: initial 10, budget 20", figures with their unit where it is not 万元. */
export function fundsOf({ funds }: Submission): string[] {
  return (funds?.rows ?? []).map(({ label, level, amounts }) => {
    const figures = Object.entries(amounts).flatMap(([column, amount]) => {
      const unit = amount.unit === '万元' ? '' : amount.unit;
      return amount.value ? [`${column} ${shown(amount)!}${unit}`] : [];
    });
    return `${'  '.repeat(level)}${label}: ${figures.join(', ')}`;
  });
}

export function indicatorsOf({ indicators }: Submission): string[] {
  return indicators.map(({ level1, level2, name, target, actual, weight, score, reason }) =>
    [level1, level2, name, target.text, actual.text, shown(weight), shown(score), reason?.text ?? ''].join(
      '|',
    ),
  );
}
