import type { Localized } from '../language';
import { formatCellRef, type CellRef } from '../workbook';
import type { Incomplete, IncompleteReason } from './report';

/** A reason why the material is incomplete, told once for all projects that it concerns. */
export interface SharedReason {
  readonly why: IncompleteReason;
  readonly message: Localized;
  /** Submission keys, each once; null where it concerns no single project. */
  readonly projects: readonly (string | null)[];
  /** Each once, and no more than `MOST_CELLS`: a ledger without a unit has a million. */
  readonly cells: readonly CellRef[];
  readonly hasMoreCells: boolean;
}

const MOST_CELLS = 40;

interface Gathered {
  readonly why: IncompleteReason;
  readonly message: Localized;
  readonly projects: Set<string | null>;
  readonly cells: Map<string, CellRef>;
  hasMoreCells: boolean;
}

/** Reasons in the order in which they first come; those that say the same in the same words are one. */
export function sharedReasons(incomplete: readonly Incomplete[]): SharedReason[] {
  const groups = new Map<string, Gathered>();
  for (const reason of incomplete) {
    const { why, message, project } = reason;
    const key = `${why} ${message.zh}`;
    const group = groups.get(key) ?? {
      why,
      message,
      projects: new Set(),
      cells: new Map(),
      hasMoreCells: false,
    };
    groups.set(key, group);
    group.projects.add(project);
    addCells(group, reason);
  }
  return [...groups.values()].map(({ projects, cells, ...group }) => ({
    ...group,
    projects: [...projects],
    cells: [...cells.values()],
  }));
}

/** Long lists of cells are made when they are asked for: a full group does not ask. */
function addCells(group: Gathered, reason: Incomplete): void {
  if (group.hasMoreCells) return;
  for (const cell of reason.cells) {
    if (group.cells.size === MOST_CELLS) {
      group.hasMoreCells = true;
      return;
    }
    group.cells.set(formatCellRef(cell), cell);
  }
}
