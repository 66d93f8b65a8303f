import { anchorDefinition, anchorName, anchorOf, LAST_ANCHOR_NAME, type Anchor } from '../workbook';
import type { Trips } from './batch';

/** Names cannot be listed by their beginning, and a workbook may have thousands: as many are asked for one by one. */
export const FIRST_ANCHORS = 16;

const FIELDS = 'name,formula,comment';

interface QueuedAnchors {
  readonly last: Excel.NamedItem;
  readonly items: readonly Excel.NamedItem[];
}

/** Queues a look at the anchors 1…limit. */
export function queueAnchors({ workbook: { names } }: Excel.RequestContext, limit: number): QueuedAnchors {
  const last = names.getItemOrNullObject(LAST_ANCHOR_NAME);
  last.load('formula');
  const items = Array.from({ length: limit }, (_, at) => names.getItemOrNullObject(anchorName(at + 1)));
  items.forEach((item) => item.load(FIELDS));
  return { last, items };
}

/** What was found, and the highest number that there is. */
export function anchorsIn({ last, items }: QueuedAnchors): { anchors: Anchor[]; highest: number } {
  const anchors = items.flatMap((item) =>
    item.isNullObject ? [] : (anchorOf(item.name, String(item.formula), item.comment) ?? []),
  );
  const highest = last.isNullObject ? 0 : Number(String(last.formula).replace(/^=/, '')) || 0;
  return { anchors, highest };
}

/** Takes anchors away and adds others, in one round trip. */
export function changeAnchors(
  trips: Trips,
  removed: readonly number[],
  added: readonly Anchor[],
  highest: number,
): Promise<void> {
  return trips.command(({ workbook: { names } }) => {
    const add = (name: string, formula: string, comment: string): void => {
      names.add(name, `=${formula}`, comment).visible = false;
    };
    const gone = new Set([...removed, ...added.map(({ number }) => number)]);
    for (const number of gone) names.getItemOrNullObject(anchorName(number)).delete();
    names.getItemOrNullObject(LAST_ANCHOR_NAME).delete();
    for (const anchor of added) {
      const { formula, comment } = anchorDefinition(anchor);
      add(anchorName(anchor.number), formula, comment);
    }
    if (highest > 0) add(LAST_ANCHOR_NAME, String(highest), '');
  });
}
