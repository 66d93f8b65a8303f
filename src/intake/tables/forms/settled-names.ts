import { fold } from '../../../text';
import { ASIDE_HEADERS, CONTENT_WORDS, type IndicatorHeader } from '../../words';
import { columnFacts, shareMatching, shareOfNumbers, type ColumnFacts } from '../evidence/facts';
import type { HeaderPath } from '../header-paths';
import { BESIDE_LEVELS, withTarget } from '../indicator-columns';
import type { Frame } from './frame';
import type { HeaderRows } from './headers';

type Columns = HeaderRows<IndicatorHeader>['columns'];

/** Most rows have a value of their own: a label beside the table has one cell for all of them. */
function isInEachRow({ filled, cells }: ColumnFacts): boolean {
  return filled.length * 2 > cells.length;
}

function ownHeader({ texts }: HeaderPath): string {
  return texts[texts.length - 1] ?? '';
}

/** What stands below the headers of a block, as far as its words leave open what they name. */
class Settled {
  readonly columns: Partial<Record<IndicatorHeader, number>>;
  readonly #paths: readonly HeaderPath[];

  constructor(
    private readonly frame: Frame,
    { columns, paths }: Pick<HeaderRows<IndicatorHeader>, 'columns' | 'paths'>,
    private readonly rows: readonly number[],
  ) {
    this.columns = { ...columns };
    this.#paths = paths;
  }

  #facts(column: number): ColumnFacts {
    return columnFacts(this.frame.view, column, [], this.rows);
  }

  #isFree({ column }: HeaderPath): boolean {
    return !Object.values(this.columns).includes(column);
  }

  #isWeakName(path: HeaderPath): boolean {
    return this.frame.vocabulary.weakIndicatorHeader(ownHeader(path)) === 'name';
  }

  /** Of 绩效指标 over blank cells and 指标名称 over names the latter, left of the levels too. */
  takeFilledName(): void {
    const { name } = this.columns;
    if (name !== undefined && this.#facts(name).filled.length > 0) return;
    const other = [...this.#paths]
      .reverse()
      .find((path) => this.#isFree(path) && this.#isWeakName(path) && isInEachRow(this.#facts(path.column)));
    if (other) this.columns.name = other.column;
  }

  /** A name by weak words is none for certain where unknown words head a column of texts between it and the levels. */
  dropNamePassedOver(): void {
    const { name, level1, level2 } = this.columns;
    const path = this.#paths.find(({ column }) => column === name);
    const last = Math.max(level1 ?? -1, level2 ?? -1);
    if (!path || last < 0 || !this.#isWeakName(path)) return;
    const next = this.#paths.find(({ column }) => column > last);
    if (!next || next === path || !this.#isFree(next) || ASIDE_HEADERS.test(fold(ownHeader(next)))) return;
    const facts = this.#facts(next.column);
    if (isInEachRow(facts) && shareOfNumbers(facts) === 0) delete this.columns.name;
  }

  /** 绩效指标 with a cell in few rows is the label beside the table where another header has texts in each of them. */
  dropNameOfLabel(): void {
    const path = this.#paths.find(({ column }) => column === this.columns.name);
    if (!path || !this.#isWeakName(path) || isInEachRow(this.#facts(path.column))) return;
    const isText = (facts: ColumnFacts): boolean => isInEachRow(facts) && shareOfNumbers(facts) === 0;
    const others = this.#paths.filter((other) => other.column > path.column && this.#isFree(other));
    if (others.some(({ column }) => isText(this.#facts(column)))) delete this.columns.name;
  }

  /** A header left of the levels, which may be the label of the table, is one where every row has a value below it. */
  takeLeftOfLevels(): void {
    for (const path of this.#paths) {
      const meaning = this.frame.vocabulary.indicatorHeader(ownHeader(path));
      if (meaning === null || !BESIDE_LEVELS.has(meaning) || !this.#isFree(path)) continue;
      if (this.columns[meaning] === undefined && isInEachRow(this.#facts(path.column)))
        this.columns[meaning] = path.column;
    }
  }

  /** 指标性质 above 正向 and 反向 is the direction, above ≥ and ≤ the sign. */
  tellDirection(): void {
    const { sign, direction } = this.columns;
    if (sign === undefined || direction !== undefined) return;
    if (shareMatching(this.#facts(sign), CONTENT_WORDS.direction) < 0.6) return;
    delete this.columns.sign;
    this.columns.direction = sign;
  }
}

/** What the words of the headers name, settled by what stands below them where words leave it open. */
export function settledNames(
  frame: Frame,
  header: Pick<HeaderRows<IndicatorHeader>, 'columns' | 'paths'>,
  rows: readonly number[],
): Columns {
  const settled = new Settled(frame, header, rows);
  settled.takeFilledName();
  settled.dropNamePassedOver();
  settled.dropNameOfLabel();
  settled.takeLeftOfLevels();
  settled.tellDirection();
  return withTarget(settled.columns);
}
