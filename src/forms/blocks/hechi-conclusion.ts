import { BLANK, carriedScore, fixed, textContent, typedText } from '../content';
import { put, type Block, type Draft } from '../draft';
import { gradeFormula } from '../formulas/grade-formula';
import type { Span } from '../plan-builder';

const LABEL: Span = [0, 0];
const EXPECTED: Span = [1, 3];
const ACTUAL: Span = [4, 5];
const VALUE: Span = [1, 5];

const LEAST_HEIGHT = 48;

function goalRows(draft: Draft): void {
  const { goal } = draft.evaluation.submission;
  const [expected, actual] = [typedText(goal?.expected), typedText(goal?.actual)];
  put(draft, LABEL, BLANK, 'header');
  put(draft, EXPECTED, fixed('预期（或调整后）'), 'header');
  put(draft, ACTUAL, fixed('实际'), 'header');
  draft.row += 1;
  draft.builder.keepWithAbove(draft.row);
  const rows = Math.max(
    draft.builder.rowsFor(String(expected.value ?? ''), EXPECTED, 'paragraph'),
    draft.builder.rowsFor(String(actual.value ?? ''), ACTUAL, 'paragraph'),
  );
  put(draft, LABEL, fixed('项目绩效目标及实施计划完成情况'), 'label', rows);
  put(draft, EXPECTED, expected, 'paragraph', rows);
  put(draft, ACTUAL, actual, 'paragraph', rows);
  draft.builder.atLeast(draft.row, LEAST_HEIGHT);
  draft.row += rows;
}

/** Goal and result, 综合得分, and 自评等次, which follows from the score where the unit has not stated it. */
export const conclusionBlock: Block = (draft) => {
  const { policy, scores } = draft;
  const { total, grade } = scores;
  goalRows(draft);
  put(draft, LABEL, fixed('综合得分'), 'label');
  const scoreCell = put(draft, VALUE, carriedScore(total), 'total');
  draft.anchors.total = scoreCell;
  draft.row += 1;
  put(draft, LABEL, fixed('自评等次'), 'label');
  const word =
    grade === null || grade.stated
      ? typedText(grade?.stated)
      : { ...textContent(grade.word), format: 'General', formula: gradeFormula(scoreCell, policy) };
  put(draft, VALUE, word, 'total');
  draft.row += 1;
};
