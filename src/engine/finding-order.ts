import { ruleById, type Finding, type Severity } from '../rules';

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

type Place = readonly [gravity: number, sheet: number, row: number, column: number, rule: number];

function placeOf(finding: Finding, sheetOrder: ReadonlyMap<string, number>): Place {
  const [cell] = finding.cells;
  const last = Number.MAX_SAFE_INTEGER;
  return [
    GRAVITY[finding.severity],
    cell ? (sheetOrder.get(cell.sheet) ?? last) : last,
    cell?.top ?? last,
    cell?.left ?? last,
    ruleById(finding.rule)?.number ?? last,
  ];
}

function compare(left: Place, right: Place): number {
  for (let at = 0; at < left.length; at++) if (left[at] !== right[at]) return left[at]! - right[at]!;
  return 0;
}

/** Gravest first, then in workbook order. */
export function inReportOrder(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const order = new Map(sheets.map((name, index) => [name, index]));
  const placed = findings.map((finding) => ({ finding, place: placeOf(finding, order) }));
  placed.sort((left, right) => compare(left.place, right.place));
  return placed.map(({ finding }) => finding);
}

interface Placed {
  readonly finding: Finding;
  readonly place: Place;
  /** The project's findings that it is one of, and its number there. */
  readonly of: readonly Finding[];
  readonly at: number;
}

/**
 * The findings of all projects in report order, as {@link inReportOrder} gives them. After an edit only the findings of
 * the projects that were evaluated anew are put in order; those of the others are taken over.
 */
export class FindingsInOrder {
  #placed: readonly Placed[] = [];
  #sheets: readonly string[] = [];

  of(projects: readonly { readonly findings: readonly Finding[] }[], sheets: readonly string[]): Finding[] {
    const rank = new Map(projects.map(({ findings }, index) => [findings, index]));
    const haveMoved =
      sheets.length !== this.#sheets.length || sheets.some((name, at) => name !== this.#sheets[at]);
    const kept = haveMoved ? [] : this.#placed.filter(({ of }) => rank.has(of));
    const had = new Set(haveMoved ? [] : this.#placed.map(({ of }) => of));
    const order = new Map(sheets.map((name, index) => [name, index]));
    const added = [...rank.keys()]
      .filter((findings) => !had.has(findings))
      .flatMap((of) =>
        of.map((finding, at): Placed => ({ finding, of, at, place: placeOf(finding, order) })),
      );
    const inOrder = (left: Placed, right: Placed): number =>
      compare(left.place, right.place) || rank.get(left.of)! - rank.get(right.of)! || left.at - right.at;
    this.#placed = merged(kept, added.sort(inOrder), inOrder);
    this.#sheets = sheets;
    return this.#placed.map(({ finding }) => finding);
  }
}

function merged<T>(
  left: readonly T[],
  right: readonly T[],
  order: (one: T, other: T) => number,
): readonly T[] {
  if (right.length === 0) return left;
  const all: T[] = [];
  let next = 0;
  for (const one of left) {
    while (next < right.length && order(right[next]!, one) < 0) all.push(right[next++]!);
    all.push(one);
  }
  return [...all, ...right.slice(next)];
}
