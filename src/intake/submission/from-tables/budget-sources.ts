import { convertMoney, decimal, toText, yuanPer, type MoneyUnit } from '../../../numbers';
import { fold } from '../../../text';
import { toldToCount, type Doubt, type FoundTable } from '../../tables';
import { isBlank, type Amount } from '../../values';
import { FUND_COLUMNS, standingOf, type FundColumn, type Standing } from '../../words';
import type { ExpenseLine, FundRow, SetAside } from '../submission';
import { fundKey } from './fund-rows';

/** What one table, or one block of labels, says about the funds of a project. */
export interface FundSource {
  readonly rows: readonly FundRow[];
  readonly lines: readonly ExpenseLine[];
  readonly unit: MoneyUnit | null;
  readonly unitStated: boolean;
  readonly standing: Standing;
  /** How late the clerk says that it counts where others disagree; null where she does not. */
  readonly told: number | null;
  /** Ways in which it writes the project's name. */
  readonly spellings: readonly string[];
}

interface Settled {
  readonly sources: readonly FundSource[];
  readonly setAside: readonly SetAside[];
  readonly doubts: readonly Doubt[];
}

const PLANS: readonly FundColumn[] = ['budget', 'initial', 'planned'];

export function standingOfTable({ caption, view: { grid } }: FoundTable): Standing {
  return standingOf([caption?.text ?? '', grid.sheet]);
}

/** How a table stands among others that state the same. */
export function standsAs(table: FoundTable): Pick<FundSource, 'standing' | 'told'> {
  return { standing: standingOfTable(table), told: toldToCount(table.view.told, table) };
}

function columnsOf({ rows }: Pick<FundSource, 'rows'>): Set<FundColumn> {
  return new Set(
    FUND_COLUMNS.filter((column) => rows.some(({ amounts }) => amounts[column] && !isBlank(amounts[column]))),
  );
}

const isPlan = (source: FundSource): boolean => PLANS.some((column) => columnsOf(source).has(column));

/** Half of the last digit shown. */
function tolerance({ unit, shownPlaces }: Amount): ReturnType<typeof decimal> {
  return yuanPer(unit).times(decimal(`5e-${(shownPlaces ?? 0) + 1}`));
}

/** Whether two amounts say the same, as far as the digits go that they are printed with. */
export function agree(left: Amount, right: Amount): boolean {
  if (!left.value || !right.value) return true;
  const apart = convertMoney(left.value, left.unit, '元')
    .minus(convertMoney(right.value, right.unit, '元'))
    .abs();
  if (apart.eq(0)) return true;
  // Two amounts in the same unit are compared as they stand.
  if (left.unit === right.unit && left.shownPlaces === right.shownPlaces) return false;
  const [fine, coarse] = tolerance(left).lt(tolerance(right)) ? [left, right] : [right, left];
  return apart.lte(tolerance(coarse)) && !fine.value!.eq(0);
}

interface Conflict {
  readonly column: FundColumn;
  readonly left: Amount;
  readonly right: Amount;
}

/** Where two sources state the same figure and disagree. */
function conflicts(left: FundSource, right: FundSource): Conflict[] {
  return left.rows.flatMap((row) => {
    const other = right.rows.find((candidate) => fundKey(candidate) === fundKey(row));
    return FUND_COLUMNS.flatMap((column): Conflict[] => {
      const [one, two] = [row.amounts[column], other?.amounts[column]];
      if (!one || !two || isBlank(one) || isBlank(two) || agree(one, two)) return [];
      return [{ column, left: one, right: two }];
    });
  });
}

const NAMES: Readonly<Record<FundColumn, string>> = {
  initial: '年初预算数',
  budget: '预算数',
  planned: '计划安排资金',
  received: '实际到位资金',
  executed: '执行数',
};

function told({ value, unit, text, cells: [cell] }: Amount): string {
  return `${cell?.sheet ?? ''}${value ? toText(value) : text}${unit}`;
}

export function conflictDoubt(column: FundColumn, left: Amount, right: Amount): Doubt {
  return {
    why: 'conflicting-sources',
    cells: [...left.cells, ...right.cells],
    values: { field: NAMES[column], first: told(left), second: told(right) },
  };
}

function writesOtherwise(left: FundSource, right: FundSource): boolean {
  const [one, other] = [left, right].map(({ spellings }) => new Set(spellings.map(fold)));
  return one!.size > 0 && other!.size > 0 && [...one!].every((name) => !other!.has(name));
}

/** What is left of a source beside one that counts before it: nothing of a draft, else what the other does not state. */
function without(source: FundSource, better: FundSource): FundSource | null {
  if (source.standing.kind === 'draft') return null;
  const taken = columnsOf(better);
  const rows = source.rows.flatMap((row): FundRow[] => {
    const kept = Object.entries(row.amounts).filter(([column]) => !taken.has(column as FundColumn));
    return kept.length > 0 ? [{ ...row, amounts: Object.fromEntries(kept) }] : [];
  });
  return rows.length > 0 ? { ...source, rows } : null;
}

/**
 * Several budgets of one project: what was approved counts before a draft, a later adjustment before an earlier one. Where
 * no word tells which counts, and they disagree, it is asked; so it is where the one set aside writes another name, or the
 * one that counts may only state what came on top.
 */
export function settleSources(sources: readonly FundSource[]): Settled {
  const latest = Math.max(...sources.map(({ told }) => told ?? -1));
  const said = sources.find(({ told }) => told === latest);
  if (said) return settledBy(said, sources);
  const plans = sources.filter(isPlan);
  const rank = Math.max(...plans.map(({ standing }) => standing.rank));
  const best = plans.find(({ standing }) => standing.rank === rank);
  if (!best || plans.length < 2) return { sources, setAside: [], doubts: disagreements(sources) };
  const setAside: SetAside[] = [];
  const doubts: Doubt[] = [];
  const left = sources.flatMap((source): FundSource[] => {
    const columns = columnsOf(best);
    const isLess = plans.includes(source) && source.standing.rank < rank;
    const meets =
      source.standing.kind === 'draft' ||
      PLANS.some((plan) => columns.has(plan) && columnsOf(source).has(plan));
    if (!isLess || !meets) return [source];
    for (const { column, left: unused, right: used } of conflicts(source, best)) {
      const isLower = used.value !== null && unused.value !== null && used.value.lt(unused.value);
      const isOpen = writesOtherwise(source, best) || (best.standing.isAddition && isLower);
      setAside.push({ column, cells: [...unused.cells, ...used.cells], unused, used });
      if (isOpen) doubts.push(conflictDoubt(column, used, unused));
    }
    return [without(source, best) ?? []].flat();
  });
  // The one that counts speaks first.
  const ordered = [...left.filter((source) => source === best), ...left.filter((source) => source !== best)];
  return { sources: ordered, setAside, doubts: [...doubts, ...disagreements(ordered)] };
}

/** One that is said to count: of the others what it does not state, and what they state just as it does. */
function settledBy(said: FundSource, sources: readonly FundSource[]): Settled {
  const others = sources
    .filter((source) => source !== said)
    .flatMap((source) => (conflicts(source, said).length > 0 ? (without(source, said) ?? []) : [source]));
  return { sources: [said, ...others], setAside: [], doubts: disagreements(others) };
}

/** Figures that several tables state, none of which counts before the other. */
function disagreements(sources: readonly FundSource[]): Doubt[] {
  return sources.flatMap((source, at) =>
    sources
      .slice(at + 1)
      .flatMap((other) =>
        conflicts(source, other).map(({ column, left, right }) => conflictDoubt(column, left, right)),
      ),
  );
}
