import { fold } from '../../../text';
import { cellRef } from '../../../workbook';
import type { HeaderHints } from '../../words';
import type { ColumnReading } from '../column-readings';
import type { GridView } from '../grid-view';
import { toldMeanings, type HeaderPath } from '../header-paths';
import {
  assign,
  COPY,
  plainlySaid,
  TOLD,
  type Assigned,
  type Beyond,
  type Candidate,
  type Note,
} from './assign';
import { cellFact, columnFacts, isSerial, type ColumnFacts, type SampleRows } from './facts';
import { crossedColumns } from './crossed';
import type { BlockKind, Weight } from './kind';

/** A header with the rows below it. */
export interface HeadedBlock {
  readonly view: GridView;
  readonly header: { readonly first: number; readonly last: number };
  readonly left: number;
  readonly right: number;
  /** Last row of the block, as far as it is known. */
  readonly bottom: number;
  readonly rows: SampleRows;
  readonly paths: readonly HeaderPath[];
}

/** What the words of the headers say. */
export interface HeaderWords {
  /** Sheet column by meaning, for headers that say it in so many words. */
  readonly named: Readonly<Record<string, number | undefined>>;
  readonly hints: HeaderHints;
  /** Headers that are understood and that nothing is needed from: 序号, 评价标准. */
  isAside(texts: readonly string[]): boolean;
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

/** Ahead by so much a meaning is read; by less it is asked. */
const READ: Weight = 2.5;
const ASKED: Weight = 1;
/** A column that stands in the order of no known layout. */
const MISPLACED: Weight = -1.5;
/** Contents that say so by themselves stand anywhere. */
const UNMISTAKABLE: Weight = 5;
/** What must speak for a meaning besides its place: elimination alone is no evidence. */
const SUPPORT: Weight = 2;
const SURE = 0.99;
/** What the clerk says is certain. */
const CERTAIN = 1;

/** Amounts that others follow from, and that nobody asks for. */
export const BALANCE = 'balance';

/** Confidence 0…1 of a meaning that is ahead by the margin; 1 only where nothing else was possible. */
function confidenceOf(margin: Weight): number {
  return Math.min(SURE, 1 - 0.5 * 2 ** (-margin / 1.5));
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
  const candidates: Candidate[] = [];
  const asides: ColumnFacts[] = [];
  const needless: ColumnFacts[] = [];
  const sums: ColumnFacts[] = [];
  let before: ColumnFacts | null = null;
  for (let column = left; column <= right; column++) {
    const texts = textsOf.get(column) ?? [];
    const facts: ColumnFacts = columnFacts(view, column, texts, rows.rows);
    const own = meaningOf.get(column) ?? null;
    const isTold = told.has(column);
    // A label beside the table heads no column.
    const said = own === null ? (words.elsewhere?.(column) ?? []) : [];
    if (own === null && !isTold && !facts.isTyped && plainlySaid(said).length === 0) {
      if (texts.length > 0 && !words.isAside(texts)) sums.push(columnFacts(view, column, texts, rows.sums));
      continue;
    }
    if (isTold && own === null) needless.push(facts);
    else if (own === null && (words.isAside(texts) || isSerial(facts))) asides.push(facts);
    else {
      const hints = own ? NO_HINTS : hintsOf(words.hints, texts);
      const isCopy = own === null && isCopyOf(facts, before);
      candidates.push({ facts, words: { named: own, hints, isTold }, beyond: said, isCopy });
    }
    before = facts;
  }
  const assigned = assign(kind, withBeyond(candidates, words, named), {
    total: ({ column }) => cellFact(view, rows.total, column),
    printedPoints: words.printedPoints ?? null,
  });
  const crossed = crossedColumns(candidates, assigned);
  const understood = new Set(assigned.flatMap(({ column, meaning }) => (meaning === null ? [] : [column])));
  const typed = [...candidates.map(({ facts }) => facts), ...asides, ...needless].map(({ column }) => column);
  // Beside a column that means nothing the order of columns is not the form's own.
  const isAmongMeanings = (column: number): boolean =>
    [column - 1, column + 1].every((beside) => !typed.includes(beside) || understood.has(beside));
  const readings = [
    ...candidates.map(({ facts, words: said, isCopy }, at) => {
      const isShared = (words.isShared?.(facts.column) ?? false) && isAmongMeanings(facts.column);
      const one = withShare(assigned[at]!, isShared);
      const isContradicted = crossed.has(facts.column);
      return reading(block, facts, one, { ...confidenceBy(said, one), isCopy, isContradicted });
    }),
    ...asides.map((facts) => aside(block, facts)),
    ...needless.map((facts) => neededByNobody(block, facts)),
    ...sums.filter(({ filled }) => filled.length > 0).map((facts) => unread(block, facts)),
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

function confidenceBy(
  { named, isTold = false }: Candidate['words'],
  { margin }: Assigned,
): Pick<Certainty, 'isNamed' | 'confidence'> {
  const isNamed = named !== null;
  return { isNamed, confidence: isTold ? CERTAIN : isNamed ? SURE : confidenceOf(margin) };
}

function isCopyOf({ cells, filled }: ColumnFacts, before: ColumnFacts | null): boolean {
  return (
    before !== null && filled.length > 0 && cells.every(({ text }, at) => text === before.cells[at]?.text)
  );
}

/** The lowest of the header rows that says something of the column. */
function ownHeaderRow(view: GridView, { first, last }: HeadedBlock['header'], column: number): number {
  for (let row = last; row >= first; row--) if (!view.isEmpty(row, column)) return row;
  return last;
}

function placed(
  { view, header, bottom }: HeadedBlock,
  { column, texts, filled }: ColumnFacts,
): Pick<ColumnReading, 'header' | 'headerCells' | 'cells' | 'hasValues' | 'hasFigures'> {
  const { sheet } = view.grid;
  const first = header.last + 1;
  return {
    header: texts.join(' / '),
    headerCells: view.ref(ownHeaderRow(view, header, column), column),
    cells: cellRef(sheet, first, column, Math.max(1, bottom - first + 1)),
    hasValues: filled.length > 0,
    hasFigures: filled.some(({ figure }) => figure !== null),
  };
}

interface Certainty {
  readonly isNamed: boolean;
  readonly confidence: number;
  /** It says just what the column before it says. */
  readonly isCopy: boolean | undefined;
  /** Its words and its place speak for different meanings. */
  readonly isContradicted: boolean;
}

function reading(
  block: HeadedBlock,
  facts: ColumnFacts,
  { meaning, margin, by, evidence }: Assigned,
  { isNamed, confidence, isCopy = false, isContradicted }: Certainty,
): ColumnReading {
  const support = evidence
    .filter(({ kind }) => kind !== 'place')
    .reduce((total, { weight }) => total + weight, 0);
  const place = evidence.find(({ kind }) => kind === 'place')?.weight ?? 0;
  const contents = evidence.find(({ kind }) => kind === 'contents')?.weight ?? 0;
  // In a place where no known layout has it, a meaning is asked at most; one that a copy may have needs its own place.
  const isPlaced = place > (isCopy ? 0 : MISPLACED) || contents >= UNMISTAKABLE;
  const isCopied = evidence.some(({ note }) => note === COPY);
  const isSure = margin >= READ && support >= SUPPORT && isPlaced && !isCopied && !isContradicted;
  const isRead = isNamed || (meaning !== null && isSure);
  const isAsked = meaning !== null && meaning !== BALANCE && margin >= ASKED && support > 0;
  const state = isRead ? 'read' : isAsked ? 'asked' : 'unread';
  return {
    ...placed(block, facts),
    // What is left is understood, and nothing that is needed.
    meaning: state === 'unread' || (isRead && meaning === BALANCE) ? null : meaning,
    by: state === 'unread' ? null : by,
    confidence: state === 'unread' ? 0 : confidence,
    state,
    evidence,
  };
}

/** Understood, and nothing that is needed. */
function aside(block: HeadedBlock, facts: ColumnFacts): ColumnReading {
  return {
    ...placed(block, facts),
    meaning: null,
    by: 'words',
    confidence: SURE,
    state: 'read',
    evidence: [],
  };
}

/** Nothing but sums stands in it: what they are sums of nobody knows. */
function unread(block: HeadedBlock, facts: ColumnFacts): ColumnReading {
  return { ...aside(block, facts), by: null, confidence: 0, state: 'unread' };
}

/** The clerk says that nothing is needed from it. */
function neededByNobody(block: HeadedBlock, facts: ColumnFacts): ColumnReading {
  const note = facts.texts[facts.texts.length - 1] ?? '';
  return {
    ...aside(block, facts),
    by: 'clerk',
    confidence: CERTAIN,
    evidence: [{ kind: 'clerk', weight: TOLD, note }],
  };
}
