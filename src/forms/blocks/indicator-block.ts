import type { Indicator, IndicatorValue } from '../../intake';
import { comparableValues, readSign, type CarriedScore, type IndicatorEvaluation } from '../../scoring';
import { decimal, toText, type Decimal } from '../../numbers';
import {
  BLANK,
  carriedScore,
  fixed,
  live,
  numberContent,
  numberFormat,
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
import type { IndicatorColumn } from './indicator-columns';
import { cellNumber, splitTarget, valueContent } from './indicator-text';
import { BLANK_ROWS, type BlankRow } from './blank-indicators';
import { executionContent } from './execution-points';
import {
  runLength,
  sectionPoints,
  withPoints,
  writtenRows,
  type PointsOf,
  type RowLayout,
  type WrittenRow,
} from './indicator-rows';

export interface IndicatorSlot {
  readonly column: IndicatorColumn;
  readonly header: string;
  readonly columns: Span;
}

export interface IndicatorLayout extends RowLayout {
  /** Beside all rows, in forms that have it. */
  readonly label?: Label;
  readonly labelColumns?: Span;
  readonly slots: readonly IndicatorSlot[];
  /** Rows printed for a project without indicators, to be filled in. */
  readonly blankRows?: readonly BlankRow[];
  /** Whether points stand beside second-level names too. */
  readonly level2Points?: true;
}

function slotOf(layout: IndicatorLayout, column: IndicatorColumn): IndicatorSlot | undefined {
  return layout.slots.find((slot) => slot.column === column);
}

/** Level names of a row, where it is the first one below them. */
function levelCells(
  draft: Draft,
  layout: IndicatorLayout,
  rows: readonly WrittenRow[],
  index: number,
  pointsOf: PointsOf,
): void {
  const row = rows[index];
  if (!row) return;
  for (const level of [1, 2] as const) {
    const slot = slotOf(layout, `level${level}`);
    const count = runLength(rows, index, level);
    if (!slot || count === 0) continue;
    const points = level === 1 || layout.level2Points ? pointsOf(row, level) : null;
    put(draft, slot.columns, textContent(withPoints(row[`level${level}`], points)), 'text', count);
  }
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
  const rows = writtenRows(draft, layout);
  const pointsOf = sectionPoints(draft, rows);
  rows.forEach(({ evaluated, score }, index) => {
    levelCells(draft, layout, rows, index, pointsOf);
    for (const { column, columns } of layout.slots.filter((slot) => !isLevel(slot.column))) {
      const content =
        evaluated && score
          ? contentOf(draft, layout, evaluated, score, column)
          : executionContent(draft, addressOf(draft, slotOf(layout, 'weight')) ?? '', column);
      put(draft, columns, content, styleOf(column, content));
    }
    draft.row += 1;
  });
}

function blankContent(
  draft: Draft,
  layout: IndicatorLayout,
  row: BlankRow,
  column: IndicatorColumn,
): Content {
  const ofFunds = row.isExecution
    ? executionContent(draft, addressOf(draft, slotOf(layout, 'weight')) ?? '', column)
    : BLANK;
  if (ofFunds.value !== null) return ofFunds;
  if (column === 'name' && row.name !== undefined) return fixed(row.name);
  if (column === 'weight' && row.weight !== undefined) {
    return numberContent(decimal(row.weight), numberFormat(0));
  }
  return BLANK;
}

function blankRows(draft: Draft, layout: IndicatorLayout): void {
  for (const row of layout.blankRows ?? BLANK_ROWS) {
    for (const { column, columns } of layout.slots) {
      if (column === 'level1' || column === 'level2') {
        if (row[`${column}Rows`] > 0) put(draft, columns, fixed(row[column]), 'text', row[`${column}Rows`]);
        continue;
      }
      const content = blankContent(draft, layout, row, column);
      put(draft, columns, content, content.value === null ? 'text' : styleOf(column, content));
    }
    draft.row += 1;
  }
}

/** 绩效指标: header and one row for each indicator, first and second levels merged downwards. */
export const indicatorBlock =
  (layout: IndicatorLayout): Block =>
  (draft) => {
    const isBlank = draft.evaluation.indicators.length === 0;
    const count = (isBlank ? (layout.blankRows ?? BLANK_ROWS) : writtenRows(draft, layout)).length;
    if (layout.label !== undefined && layout.labelColumns) {
      put(draft, layout.labelColumns, fixed(labelText(layout.label, draft)), 'label', count + 1);
    }
    for (const { header, columns } of layout.slots) put(draft, columns, fixed(header), 'header');
    const headerRow = draft.row;
    draft.row += 1;
    const first = draft.row;
    if (isBlank) blankRows(draft, layout);
    else indicatorRows(draft, layout);
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
