import { fold } from '../../text';
import { EXPENSE_TABLE, FUNDS_ABOUT, LIST_HINTS, type HeaderRole } from '../words';
import { saysCounterparts } from './counterparts';
import type { Beyond } from './evidence/assign';
import { shareOfNumbers, type ColumnFacts } from './evidence/facts';
import type { HeaderPath } from './header-paths';

type Named = Readonly<Record<string, number | undefined>>;

/** A common header with the columns below it. */
interface Group {
  readonly text: string;
  readonly columns: readonly {
    readonly column: number;
    readonly own: string;
    readonly meaning: string | null;
  }[];
}

function groupsOf(paths: readonly HeaderPath[], named: Named): Group[] {
  const meaningOf = new Map(Object.entries(named).map(([meaning, column]) => [column, meaning]));
  const groups: { text: string; columns: Group['columns'][number][] }[] = [];
  for (const { column, texts } of paths) {
    const text = texts.slice(0, -1).map(fold).join('/');
    if (text === '') continue;
    let group = groups[groups.length - 1];
    if (group?.text !== text) groups.push((group = { text, columns: [] }));
    const own = texts[texts.length - 1] ?? '';
    group.columns.push({ column, own, meaning: meaningOf.get(column) ?? null });
  }
  return groups;
}

/** Amounts of one source below a common header: budget-local. */
function partsOf(meaning: string | null): { readonly fund: string; readonly source: string } | null {
  const [fund = '', ...rest] = meaning?.split('-') ?? [];
  return rest.length > 0 ? { fund, source: rest.join('-') } : null;
}

/** Whether words of a header speak against a meaning: 上年 against all amounts of this year. */
export function speaksAgainst(header: string, meaning: string): boolean {
  return LIST_HINTS.some(({ part, says }) => part.test(fold(header)) && (says[meaning] ?? 0) < 0);
}

/** As good as its own word: the same columns stand below the header beside it. */
const LIKE_ANOTHER = 8;

/** What stands in the same place below another common header with the same columns: 年初数 and 调整后, each by source. */
function likeOthers(groups: readonly Group[]): ReadonlyMap<number, readonly Beyond[]> {
  const said = new Map<number, readonly Beyond[]>();
  // Only few groups have columns that are known: no two mean the same.
  const known = groups
    .map((group) => ({ group, parts: group.columns.map(({ meaning }) => partsOf(meaning)) }))
    .filter(({ parts }) => parts.some((part) => part !== null));
  for (const { group, parts } of known) {
    const fund = parts.find((part) => part !== null)?.fund;
    if (fund === undefined) continue;
    for (const [at, { column, own, meaning }] of group.columns.entries()) {
      if (meaning !== null || speaksAgainst(own, fund)) continue;
      const sources = known.flatMap(({ group: other, parts: theirs }) => {
        const isAlike =
          other !== group &&
          theirs.length === parts.length &&
          parts.every((part, place) => place === at || (part && part.source === theirs[place]?.source));
        return isAlike ? (theirs[at]?.source ?? []) : [];
      });
      const [source] = sources;
      if (source !== undefined && sources.every((one) => one === source))
        said.set(column, [{ meaning: `${fund}-${source}`, kind: 'words', weight: LIKE_ANOTHER, note: own }]);
    }
  }
  return said;
}

const BY_TITLE = 4;

/** The only amounts of a table are those that its title speaks of. */
function byTitle(
  about: string,
  columns: readonly ColumnFacts[],
  named: Named,
): ReadonlyMap<number, readonly Beyond[]> {
  const figures = columns.filter((facts) => facts.filled.length > 0 && shareOfNumbers(facts) >= 0.8);
  const open = figures.filter(({ column }) => !Object.values(named).includes(column));
  const isOfItems = named['name'] !== undefined || named['source'] !== undefined;
  const hasAmounts = figures.some(({ column }) => column !== named['code'] && column !== open[0]?.column);
  const fund = FUNDS_ABOUT.meaningOf(about);
  const own = open[0]?.texts[open[0].texts.length - 1] ?? '';
  if (open.length !== 1 || !isOfItems || hasAmounts || !fund || speaksAgainst(own, fund)) return new Map();
  return new Map([[open[0]!.column, [{ meaning: fund, kind: 'words', weight: BY_TITLE, note: about }]]]);
}

/** Of what is listed by items under such a title, money was planned and spent: it neither began nor arrived there. */
function byExpenses(
  about: string,
  paths: readonly HeaderPath[],
  columns: readonly ColumnFacts[],
  named: Named,
): ReadonlyMap<number, readonly Beyond[]> {
  const has = (...meanings: string[]): boolean => meanings.some((meaning) => named[meaning] !== undefined);
  const titles = [about, ...paths.map(({ texts }) => fold(texts[texts.length - 1] ?? ''))];
  if (!has('name', 'code') || has('source', 'received', 'initial')) return new Map();
  if (!titles.some((title) => EXPENSE_TABLE.test(title))) return new Map();
  const said = (meaning: string, weight: number): Beyond => ({ meaning, kind: 'words', weight, note: about });
  const isSpent = has('executed');
  if (isSpent === has('planned', 'budget')) return new Map();
  // 计划支出数 is the word of the official table.
  const missing = isSpent ? [said('planned', 2.75), said('budget', 1.5)] : [said('executed', 1.5)];
  const weights = [...missing, said('received', -3), said('initial', -3)];
  return new Map(
    columns.filter((facts) => shareOfNumbers(facts) >= 0.8).map(({ column }) => [column, weights]),
  );
}

/** What headers beside and above it say of a column of a budget whose own header is unknown. */
export function saysBeside(
  role: HeaderRole,
  paths: readonly HeaderPath[],
  about: string,
  columns: readonly ColumnFacts[],
  named: Named,
): ReadonlyMap<number, readonly Beyond[]> {
  if (role !== 'budget') return new Map();
  return new Map([
    ...saysCounterparts(columns, named),
    ...byExpenses(about, paths, columns, named),
    ...byTitle(about, columns, named),
    ...likeOthers(groupsOf(paths, named)),
  ]);
}
