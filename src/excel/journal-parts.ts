import type { OwnSheetMark, SheetPlan } from '../workbook';
import type { Trips } from './batch';
import { customXml, textOfXml, xmlOf } from './custom-xml';
import { dataText, planOf, plainPlan, type PlainPlan } from './plan-text';

/**
 * Custom XML parts of the workbook: they travel with the file, and are not sent whole at every save as settings are.
 * A note says that a write (or an undo) has begun and not ended; a restore point says how our sheets were before it.
 */
const NOTE = 'urn:ziping:journal';
const RESTORE = 'urn:ziping:restore-point';

/** Characters of one part: below 5 MB in UTF-8, whatever they are. */
const PART_LENGTH = 1_000_000;

/** One of our sheets as it was before a write. */
export interface SheetBefore {
  readonly mark: OwnSheetMark;
  readonly name: string;
  /** null where the sheet was not there. */
  readonly plan: SheetPlan | null;
}

/** Our sheets as they were before a write. */
export interface RestorePoint {
  readonly sheets: readonly SheetBefore[];
}

export interface Note {
  /** Names the restore point that belongs to it. */
  readonly generation: string;
  /** Who writes; only that session may go on before the time has come. */
  readonly writer: string;
  /** Milliseconds since 1970 until which the writer may still be at work; 0 where all goes in one batch. */
  readonly until: number;
}

/** Ids of the parts that are there. */
export interface PartIds {
  readonly notes: readonly string[];
  readonly restore: readonly string[];
}

export const NO_PARTS: PartIds = { notes: [], restore: [] };

export function noteXml(note: Note): string {
  return customXml(NOTE, dataText(note));
}

/** The parts of a restore point, each with its number, so that one which is not whole is known. */
export function restoreXml(generation: string, { sheets }: RestorePoint): string[] {
  const plain = sheets.map(({ plan, ...rest }) => ({ ...rest, plan: plan && plainPlan(plan) }));
  const text = dataText({ sheets: plain });
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${PART_LENGTH}}`, 'g')) ?? [];
  return pieces.map((piece, at) => customXml(RESTORE, `${generation} ${at} ${pieces.length}\n${piece}`));
}

/** Queues a look at which parts there are. */
export function queueParts({ workbook }: Excel.RequestContext): () => PartIds {
  const queued = [NOTE, RESTORE].map((namespace) => {
    const parts = workbook.customXmlParts.getByNamespace(namespace);
    parts.load('items/id');
    return parts;
  });
  const idsAt = (at: number): string[] => queued[at]!.items.map(({ id }) => id);
  return () => ({ notes: idsAt(0), restore: idsAt(1) });
}

interface Piece {
  readonly id: string;
  readonly generation: string;
  readonly at: number;
  readonly of: number;
  readonly text: string;
}

/** What the parts hold. */
export interface ReadParts {
  readonly notes: readonly Note[];
  /** Restore points that are whole, by their generation. */
  readonly points: ReadonlyMap<string, RestorePoint>;
  /** Ids of the parts of restore points, whole or not, by their generation. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

function noteOf(xml: string): Note | null {
  try {
    return JSON.parse(textOfXml(xml)) as Note;
  } catch {
    return null;
  }
}

function pieceOf(id: string, xml: string): Piece | null {
  const [, generation, at, of, text] = /^(\S+) (\d+) (\d+)\n([\s\S]*)$/.exec(textOfXml(xml)) ?? [];
  if (generation === undefined || text === undefined) return null;
  return { id, generation, at: Number(at), of: Number(of), text };
}

function pointOf(pieces: readonly Piece[]): RestorePoint | null {
  const sorted = [...pieces].sort((left, right) => left.at - right.at);
  if (sorted.length !== sorted[0]?.of) return null;
  try {
    const { sheets } = JSON.parse(sorted.map(({ text }) => text).join('')) as {
      sheets: readonly (Omit<SheetBefore, 'plan'> & { readonly plan: PlainPlan | null })[];
    };
    return { sheets: sheets.map((sheet) => ({ ...sheet, plan: sheet.plan && planOf(sheet.plan) })) };
  } catch {
    return null;
  }
}

/** Reads the parts, in one round trip. */
export async function readParts(trips: Trips, { notes, restore }: PartIds): Promise<ReadParts> {
  const xml = await xmlOf(trips, [...notes, ...restore]);
  const pieces = restore.flatMap((id, at) => pieceOf(id, xml[notes.length + at]!) ?? []);
  const points = new Map<string, RestorePoint>();
  const partIds = new Map<string, readonly string[]>();
  for (const generation of new Set(pieces.map((piece) => piece.generation))) {
    const same = pieces.filter((piece) => piece.generation === generation);
    partIds.set(
      generation,
      same.map(({ id }) => id),
    );
    const point = pointOf(same);
    if (point) points.set(generation, point);
  }
  return { notes: notes.flatMap((_id, at) => noteOf(xml[at]!) ?? []), points, ids: partIds };
}

/** Takes parts away. */
export function queueRemoval({ workbook }: Excel.RequestContext, ids: readonly string[]): void {
  for (const id of ids) workbook.customXmlParts.getItemOrNullObject(id).delete();
}
