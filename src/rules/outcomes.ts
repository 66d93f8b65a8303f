import { cellNumber, type CellRef } from '../workbook';
import type { Fix, Need, NotApplicable, Outcome, Phrase, Severity } from './types';

/** What a failing or doubtful outcome says besides its message. */
export interface Detail {
  /** First the cell to correct, then all cells compared; see `cellsOf`. */
  readonly cells: readonly CellRef[];
  readonly found?: Phrase | null;
  readonly expected?: Phrase | null;
  /** Values named in the message as {name}. */
  readonly values?: Readonly<Record<string, Phrase>>;
  /** Where milder or graver than the rule's default. */
  readonly severity?: Severity;
  /** Certain corrections, one for each cell; all of one kind. */
  readonly fixes?: readonly Fix[];
}

function finding(outcome: 'fail' | 'needs-review', message: string, detail: Detail): Outcome {
  const { cells, found = null, expected = null, values, severity, fixes = [] } = detail;
  return {
    outcome,
    message,
    found,
    expected,
    cells,
    ...(values && { values }),
    ...(severity && { severity }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** @param cells where it is looked up only when somebody asks: most passes are never shown */
export function pass(cells?: readonly CellRef[] | (() => readonly CellRef[])): Outcome {
  if (typeof cells !== 'function') return cells ? { outcome: 'pass', cells } : { outcome: 'pass' };
  return {
    outcome: 'pass',
    get cells() {
      return cells();
    },
  };
}

/** @param message key into the rule's messages */
export function fail(message: string, detail: Detail): Outcome {
  return finding('fail', message, detail);
}

/** What a computer can only suspect, or could not decide. At most a warning. */
export function needsReview(message: string, detail: Detail): Outcome {
  const severity = detail.severity === 'error' ? 'warning' : detail.severity;
  return finding('needs-review', message, severity ? { ...detail, severity } : detail);
}

export function notApplicable(reason: NotApplicable): Outcome {
  return { outcome: 'not-applicable', reason };
}

/** Something that the rule needs was asked, was not understood, or could not be read: neither passed nor failed. */
export function cannotDecide(...needs: readonly Need[]): Outcome {
  return { outcome: 'cannot-decide', needs };
}

/** A typed value that could not be read, as what a rule needs. */
export function unreadable(
  stated: { readonly text: string; readonly cells: readonly CellRef[] } | null | undefined,
): Outcome {
  return cannotDecide(...(stated ? [{ name: stated.text, cells: stated.cells }] : []));
}

/** The outcomes, or not-applicable where there was nothing to look at. */
export function orNotApplicable(outcomes: readonly Outcome[], reason: NotApplicable): readonly Outcome[] {
  return outcomes.length > 0 ? outcomes : [notApplicable(reason)];
}

interface Placed {
  readonly cells?: readonly CellRef[];
  readonly cell?: CellRef;
}

function isSameCell(left: CellRef, right: CellRef): boolean {
  return (
    left.top === right.top &&
    left.left === right.left &&
    left.bottom === right.bottom &&
    left.right === right.right &&
    left.sheet === right.sheet
  );
}

/** Cells in the given order, each once. Findings on a ledger name dozens of cells, so no texts are made of them. */
class DistinctCells {
  readonly cells: CellRef[] = [];
  /** By top left corner: the places in `cells` of those that begin there. */
  readonly #byCorner = new Map<number, number[]>();

  add(cell: CellRef): void {
    const corner = cellNumber(cell.top, cell.left);
    const there = this.#byCorner.get(corner);
    if (there?.some((at) => isSameCell(this.cells[at]!, cell))) return;
    const at = this.cells.push(cell) - 1;
    if (there) there.push(at);
    else this.#byCorner.set(corner, [at]);
  }
}

/** The cells of several stated values or mentions in the given order, each once. */
export function cellsOf(...placed: readonly (Placed | null | undefined)[]): readonly CellRef[] {
  const distinct = new DistinctCells();
  for (const place of placed) {
    for (const cell of place?.cells ?? []) distinct.add(cell);
    if (place?.cell) distinct.add(place.cell);
  }
  return distinct.cells;
}
