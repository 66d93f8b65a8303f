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

/** Gravest first, then in workbook order. */
export function inReportOrder(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const order = new Map(sheets.map((name, index) => [name, index]));
  const placed = findings.map((finding) => ({ finding, place: placeOf(finding, order) }));
  placed.sort((left, right) => {
    const at = left.place.findIndex((value, index) => value !== right.place[index]);
    return at < 0 ? 0 : left.place[at]! - right.place[at]!;
  });
  return placed.map(({ finding }) => finding);
}
