import { normalizeLineEnds, UnknownEntity, unescapeExcel, unescapeXml } from './xml-text';

/** The file is written in a way that the plain scanner does not take; the XML parser reads it instead. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

/** Whether an error says that the XML is for the parser: not that it is broken, nor that anything else failed. */
export function isUnusual(error: unknown): boolean {
  return error instanceof NotPlain || error instanceof UnknownEntity;
}

/** Character data of a plain part as the text that Excel shows. @throws UnknownEntity */
export function plainText(raw: string): string {
  return unescapeExcel(unescapeXml(normalizeLineEnds(raw)));
}

/**
 * The text of `<si>` or `<is>`: runs joined, phonetic runs dropped.
 * @param body XML between the tags.
 * @throws NotPlain, UnknownEntity
 */
export function flattenText(body: string): string {
  if (body.startsWith('<t>') && body.indexOf('<', 3) === body.length - 4 && body.endsWith('</t>')) {
    return plainText(body.slice(3, -4));
  }
  if (body.includes('<!') || body.includes('<?')) throw new NotPlain('markup in a text');
  let text = '';
  let phonetic = 0;
  const tag = /<(\/?)([^\s/<>]+)(?=[\s/>])[^<>]*?(\/?)>/g;
  for (let match = tag.exec(body); match; match = tag.exec(body)) {
    const [, closing, name = '', empty] = match;
    if (name.includes(':')) throw new NotPlain('prefix in a text');
    if (name === 'rPh' && !empty) phonetic += closing ? -1 : 1;
    if (name !== 't' || closing || empty) continue;
    const end = body.indexOf('<', tag.lastIndex);
    if (phonetic === 0) text += plainText(body.slice(tag.lastIndex, end));
  }
  return text;
}
