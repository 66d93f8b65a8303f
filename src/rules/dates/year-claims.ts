import type { Identity, YearUse } from '../../intake';
import type { Localized } from '../../language';
import type { CellRef } from '../../workbook';

/** A fiscal year with where it is stated. */
export interface YearClaim {
  readonly role: YearUse['role'];
  readonly year: number;
  readonly cells: readonly CellRef[];
}

export const YEAR_PLACES: Readonly<Record<YearUse['role'], Localized>> = {
  title: { zh: '标题', en: 'title' },
  period: { zh: '项目起止时间', en: 'period' },
  'budget-title': { zh: '预算表标题', en: 'budget title' },
  'ledger-title': { zh: '明细账标题', en: 'ledger title' },
  'ledger-date': { zh: '明细账日期', en: 'ledger dates' },
  narrative: { zh: '文字报告', en: 'written report' },
  name: { zh: '项目名称', en: 'project name' },
};

const TITLES: ReadonlySet<YearUse['role']> = new Set(['title', 'budget-title', 'ledger-title']);

export function yearClaims({ years }: Identity): YearClaim[] {
  return years.flatMap(({ role, year }) =>
    year.value === null ? [] : [{ role, year: year.value, cells: year.cells }],
  );
}

/** The year most claims agree on; of equals the one that more kinds of places state, then the earlier claim. */
function commonYear(claims: readonly YearClaim[]): number | null {
  const count = (year: number): number => claims.filter((claim) => claim.year === year).length;
  const best = [...claims].sort((left, right) => count(right.year) - count(left.year))[0];
  return best?.year ?? null;
}

/** First and last year of the project, where the period states both. */
function yearsOfPeriod(claims: readonly YearClaim[]): readonly [number, number] | null {
  const years = claims.filter(({ role }) => role === 'period').map(({ year }) => year);
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/**
 * Claims of titles, text and period that cannot all hold. A project of several years agrees with each of its years;
 * the text agrees where it speaks of the year at all, whatever other years it recalls.
 */
export function conflictingClaims(
  claims: readonly YearClaim[],
): { readonly year: number; readonly odd: readonly YearClaim[] } | null {
  const period = yearsOfPeriod(claims);
  const titles = claims.filter(({ role }) => TITLES.has(role));
  const text = claims.filter(({ role }) => role === 'narrative');
  const isOneYear = period !== null && period[0] === period[1];
  const firm = [...titles, ...(isOneYear ? claims.filter(({ role }) => role === 'period') : [])];
  const year = commonYear([...firm, ...text]);
  if (year === null) return null;
  /** A title that names several years agrees with each of them: 2024年开展2023年度…. */
  const alsoSays = ({ role, cells }: YearClaim): boolean =>
    claims.some((claim) => claim.role === role && claim.year === year && claim.cells[0] === cells[0]);
  const oddText = text.some((claim) => claim.year === year) ? [] : text;
  const oddPeriod =
    period && !isOneYear && (year < period[0] || year > period[1])
      ? claims.filter(({ role }) => role === 'period')
      : [];
  return {
    year,
    odd: [
      ...firm.filter((claim) => claim.year !== year && (claim.role === 'period' || !alsoSays(claim))),
      ...oddPeriod,
      ...oddText,
    ],
  };
}
