import { planSheets, type Report } from '../../../src/engine';
import { withExplanations } from '../../../src/engine/project-report';
import { verdictOf } from '../../../src/engine/verdict';
import { toText } from '../../../src/numbers';
import { formatCellRef, isSameOwnSheet, planToGrid, type CellValue } from '../../../src/workbook';
import type { MemorySheet, MemoryWorkbook } from '../memory-workbook';

/** What the clerk sees of a report, as text. */
export function seen(report: Report): unknown {
  return {
    verdict: report.verdict,
    sheets: report.sheets.map(({ name, role, table }) => [name, role, table && formatCellRef(table)]),
    findings: report.findings.map(({ rule, key, severity, cells, message, found, expected }) => ({
      rule,
      key,
      severity,
      cells: cells.map(formatCellRef),
      message,
      found,
      expected,
    })),
    projects: report.projects.map(({ submission, evaluation }) => ({
      name: submission.projectName,
      spent: submission.ledger && toText(submission.ledger.total),
      groups: submission.ledger?.groups.map((group) => [
        group.code,
        group.summary,
        group.count,
        toText(group.amount),
      ]),
      funds: JSON.stringify(submission.funds),
      executed: evaluation.execution.executed && toText(evaluation.execution.executed),
      total: evaluation.total && toText(evaluation.total),
    })),
  };
}

/** The report with the reasons that another one has: they are what the clerk typed, not what was worked out. */
export function withReasonsOf(report: Report, other: Report): Report {
  const reasons = new Map(
    other.findings.flatMap(({ key, explained }) => (explained ? [[key, explained] as const] : [])),
  );
  const findings = report.findings.map((finding) => ({
    ...finding,
    explained: reasons.get(finding.key) ?? null,
  }));
  return {
    ...report,
    projects: report.projects.map((project) => withExplanations(project, reasons)),
    findings,
    verdict: verdictOf(findings, report.incomplete),
    orphanedExplanations: other.orphanedExplanations,
  };
}

/** Quotes around sheet names are a matter of style. */
const plain = (formula: string): string => formula.replaceAll("'", '');

function cellsOf({ rows, formulas }: Pick<MemorySheet, 'rows' | 'formulas'>): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  rows.forEach((line, row) =>
    line.forEach((value, column) => {
      const formula = formulas.get(`${row},${column}`);
      // What a formula gives is for Excel to calculate.
      if (formula !== undefined) cells[`${row},${column}`] = plain(formula);
      else if (value !== null) cells[`${row},${column}`] = value;
    }),
  );
  return cells;
}

/** What our sheets hold, and what they should hold by the report, sheet by sheet; those that are not there are left out. */
export function ownSheets(
  workbook: MemoryWorkbook,
  report: Report,
): { readonly held: unknown; readonly due: unknown } {
  const held: Record<string, unknown> = {};
  const due: Record<string, unknown> = {};
  for (const plan of planSheets(report, { outputMode: 'formulas' })) {
    const sheet = workbook.sheets.find(({ own }) => own && isSameOwnSheet(own, plan.mark));
    if (!sheet) continue;
    const formulas = new Map(
      plan.cells.flatMap(({ row, column, formula }) =>
        formula === undefined ? [] : [[`${row},${column}`, formula] as const],
      ),
    );
    held[plan.name] = cellsOf(sheet);
    due[plan.name] = cellsOf({ rows: planToGrid(plan).values.map((row) => [...row]), formulas });
  }
  return { held, due };
}
