import type { CellRef } from '../workbook';
import type { NotApplicable, Outcome, Phrase, Severity } from './types';

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
}

function finding(outcome: 'fail' | 'needs-review', message: string, detail: Detail): Outcome {
  const { cells, found = null, expected = null, values, severity } = detail;
  return {
    outcome,
    message,
    found,
    expected,
    cells,
    ...(values && { values }),
    ...(severity && { severity }),
  };
}

export function pass(cells?: readonly CellRef[]): Outcome {
  return cells ? { outcome: 'pass', cells } : { outcome: 'pass' };
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

/** The outcomes, or not-applicable where there was nothing to look at. */
export function orNotApplicable(outcomes: readonly Outcome[], reason: NotApplicable): readonly Outcome[] {
  return outcomes.length > 0 ? outcomes : [notApplicable(reason)];
}

interface Placed {
  readonly cells?: readonly CellRef[];
  readonly cell?: CellRef;
}

/** The cells of several stated values or mentions in the given order, each once. */
export function cellsOf(...placed: readonly (Placed | null | undefined)[]): readonly CellRef[] {
  const byName = new Map<string, CellRef>();
  for (const place of placed) {
    for (const cell of [...(place?.cells ?? []), ...(place?.cell ? [place.cell] : [])]) {
      const name = `${cell.top},${cell.left},${cell.bottom},${cell.right},${cell.sheet}`;
      if (!byName.has(name)) byName.set(name, cell);
    }
  }
  return [...byName.values()];
}
