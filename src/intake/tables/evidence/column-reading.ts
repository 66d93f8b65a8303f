import { cellRef } from '../../../workbook';
import type { ColumnReading } from '../column-readings';
import type { GridView } from '../grid-view';
import type { HeaderPath } from '../header-paths';
import { COPY, TOLD, type Assigned, type Candidate } from './assign';
import type { ColumnFacts, SampleRows } from './facts';
import type { Weight } from './kind';

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

/** Ahead by so much a meaning is read; by less it is asked. */
const READ: Weight = 2.5;
const ASKED: Weight = 1;
/** A column that stands in the order of no known layout. */
const MISPLACED: Weight = -1.5;
/** Contents that say so by themselves, wherever they stand and whatever the header says. */
export const UNMISTAKABLE: Weight = 5;
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

/** How sure the words make of the column. */
export function confidenceBy(
  { named, isTold = false }: Candidate['words'],
  { margin }: Assigned,
): Pick<Certainty, 'isNamed' | 'confidence'> {
  const isNamed = named !== null;
  return { isNamed, confidence: isTold ? CERTAIN : isNamed ? SURE : confidenceOf(margin) };
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

/** How one column was read, or why it was not. */
export function reading(
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
export function aside(block: HeadedBlock, facts: ColumnFacts): ColumnReading {
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
export function unread(block: HeadedBlock, facts: ColumnFacts): ColumnReading {
  return { ...aside(block, facts), by: null, confidence: 0, state: 'unread' };
}

/** The clerk says that nothing is needed from it. */
export function neededByNobody(block: HeadedBlock, facts: ColumnFacts): ColumnReading {
  const note = facts.texts[facts.texts.length - 1] ?? '';
  return {
    ...aside(block, facts),
    by: 'clerk',
    confidence: CERTAIN,
    evidence: [{ kind: 'clerk', weight: TOLD, note }],
  };
}
