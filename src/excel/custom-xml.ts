import type { Trips } from './batch';
import { mayAskNullObjects } from './null-objects';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A custom XML part that holds a text. */
export function customXml(namespace: string, text: string): string {
  return `<ziping xmlns="${namespace}">${text.replace(/[&<>]/g, (sign) => SIGNS[sign]!)}</ziping>`;
}

/** The text of such a part. */
export function textOfXml(xml: string): string {
  const inner = xml.slice(0, xml.lastIndexOf('</')).replace(/^[\s\S]*?<ziping[^>]*>/, '');
  return inner.replace(/&(?:amp|lt|gt|quot|apos|#x?[\da-f]+);/gi, (entity) => {
    const number = /^&#(x?)([\da-f]+);$/i.exec(entity);
    if (number) return String.fromCodePoint(parseInt(number[2]!, number[1] ? 16 : 10));
    return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }[entity.toLowerCase()]!;
  });
}

/** The custom XML parts of a namespace. */
export interface FoundParts {
  readonly ids: readonly string[];
  /** Of the only one; null where there is not exactly one, or it was not read along. */
  readonly xml: string | null;
}

/**
 * Queues a look at the parts of a namespace: mostly there is one, and it is read along, unless this Excel fails where there
 * is none.
 */
export function queueFind(context: Excel.RequestContext, namespace: string): () => FoundParts {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  const xml = mayAskNullObjects(context) ? parts.getOnlyItemOrNullObject().getXml() : null;
  return () => {
    const ids = parts.items.map(({ id }) => id);
    return { ids, xml: ids.length === 1 ? (xml?.value ?? null) : null };
  };
}

/** The same, with the XML of the only one where that was not read along. */
export async function readWhole(trips: Trips, { ids, xml }: FoundParts): Promise<FoundParts> {
  if (xml !== null || ids.length !== 1) return { ids, xml };
  const [read = null] = await xmlOf(trips, ids);
  return { ids, xml: read };
}

/** The XML of parts, in one round trip. */
export function xmlOf(trips: Trips, ids: readonly string[]): Promise<string[]> {
  return trips.roundTrip(({ workbook: { customXmlParts } }) => {
    const queued = ids.map((id) => customXmlParts.getItem(id).getXml());
    return () => queued.map(({ value }) => value);
  });
}
