import { ownColumns, type Block, type FieldInRow, type Frame } from '../../tables';
import { blankAt, statedText, type Stated } from '../../values';
import type { Submission } from '../submission';
import { joinedText, pointsAt, textAt } from './stated';

type GoalBlock = Extract<Block, { kind: 'goal' }>;
type Goal = NonNullable<Submission['goal']>;

/** @param limit the row in which the next block begins, or the form ends: right below the header it leaves no place */
function textsBelow(
  frame: Frame,
  block: GoalBlock,
  { left, right, limit }: { readonly left: number; readonly right: number; readonly limit: number },
): Stated<string> {
  const parts: Stated<string>[] = [];
  for (let row = block.header.row + 1; row <= block.bottom; row++) {
    const columns = ownColumns(frame, row).filter((column) => column >= left && column <= right);
    parts.push(...columns.map((column) => textAt(frame, row, column)));
  }
  // A form that was cut short right below the header has no place for the goal: nobody left it blank.
  if (parts.length === 0 && block.header.row + 1 >= limit) return blankAt([]);
  return joinedText(parts, frame.view.ref(Math.min(block.header.row + 1, frame.area.bottom), left));
}

function fromBlock(frame: Frame, block: GoalBlock, blocks: readonly Block[]): Goal {
  const next = blocks.find(({ top }) => top > block.header.row && top > block.bottom);
  const limit = next?.top ?? frame.area.bottom + 1;
  const { expected, actual, weight, score, reason } = block.header;
  const points = [weight, score, reason].filter((column) => column !== null);
  const end = Math.min(...points.filter((column) => column > actual), frame.area.right + 1) - 1;
  const scoreRow = block.header.row + 1;
  const stated = score === null || scoreRow > block.bottom ? null : pointsAt(frame, scoreRow, score);
  return {
    expected: textsBelow(frame, block, { left: expected, right: actual - 1, limit }),
    actual: textsBelow(frame, block, { left: actual, right: end, limit }),
    ...(stated && { score: stated }),
  };
}

function fromField(
  fields: readonly FieldInRow[],
  field: 'goalExpected' | 'goalActual',
): Stated<string> | null {
  const found = fields.filter((candidate) => candidate.field === field);
  const best = found.find(({ value }) => value !== null) ?? found[0];
  return best ? statedText(best) : null;
}

/** The goal and what became of it: below their headers, or beside their labels. @returns null where the form has neither. */
export function readGoal(frame: Frame, blocks: readonly Block[], fields: readonly FieldInRow[]): Goal | null {
  const block = blocks.find(({ kind }) => kind === 'goal') as GoalBlock | undefined;
  if (block) return fromBlock(frame, block, blocks);
  const expected = fromField(fields, 'goalExpected');
  const actual = fromField(fields, 'goalActual');
  if (!expected && !actual) return null;
  // What has no label of its own has no place: nobody left it blank.
  return { expected: expected ?? blankAt([]), actual: actual ?? blankAt([]) };
}
