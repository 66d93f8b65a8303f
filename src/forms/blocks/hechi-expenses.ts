import { decimal, sum, type Decimal } from '../../numbers';
import { isBlank, type Amount } from '../../intake';
import { BLANK, fixed, moneyFormat, numberContent, textContent, typedAmount, type Content } from '../content';
import { put, type Block, type Draft } from '../draft';
import { EXACT_PLACES } from '../formulas/amount-reference';
import type { Span } from '../plan-builder';
import { expenseLines } from './expense-lines';
import { FORM_UNIT, moneyPlaces } from './fund-rows';
import { sectionRow } from './labelled-row';

const ITEM: Span = [0, 1];
const PLANNED: Span = [2, 3];
const ACTUAL: Span = [4, 5];
/** Lines that the form has. */
const LINES = 8;

/** Exact sum of the filled cells; null where none is filled, or one holds a text. */
function sumOfCells(contents: readonly Content[]): Decimal | null {
  const filled = contents.filter(({ value }) => value !== null);
  const exact = filled.flatMap(({ exact: text }) => (text === undefined ? [] : [decimal(text)]));
  return filled.length > 0 && exact.length === filled.length ? sum(exact) : null;
}

/** 支出合计: as stated, else the sum of the lines. */
function totalContent(
  lines: readonly Content[],
  stated: Amount | undefined,
  range: string,
  places: number,
): Content {
  const total = sumOfCells(lines);
  const asStated = typedAmount(stated, FORM_UNIT, places);
  const isSum = total !== null && isBlank(stated);
  if (!isSum) return asStated;
  return numberContent(total, moneyFormat(places), {
    formula: `=ROUND(SUM(${range}),${EXACT_PLACES})`,
  });
}

function range(draft: Draft, firstRow: number, [column]: Span): string {
  return `${draft.builder.address(firstRow, column)}:${draft.builder.address(draft.row - 1, column)}`;
}

export interface ExpenseLabels {
  readonly title: string;
  readonly item: string;
  readonly planned: string;
  readonly actual: string;
}

/** 二、项目支出明细 by economic item, with 支出合计. */
export const expenseBlock =
  (labels: ExpenseLabels): Block =>
  (draft) => {
    const { submission } = draft.evaluation;
    const places = moneyPlaces(draft.evaluation);
    sectionRow(draft, labels.title);
    put(draft, ITEM, fixed(labels.item), 'header');
    put(draft, PLANNED, fixed(labels.planned), 'header');
    put(draft, ACTUAL, fixed(labels.actual), 'header');
    draft.row += 1;
    const lines = expenseLines(submission, places);
    const firstRow = draft.row;
    for (let index = 0; index < Math.max(LINES, lines.length); index++) {
      const line = lines[index];
      put(draft, ITEM, line ? textContent(line.item, line.cells) : BLANK, 'text');
      put(draft, PLANNED, line?.planned ?? BLANK, 'figure');
      put(draft, ACTUAL, line?.actual ?? BLANK, 'figure');
      draft.row += 1;
    }
    const stated = submission.expenses;
    const totals = [
      { columns: PLANNED, contents: lines.map(({ planned }) => planned), amount: stated?.plannedTotal },
      { columns: ACTUAL, contents: lines.map(({ actual }) => actual), amount: stated?.actualTotal },
    ];
    draft.builder.keepWithAbove(draft.row);
    put(draft, ITEM, fixed('支出合计'), 'label');
    for (const { columns, contents, amount } of totals) {
      put(draft, columns, totalContent(contents, amount, range(draft, firstRow, columns), places), 'total');
    }
    draft.row += 1;
  };
