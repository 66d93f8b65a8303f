import { decimal, sum, type Decimal } from '../../../numbers';
import { isErrorValue } from '../../../workbook';
import { ALL_FUNDS, CONTENT_WORDS, FUND_HINTS, SOURCE_HINT } from '../../words';
import { cellFact } from '../evidence/facts';
import { filledIn, isBlankLine, isWords, ownColumns, type Frame } from './frame';

/** Rows that a header may reach over. */
const DEEPEST = 3;
const LONGEST_HEADER = 40;
/** Columns that a table of indicators has at least: a level, the indicator, and two things that are said of it. */
const LEAST_COLUMNS = 4;
/** Columns among which it is looked for what they say together: what all of many say is not looked for. */
const MOST_RELATED = 40;
/** Columns of numbers that funds have at least: what was planned and what was spent. */
const LEAST_AMOUNTS = 2;

/** Rows that may be a header, with the columns in which they say something about what stands below. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly columns: ReadonlySet<number>;
}

function figureAt({ view }: Frame, row: number, column: number): Decimal | null {
  const fact = cellFact(view, row, column);
  return fact?.figure ?? fact?.amount ?? null;
}

/** A cell that reaches beyond the header is a label beside the table. */
function endsWithin({ view }: Frame, last: number, column: number): boolean {
  return view.isEmpty(last + 1, column) || view.ref(last + 1, column).top > last;
}

function isHeaderRow(frame: Frame, row: number, last: number): boolean {
  const isHeader = (column: number): boolean =>
    isWords(frame, row, column) &&
    !isErrorValue(frame.view.text(row, column)) &&
    frame.view.folded(row, column).length <= LONGEST_HEADER &&
    figureAt(frame, row, column) === null;
  return filledIn(frame, row).every((column) => isHeader(column) || !endsWithin(frame, last, column));
}

/** The headers that may begin in the row, the shallowest first. */
function* spansFrom(frame: Frame, first: number): Generator<Span> {
  for (let last = first; last < first + DEEPEST && last < frame.area.bottom; last++) {
    if (!isHeaderRow(frame, last, last)) return;
    const columns = new Set<number>();
    for (let row = first; row <= last; row++)
      for (const column of ownColumns(frame, row)) if (endsWithin(frame, last, column)) columns.add(column);
    yield { first, last, columns };
  }
}

/** Whether the header stands above all of the columns, and its first row is needed for that. */
function heads(frame: Frame, { first, last, columns }: Span, wanted: readonly number[]): boolean {
  if (!wanted.every((column) => columns.has(column))) return false;
  const lower = new Set<number>();
  for (let row = first + 1; row <= last; row++)
    for (const column of ownColumns(frame, row)) lower.add(column);
  return last === first || wanted.some((column) => !lower.has(column));
}

/** Rows below a header in which names of levels are looked for. */
const LOOKED_AT = 12;
/** Different names of levels that tell indicators: 产出指标, 数量指标. */
const LEAST_LEVELS = 2;
const LONGEST_LEVEL = 20;

/** Whether the cell names a level: 产出指标, 数量指标. */
export function isLevel({ view }: Frame, row: number, column: number): boolean {
  const text = view.folded(row, column);
  if (text === '' || text.length > LONGEST_LEVEL) return false;
  return CONTENT_WORDS.level1.test(text) || CONTENT_WORDS.level2.test(text);
}

/** Whether names of levels begin right below the header, one below each of its columns that hold any, and go on. */
function isAboveLevels(frame: Frame, span: Span): boolean {
  const { last, columns } = span;
  const first = last + 1;
  const levels = ownColumns(frame, first).filter((column) => isLevel(frame, first, column));
  const names = new Set<string>();
  for (let row = first; row <= Math.min(frame.area.bottom, first + LOOKED_AT); row++)
    for (const column of levels) if (isLevel(frame, row, column)) names.add(frame.view.folded(row, column));
  const inHeader = (column: number): boolean => {
    for (let row = span.first; row < last; row++) if (isLevel(frame, row, column)) return true;
    return false;
  };
  const isEntry =
    [...columns].some((column) => column >= levels[0]! && isLevel(frame, last, column)) ||
    levels.some(inHeader);
  return names.size >= LEAST_LEVELS && !isEntry && !isUnderLevel(frame, last) && heads(frame, span, levels);
}

/** Whether names of levels stand in the row and right below it, in one column: an indicator, whatever is filled in for it. */
function isAmongLevels(frame: Frame, row: number): boolean {
  const goesOn = (column: number): boolean => {
    let next = row + 1;
    while (next < frame.area.bottom && frame.view.isEmpty(next, column)) next++;
    return isLevel(frame, next, column) && frame.view.folded(next, column) !== frame.view.folded(row, column);
  };
  return ownColumns(frame, row).some((column) => isLevel(frame, row, column) && goesOn(column));
}

/** Whether a level is merged over the row and the one below it, so that both are rows of its indicators. */
function isUnderLevel(frame: Frame, row: number): boolean {
  const { view, area } = frame;
  for (let column = area.left; column <= area.right; column++)
    if (
      view.ref(row + 1, column).top <= row &&
      isLevel(frame, row, column) &&
      !labelsLevels(frame, row, column)
    )
      return true;
  return false;
}

/** Whether first levels stand beside the rows that a cell reaches over: 绩效指标 is the label of the whole table. */
function labelsLevels({ view, area }: Frame, row: number, column: number): boolean {
  for (let below = row + 1; below <= area.bottom && view.ref(below, column).top <= row; below++)
    for (const other of view.filled(below, column + 1, area.right)) {
      const text = view.folded(below, other);
      if (CONTENT_WORDS.level1.test(text) && !CONTENT_WORDS.level2.test(text)) return true;
    }
  return false;
}

/** What weights of all indicators, or of all but the rate of execution, add up to. */
const WHOLE_POINTS = new Set(['100', '90', '80']);
const LEAST_INDICATORS = 3;

/** Whether two columns below the header are weights and scores: they add up to whole points, and no score is more than its weight. */
function isAbovePoints(frame: Frame, span: Span): boolean {
  const { last, columns } = span;
  const rows: number[] = [];
  for (let row = last + 1; row <= frame.area.bottom && !isBlankLine(frame, row); row++) rows.push(row);
  const known = [...columns].slice(0, MOST_RELATED).map((column) => {
    const figures: Decimal[] = [];
    for (const row of rows) {
      const figure = figureAt(frame, row, column);
      if (figure === null) break;
      figures.push(figure);
    }
    return { column, figures };
  });
  return known.some(({ column, figures: weights }) => {
    if (weights.length < LEAST_INDICATORS || !WHOLE_POINTS.has(sum(weights).toFixed())) return false;
    return known.some(({ column: other, figures: scores }) => {
      if (other === column || scores.length !== weights.length || !heads(frame, span, [column, other]))
        return false;
      const within = scores.every((score, at) => score.gte(0) && score.lte(weights[at]!));
      return within && scores.filter((score, at) => score.eq(weights[at]!)).length * 2 >= scores.length;
    });
  });
}

/**
 * The last row of a header that begins in the row, whatever its own words are, right above what only indicators have: names
 * of levels, or weights and scores. @returns null where none does
 */
export function headerAboveIndicators(frame: Frame, first: number): number | null {
  for (const span of spansFrom(frame, first)) {
    if (span.columns.size < LEAST_COLUMNS) continue;
    if (isAboveLevels(frame, span) || isAbovePoints(frame, span)) return span.last;
  }
  return null;
}

/** Rows of sources that are looked at below a header of amounts. */
const MOST_SOURCES = 8;

/** Rows below a header of amounts: a label each, and numbers beside it. */
interface AmountRows {
  readonly rows: readonly number[];
  /** The columns in which the first row holds numbers. */
  readonly columns: readonly number[];
}

function amountRows(frame: Frame, first: number): AmountRows | null {
  const { area } = frame;
  const columns = ownColumns(frame, first).filter((column) => figureAt(frame, first, column) !== null);
  const [left] = columns;
  if (left === undefined || columns.length < LEAST_AMOUNTS) return null;
  const isLabelled = (row: number): boolean =>
    filledIn(frame, row).some((column) => column < left && isWords(frame, row, column));
  const rows: number[] = [];
  for (let row = first; row <= Math.min(area.bottom, first + MOST_SOURCES - 1); row++) {
    if (isBlankLine(frame, row) || !isLabelled(row)) break;
    rows.push(row);
  }
  return rows.length === 0 ? null : { rows, columns };
}

/** 列次 | 1 | 2 | 3: numbers of the columns between a header and its amounts. */
function isNumbering(frame: Frame, row: number): boolean {
  const figures = ownColumns(frame, row).flatMap((column) => figureAt(frame, row, column) ?? []);
  return figures.length >= 3 && figures.every((figure, at) => figure.eq(figures[0]!.plus(at)));
}

/** Whether the first row is the sum of those below it, in a column that has something to add up. */
function startsWithTotal(frame: Frame, { rows, columns }: AmountRows): boolean {
  const [first, ...others] = rows;
  return columns.some((column) => {
    const total = figureAt(frame, first!, column);
    const parts = others.flatMap((row) => figureAt(frame, row, column) ?? []);
    return total !== null && !total.eq(0) && parts.length > 0 && sum(parts).eq(total);
  });
}

const NEAR = decimal('0.006');

/** Whether one number of the row is what another one is divided by a third: the rate of execution. */
function holdsRate(frame: Frame, { rows: [row], columns }: AmountRows): boolean {
  const figures = columns.slice(0, MOST_RELATED).map((column) => figureAt(frame, row!, column)!);
  return figures.some((rate, at) => {
    if (rate.lte(0)) return false;
    const before = figures.slice(0, at).filter((figure) => figure.gt(0));
    return before.some((executed, spent) =>
      before.slice(0, spent).some((planned) => {
        const exact = executed.div(planned);
        return exact.minus(rate).abs().lte(NEAR) || exact.minus(rate.div(100)).abs().lte(NEAR);
      }),
    );
  });
}

const LONGEST_SOURCE = 20;
/** Things that tell funds, of which at least so many must be there. */
const LEAST_MARKS = 2;

function isAboveSources(frame: Frame, span: Span, below: AmountRows): boolean {
  const { view, vocabulary } = frame;
  const { last } = span;
  const isSource = (row: number, column: number): boolean => {
    const text = view.folded(row, column);
    const kind = vocabulary.fundRow(view.text(row, column))?.kind;
    // Any table has a row of totals.
    const isKnown = kind !== undefined && (kind !== 'total' || ALL_FUNDS.test(text));
    return isKnown || (text.length <= LONGEST_SOURCE && SOURCE_HINT.test(text));
  };
  const isLabel = below.columns.some(
    (column) =>
      vocabulary.fundRow(view.text(last, column)) !== null ||
      vocabulary.field(view.text(last, column)) !== null,
  );
  if (isLabel || !heads(frame, span, below.columns)) return false;
  const [left = 0] = below.columns;
  const sources = below.rows.filter((row) =>
    ownColumns(frame, row).some((column) => column < left && isSource(row, column)),
  );
  const hinted = below.columns.filter((column) => isHinted(view.folded(last, column)));
  const marks = [
    sources.length > 0,
    hinted.length >= LEAST_AMOUNTS,
    startsWithTotal(frame, below),
    holdsRate(frame, below),
  ];
  return marks.filter(Boolean).length >= LEAST_MARKS;
}

/** Whether parts of the text hint at an amount, a rate or points: 预算, 执行, 得分. */
function isHinted(text: string): boolean {
  return FUND_HINTS.some(
    ({ part, says }) => part.test(text) && Object.values(says).some((weight) => weight > 0),
  );
}

/**
 * The last row of a header that begins in the row and stands right above amounts of sources, whatever its own words are.
 * @returns null where none does
 */
export function headerAboveSources(frame: Frame, first: number): number | null {
  for (const span of spansFrom(frame, first)) {
    if (isAmongLevels(frame, span.last)) return null;
    const numbered = isNumbering(frame, span.last + 1) ? 1 : 0;
    const below = amountRows(frame, span.last + 1 + numbered);
    if (below !== null) return isAboveSources(frame, span, below) ? span.last : null;
  }
  return null;
}
