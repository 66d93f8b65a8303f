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

/** A finding where it stands in the order of the report. */
interface Placed {
  readonly finding: Finding;
  readonly place: Place;
  /** Number of its project. */
  readonly project: number;
  /** Number among the findings of its project that have the same place. */
  readonly twin: number;
}

function inOrder(left: Placed, right: Placed): number {
  return compare(left.place, right.place) || left.project - right.project || left.twin - right.twin;
}

/** Place of the first that does not stand before `wanted`. */
function lowerBound(all: readonly Placed[], wanted: Placed): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inOrder(all[middle]!, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The findings of all projects in report order, as {@link inReportOrder} gives them. After an edit only the findings that
 * came or went are put in their places.
 */
export class FindingsInOrder {
  #sheets: readonly string[] = [];
  #order: ReadonlyMap<string, number> = new Map();
  /** Of each project: its findings, as given and as placed. */
  #projects: { readonly findings: readonly Finding[]; readonly placed: readonly Placed[] }[] = [];
  #placed: Placed[] = [];
  #findings: Finding[] = [];

  of(projects: readonly { readonly findings: readonly Finding[] }[], sheets: readonly string[]): Finding[] {
    const areSheetsSame =
      sheets.length === this.#sheets.length && sheets.every((name, at) => name === this.#sheets[at]);
    if (!areSheetsSame || projects.length !== this.#projects.length) this.#placeAll(projects, sheets);
    else this.#placeChanged(projects);
    return [...this.#findings];
  }

  #placeAll(projects: readonly { readonly findings: readonly Finding[] }[], sheets: readonly string[]): void {
    this.#sheets = sheets;
    this.#order = new Map(sheets.map((name, index) => [name, index]));
    this.#projects = projects.map(({ findings }, project) => ({
      findings,
      placed: this.#placedOf(findings, project),
    }));
    this.#placed = this.#projects.flatMap(({ placed }) => placed).sort(inOrder);
    this.#findings = this.#placed.map(({ finding }) => finding);
  }

  #placeChanged(projects: readonly { readonly findings: readonly Finding[] }[]): void {
    projects.forEach(({ findings }, project) => {
      const before = this.#projects[project]!;
      if (before.findings === findings) return;
      const placed = this.#placedOf(findings, project);
      const left = new Set(before.placed);
      const had = new Map(before.placed.map((one) => [one.finding, one]));
      const isKept = (one: Placed): boolean => {
        const old = had.get(one.finding);
        return old !== undefined && old.twin === one.twin && left.delete(old);
      };
      const come = placed.filter((one) => !isKept(one));
      // Most findings that an edit changes stand where they stood.
      for (const gone of left) {
        const at = come.findIndex((one) => inOrder(one, gone) === 0);
        if (at < 0) this.#remove(gone);
        else this.#replace(gone, come.splice(at, 1)[0]!);
      }
      for (const one of come) this.#insert(one);
      this.#projects[project] = { findings, placed };
    });
  }

  #placedOf(findings: readonly Finding[], project: number): Placed[] {
    const twins = new Map<string, number>();
    return findings.map((finding) => {
      const place = placeOf(finding, this.#order);
      const name = place.join();
      const twin = twins.get(name) ?? 0;
      twins.set(name, twin + 1);
      return { finding, place, project, twin };
    });
  }

  #remove(gone: Placed): void {
    const at = lowerBound(this.#placed, gone);
    this.#placed.splice(at, 1);
    this.#findings.splice(at, 1);
  }

  #replace(gone: Placed, one: Placed): void {
    const at = lowerBound(this.#placed, gone);
    this.#placed[at] = one;
    this.#findings[at] = one.finding;
  }

  #insert(one: Placed): void {
    const at = lowerBound(this.#placed, one);
    this.#placed.splice(at, 0, one);
    this.#findings.splice(at, 0, one.finding);
  }
}
