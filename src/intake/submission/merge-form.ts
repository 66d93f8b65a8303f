import { intersects, type CellRef } from '../../workbook';
import type { Doubt } from '../tables';
import { isBlank, type Stated } from '../values';
import { FUND_COLUMNS } from '../words';
import { agree, conflictDoubt } from './from-tables/budget-sources';
import type { Funds, Identity, Submission } from './submission';

/**
 * What separate tables say beside a filled form of the same project: the form speaks first, they fill in the rest.
 * @param counting tables that the clerk says count where others disagree; of several the last one
 */
export function withTables(
  form: Submission,
  tables: Submission,
  counting: readonly CellRef[] = [],
): Submission {
  const said = saidToCount(form.funds, tables.funds, counting);
  return {
    ...form,
    projectName: form.projectName || tables.projectName,
    region: form.region ?? tables.region,
    identity: joinIdentity(form.identity, tables.identity),
    funds: said === 'tables' ? withTotals(form.funds, tables.funds) : joinFunds(form.funds, tables.funds),
    expenses:
      form.expenses && form.expenses.lines.length > 0 ? form.expenses : (tables.expenses ?? form.expenses),
    budgetLines: form.budgetLines.length > 0 ? form.budgetLines : tables.budgetLines,
    ledger: form.ledger ?? tables.ledger,
    goal: form.goal ?? tables.goal,
    ...(form.indicatorTable === null && {
      indicators: tables.indicators,
      indicatorTable: tables.indicatorTable,
      sectionWeights: tables.sectionWeights,
      claimedWeightTotal: form.claimedWeightTotal ?? tables.claimedWeightTotal,
    }),
    claimedTotal: filled(form.claimedTotal, tables.claimedTotal),
    claimedGrade: filled(form.claimedGrade, tables.claimedGrade),
    evaluators:
      form.evaluators && form.evaluators.length > 0
        ? form.evaluators
        : (tables.evaluators ?? form.evaluators),
    narrative: form.narrative ?? tables.narrative,
    unread: [...form.unread, ...tables.unread],
    doubts: [
      ...form.doubts,
      ...tables.doubts,
      ...(said === null ? disagreements(form.funds, tables.funds) : []),
    ],
  };
}

type Totals = Funds['rows'][number]['amounts'];

const totalsOf = (funds: Funds | null): Totals | undefined =>
  funds?.rows.find(({ level }) => level === 0)?.amounts;

/** Whose amounts count by the clerk's word; null where she says nothing of them. */
function saidToCount(
  form: Funds | null,
  tables: Funds | null,
  counting: readonly CellRef[],
): 'form' | 'tables' | null {
  const holds = (funds: Funds | null, place: CellRef): boolean =>
    Object.values(totalsOf(funds) ?? {}).some(({ cells: [cell] }) =>
      cell ? cell.sheet === place.sheet && intersects(cell, place) : false,
    );
  const last = counting.findLast((place) => holds(form, place) || holds(tables, place));
  if (!last) return null;
  return holds(form, last) ? 'form' : 'tables';
}

/** The form with the totals that the tables state. */
function withTotals(form: Funds | null, tables: Funds | null): Funds | null {
  const stated = totalsOf(tables);
  if (!form || !stated || !totalsOf(form)) return joinFunds(form, tables);
  const rows = form.rows.map((row) =>
    row.level === 0 ? { ...row, amounts: { ...row.amounts, ...stated } } : row,
  );
  return { ...form, rows };
}

/** Totals that the form and a separate table state, and that differ by more than rounding. */
function disagreements(form: Funds | null, tables: Funds | null): Doubt[] {
  const [one, other] = [totalsOf(form), totalsOf(tables)];
  if (!one || !other) return [];
  return FUND_COLUMNS.flatMap((column): Doubt[] => {
    const [left, right] = [one[column], other[column]];
    if (!left || !right || isBlank(left) || isBlank(right) || agree(left, right)) return [];
    return [conflictDoubt(column, left, right)];
  });
}

function filled<T>(first: Stated<T> | null, second: Stated<T> | null): Stated<T> | null {
  return isBlank(first) ? (isBlank(second) ? (first ?? second) : second) : first;
}

/** Fields as the form states them; a field that the form has no place for comes from the tables. */
function joinIdentity(form: Identity, tables: Identity): Identity {
  return {
    ...tables,
    ...Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined)),
    signatureDates: [...form.signatureDates, ...tables.signatureDates],
    notes: [...form.notes, ...tables.notes],
    unitNames: [...form.unitNames, ...tables.unitNames],
    projectNames: [...form.projectNames, ...tables.projectNames],
    years: [...form.years, ...tables.years],
  };
}

function joinFunds(form: Funds | null, tables: Funds | null): Funds | null {
  return form && form.rows.length > 0 ? form : (tables ?? form);
}
