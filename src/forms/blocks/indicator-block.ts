import type { Indicator, IndicatorLevel1, IndicatorValue } from '../../intake';
import { comparableValues, readSign, type CarriedScore, type IndicatorEvaluation } from '../../scoring';
import { toText, ZERO, type Decimal } from '../../numbers';
import {
  BLANK,
  carriedScore,
  fixed,
  live,
  textContent,
  typedNumber,
  typedText,
  type Content,
} from '../content';
import { labelText, put, type Block, type Draft, type Label } from '../draft';
import { ownCell } from '../formulas/number-reference';
import { scoreFormula, targetLiteral } from '../formulas/score-formula';
import type { Span } from '../plan-builder';
import type { StyleName } from '../styles';
import { cellNumber, splitTarget, valueContent } from './indicator-text';
import { BLANK_ROWS, type BlankRow } from './blank-indicators';

/** What a column of the indicator block shows. */
export type IndicatorColumn =
  | 'level1'
  | 'level2'
  | 'name'
  | 'initial-target'
  | 'target'
  | 'target-sign'
  | 'target-number'
  | 'target-unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deduction'
  | 'reason'
  | 'remark'
  | 'review';

export interface IndicatorSlot {
  readonly column: IndicatorColumn;
  readonly header: string;
  readonly columns: Span;
}

export interface IndicatorLayout {
  readonly label: Label;
  readonly labelColumns: Span;
  readonly slots: readonly IndicatorSlot[];
  /** Rows printed for a project without indicators, to be filled in. */
  readonly blankRows?: readonly BlankRow[];
}

function slotOf(layout: IndicatorLayout, column: IndicatorColumn): IndicatorSlot | undefined {
  return layout.slots.find((slot) => slot.column === column);
}

/** Points printed beside a first-level name: as stated, else (for separate tables) what its rows add up to. */
function sectionPoints({ evaluation: { submission } }: Draft): (row: Indicator) => string | null {
  const keyOf = (kind: IndicatorLevel1 | null, name: string): string => `${kind}\n${name}`;
  const stated = new Map<string, string | null>();
  for (const { level, level1Kind, name, weight } of submission.sectionWeights) {
    const key = keyOf(level1Kind, name);
    if (level === 1 && !stated.has(key)) stated.set(key, weight.value && toText(weight.value));
  }
  // Names may begin anew in every row, so their rows are added up once.
  const sums = new Map<string, Decimal | null>();
  for (const { level1, weight } of submission.origin === 'tables' ? submission.indicators : []) {
    const before = sums.get(level1);
    sums.set(level1, weight?.value && before !== null ? (before ?? ZERO).plus(weight.value) : null);
  }
  return ({ level1Kind, level1 }) => {
    const points = stated.get(keyOf(level1Kind, level1));
    if (points !== undefined) return points;
    const added = sums.get(level1);
    return added ? toText(added) : null;
  };
}

function sameLevel1(left: Indicator | undefined, right: Indicator): boolean {
  return left?.level1 === right.level1;
}

function sameLevel2(left: Indicator | undefined, right: Indicator): boolean {
  return sameLevel1(left, right) && left?.level2 === right.level2;
}

type Same = (left: Indicator | undefined, right: Indicator) => boolean;

/** How many rows, from `index` on, share a level; 0 where an earlier row began it. */
function runLength(rows: readonly Indicator[], index: number, same: Same): number {
  const current = rows[index];
  if (!current || same(rows[index - 1], current)) return 0;
  let length = 1;
  while (rows[index + length] && same(rows[index + length], current)) length++;
  return length;
}

function levelCells(
  draft: Draft,
  layout: IndicatorLayout,
  rows: readonly Indicator[],
  index: number,
  pointsOf: (row: Indicator) => string | null,
): void {
  const row = rows[index];
  const [first, second] = [slotOf(layout, 'level1'), slotOf(layout, 'level2')];
  if (!row) return;
  const rows1 = runLength(rows, index, sameLevel1);
  if (first && rows1 > 0) {
    const points = pointsOf(row);
    put(
      draft,
      first.columns,
      textContent(points === null ? row.level1 : `${row.level1}\n（${points}分）`),
      'text',
      rows1,
    );
  }
  const rows2 = runLength(rows, index, sameLevel2);
  if (second && rows2 > 0) put(draft, second.columns, textContent(row.level2), 'text', rows2);
}

/** A number that formulas may refer to, and where: in the form, else in the user's own cell. */
interface Operand {
  readonly number: Decimal;
  readonly place: string;
}

function operandOf(
  draft: Draft,
  slot: IndicatorSlot,
  content: Content,
  value: IndicatorValue,
): Operand | null {
  const inForm = cellNumber(content);
  return inForm
    ? { number: inForm, place: draft.builder.address(draft.row, slot.columns[0]) }
    : ownCell(value);
}

/** The target's cell where it holds the number that is compared, else a literal. */
function targetOperand(
  draft: Draft,
  layout: IndicatorLayout,
  { indicator }: IndicatorEvaluation,
  actual: Operand,
): string | null {
  const compared = comparableValues(indicator.target, indicator.actual);
  if (typeof compared === 'string') return null;
  const literal = targetLiteral({ ...indicator, actualInCell: actual.number, compared });
  const split = slotOf(layout, 'target-number');
  const [slot, content] = split
    ? [split, splitTarget(indicator.target).number]
    : [slotOf(layout, 'target'), valueContent(indicator.target)];
  const target = slot ? operandOf(draft, slot, content, indicator.target) : null;
  const isSame = target && literal !== null && target.number.eq(literal) && !target.number.eq(0);
  return isSame ? target.place : literal;
}

function addressOf(draft: Draft, slot: IndicatorSlot | undefined): string | null {
  return slot ? draft.builder.address(draft.row, slot.columns[0]) : null;
}

/** 扣分 as an operand: its cell, or the figure itself in forms that have no column for it. */
function deductionOperand(draft: Draft, layout: IndicatorLayout, { deduction }: Indicator): string | null {
  if (!draft.policy.settings.deductionColumn.value) return null;
  const cell = addressOf(draft, slotOf(layout, 'deduction'));
  return cell ?? (deduction?.value ? toText(deduction.value) : null);
}

/** A computed score, live where it can be; else as stated. */
function scoreContent(
  draft: Draft,
  layout: IndicatorLayout,
  evaluated: IndicatorEvaluation,
  score: CarriedScore,
): Content {
  if (score.stated || !score.value) return carriedScore(score);
  const { indicator } = evaluated;
  const [weight, actual] = [slotOf(layout, 'weight'), slotOf(layout, 'actual')];
  const reached = actual ? operandOf(draft, actual, valueContent(indicator.actual), indicator.actual) : null;
  const operand = reached && targetOperand(draft, layout, evaluated, reached);
  const cells = {
    weight: addressOf(draft, weight) ?? '',
    actual: reached?.place ?? '',
    deduction: deductionOperand(draft, layout, indicator),
  };
  const { sign } = readSign(indicator);
  const formula = operand === null || !weight ? null : scoreFormula(sign, operand, cells, draft.policy);
  return carriedScore(score, {
    sources: indicator.score?.cells ?? indicator.cells,
    ...live(formula),
  });
}

function contentOf(
  draft: Draft,
  layout: IndicatorLayout,
  evaluated: IndicatorEvaluation,
  score: CarriedScore,
  column: IndicatorColumn,
): Content {
  const { indicator } = evaluated;
  const { target, actual } = indicator;
  switch (column) {
    case 'name':
      return textContent(indicator.name, indicator.nameCells);
    case 'target':
      return valueContent(target);
    case 'target-sign':
      return splitTarget(target).sign;
    case 'target-number':
      return splitTarget(target).number;
    case 'target-unit':
      return splitTarget(target).unit;
    case 'actual':
      return valueContent(actual);
    case 'weight':
      return typedNumber(indicator.weight);
    case 'score':
      return scoreContent(draft, layout, evaluated, score);
    case 'deduction':
      return typedNumber(indicator.deduction);
    case 'reason':
      return typedText(indicator.reason);
    case 'remark':
      return typedText(indicator.remark);
    default:
      return BLANK;
  }
}

/** Longer texts are set smaller: reasons stand in the narrowest columns. */
const LONG_TEXT = 30;

function styleOf(column: IndicatorColumn, { value }: Content): StyleName {
  if (!LEFT_ALIGNED.has(column)) return 'figure';
  return column !== 'name' && String(value ?? '').length > LONG_TEXT ? 'note' : 'paragraph';
}

const LEFT_ALIGNED: ReadonlySet<IndicatorColumn> = new Set(['name', 'reason', 'remark']);
const isLevel = (column: IndicatorColumn): boolean => column === 'level1' || column === 'level2';

function indicatorRows(draft: Draft, layout: IndicatorLayout): void {
  const { indicators } = draft.evaluation;
  const rows = indicators.map(({ indicator }) => indicator);
  const pointsOf = sectionPoints(draft);
  indicators.forEach((evaluated, index) => {
    levelCells(draft, layout, rows, index, pointsOf);
    for (const { column, columns } of layout.slots.filter((slot) => !isLevel(slot.column))) {
      const content = contentOf(draft, layout, evaluated, draft.scores.indicators[index]!, column);
      put(draft, columns, content, styleOf(column, content));
    }
    draft.row += 1;
  });
}

function blankRows(draft: Draft, layout: IndicatorLayout): void {
  for (const { level1, level1Rows, level2 } of layout.blankRows ?? BLANK_ROWS) {
    for (const { column, columns } of layout.slots) {
      if (column === 'level1') {
        if (level1Rows > 0) put(draft, columns, fixed(level1), 'text', level1Rows);
      } else {
        put(draft, columns, column === 'level2' ? fixed(level2) : BLANK, 'text');
      }
    }
    draft.row += 1;
  }
}

/** 绩效指标: header and one row for each indicator, first and second levels merged downwards. */
export const indicatorBlock =
  (layout: IndicatorLayout): Block =>
  (draft) => {
    const count = draft.evaluation.indicators.length || (layout.blankRows ?? BLANK_ROWS).length;
    put(draft, layout.labelColumns, fixed(labelText(layout.label, draft)), 'label', count + 1);
    for (const { header, columns } of layout.slots) put(draft, columns, fixed(header), 'header');
    const headerRow = draft.row;
    draft.row += 1;
    const first = draft.row;
    if (draft.evaluation.indicators.length > 0) indicatorRows(draft, layout);
    else blankRows(draft, layout);
    const range = (column: IndicatorColumn): readonly [string, string] | undefined => {
      const slot = slotOf(layout, column);
      return (
        slot && [
          draft.builder.address(first, slot.columns[0]),
          draft.builder.address(draft.row - 1, slot.columns[0]),
        ]
      );
    };
    draft.anchors.indicatorHeader = { row: headerRow, lastRow: draft.row - 1 };
    draft.anchors.indicatorWeights = range('weight');
    draft.anchors.indicatorScores = range('score');
  };
