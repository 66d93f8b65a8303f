import type { SealNote, WriteOptions } from '../workbook';
import { onceAnswered, turn, type Trips } from './batch';
import { noteXml, queueRemoval, restoreXml, type Note, type RestorePoint } from './journal-parts';
import { checkMark, type TargetSheets } from './own-sheet';
import { setUpPagesLater } from './page-setup';
import type { Seals } from './seals';
import { inBatches, pagesOf, possible, tellingSheets, type WriteStep } from './write-plan';

/** How long a writer that needs several batches may take for each of them. */
const LEASE_MS = 30_000;

/** A write of ours as a whole. */
export interface Journalled {
  readonly note: Pick<Note, 'generation' | 'writer'>;
  /** What is to be kept for taking it back; null where that is there already. */
  readonly restorePoint: RestorePoint | null;
  readonly steps: readonly WriteStep[];
  readonly sheets: TargetSheets;
  /** Ids of parts that are of no use afterwards. */
  readonly obsolete: readonly string[];
  /** Ids of parts that must be there: where one is gone, another session has done the same meanwhile. */
  readonly needed?: readonly string[];
  readonly seals: Seals;
  readonly seal: SealNote;
  /** A name for the whole, by which it is known afterwards that it was done. */
  readonly name: string;
}

/** Cells that are as long as a part of the restore point. */
const BYTES_OF_CELL = 100;

interface PartStep extends WriteStep {
  readonly part?: (context: Excel.RequestContext) => Excel.CustomXmlPart;
}

function partSteps({ note, restorePoint }: Journalled): PartStep[] {
  if (!restorePoint) return [];
  return restoreXml(note.generation, restorePoint).map((xml) => ({
    cells: Math.ceil(xml.length / BYTES_OF_CELL),
    target: null,
    queue: () => undefined,
    part: ({ workbook }) => workbook.customXmlParts.add(xml),
  }));
}

/** The head of a batch: fails where a sheet that it touches is not ours any more. */
export function queueChecks(
  context: Excel.RequestContext,
  batch: readonly WriteStep[],
  sheets: TargetSheets,
): void {
  sheets.check(context, new Set(batch.flatMap(({ target }) => target ?? [])));
  for (const { deletes } of batch) if (deletes !== undefined) checkMark(context, deletes);
}

/** What only the first batch begins with: it fails there where another session has written since. */
function queueBeginning(context: Excel.RequestContext, { needed = [], seals }: Journalled): void {
  for (const id of needed) context.workbook.customXmlParts.getItem(id).load('id');
  seals.queueBreak(context);
}

function queueEnd(context: Excel.RequestContext, { obsolete, seals, seal, name }: Journalled): () => void {
  queueRemoval(context, obsolete);
  return seals.queueLeave(context, seal, name);
}

/**
 * Writes in as few batches as go. Each begins with the marks of the sheets that it touches, and fails there if one is
 * gone. The note that a write is under way is the first operation of the first batch, and taken away by the last of the
 * last: whoever finds it knows that the write stopped somewhere.
 *
 * @returns ids of the parts that hold the restore point
 */
export async function writeJournalled(
  trips: Trips,
  work: Journalled,
  { signal, onProgress, onSheets }: WriteOptions = {},
): Promise<string[]> {
  const batches = inBatches<PartStep>([...partSteps(work), ...possible(trips, work.steps)]);
  const kept: string[] = [];
  const tell = tellingSheets(batches, onSheets);
  const answered = onceAnswered(signal);
  let noteId = '';
  for (const [index, batch] of batches.entries()) {
    if (index > 0) await turn();
    signal?.throwIfAborted();
    tell(batch);
    const until = batches.length > 1 ? Date.now() + LEASE_MS : 0;
    const xml = noteXml({ ...work.note, until });
    const sent = await trips.roundTrip((context) => {
      const { customXmlParts } = context.workbook;
      context.application.suspendScreenUpdatingUntilNextSync();
      queueChecks(context, batch, work.sheets);
      if (index === 0) queueBeginning(context, work);
      // Fails where the earlier note is gone. Another one takes its place, as setXml may give a part another id.
      const earlier = index > 0 ? customXmlParts.getItem(noteId) : null;
      earlier?.load('id');
      const note = customXmlParts.add(xml);
      note.load('id');
      earlier?.delete();
      const parts = batch.flatMap(({ part }) => part?.(context) ?? []);
      for (const part of parts) part.load('id');
      batch.forEach(({ queue }) => queue(context));
      const isLast = index === batches.length - 1;
      const left = isLast ? queueEnd(context, work) : null;
      if (isLast) note.delete();
      return () => {
        left?.();
        return { note: note.id, parts: parts.map(({ id }) => id) };
      };
    }, answered);
    noteId = sent.note;
    kept.push(...sent.parts);
    work.sheets.sent();
    onProgress?.((index + 1) / batches.length);
  }
  await work.sheets.takeMarksAway(trips);
  await setUpPagesLater(trips, pagesOf(work.steps, work.sheets));
  return kept;
}
