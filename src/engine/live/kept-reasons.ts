import { readStatedExplanations } from '../../forms';
import type { WrittenSheet } from '../../workbook';
import type { ExplanationStore } from './explanation-store';
import type { LiveContents } from './live-contents';
import type { OurSheet } from './read-ours';
import type { Turns } from './turns';

/** Reasons that count by now and did not before, those that are gone as blanks. */
function changed(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): [string, string][] {
  const keys = [...new Set([...before.keys(), ...now.keys()])];
  return keys.flatMap((key) =>
    now.get(key) === before.get(key) ? [] : [[key, now.get(key) ?? ''] as [string, string]],
  );
}

/**
 * Reasons that she typed on 审核结果 while a write was waiting for her were written over: they are kept.
 *
 * @param turns whether another pane writes there, too: then a blank is not taken for a reason that she took back
 * @returns whether there are any, so that they are to be put back
 */
export async function keepTyped(
  store: ExplanationStore,
  sheets: readonly WrittenSheet[],
  { met, cameUponAnother }: Pick<Turns, 'met' | 'cameUponAnother'>,
): Promise<boolean> {
  const stood = sheets.flatMap(({ stood: grid }) => (grid ? [...readStatedExplanations(grid)] : []));
  const typed = new Map(
    stood.filter(([key, text]) => text !== store.stoodBeside(key) && !(met && text === '')),
  );
  const written = store.all;
  // What another pane kept while this one was writing has been written over, too.
  const kept = cameUponAnother ? await store.reload() : new Map<string, string>();
  const later = [...changed(written, store.all), ...kept];
  store.seen(written);
  for (const [key, text] of [...later, ...(await store.delivered())]) {
    if (text !== (written.get(key) ?? '')) typed.set(key, text);
  }
  if (typed.size === 0) return false;
  await store.keep(typed, written);
  return true;
}

/**
 * Reasons that she has typed on 审核结果 since the write are no part of what is taken back: they are kept before, and
 * compared with what stands there afterwards.
 *
 * @returns what stands in our sheets afterwards, as far as it could be read
 */
export async function keepReasons(
  store: ExplanationStore,
  contents: LiveContents,
  undo: () => Promise<readonly WrittenSheet[]>,
): Promise<OurSheet[]> {
  const onSheet = new Map(contents.whole.explanations);
  await store.reload();
  const { all } = store;
  // What she took back in the pane stands on the sheet still, and is none of her reasons.
  const before = new Map([...[...onSheet.keys()].map((key) => [key, all.get(key) ?? ''] as const), ...all]);
  const takeLater = (later: ReadonlyMap<string, string>): void => {
    for (const [key, text] of later) before.set(key, text);
  };
  takeLater(await store.keep(before, new Map()));
  const taken = await undo().catch(async (error: unknown) => {
    // Where that cannot be kept either, she is asked which of two counts.
    await store.standsStill(before, onSheet).catch(() => undefined);
    throw error;
  });
  // What she typed there a moment before stood there still.
  for (const { stood } of taken) {
    if (!stood) continue;
    for (const [key, text] of readStatedExplanations(stood)) {
      if (text !== '' && text !== (onSheet.get(key) ?? '')) before.set(key, text);
    }
  }
  takeLater(await store.reload());
  // Where it cannot be read now, it is read with all the rest.
  const ours = await contents.rereadAllOurs().catch(() => null);
  if (ours) await store.keep(before, contents.whole.explanations);
  return ours ?? [];
}

/** What stood on 审核结果 until it was put back, because a write of it had stopped; null where it was not. */
function stoodUntilTakenBack(takenBack: readonly WrittenSheet[]): ReadonlyMap<string, string> | null {
  const stood = takenBack.filter(({ mark }) => mark.kind === 'findings').at(-1)?.stood;
  return stood ? readStatedExplanations(stood) : null;
}

/**
 * Takes the reasons that stand on 审核结果 when all is read anew. Where a write of it had stopped and it was put back, those
 * that stood there until then count.
 *
 * @param inSheet what stands there now
 */
export async function loadReasons(
  store: ExplanationStore,
  takenBack: readonly WrittenSheet[],
  inSheet: ReadonlyMap<string, string>,
): Promise<void> {
  const stood = stoodUntilTakenBack(takenBack);
  await store.load(stood ?? inSheet);
  if (stood) await store.keep(store.all, inSheet);
}

/**
 * The same where sheets were put back and nothing else is read anew. To be done at once: what she types there afterwards is
 * later.
 */
export async function keepTakenBack(
  store: ExplanationStore,
  takenBack: readonly WrittenSheet[],
  inSheet: ReadonlyMap<string, string>,
): Promise<void> {
  const stood = stoodUntilTakenBack(takenBack);
  if (!stood) return;
  store.seen(stood);
  await store.keep(store.all, inSheet);
}
