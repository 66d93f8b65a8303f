import type { Case } from './cases';
import { fateOf, viewOf, STAYS, type ColumnView, type Fate, type Move } from './column-fate';
import type { BlockColumn, DistinctBlock } from './distinct-blocks';
import { errorsOf, type Seen } from './seen';
import { formatCellRef, parseCellRef } from '../../src/workbook';

/** What one change of one table led to. */
export interface Outcome {
  readonly part: string;
  readonly kind: Case['kind'];
  readonly where: string;
  readonly column: string;
  readonly meaning: string;
  /** What it was changed to. */
  readonly change: string;
  readonly fate: Fate;
  /** What it is read as now. */
  readonly readAs: string;
  /** Other columns that are read as something else now. */
  readonly othersWrong: readonly string[];
  /** Other columns that were read before, and are neither read nor asked nor listed now. */
  readonly othersSilent: readonly string[];
  readonly falseErrors: readonly string[];
  readonly newPass: boolean;
  /** It is asked or not read, and no finding says so. */
  readonly withoutFinding: boolean;
}

/** What a column is read as, for people. */
export function inShort({ claim, uses }: ColumnView): string {
  const used = uses.length > 0 ? ` (${uses.join(', ')})` : '';
  return `${claim?.meaning ?? 'nothing'}${claim ? ` ${claim.state}` : ''}${used}`;
}

/** What is told of a column is a finding too. */
export function isWithoutFinding(fate: Fate, { isFound }: ColumnView): boolean {
  return (fate === 'asked' || fate === 'unread') && !isFound;
}

/** Where cells of a changed sheet stood before. */
export interface Back {
  readonly sheet: string;
  readonly move: Move;
}

/** Cells where they stood before the change. */
function movedBack(cells: readonly string[], back: Back | null): string[] {
  return cells.map((text) => {
    const ref = parseCellRef(text);
    if (!ref || ref.sheet !== back?.sheet) return text;
    const [from, to] = [back.move(ref.top, ref.left), back.move(ref.bottom, ref.right)];
    return formatCellRef({
      sheet: ref.sheet,
      top: from.row,
      left: from.column,
      bottom: to.row,
      right: to.column,
    });
  });
}

/** Errors that the change brought: neither all of their cells nor their message were there before. */
export function newErrors(before: Seen, after: Seen, back: Back | null = null): string[] {
  const known = errorsOf(before);
  const messages = new Set(known.map(({ rule, message }) => `${rule} ${message}`));
  const cellsBefore = new Map<string, Set<string>>();
  for (const { rule, cells } of known)
    for (const cell of cells) cellsBefore.set(rule, (cellsBefore.get(rule) ?? new Set()).add(cell));
  // An error that names fewer cells than before is none that was brought.
  const wasThere = ({ rule, cells }: { rule: string; cells: readonly string[] }): boolean =>
    cells.length > 0 && movedBack(cells, back).every((cell) => cellsBefore.get(rule)?.has(cell));
  return errorsOf(after)
    .filter((finding) => !wasThere(finding) && !messages.has(`${finding.rule} ${finding.message}`))
    .map(({ rule, cells, message }) => `${rule} ${cells[0] ?? ''} ${message}`);
}

/** Whether a workbook, or one of its projects, passes that did not before. */
export function newPass(before: Seen, after: Seen): boolean {
  if (!after.json) return false;
  if (after.json.verdict === 'pass' && before.json?.verdict !== 'pass') return true;
  return after.json.projects.some(
    ({ name, verdict }) =>
      verdict === 'pass' &&
      before.json?.projects.find((project) => project.name === name)?.verdict !== 'pass',
  );
}

/** What became of all columns of a block but some. */
export function othersOf(
  { block, columns }: DistinctBlock,
  after: Seen,
  changed: readonly BlockColumn[],
  move: Move = STAYS,
): { wrong: string[]; silent: string[] } {
  const [wrong, silent]: [string[], string[]] = [[], []];
  // Of a table that was not read at all any reading is better.
  if (columns.every(({ meaning }) => meaning === null)) return { wrong, silent };
  for (const column of columns) {
    if (changed.includes(column) || column.cells.length === 0) continue;
    const view = viewOf(after, block, column, { move, texts: column.texts });
    const fate = fateOf(column.before, view);
    const name = `${column.text.replace(/\s/g, '')}, ${inShort(column.before)} → ${inShort(view)}`;
    if (fate === 'wrong') wrong.push(name);
    else if (column.meaning !== null && (fate === 'silent' || fate === 'hollow')) silent.push(name);
  }
  return { wrong, silent };
}
