import { goalOf } from '../../words';
import { isOwnColumn, type Frame } from './frame';
import { holdsPoints, pointsCaption } from './points-column';

/** 预期目标 beside 实际完成情况, with their texts below. */
export interface GoalHeader {
  readonly row: number;
  readonly expected: number;
  readonly actual: number;
  readonly weight: number | null;
  readonly score: number | null;
  /** 偏差原因分析 of the goal. */
  readonly reason: number | null;
}

/** The header of a goal block in the row. @returns null where texts stand beside the labels, or there are none. */
export function goalHeader(frame: Frame, row: number): GoalHeader | null {
  const { view, vocabulary } = frame;
  const goal = (column: number): string | null => goalOf(view.text(row, column));
  const columns = view.filled(row, frame.area.left, frame.area.right);
  const field = (column: number): string | null => vocabulary.field(view.text(row, column))?.field ?? null;
  const isActual = (column: number): boolean =>
    field(column) === 'goalActual' || goal(column) === 'goalActual';
  const isExpected = (column: number): boolean =>
    field(column) === 'goalExpected' || goal(column) === 'goalExpected';
  const actual = columns.find(
    (column) => isActual(column) && columns.some((other) => other < column && isExpected(other)),
  );
  if (actual === undefined || !isOwnColumn(frame, row, actual)) return null;
  const expected = columns
    .filter((column) => column < actual && isExpected(column) && !isActual(column))
    .pop();
  if (expected === undefined) return null;
  const points = (column: number): string | null =>
    holdsPoints(frame, row, column)
      ? pointsCaption(frame, row, column)
      : vocabulary.fundHeader(view.text(row, column));
  const after = columns.filter((column) => column > expected && column !== actual);
  if (!after.every((column) => points(column) !== null)) return null;
  return {
    row,
    expected,
    actual,
    weight: after.find((column) => points(column) === 'weight') ?? null,
    score: after.find((column) => points(column) === 'score') ?? null,
    reason: after.find((column) => points(column) === 'reason') ?? null,
  };
}
