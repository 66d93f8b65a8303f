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

/** Signs that XML does not have, and the end of a CDATA section that never began. */
// eslint-disable-next-line no-control-regex -- these are meant
const ODD_SIGNS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\]\]>/;

/** @throws NotPlain where the raw text of a part is no XML */
export function refuseOddSigns(raw: string): void {
  if (ODD_SIGNS.test(raw)) throw new NotPlain('signs that XML does not have');
}

/** A tag as it is plainly written. */
const TAG = /<(?:\/([A-Za-z]+)|([A-Za-z]+)((?:\s{1,9}[A-Za-z:]+="[^"<&]*")*)\s{0,9}(\/?))>/y;

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
  const open: string[] = [];
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at)) {
    TAG.lastIndex = at;
    const [tag, closed, name = '', attributes = '', empty] = TAG.exec(body) ?? [];
    if (tag === undefined) throw new NotPlain('tag in a text');
    at += tag.length;
    if (closed !== undefined) {
      if (open.pop() !== closed) throw new NotPlain('tags in a text');
      if (closed === 'rPh') phonetic--;
    } else if (open.at(-1) === 't') {
      throw new NotPlain('tag in a text');
    } else if (!empty) {
      if (attributes !== '') refuseDoubles(attributes);
      open.push(name);
      if (name === 'rPh') phonetic++;
    }
    const end = body.indexOf('<', at);
    const inside = plainText(body.slice(at, end < 0 ? body.length : end));
    if (closed === undefined && !empty && name === 't' && phonetic === 0) text += inside;
  }
  if (open.length > 0) throw new NotPlain('tags in a text');
  return text;
}

function refuseDoubles(attributes: string): void {
  const names = attributes.match(/(?<![A-Za-z:])[A-Za-z:]+(?==")/g) ?? [];
  if (new Set(names).size < names.length) throw new NotPlain('two attributes of one name');
}
