import { fold } from '../../../text';
import { CONTENT_WORDS, type IndicatorHeader } from '../../words';
import { BESIDE_LEVELS, withTarget } from '../indicator-columns';
import { columnFacts, shareMatching, type ColumnFacts } from '../evidence/facts';
import type { Frame } from './frame';
import type { HeaderRows } from './headers';

type Columns = HeaderRows<IndicatorHeader>['columns'];

/** Most rows have a name of their own: a label beside the table has one cell for all of them. */
function namesRows({ filled, cells }: ColumnFacts): boolean {
  return filled.length * 2 > cells.length;
}

/**
 * What the words of the headers name, settled by what stands below them where words leave it open: of 绩效指标 over blank
 * cells and 指标名称 over names the latter, left of the levels too; a header left of them, which may be the label of the table, is one where every row has
 * a value below it; 指标性质 for 正向 and 反向 says the direction.
 */
export function settledNames(
  { view, vocabulary }: Frame,
  { columns, paths }: Pick<HeaderRows<IndicatorHeader>, 'columns' | 'paths'>,
  rows: readonly number[],
): Columns {
  const factsAt = (column: number): ColumnFacts => columnFacts(view, column, [], rows);
  const settled = { ...columns };
  const { name, sign, direction } = columns;
  if (name === undefined || factsAt(name).filled.length === 0) {
    const taken = new Set<number>(Object.values(columns));
    const other = [...paths].reverse().find(({ column, texts }) => {
      const own = fold(texts[texts.length - 1] ?? '');
      return (
        !taken.has(column) && vocabulary.weakIndicatorHeader(own) === 'name' && namesRows(factsAt(column))
      );
    });
    if (other) settled.name = other.column;
  }
  for (const { column, texts } of paths) {
    const meaning = vocabulary.indicatorHeader(texts[texts.length - 1] ?? '');
    if (meaning === null || !BESIDE_LEVELS.has(meaning) || Object.values(settled).includes(column)) continue;
    if (settled[meaning] === undefined && namesRows(factsAt(column))) settled[meaning] = column;
  }
  if (sign !== undefined && direction === undefined) {
    if (shareMatching(factsAt(sign), CONTENT_WORDS.direction) >= 0.6) {
      delete settled.sign;
      settled.direction = sign;
    }
  }
  return withTarget(settled);
}
