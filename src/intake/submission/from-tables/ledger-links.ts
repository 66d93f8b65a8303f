import { convertMoney, isMoneyUnit, sum, toText, type MoneyUnit } from '../../../numbers';
import { fold } from '../../../text';
import { addTo, cellRef, type CellRef } from '../../../workbook';
import {
  LISTED_PROBLEMS,
  type LedgerGroup,
  type LedgerSlice,
  type LedgerStore,
  type Years,
} from '../../ledger';
import type { Doubt } from '../../tables';
import type { Amount } from '../../values';
import { isSame } from '../same';
import { copiesIn, type SheetSlice } from './ledger-copies';
import type { Submission, YearUse } from '../submission';
import { withUnitDoubts } from '../unit-doubts';

/** Which entries of a ledger are of one year of a project. */
export interface LinkYears {
  readonly year: number;
  /** All years that the project has. */
  readonly all: readonly number[];
  /** Entries without a date are counted here. */
  readonly takesUndated: boolean;
}

/** A ledger that holds entries of a project, and the names under which it keeps them ("" where it names none). */
export interface LedgerLink {
  readonly store: LedgerStore;
  readonly names: readonly string[];
  /** null where all of its entries are meant. */
  readonly years: LinkYears | null;
}

function meantYears({ year, takesUndated }: LinkYears): Years {
  return new Set(takesUndated ? [year, 0] : [year]);
}

function sliceIn({ store, years }: LedgerLink, name: string): LedgerSlice | null {
  return store.slice(name, years && meantYears(years));
}

/**
 * Whether the ledgers that are divided by year still are as they were divided: entries are of known years only, and none is
 * without a date.
 */
export function areYearsKnown({ doubts }: Submission, links: readonly LedgerLink[]): boolean {
  const divided = links.filter(({ years }) => years !== null);
  if (divided.length === 0) return true;
  const isKnown = ({ store, names, years }: LedgerLink): boolean =>
    names.flatMap((name) => store.years(name)).every((year) => years!.all.includes(year));
  return divided.every(isKnown) && isSame(undatedDoubts(divided), doubts.filter(isUndated(divided)));
}

function isUndated(links: readonly LedgerLink[]): (doubt: Doubt) => boolean {
  const sheets = new Set(links.map(({ store }) => store.layout.sheet));
  return ({ why, values }) => why === 'reading-uncertain' && sheets.has(values['field'] ?? '');
}

/** Entries without a date, in a ledger that is divided by year: they are counted to the latest year, which is a guess. */
export function undatedDoubts(links: readonly LedgerLink[]): Doubt[] {
  return links.flatMap(({ store, names, years }): Doubt[] => {
    if (!years?.takesUndated) return [];
    const cells = distinctNames(names).flatMap((name) => store.slice(name, new Set([0]))?.amountCells ?? []);
    const { sheet } = store.layout;
    return cells.length === 0 ? [] : [yearDoubt(sheet, years.year, cells)];
  });
}

/** Something that states no year, and is taken for that of one. */
export function yearDoubt(field: string, year: number, cells: readonly CellRef[]): Doubt {
  return { why: 'reading-uncertain', cells, values: { field, year: `${year}年` } };
}

function distinctNames(names: readonly string[]): string[] {
  const folded = new Set<string>();
  return names.filter((name) => !folded.has(fold(name)) && folded.add(fold(name)));
}

/** The project's part of its ledgers as they are now; null where none has an entry of it. */
export function ledgerOf(links: readonly LedgerLink[]): LedgerSlice | null {
  const parts = links.flatMap((link) =>
    distinctNames(link.names).flatMap((name): SheetSlice[] => {
      const slice = sliceIn(link, name);
      return slice ? [{ sheet: link.store.layout.sheet, slice }] : [];
    }),
  );
  const slices = parts.map(({ slice }) => slice);
  const [first, ...others] = slices;
  if (!first || others.length === 0) return first ?? null;
  const copies = copiesIn(parts);
  // Getters of the joined ledger stay getters.
  return copies.length === 0 ? joined(slices) : Object.assign(joined(slices), { copies });
}

/** Gives a submission the ledger as it is after an edit; everything else stays. */
export function withFreshLedger(submission: Submission, links: readonly LedgerLink[]): Submission {
  const { identity } = submission;
  const others = identity.years.filter(({ role }) => role !== 'ledger-date');
  return withUnitDoubts({
    ...submission,
    ledger: ledgerOf(links),
    identity: { ...identity, years: [...others, ...ledgerYears(links)] },
  });
}

/** Years in the date columns of the project's entries, each with the first ledger that has it. */
export function ledgerYears(links: readonly LedgerLink[]): YearUse[] {
  const years = new Map<number, YearUse>();
  for (const { store, names, years: meant } of links) {
    const { sheet, firstRow, places } = store.layout;
    if (places.date === null) continue;
    const column = cellRef(sheet, firstRow, places.date, Math.max(1, store.endRow - firstRow));
    for (const value of names.flatMap((name) => store.years(name))) {
      if (years.has(value) || (meant !== null && meant.year !== value)) continue;
      years.set(value, { role: 'ledger-date', year: { value, text: String(value), cells: [column] } });
    }
  }
  return [...years.values()];
}

/** Several ledgers, or several spellings of one name, as one. */
function joined(slices: readonly LedgerSlice[]): LedgerSlice {
  const [first] = slices as [LedgerSlice];
  const areAlike = slices.every(({ unit, sumCells }) => unit === first.unit && sumCells);
  return {
    version: slices.reduce((all, { version }) => all + version, 0),
    unit: slices.every(({ unit }) => unit === first.unit) ? first.unit : '元',
    count: slices.reduce((count, slice) => count + slice.count, 0),
    total: sum(slices.map(({ total }) => total)),
    groups: joinedGroups(slices.flatMap(({ groups }) => groups)),
    problems: slices.flatMap(({ problems }) => problems).slice(0, LISTED_PROBLEMS),
    problemCount: slices.reduce((count, slice) => count + slice.problemCount, 0),
    statedTotals: joinedTotals(slices),
    get amountCells() {
      return slices.flatMap(({ amountCells }) => amountCells);
    },
    get sumCells() {
      return areAlike ? slices.flatMap(({ sumCells }) => sumCells ?? []) : undefined;
    },
    unitStated: slices.every(({ unitStated }) => unitStated),
    hasItems: slices.some(({ hasItems }) => hasItems),
    years: [...new Set(slices.flatMap(({ years }) => years))].sort((left, right) => left - right),
  };
}

function joinedGroups(groups: readonly LedgerGroup[]): LedgerGroup[] {
  const byKey = new Map<string, LedgerGroup[]>();
  for (const group of groups) {
    const { code, name, source, nature, negative } = group;
    const key = JSON.stringify([code, fold(name), fold(source), nature?.code, nature?.phrase, negative]);
    addTo(byKey, key, group);
  }
  return [...byKey.values()].map((same) => {
    const [first, ...others] = same as [LedgerGroup, ...LedgerGroup[]];
    if (others.length === 0) return first;
    return {
      ...first,
      count: same.reduce((count, group) => count + group.count, 0),
      amount: sum(same.map(({ amount }) => amount)),
      entries: (limit) => same.flatMap((group) => group.entries(limit)).slice(0, limit),
    };
  });
}

/** The totals of all ledgers together, where each states one. */
function joinedTotals(slices: readonly LedgerSlice[]): Amount[] {
  const totals = slices.map(({ statedTotals }) => statedTotals[0]);
  const [first] = totals;
  if (!first || totals.some((total) => !total?.value)) return [];
  const unit: MoneyUnit = isMoneyUnit(first.unit) ? first.unit : '元';
  const stated = totals.filter((total) => total !== undefined);
  const value = sum(
    stated.flatMap((total) => (total.value ? [convertMoney(total.value, total.unit, unit)] : [])),
  );
  return [{ ...first, unit, value, text: toText(value), cells: stated.flatMap(({ cells }) => cells) }];
}
