import type { Decimal } from '../../../numbers';
import { fold, foldLabel, withoutBrackets } from '../../../text';
import { isWords, ownColumns, type Block, type FieldInRow, type Frame } from '../../tables';
import { isNoFigureOrWord, readNumber, statedText, type Stated } from '../../values';
import { AFTER_GRADE_LABEL, ASIDE_HEADERS, GRADE_WORD, TOTAL_LABEL } from '../../words';
import type { Submission } from '../submission';
import { pointsAt, textAt } from './stated';

type Totals = Pick<Submission, 'claimedTotal' | 'claimedWeightTotal' | 'claimedGrade'>;
type IndicatorsBlock = Extract<Block, { kind: 'indicators' }>;

const NOTHING: Totals = { claimedTotal: null, claimedWeightTotal: null, claimedGrade: null };

function gradeIn(frame: Frame, row: number): Stated<string> | null {
  for (const column of ownColumns(frame, row)) {
    const folded = frame.view.folded(row, column);
    const inline = AFTER_GRADE_LABEL.exec(folded)?.[1] ?? /\(([^()]+)\)$/.exec(folded)?.[1] ?? folded;
    if (GRADE_WORD.test(inline))
      return {
        ...textAt(frame, row, column),
        value: inline,
        text: inline,
        ...(inline !== folded && { inWords: true as const }),
      };
  }
  return null;
}

/** 总分：97.93分, or 总分97.93分（优） in one cell. */
function inlineTotal(frame: Frame, row: number, column: number): Stated<Decimal> | null {
  const folded = withoutBrackets(fold(frame.view.text(row, column)));
  const digits = /(\d{1,20}(?:\.\d{1,20})?)分?$/.exec(folded)?.[1];
  if (digits === undefined) return null;
  const read = readNumber({ value: digits, format: 'General', cell: frame.view.ref(row, column) });
  return { value: read.value, text: digits, cells: read.cells, inWords: true };
}

function totalsInRow(frame: Frame, row: number, last: IndicatorsBlock | undefined): Totals {
  const { view } = frame;
  const own = ownColumns(frame, row);
  const label =
    own.find((column) =>
      TOTAL_LABEL.test(
        withoutBrackets(foldLabel(view.text(row, column))).replace(/\d{1,20}(?:\.\d{1,20})?分?$/, ''),
      ),
    ) ?? own.find((column) => isWords(frame, row, column));
  if (label === undefined) return NOTHING;
  const { weight, score } = last?.header.columns ?? {};
  const ends = (column: number): boolean => isLabelled(frame, row, column) || isOthers(frame, row, column);
  const next = own.find((column) => column > label && ends(column)) ?? Infinity;
  const numbers = own.filter((column) => column > label && column < next && isPoints(frame, row, column));
  const grade = gradeIn(frame, row);
  const atWeight = weight !== undefined && weight > label ? pointsAt(frame, row, weight) : null;
  const atScore = score !== undefined && score > label ? pointsAt(frame, row, score) : null;
  const others = numbers.filter((column) => column !== weight && column !== score);
  const lone = others.length > 0 ? others[others.length - 1]! : null;
  const total = atScore?.text
    ? atScore
    : lone !== null
      ? pointsAt(frame, row, lone)
      : (inlineTotal(frame, row, label) ?? atScore);
  const weights = atWeight?.text ? atWeight : others.length > 1 ? pointsAt(frame, row, others[0]!) : atWeight;
  return {
    claimedTotal: total ?? blankBeside(frame, row, label),
    claimedWeightTotal: weights,
    claimedGrade: grade,
  };
}

/** A figure, or what stands in its place and cannot be read. */
function isPoints(frame: Frame, row: number, column: number): boolean {
  const { value, text } = pointsAt(frame, row, column);
  return value !== null || (isNoFigureOrWord(text.trim()) && !GRADE_WORD.test(fold(text)));
}

function isLabelled(frame: Frame, row: number, column: number): boolean {
  return isWords(frame, row, column) && frame.vocabulary.field(frame.view.text(row, column)) !== null;
}

/** 财政审核评分 beside the unit's own total. */
function isOthers(frame: Frame, row: number, column: number): boolean {
  return isWords(frame, row, column) && ASIDE_HEADERS.test(frame.view.folded(row, column));
}

function blankBeside({ view, area }: Frame, row: number, label: number): Stated<Decimal> {
  return {
    value: null,
    text: '',
    cells: [view.ref(row, Math.min(view.lastColumn(row, label) + 1, area.right))],
  };
}

function gradeField(fields: readonly FieldInRow[]): Stated<string> | null {
  const field = fields.find(({ field: name }) => name === 'claimedGrade');
  return field ? statedText(field) : null;
}

function scoreField(fields: readonly FieldInRow[]): Stated<Decimal> | null {
  const field = fields.find(({ field: name }) => name === 'claimedTotal');
  return field ? readNumber({ value: field.value, format: field.format, cell: field.cell }) : null;
}

/** What the form's own weights and scores add up to; null where it has none of them. */
export interface AddedPoints {
  readonly weights: Decimal | null;
  readonly scores: Decimal | null;
}

/**
 * The columns of the table above may have changed places, and those of the row of totals not: where each of its figures
 * is the sum of the other column, it is that.
 */
function uncrossed(frame: Frame, row: number, totals: Totals, { weights, scores }: AddedPoints): Totals {
  const total = totals.claimedTotal;
  if (!total?.value || !weights || !scores || weights.eq(scores) || !total.value.eq(weights)) return totals;
  const figures = ownColumns(frame, row).map((column) => pointsAt(frame, row, column));
  const other = figures.find(({ value }) => value?.eq(scores));
  return other ? { ...totals, claimedTotal: other, claimedWeightTotal: total } : totals;
}

/** Total, sum of weights and grade, wherever the form states them. */
export function readTotals(
  frame: Frame,
  blocks: readonly Block[],
  fields: readonly FieldInRow[],
  added: AddedPoints,
): Totals {
  const last = blocks.filter((block) => block.kind === 'indicators').pop();
  const rows = blocks
    .filter(({ kind }) => kind === 'total')
    .map(({ top }) => uncrossed(frame, top, totalsInRow(frame, top, last), added));
  const pick = <K extends keyof Totals>(key: K): Totals[K] =>
    (rows.find((row) => row[key]?.text) ?? rows.find((row) => row[key]))?.[key] ?? NOTHING[key];
  const stated = scoreField(fields);
  return {
    claimedTotal: pick('claimedTotal')?.text ? pick('claimedTotal') : (stated ?? pick('claimedTotal')),
    claimedWeightTotal: pick('claimedWeightTotal'),
    claimedGrade: gradeField(fields) ?? pick('claimedGrade'),
  };
}
