import { convertMoney, toText, type Decimal } from '../../../../src/numbers';
import type { LedgerSlice } from '../../../../src/intake/ledger/ledger-types';
import type { Submission } from '../../../../src/intake/submission/submission';
import { findTables } from '../../../../src/intake/tables/find-tables';
import type { Amount, Stated } from '../../../../src/intake/values/stated';
import { readSubmissions } from './read-submissions';
import type { Grid } from '../../../../src/workbook';

export const read = (grids: readonly Grid[]): readonly Submission[] =>
  readSubmissions(findTables(grids, []), { readings: [] }).submissions;

const said = (stated: Stated<unknown> | null | undefined): unknown =>
  stated && (stated.value === null ? stated.text : stated.value);
const number = (stated: Stated<Decimal> | null | undefined): unknown =>
  stated && (stated.value === null ? stated.text : toText(stated.value));
const yuan = (amount: Amount | undefined): string | undefined =>
  amount && (amount.value ? toText(convertMoney(amount.value, amount.unit, '元')) : amount.text);

const ledgerMeaning = (ledger: LedgerSlice | null): unknown =>
  ledger && {
    count: ledger.count,
    total: toText(ledger.total),
    stated: ledger.statedTotals.map(yuan),
    groups: ledger.groups
      .map(
        ({ code, name, nature, amount, count }) =>
          `${code} ${name} ${nature?.code} ${toText(amount)} ${count}`,
      )
      .sort(),
  };

/** What a submission says, without where it says so, in which unit, words and order. */
export function meaning(submission: Submission): Record<string, unknown> {
  const { identity, funds, goal } = submission;
  const { period, signatureDates, notes, unitNames, projectNames, years, ...fields } = identity;
  return {
    project: submission.projectName,
    fields: Object.fromEntries(
      Object.entries(fields)
        .map(([field, stated]) => [field, said(stated)] as const)
        .sort(),
    ),
    period: period && [said(period.start), said(period.end)],
    signatureDates: signatureDates.length,
    units: unitNames.map(({ role, name }) => `${role} ${name.text}`).sort(),
    names: projectNames.map(({ role, name }) => `${role} ${said(name)}`).sort(),
    years: [...new Set(years.map(({ year }) => year.value))],
    funds: Object.fromEntries(
      (funds?.rows ?? [])
        .map((row) => [
          `${row.level} ${row.kind}`,
          Object.fromEntries(Object.entries(row.amounts).map(([column, amount]) => [column, yuan(amount)])),
        ])
        .sort(),
    ),
    lines: submission.budgetLines.map(({ code, name, planned }) => `${code} ${name} ${yuan(planned)}`).sort(),
    ledger: ledgerMeaning(submission.ledger),
    goal: goal && [said(goal.expected), said(goal.actual)],
    total: number(submission.claimedTotal),
    grade: said(submission.claimedGrade),
    evaluators: submission.evaluators?.map(({ name, position, unit, signature }) =>
      [name, position, unit, signature].map(said),
    ),
    narrative: submission.narrative?.paragraphs.length,
    notes: notes.length,
  };
}
