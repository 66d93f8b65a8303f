import { FORM_READINGS } from '../forms';
import {
  correctionAt,
  CorrectionError,
  correctionsFile,
  hasEffect,
  isGone,
  readCorrections,
  saysText,
  type Correction,
  type FoundTable,
} from '../intake';
import type { Anchor } from '../workbook';

/** What the clerk said about the workbook, as it stands there. */
export interface KeptCorrection {
  /** Names it among the others of the workbook. */
  readonly id: number;
  /** Of what contradicts each other the last one holds. */
  readonly order: number;
  readonly correction: Correction;
}

/** applied: it can be seen in what was read; idle: it cannot; gone: its cells are gone, and it says nothing any more. */
export type CorrectionState = 'applied' | 'idle' | 'gone';

export interface ReportedCorrection extends KeptCorrection {
  readonly state: CorrectionState;
}

const FORM_IDS = FORM_READINGS.map(({ id }) => id);

/** Corrections that the workbook keeps; what another version of the product wrote and is unknown here is left alone. */
export function keptIn(anchors: readonly Anchor[]): KeptCorrection[] {
  return anchors
    .flatMap(({ number, place, text }) => {
      const read = correctionAt(text, place, FORM_IDS);
      return read ? [{ id: number, ...read }] : [];
    })
    .sort((one, other) => one.order - other.order || one.id - other.id);
}

/** Corrections given from outside come after those that the workbook keeps: what is said last holds. */
export function withGiven(
  kept: readonly KeptCorrection[],
  given: readonly Correction[],
): readonly KeptCorrection[] {
  const next = Math.max(0, ...kept.map(({ id }) => id)) + 1;
  const first = nextOrder(kept);
  return given.reduce<readonly KeptCorrection[]>(
    (all, correction, at) => [
      ...all.filter((one) => !replaces(correction, one.correction)),
      { id: next + at, order: first + at, correction },
    ],
    kept,
  );
}

/** The order of what is said next. */
export function nextOrder(kept: readonly KeptCorrection[]): number {
  return Math.max(0, ...kept.map(({ order }) => order)) + 1;
}

/** Whether two corrections speak of the same thing, so that the later one takes the place of the earlier one. */
export function replaces(later: Correction, earlier: Correction): boolean {
  if ('names' in later || 'names' in earlier)
    return 'names' in later && 'names' in earlier && isSameCells(pair(later.names), pair(earlier.names));
  const [one, other] = [kindOf(later), kindOf(earlier)];
  return one === other && later.place !== null && isSameCells(later.place, earlier.place);
}

const pair = (names: readonly string[]): string[] => [...names].sort();
const isSameCells = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** "A table of this kind" and "no table" are two answers to one question. */
function kindOf({ kind }: Correction): string {
  return kind === 'not-a-table' ? 'table' : kind;
}

/** Those that say something: their cells are there. */
export function valid(kept: readonly KeptCorrection[]): readonly Correction[] {
  return kept.map(({ correction }) => correction).filter((one) => !isGone(one));
}

export function reported(
  kept: readonly KeptCorrection[],
  tables: readonly FoundTable[],
): readonly ReportedCorrection[] {
  return kept.map((one) => {
    const { correction } = one;
    const state = isGone(correction) ? 'gone' : hasEffect(correction, tables) ? 'applied' : 'idle';
    return { ...one, state };
  });
}

/** What is said of the cells of one sheet, to be compared; where one of its tables counts, before or after which others. */
export function saidOf(kept: readonly KeptCorrection[], sheet: string): string {
  const own = valid(kept).filter(({ place }) => place?.sheet === sheet);
  const counts = own.some(({ kind }) => kind === 'counts')
    ? valid(kept).filter(({ kind }) => kind === 'counts')
    : [];
  return JSON.stringify([own, counts]);
}

/** The notes by which a workbook keeps corrections. */
export function keptCorrections(kept: readonly KeptCorrection[]): Anchor[] {
  return kept.map(({ id: number, order, correction }) => ({
    number,
    place: correction.place,
    text: saysText(correction, order),
  }));
}

/**
 * Reads a file of corrections, as `correctionsText` writes it.
 * @throws CorrectionError naming entry and field
 */
export function readCorrectionsText(text: string): Correction[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CorrectionError(null, null, text.slice(0, 40), { zh: ' JSON', en: 'JSON' });
  }
  return readCorrections(value, FORM_IDS);
}

/** The file of corrections; those whose cells are gone are left out. */
export function correctionsText(kept: readonly KeptCorrection[]): string {
  return `${JSON.stringify(correctionsFile(kept.map(({ correction }) => correction)), null, 2)}\n`;
}
