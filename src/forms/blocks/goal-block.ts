import { BLANK, fixed, typedNumber, typedText } from '../content';
import { put, type Block } from '../draft';
import type { Span } from '../plan-builder';

export interface GoalLayout {
  /** In the first column, beside both rows. */
  readonly label: string;
  readonly labelColumns: Span;
  readonly expected: { readonly header: string; readonly columns: Span };
  readonly actual: { readonly header: string; readonly columns: Span };
  /** Points for the goal, in forms that give some. */
  readonly score?: { readonly header: string; readonly columns: Span };
}

const LEAST_HEIGHT = 60;

/** 年度总体目标: 预期目标 beside 实际完成情况. */
export const goalBlock =
  ({ label, labelColumns, expected, actual, score }: GoalLayout): Block =>
  (draft) => {
    const { goal } = draft.evaluation.submission;
    const parts = [
      { ...expected, content: typedText(goal?.expected) },
      { ...actual, content: typedText(goal?.actual) },
    ];
    const textRows = parts.map(({ content, columns }) =>
      draft.builder.rowsFor(String(content.value ?? ''), columns, 'paragraph'),
    );
    const rows = Math.max(...textRows);
    put(draft, labelColumns, fixed(label), 'label', rows + 1);
    for (const { header, columns } of parts) put(draft, columns, fixed(header), 'header');
    if (score) put(draft, score.columns, fixed(score.header), 'header');
    draft.row += 1;
    for (const { content, columns } of parts) put(draft, columns, content, 'paragraph', rows);
    if (score) {
      const points = goal?.score ? typedNumber(goal.score) : BLANK;
      draft.anchors.goalScore = put(draft, score.columns, points, 'figure', rows);
    }
    draft.builder.atLeast(draft.row, LEAST_HEIGHT);
    draft.row += rows;
  };
