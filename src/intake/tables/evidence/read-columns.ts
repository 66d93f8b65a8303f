import { fold } from '../../../text';
import type { HeaderHints } from '../../words';
import type { ColumnReading } from '../column-readings';
import { commonHeader, toldMeanings } from '../header-paths';
import { assign, plainlySaid, type Assigned, type Beyond, type Candidate, type Note } from './assign';
import {
  aside,
  BALANCE,
  confidenceBy,
  neededByNobody,
  reading,
  unread,
  type HeadedBlock,
} from './column-reading';
import { isContradicted, type Rest } from './contradicted';
import { cellFact, columnFacts, isSerial, type ColumnFacts } from './facts';
import { crossedColumns } from './crossed';
import type { BlockKind, Weight } from './kind';

/** What the words of the headers say. */
export interface HeaderWords {
  /** Sheet column by meaning, for headers that say it in so many words. */
  readonly named: Readonly<Record<string, number | undefined>>;
  readonly hints: HeaderHints;
  /** Headers that are understood and that nothing is needed from: 序号, 评价标准. */
  isAside(texts: readonly string[]): boolean;
  /** Whether the column holds nothing but the label of the table. */
  isLabel?(column: number): boolean;
  /** Headers that only part the amounts of a common one: 中央, 本级. */
  isPart?(texts: readonly string[]): boolean;
  /** Points printed beside names of levels, added up, where the block has such names. */
  readonly printedPoints?: number | null;
  /** What is known of columns without a name from beyond the block, by column. */
  beyond?(
    columns: readonly ColumnFacts[],
    named: HeaderWords['named'],
  ): ReadonlyMap<number, readonly Beyond[]>;
  /** Whether other blocks of the form use the column as well: a column that somebody put in stands in one block alone. */
  isShared?(column: number): boolean;
  /** What other parts of the form say of the column. */
  elsewhere?(column: number): readonly Beyond[];
}

export interface ReadColumns {
  /** Sheet column by meaning, of the columns that were read. */
  readonly columns: Readonly<Record<string, number>>;
  readonly readings: readonly ColumnReading[];
}

function hintsOf(hints: HeaderHints, texts: readonly string[]): Map<string, Weight> {
  const words = fold(texts.join(''));
  const weights = new Map<string, Weight>();
  for (const { part, says } of hints) {
    if (!part.test(words)) continue;
    for (const [meaning, weight] of Object.entries(says))
      weights.set(meaning, (weights.get(meaning) ?? 0) + weight);
  }
  return weights;
}

/** Columns without a name that are weighed against each other; the others of a wide table are told as unread. */
const MOST_WEIGHED = 60;

function weighable(all: readonly Candidate[]): {
  readonly weighed: readonly Candidate[];
  readonly others: readonly ColumnFacts[];
} {
  const unnamed = all.filter(({ words }) => words.named === null);
  if (unnamed.length <= MOST_WEIGHED) return { weighed: all, others: [] };
  const [hinted, silent] = [true, false].map((says) =>
    unnamed.filter(({ words, beyond = [] }) => words.hints.size + beyond.length > 0 === says),
  );
  const others = new Set([...hinted!, ...silent!].slice(MOST_WEIGHED));
  return { weighed: all.filter((one) => !others.has(one)), others: [...others].map(({ facts }) => facts) };
}

/** Reads all columns of a block at once: by words, place, contents and what columns say together. */
export function readColumns(kind: BlockKind, block: HeadedBlock, words: HeaderWords): ReadColumns {
  const { view, rows, left, right } = block;
  const told = toldMeanings(kind.id, block.paths);
  const named = withTold(words.named, told);
  const meaningOf = new Map(
    Object.entries(named).flatMap(([meaning, column]) =>
      column === undefined ? [] : [[column, meaning] as const],
    ),
  );
  const textsOf = new Map(block.paths.map(({ column, texts }) => [column, texts]));
  const all: Candidate[] = [];
  const asides: ColumnFacts[] = [];
  const needless: ColumnFacts[] = [];
  const blanks: ReadonlyMap<string, Weight>[] = [];
  const sums: ColumnFacts[] = [];
  let before: ColumnFacts | null = null;
  for (let column = left; column <= right; column++) {
    const texts = textsOf.get(column) ?? [];
    const facts: ColumnFacts = columnFacts(view, column, texts, rows.rows);
    const own = meaningOf.get(column) ?? null;
    const isTold = told.has(column);
    const isAside = words.isAside(texts) || (words.isLabel?.(column) ?? false);
    // A label beside the table heads no column.
    const said = own === null ? (words.elsewhere?.(column) ?? []) : [];
    if (own === null && !isTold && !facts.isTyped && plainlySaid(said).length === 0) {
      if (texts.length > 0) blanks.push(hintsOf(words.hints, texts));
      if (texts.length > 0 && !isAside) sums.push(columnFacts(view, column, texts, rows.sums));
      continue;
    }
    if (isTold && own === null) needless.push(facts);
    else if (own === null && (isAside || isSerial(facts))) asides.push(facts);
    else {
      const hints = own ? NO_HINTS : hintsOf(words.hints, texts);
      const isCopy = own === null && isCopyOf(facts, before);
      all.push({ facts, words: { named: own, hints, isTold }, beyond: said, isCopy });
    }
    before = facts;
  }
  const { weighed: candidates, others } = weighable(all);
  const assigned = assign(kind, withBeyond(candidates, words, named), {
    total: ({ column }) => cellFact(view, rows.total, column),
    printedPoints: words.printedPoints ?? null,
  });
  const crossed = crossedColumns(candidates, assigned);
  const understood = new Set(assigned.flatMap(({ column, meaning }) => (meaning === null ? [] : [column])));
  const typed = new Set(
    [...all.map(({ facts }) => facts), ...asides, ...needless].map(({ column }) => column),
  );
  // Beside a column that means nothing the order of columns is not the form's own.
  const isAmongMeanings = (column: number): boolean =>
    [column - 1, column + 1].every((beside) => !typed.has(beside) || understood.has(beside));
  const rest: Rest = {
    kind,
    blanks,
    named: new Set(meaningOf.values()),
    own: ({ texts }) => hintsOf(words.hints, texts.slice(-1)),
    isPart: ({ texts }, meaning) =>
      block.paths.some(
        (path) =>
          isBelowSame(path.texts, texts) &&
          (words.isPart?.(path.texts) || meaningOf.get(path.column)?.startsWith(`${meaning}-`)),
      ),
  };
  const readings = [
    ...candidates.map(({ facts, words: said, isCopy }, at) => {
      const isShared = (words.isShared?.(facts.column) ?? false) && isAmongMeanings(facts.column);
      const one = withShare(assigned[at]!, isShared);
      const isAsked = crossed.has(facts.column) || isContradicted(rest, candidates[at]!, one.meaning);
      return reading(block, facts, one, { ...confidenceBy(said, one), isCopy, isContradicted: isAsked });
    }),
    ...asides.map((facts) => aside(block, facts)),
    ...needless.map((facts) => neededByNobody(block, facts)),
    ...[...sums, ...others].filter(({ filled }) => filled.length > 0).map((facts) => unread(block, facts)),
  ].sort((one, other) => one.cells.left - other.cells.left);
  const read = readings.filter(({ state, meaning }) => state === 'read' && meaning !== null);
  // A column that stands for two meanings by its words keeps both.
  const columns = Object.fromEntries([
    ...read.map(({ meaning, cells }) => [meaning!, cells.left] as const),
    ...Object.entries(named).filter(
      (entry): entry is [string, number] => entry[1] !== undefined && entry[0] !== BALANCE,
    ),
  ]);
  return { columns, readings };
}

function withBeyond(
  candidates: readonly Candidate[],
  { beyond }: HeaderWords,
  named: HeaderWords['named'],
): readonly Candidate[] {
  if (!beyond || candidates.every(({ words }) => words.named !== null)) return candidates;
  const known = beyond(
    candidates.map(({ facts }) => facts),
    named,
  );
  return candidates.map((candidate) => ({
    ...candidate,
    beyond: [...(candidate.beyond ?? []), ...(known.get(candidate.facts.column) ?? [])],
  }));
}

/** What it adds to a meaning that the column belongs to the form as a whole. */
const SHARED: Weight = 1;

function withShare(assigned: Assigned, isShared: boolean): Assigned {
  if (!isShared || assigned.meaning === null) return assigned;
  const note: Note = { kind: 'contents', weight: SHARED, note: 'shared' };
  return { ...assigned, margin: assigned.margin + SHARED, evidence: [...assigned.evidence, note] };
}

const NO_HINTS: ReadonlyMap<string, Weight> = new Map();

/** Columns of which the clerk says something mean that and nothing else; other columns lose the meaning. */
function withTold(
  named: HeaderWords['named'],
  told: ReadonlyMap<number, string | null>,
): HeaderWords['named'] {
  if (told.size === 0) return named;
  const others = Object.entries(named).filter(([, column]) => column !== undefined && !told.has(column));
  const said = [...told].flatMap(([column, meaning]) =>
    meaning === null ? [] : [[meaning, column] as const],
  );
  return Object.fromEntries([...others, ...said]);
}

function isCopyOf({ cells, filled }: ColumnFacts, before: ColumnFacts | null): boolean {
  return (
    before !== null && filled.length > 0 && cells.every(({ text }, at) => text === before.cells[at]?.text)
  );
}

/** Whether two headers stand below one that they have in common. */
function isBelowSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 1 && commonHeader(one) === commonHeader(other);
}
